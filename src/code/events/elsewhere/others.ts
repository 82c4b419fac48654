import type { Span } from "#record";
import type { FrameMatch } from "../../frames/index.js";
import type { EventGives } from "../event-gives.js";
import type { Surroundings } from "../surroundings.js";

/** Who takes part in an event by what is known of it so far, and the things it happens to. */
export interface Parts {
  readonly actors: readonly number[];
  readonly recipients: readonly number[];
  readonly things: readonly Span[];
}

/** The parts that somebody may have in an event. */
export const PARTS = ["actor", "recipient"] as const;
export type Part = (typeof PARTS)[number];

/** Whether nobody is known who has a part. */
export function isOpen({ actors, recipients }: Parts, part: Part): boolean {
  return (part === "actor" ? actors : recipients).length === 0;
}

/** Words on either side of an event in which somebody is looked for. */
const REACH = 50;
const NOMINAL: ReadonlySet<string> = new Set(["NOUN", "PROPN", "PRON"]);
/** Relations of a word that is a part of another's name. */
const INNER: ReadonlySet<string> = new Set(["compound", "flat", "fixed", "goeswith", "nummod"]);

/** The heads of all phrases in the sentence of an event that might name somebody who has no part in it yet. */
export function othersAround({ view, cast }: Surroundings, match: FrameMatch<EventGives>, parts: Parts): number[] {
  const { parse, actor, time, findings } = view;
  const { sentence, sentenceOf, upos, deprel, head, start } = parse;
  const own = sentenceOf[match.word]!;
  const known = [...parts.actors, ...parts.recipients].map((i) => cast.mention(i));
  const entities = new Set(known.map(({ entity }) => entity));
  const first = Math.max(sentence[own]!, match.word - REACH);
  const last = Math.min(sentence[own + 1]! - 1, match.word + REACH);
  const others: number[] = [];
  for (let w = first; w <= last; w++) {
    if (!NOMINAL.has(upos[w]!) || time[w]! >= 0 || (w >= match.from && w <= match.to)) continue;
    if (INNER.has(deprel[w]!) && head[w] !== match.word) continue;
    if (actor[w]! >= 0 && entities.has(findings.actors[actor[w]!]!.entity)) continue;
    if (known.some((at) => start[w]! >= at.start && start[w]! < at.end)) continue;
    if (parts.things.some((thing) => isHeadOf(view, w, thing))) continue;
    others.push(w);
  }
  return others;
}

/** Whether a word is what a thing's words are about. */
function isHeadOf({ parse }: Surroundings["view"], word: number, thing: Span): boolean {
  const isIn = (w: number) => w >= 0 && parse.start[w]! >= thing.start && parse.end[w]! <= thing.end;
  return isIn(word) && !isIn(parse.head[word]!);
}
