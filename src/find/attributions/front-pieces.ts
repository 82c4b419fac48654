import { FINITE } from "#read";
import type { Draft, View, Words } from "./view.js";

/**
 * What stands before a speaker, where his words follow the cue at once: "[Finally], the mayor said it was late" is the publisher's word, and
 * "[The firms], both from Osh, said they would merge" is who speaks, of whom the rest only tells.
 */
export function withoutFront(view: View, drafts: readonly Draft[]): readonly Draft[] {
  return drafts.map((draft) => {
    const [first, said, more] = draft.content;
    const [speaker, another] = draft.source;
    if (!first || !said || more || !speaker || another || draft.cue.part !== "verb") return draft;
    if (draft.cueWords.length !== 1) return draft;
    if (isItself(view, first, speaker) && said.from === draft.cueWords[0]!.to) return { ...draft, content: [said] };
    if (!isTight(view, draft, first, speaker, said)) return draft;
    if (isAdverb(view, first) && first.to + 1 === speaker.from) return { ...draft, content: [said] };
    return isNamed(view, draft, first, speaker)
      ? { ...draft, source: [first], speaker: headOf(view, first), content: [said] }
      : draft;
  });
}

/** "[The union], which complains of delays": what the pronoun that speaks stands for. */
function isItself({ parse }: View, first: Words, { from, to }: Words): boolean {
  return to === from + 1 && parse.xpos[from]!.startsWith("W") && (first.to === from || first.to === from - 1);
}

/** The piece opens the sentence, before the speaker, and a clause without a quotation stands right behind the cue. */
function isTight({ parse, quotes }: View, { cueWords }: Draft, first: Words, speaker: Words, said: Words): boolean {
  const { from, to } = cueWords[0]!;
  let start = parse.sentence[parse.sentenceOf[from]!]!;
  while (parse.upos[start] === "PUNCT") start++;
  const inOrder = first.to <= speaker.from && speaker.to <= from && said.from === to;
  return inOrder && first.from === start && quotes.of[first.from]! < 0 && parse.xpos[first.to] === ",";
}

function isAdverb({ parse }: View, { from, to }: Words): boolean {
  return to === from + 1 && parse.upos[from] === "ADV";
}

/** "The firms, [both from Osh], said", "The board, which [runs the mill], said": what stands between two commas before the cue tells of the name. */
function isNamed(view: View, { cueWords }: Draft, first: Words, speaker: Words): boolean {
  const { parse } = view;
  if (parse.xpos[cueWords[0]!.from - 1] !== "," || !NAMING.has(parse.upos[first.to - 1]!)) return false;
  if (!OPENS_NAME.has(parse.upos[first.from]!)) return false;
  for (let i = first.from; i < first.to; i++)
    if (FINITE.has(parse.xpos[i]!) || view.parse.upos[i] === "ADP") return false;
  const next = first.to + 1;
  return next === speaker.from || (parse.xpos[next]!.startsWith("W") && next + 1 === speaker.from);
}

/** The word of a name that all others in it hang on. */
function headOf({ parse }: View, { from, to }: Words): number {
  let at = to - 1;
  while (parse.head[at]! >= from && parse.head[at]! < to) at = parse.head[at]!;
  return at;
}

const NAMING: ReadonlySet<string> = new Set(["NOUN", "PROPN"]);
const OPENS_NAME: ReadonlySet<string> = new Set(["DET", "NOUN", "PROPN", "ADJ", "NUM", "PRON"]);
