import { FINITE, type Parse } from "#read";
import type { Draft, View, Words } from "./view.js";

/**
 * "Lind, [whose firm is old], said it would sell", "the delegates met, they said after [a meeting]": where a clause was drawn on one side of the
 * cue, what stands on the other side between it and the speaker, in an earlier sentence, or as a mere noun, was not said.
 */
export function withoutStray(view: View, drafts: readonly Draft[]): readonly Draft[] {
  return drafts.map((draft) => {
    const [speaker, another] = draft.source;
    if (draft.content.length < 2 || draft.cue.part !== "verb" || !speaker || another) return draft;
    const content = draft.content.filter((words, i) => !isStray(view, draft, speaker, words, draft.content[i ^ 1]));
    return content.length > 0 && content.length < draft.content.length ? { ...draft, content } : draft;
  });
}

function isStray(view: View, draft: Draft, speaker: Words, words: Words, other: Words | undefined): boolean {
  const { parse, quotes } = view;
  const [{ from, to }, more] = draft.cueWords as [Words, Words?];
  if (!other || more || draft.content.length > 2) return false;
  if (words.to <= from && other.from === to) {
    if (!isClause(parse, other) || quotes.of[other.from]! >= 0) return false;
    const first = Math.min(speaker.from, from);
    return (
      words.from >= speaker.to || isEarlier(parse, words, first) || (words.to === speaker.from && speaker.to <= from)
    );
  }
  return (
    words.from === to &&
    other.to < Math.min(speaker.from, from) &&
    quotes.of[words.from]! < 0 &&
    holds(parse, other) &&
    !holds(parse, words)
  );
}

/** True of a stretch in a sentence before that of a word. */
const isEarlier = ({ sentenceOf }: Parse, { to }: Words, word: number): boolean =>
  sentenceOf[to - 1]! < sentenceOf[word]!;

/** A finite verb with words before it: its subject, or the conjunction that opens it. */
const isClause = (parse: Parse, words: Words): boolean => holds(parse, words) && !FINITE.has(parse.xpos[words.from]!);

function holds({ xpos }: Parse, { from, to }: Words): boolean {
  for (let i = from; i < to; i++) if (FINITE.has(xpos[i]!)) return true;
  return false;
}
