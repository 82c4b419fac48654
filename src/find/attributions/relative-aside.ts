import { FINITE, type Parse } from "#read";
import { holdsFinite } from "./clause-shape.js";
import type { Draft, View, Words } from "./view.js";

/**
 * "asked them to end [the strike], which, he said, [hurts nobody but the town]": of a relative clause with its speaker between commas what was
 * said begins with the noun that the pronoun stands for; the clause before it is not his.
 */
export function ofRelativeAsides({ parse }: View, drafts: readonly Draft[]): readonly Draft[] {
  return drafts.map((draft) => {
    const noun = nounMeant(parse, draft);
    if (noun < 0) return draft;
    const behind = draft.content.filter(({ from }) => from > draft.cueWord);
    const before = draft.content.filter(({ to }) => to <= draft.cueWord);
    if (behind.length === 0 || before.some((words) => isBare(parse, words, noun))) return draft;
    return { ...draft, content: [{ from: noun, to: noun + 1 }, ...behind] };
  });
}

/** The noun before ", which, he said, is …"; -1 where none is. */
function nounMeant({ xpos, upos }: Parse, { cue, cueWord, source, cueWords }: Draft): number {
  const [first] = source;
  if (cue.part !== "verb" || source.length !== 1 || !first || first.to > cueWord) return -1;
  const end = cueWords.at(-1)!.to;
  const pronoun = first.from - 2;
  const isAside = xpos[first.from - 1] === "," && xpos[end] === "," && FINITE.has(xpos[end + 1]!);
  if (!isAside || !RELATIVE.has(xpos[pronoun]!)) return -1;
  const noun = xpos[pronoun - 1] === "," ? pronoun - 2 : pronoun - 1;
  return noun >= 0 && NOUNS.has(upos[noun]!) ? noun : -1;
}

/** True of a stretch around the noun that is no clause: "to end the strike". */
function isBare(parse: Parse, { from, to }: Words, noun: number): boolean {
  if (noun < from || noun >= to || parse.xpos[from] === "TO") return false;
  return !holdsFinite(parse, from, to);
}

const RELATIVE: ReadonlySet<string> = new Set(["WDT", "WP"]);
const NOUNS: ReadonlySet<string> = new Set(["NOUN", "PROPN"]);
