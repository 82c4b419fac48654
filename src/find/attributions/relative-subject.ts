import { object } from "./objects.js";
import { contentPieces } from "./pieces.js";
import type { Draft, View } from "./view.js";

/**
 * "was turned down by Orsa, [which] replied that it was late": where a relative pronoun stands right before a verb as its subject, it speaks, and
 * by it the noun before it, whoever the clause above is about. Of "the firm, which
 * has denied [any part in it], grew" it says what stands behind the verb, and nothing of the clause above.
 */
export function ofRelatives(view: View, drafts: readonly Draft[]): readonly Draft[] {
  const { upos, xpos, deprel, head } = view.parse;
  return drafts.map((draft) => {
    const { cue, cueWord, source, content } = draft;
    if (cue.part !== "verb" || source.length !== 1) return draft;
    let pronoun = cueWord - 1;
    while (pronoun > 0 && (upos[pronoun] === "AUX" || upos[pronoun] === "ADV")) pronoun--;
    const isSubject = deprel[pronoun] === "nsubj" && head[pronoun] === cueWord && RELATIVE.has(xpos[pronoun]!);
    const noun = xpos[pronoun - 1] === "," ? pronoun - 2 : pronoun - 1;
    if (isSubject && source[0]!.from === pronoun) return ofOwnClause(view, draft);
    if (!isSubject || noun < 0 || !NOUNS.has(upos[noun]!) || source[0]!.to > pronoun - 1) return draft;
    if (content.some(({ from, to }) => from <= pronoun && pronoun < to)) return draft;
    return { ...draft, source: [{ from: pronoun, to: pronoun + 1 }], speaker: noun };
  });
}

/** Where all content stands around the relative clause: what stands in it, from the object of the verb on. */
function ofOwnClause(view: View, draft: Draft): Draft {
  const { cue, cueWord, cueWords, content } = draft;
  const last = view.reach.last[cueWord]!;
  if (!cue.takes.has("obj") || content.some(({ from }) => from > cueWord && from <= last)) return draft;
  const first = object(view, cueWord)?.content[0]?.from ?? -1;
  if (first <= cueWord || cueWords.some(({ to }) => to > first)) return draft;
  return { ...draft, content: contentPieces(view, first, last + 1) };
}

const RELATIVE: ReadonlySet<string> = new Set(["WDT", "WP"]);
const NOUNS: ReadonlySet<string> = new Set(["NOUN", "PROPN"]);
