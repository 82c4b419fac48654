/** Hash of a string, 32 bits (FNV-1a). */
export function hashText(text: string): number {
  let h = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  return h;
}

/** Joins two hashes or small numbers into one; the order counts. */
export function mix(a: number, b: number): number {
  const h = Math.imul(a ^ Math.imul(b ^ (b >>> 15), 0x85ebca6b), 0xc2b2ae35);
  return h ^ (h >>> 13);
}

/** Row of a table of 2^bits rows that a feature falls into. */
export function rowOf(hash: number, bits: number): number {
  return Math.imul(hash, 0x9e3779b1) >>> (32 - bits);
}

/**
 * Odd numbers, one for each kind of value that features are made of: a feature is then the sum of its values' products with them, whose
 * high bits are its row. Cheaper than mixing, where a value stands in many features.
 */
export function multipliers<Name extends string>(...names: readonly Name[]): Readonly<Record<Name, number>> {
  return Object.fromEntries(names.map((name, i) => [name, mix(i + 1, 0x2545f491) | 1])) as Record<Name, number>;
}
