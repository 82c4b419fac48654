import type { Parse } from "#read";
import { childWith, type ReportView } from "../frames/index.js";
import type { Cast } from "./cast.js";

export interface Participants {
  readonly actors: readonly number[];
  readonly recipients: readonly number[];
}

interface Around {
  readonly view: ReportView;
  readonly cast: Cast;
}

/** "[Growers] and [millers] agreed", "the senate and house committees": kinds of people of one country, of whom nothing tells two sides. */
export function areOneSide({ view, cast }: Around, acting: readonly number[]): boolean {
  const { parse } = view;
  if (acting.length === 1) {
    const all = [...cast.sharing(acting[0]!), cast.acting(acting[0]!)].map((i) => cast.mention(i));
    return all.length > 1 && !all.some(({ rule, country }) => rule === PLACE || country !== all[0]!.country);
  }
  // "several envoys, including [Ann Bell]"
  if (acting.slice(1).every((w) => parse.head[w] === acting[0] && parse.deprel[w] === "nmod")) return true;
  return acting.length > 0 && acting.every((w) => parse.xpos[w] === "NNS" && view.place[w]! < 0 && isPlain(parse, w));
}

const PLACE = "participants/place";

/** Nothing tells which of them, or how many. */
function isPlain(parse: Parse, noun: number): boolean {
  return ["det", "nmod:poss", "nummod"].every((relation) => childWith(parse, noun, relation) < 0);
}

/** Who do something together: the first, and to whom; "Ann Bell, [the mayor]" is one. */
export function apart(cast: Cast, together: readonly number[]): Participants {
  const first = cast.mention(together[0]!).entity;
  return { actors: together.slice(0, 1), recipients: together.filter((i) => cast.mention(i).entity !== first) };
}

/** Each actor once, in order. */
export function unique(indexes: readonly number[]): number[] {
  return [...new Set(indexes.filter((i) => i >= 0))];
}
