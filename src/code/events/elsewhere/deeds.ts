import { wordAt } from "#read";
import type { FrameMatch } from "../../frames/index.js";
import type { EventGives } from "../event-gives.js";
import type { Surroundings } from "../surroundings.js";

export type Match = FrameMatch<EventGives>;

/** What a report tells of who does what: the frames by their trigger's head, the roles that a word has in them, and who is credited with words. */
export interface Deeds {
  readonly matches: ReadonlyMap<number, Match>;
  readonly roles: ReadonlyMap<number, readonly Deed[]>;
  /** 1 for the words of whoever is credited with something. */
  readonly tellers: Uint8Array;
}

export interface Deed {
  readonly match: Match;
  readonly role: string;
}

/** One pass over the frames and attributions of a report. */
export function deedsOf({ view, matches }: Surroundings): Deeds {
  const { parse, findings } = view;
  const roles = new Map<number, Deed[]>();
  for (const match of matches.values())
    for (const [role, words] of match.roles)
      for (const word of words) {
        const own = roles.get(word);
        if (own) own.push({ match, role });
        else roles.set(word, [{ match, role }]);
      }
  const tellers = new Uint8Array(parse.size);
  for (const { source } of findings.attributions)
    for (const { start, end } of source)
      for (let w = wordAt(parse, start); w < parse.size && parse.start[w]! < end; w++) tellers[w] = 1;
  return { matches, roles, tellers };
}
