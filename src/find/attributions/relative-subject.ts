import type { Draft, View } from "./view.js";

/**
 * "was turned down by Orsa, [which] replied that it was late": where a relative pronoun stands right before a verb as its subject, it speaks, and
 * by it the noun before it, whoever the clause above is about.
 */
export function ofRelatives({ parse }: View, drafts: readonly Draft[]): readonly Draft[] {
  const { upos, xpos, deprel, head } = parse;
  return drafts.map((draft) => {
    const { cue, cueWord, source, content } = draft;
    if (cue.part !== "verb" || source.length !== 1) return draft;
    let pronoun = cueWord - 1;
    while (pronoun > 0 && (upos[pronoun] === "AUX" || upos[pronoun] === "ADV")) pronoun--;
    const isSubject = deprel[pronoun] === "nsubj" && head[pronoun] === cueWord && RELATIVE.has(xpos[pronoun]!);
    const noun = xpos[pronoun - 1] === "," ? pronoun - 2 : pronoun - 1;
    if (!isSubject || noun < 0 || !NOUNS.has(upos[noun]!) || source[0]!.to > pronoun - 1) return draft;
    if (content.some(({ from, to }) => from <= pronoun && pronoun < to)) return draft;
    return { ...draft, source: [{ from: pronoun, to: pronoun + 1 }], speaker: noun };
  });
}

const RELATIVE: ReadonlySet<string> = new Set(["WDT", "WP"]);
const NOUNS: ReadonlySet<string> = new Set(["NOUN", "PROPN"]);
