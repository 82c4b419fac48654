import { argumentsOf, type FrameMatch, type ReportView } from "../frames/index.js";
import type { Cast } from "./cast.js";

/** Slots by which one goes down from an event to those it happens to. */
export type Reach = ReadonlySet<string>;

export interface Participants {
  readonly actors: readonly number[];
  readonly recipients: readonly number[];
}

/** Who does an event and to whom: by its roles, else by who stands nearest below the thing acted on or the trigger. */
export function participantsOf(
  view: ReportView,
  cast: Cast,
  reach: Reach,
  { frame, roles, word }: FrameMatch<unknown>,
  mutual: boolean,
): Participants {
  const acting = roles.get("actor") ?? [];
  const affected = roles.get("recipient") ?? [];
  const actors = unique(acting.map(cast.acting));
  const isActor = (i: number) => actors.some((a) => cast.mention(a).entity === cast.mention(i).entity);
  const direct = unique(affected.map(cast.affected)).filter((i) => !isActor(i));
  if (direct.length > 0) return { actors, recipients: direct };
  if (mutual && affected.length === 0 && actors.length > 1)
    return { actors: actors.slice(0, 1), recipients: actors.slice(1) };
  // "urged [you] to call": whoever it is, it is nobody further down.
  const isPointed = affected.some((w) => view.parse.upos[w] === "PRON");
  if (isPointed || frame.roles.get("recipient")?.length === 0) return { actors, recipients: [] };
  const things = [...affected, ...(roles.get("thing") ?? [])];
  const near = reachFrom(view, cast, reach, things, acting, isActor);
  return { actors, recipients: near.length > 0 ? near : reachFrom(view, cast, reach, [word], acting, isActor) };
}

/** Who a verb's subject and object name, where nothing is known of the verb. */
export function namedIn(cast: Cast, roles: FrameMatch<unknown>["roles"]): Participants {
  const actors = unique((roles.get("actor") ?? []).map(cast.affected));
  const recipients = unique((roles.get("recipient") ?? []).map(cast.affected)).filter((i) => !actors.includes(i));
  return { actors, recipients };
}

function unique(indexes: readonly number[]): number[] {
  return [...new Set(indexes.filter((i) => i >= 0))];
}

/** How many steps below the trigger somebody may stand: "demanded [the withdrawal of [all forces]]" is two. */
const MAX_STEPS = 4;

/** The nearest participant below some words; `aside` are words not to go by, and who `skip` names is passed by with all that hangs on him. */
function reachFrom(
  view: ReportView,
  cast: Cast,
  reach: Reach,
  from: readonly number[],
  aside: readonly number[],
  skip: (actor: number) => boolean,
): number[] {
  const seen = new Set([...from, ...aside]);
  let level = from;
  for (let step = 0; step < MAX_STEPS && level.length > 0; step++) {
    const next: number[] = [];
    for (const word of level) {
      for (const { slot, word: below } of argumentsOf(view.parse, word)) {
        if (seen.has(below) || !reach.has(slot)) continue;
        seen.add(below);
        next.push(below);
      }
    }
    for (const word of next) {
      const found = cast.owner(word);
      if (found >= 0 && !skip(found)) return [found];
    }
    level = next.filter((word) => cast.at(word) < 0);
  }
  return [];
}
