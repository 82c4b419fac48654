import { headIn, type Parse, TENSED } from "#read";
import { isPassive } from "./source.js";
import type { Draft, View, Words } from "./view.js";

/**
 * "The town has been calm, but [Mr Lund] said it would not last": a name that stands right before the verb,
 * at the head of a sentence or behind a comma or a conjunction, speaks, and nobody who was drawn elsewhere.
 */
export function directSpeakers(view: View, drafts: readonly Draft[]): readonly Draft[] {
  return drafts.map((draft) => {
    const { cue, cueWord, source } = draft;
    const [drawn] = source;
    if (cue.part !== "verb" || !drawn || source.length > 1 || !TENSED.has(view.parse.xpos[cueWord]!)) return draft;
    if (isPassive(view.parse, cueWord) || view.quotes.of[drawn.from] !== view.quotes.of[cueWord]) return draft;
    const named = nameBefore(view, cueWord);
    if (!named || drawn.from > cueWord || (drawn.from < named.to && named.from < drawn.to)) return draft;
    // "the group, led by Lund, [owner] Orsa, said": what stands beside the one drawn may be about him.
    if (drawn.to <= named.from && drawn.to >= named.from - 1) return draft;
    return { ...draft, source: [named], speaker: headIn(view.parse, named.from, named.to) };
  });
}

/** A name right before the verb and its adverbs; undefined where more stands before it that it belongs to. */
function nameBefore({ parse, actorOf, quotes }: View, cue: number): Words | undefined {
  const { upos, xpos } = parse;
  const first = parse.sentence[parse.sentenceOf[cue]!]!;
  let to = cue;
  while (to > first && (upos[to - 1] === "AUX" || upos[to - 1] === "ADV")) to--;
  let from = to;
  while (from > first && (NAMING.has(upos[from - 1]!) || xpos[from - 1] === "POS")) from--;
  if (from === to || upos[to - 1] !== "PROPN" || actorOf[to - 1]! < 0 || quotes.of[from]! !== quotes.of[cue]!)
    return undefined;
  return from === first || isBreak(parse, from - 1) ? { from, to } : undefined;
}

const isBreak = ({ upos, xpos }: Parse, word: number): boolean => xpos[word] === "," || upos[word] === "SCONJ";

const NAMING: ReadonlySet<string> = new Set(["PROPN", "NOUN", "ADJ", "DET"]);
