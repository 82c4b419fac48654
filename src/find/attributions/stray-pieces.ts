import { FINITE, type Parse } from "#read";
import { holdsFinite } from "./clause-shape.js";
import type { Draft, View, Words } from "./view.js";

/**
 * "Lind, [whose firm is old], said it would sell", "the delegates met, they said after [a meeting]": where a clause was drawn on one side of the
 * cue, what stands on the other side between it and the speaker, in an earlier sentence, or as a mere noun, was not said. "[Halden Steel] Corp
 * said it would sell": what opens the sentence right before a name is the rest of it.
 */
export function withoutStray(view: View, drafts: readonly Draft[]): readonly Draft[] {
  return drafts.map((draft) => {
    const [speaker, another] = draft.source;
    const [a, b, more] = draft.content;
    const isSimple = a && b && !more && draft.cueWords.length === 1;
    if (!isSimple || !speaker || another) return draft;
    if (draft.cue.part === "verb" && opensBeside(view.parse, draft, speaker, a, b)) {
      // "v A clerk said", "This week he said": a phrase of its own, and no name, stands behind it.
      const isName = NAMING.has(view.parse.upos[speaker.from]!);
      return { ...draft, source: [isName ? { from: a.from, to: speaker.to } : speaker], content: [b] };
    }
    if (isAside(view, draft, speaker, a, b) || isAbout(view, draft, speaker, a, b)) return { ...draft, content: [a] };
    if (draft.cue.part !== "verb") return draft;
    if (isBefore(view, draft, speaker, a, b)) return { ...draft, content: [b] };
    return isBehind(view, draft, speaker, a, b) ? { ...draft, content: [a] } : draft;
  });
}

/** "[Halden Steel] Corp said it would sell": words without a verb that open the sentence right before a speaker and his cue. */
function opensBeside(parse: Parse, { cueWords }: Draft, speaker: Words, before: Words, said: Words): boolean {
  let first = parse.sentence[parse.sentenceOf[speaker.from]!]!;
  while (parse.upos[first] === "PUNCT") first++;
  const isBeside = before.from === first && before.to === speaker.from && parse.upos[before.to - 1] !== "PUNCT";
  const isTight = speaker.to <= cueWords[0]!.from && said.from === cueWords[0]!.to;
  return isBeside && isTight && !holdsFinite(parse, before.from, before.to) && isClause(parse, said);
}

const NAMING: ReadonlySet<string> = new Set(["NOUN", "PROPN"]);

/** "The bank is sound, Ann Lind, [its chairman], said": between two marks behind the speaker, who follows what was said. */
function isAside({ parse, quotes }: View, { cueWords }: Draft, speaker: Words, said: Words, words: Words): boolean {
  const isBetween = words.from >= speaker.to && words.to < cueWords[0]!.from && said.to <= speaker.from;
  if (!isBetween || quotes.of[words.from]! >= 0) return false;
  return parse.upos[words.from - 1] === "PUNCT" && parse.upos[words.to] === "PUNCT";
}

/** "The bank is sound, said Ann Lind, [who was at the fair]", "…, according to Ann Lind, [a clerk at the bank]": behind the comma of who ends what was said. */
function isAbout({ parse, quotes }: View, { cueWords }: Draft, speaker: Words, said: Words, words: Words): boolean {
  const isNext = words.from - speaker.to < 2 && parse.xpos[words.from - 1] === "," && speaker.from >= cueWords[0]!.to;
  if (!isNext || said.to > cueWords[0]!.from || quotes.of[words.from]! >= 0) return false;
  if (parse.xpos[words.from]!.startsWith("W")) return true;
  return PHRASE.has(parse.upos[words.from]!) && !holdsFinite(parse, words.from, words.to);
}

const PHRASE: ReadonlySet<string> = new Set(["DET", "NOUN", "NUM", "PROPN"]);

/** What stands between the speaker and the cue, or in an earlier sentence, where a clause follows the cue. */
function isBefore({ parse, quotes }: View, { cueWords }: Draft, speaker: Words, words: Words, said: Words): boolean {
  const { from, to } = cueWords[0]!;
  if (words.to > from || said.from !== to || quotes.of[said.from]! >= 0 || !isClause(parse, said)) return false;
  // "the roof leaks," the owner said: what a comma ends goes on behind it.
  const isOpen = parse.xpos[words.to - 1] === "," || parse.xpos[words.to - 2] === ",";
  return words.from >= speaker.to || (!isOpen && isEarlier(parse, words, Math.min(speaker.from, from)));
}

/** A phrase without a verb right behind the cue, that says when or to whom, where a clause stands before the speaker. */
function isBehind(
  { parse, quotes }: View,
  { cue, cueWords }: Draft,
  speaker: Words,
  said: Words,
  words: Words,
): boolean {
  const { from, to } = cueWords[0]!;
  const isRight = words.from === to && said.to < Math.min(speaker.from, from) && quotes.of[words.from]! < 0;
  // "whose wish was [not to be named]": that is what was asked.
  const isHeard = parse.upos[to] !== "PART" && HEARD.some((code) => cue.takes.has(code));
  return (
    isRight &&
    (parse.xpos[to - 1] === "IN" || isHeard) &&
    holdsFinite(parse, said.from, said.to) &&
    !holdsFinite(parse, words.from, words.to)
  );
}

/** Codes of cues that name who is told, or told to do something. */
const HEARD: readonly string[] = ["hearer", "obj-to"];

/** True of a stretch in a sentence before that of a word. */
const isEarlier = ({ sentenceOf }: Parse, { to }: Words, word: number): boolean =>
  sentenceOf[to - 1]! < sentenceOf[word]!;

/** A finite verb with words before it: its subject, or the conjunction that opens it. */
const isClause = (parse: Parse, words: Words): boolean =>
  holdsFinite(parse, words.from, words.to) && !FINITE.has(parse.xpos[words.from]!);
