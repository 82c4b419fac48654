/** Codes of `takes` that are no preposition. */
export const FIXED = new Set([
  "that",
  "quote",
  "to",
  "obj",
  "ing",
  "obj-to",
  "obj-x",
  "raise",
  "as-saying",
  "source",
  "hearer",
  "clause",
]);

/** `of` of `obj-of`; `to` of `to_`, which is so written because `to` alone means an infinitive; `at` of `obj-at#`. */
export function prepositionIn(code: string): string {
  const bare = code.startsWith("obj-") ? code.slice(4) : code;
  return bare.endsWith("_") || wantsNumber(code) ? bare.slice(0, -1) : bare;
}

/** `obj-at#`: "put the toll at 12", not "put the box at the door". */
export function wantsNumber(code: string): boolean {
  return code.endsWith("#");
}

/** `of` of both "warned of" and, as `obj-of`, "accused him of". */
export function prepositionsAmong(takes: ReadonlySet<string>): string[] {
  return [...takes].filter((code) => !FIXED.has(code)).map(prepositionIn);
}
