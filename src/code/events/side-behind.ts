import type { Parse } from "#read";
import { childWith, conjuncts, type FrameMatch, type ReportView } from "../frames/index.js";
import { ATTACK, type EventGives } from "./event-gives.js";

const NONE: readonly number[] = [];

/** How many words behind its trigger a side may be brought in, and how many nouns the tree may hang it below. */
const REACH = 24;
const MOST_NOUNS = 3;

/**
 * "agreed in principle with [the bank]", "a meeting on Monday of envoys with [the premier]": the other side of what two do together, where the
 * tree hangs it on a noun in between that is nobody or the first side.
 */
export function sideBehind(
  { parse, actor, place, time }: ReportView,
  { word, to, carrier, frame, roles }: FrameMatch<EventGives>,
  deeds: ReadonlyMap<number, unknown>,
): readonly number[] {
  if (frame.gives.type === ATTACK) return NONE;
  const slots = frame.roles.get("recipient") ?? [];
  const markers = new Set(slots.map((slot) => slot.slice(slot.lastIndexOf(".") + 1)));
  if (markers.size === 0) return NONE;
  const end = Math.min(to + REACH, parse.sentence[parse.sentenceOf[to]! + 1]!);
  const own = roles.get("actor") ?? NONE;
  for (let w = to + 1; w < end; w++) {
    const side = parse.deprel[w] === "case" && markers.has(parse.lemma[w]!) ? parse.head[w]! : -1;
    if (side <= w || time[side]! >= 0 || !hangsOnNoun(side)) continue;
    // "with [the bank] pressing for a deal" tells of no side.
    if (childWith(parse, side, "acl") >= 0) return NONE;
    return conjuncts(parse, side);
  }
  return NONE;

  function hangsOnNoun(side: number): boolean {
    let at = parse.head[side]!;
    for (let step = 0; step < MOST_NOUNS && at >= 0; step++) {
      if (at === word || at === carrier || (at > word && at <= to)) return step > 0;
      const isNobody = actor[at]! < 0 && place[at]! < 0;
      // "agreed to it in talks with the bank": they are the talks' own.
      if (at < word || deeds.has(at) || !isNominal(parse, at) || !(isNobody || own.includes(at))) return false;
      at = parse.head[at]!;
    }
    return false;
  }
}

const NOMINAL: ReadonlySet<string> = new Set(["NOUN", "NUM", "PROPN"]);
const BELOW: ReadonlySet<string> = new Set(["obl", "nmod", "obj"]);

function isNominal({ upos, deprel }: Parse, word: number): boolean {
  return NOMINAL.has(upos[word]!) && BELOW.has(deprel[word]!);
}
