import { argumentsOf, type FrameMatch, type ReportView } from "../frames/index.js";
import type { Cast } from "./cast.js";

/** Slots by which one goes down to those whom an event happens to: from its trigger, and from a thing that is acted on. */
export interface Reach {
  readonly trigger: ReadonlySet<string>;
  readonly thing: ReadonlySet<string>;
}

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
  const actors = unique(acting.flatMap((w) => [...cast.sharing(w), cast.acting(w)]));
  const isActor = (i: number) => actors.some((a) => cast.mention(a).entity === cast.mention(i).entity);
  const direct = unique(affected.flatMap((w) => [...cast.sharing(w), cast.affected(w)])).filter((i) => !isActor(i));
  if (direct.length > 0) return { actors, recipients: direct };
  if (mutual && affected.length === 0 && actors.length > 1)
    return { actors: actors.slice(0, 1), recipients: actors.slice(1) };
  // "urged [you] to call": whoever it is, it is nobody further down.
  const isPointed = affected.some((w) => view.parse.upos[w] === "PRON");
  if (isPointed || frame.roles.get("recipient")?.length === 0) return { actors, recipients: [] };
  const things = [...affected, ...(roles.get("thing") ?? [])];
  const near = reachFrom(view, cast, reach, { from: things, first: reach.thing }, acting, isActor);
  if (near.length > 0) return { actors, recipients: near };
  return { actors, recipients: reachFrom(view, cast, reach, { from: [word], first: reach.trigger }, acting, isActor) };
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

/** How many steps below a thing or the trigger somebody may stand: "demanded [the withdrawal of [all forces]]" is two. */
const MAX_STEPS = 2;

/** Words to go down from, and the slots of the first step. */
interface Source {
  readonly from: readonly number[];
  readonly first: ReadonlySet<string>;
}

/** The nearest participant below some words; `aside` are words not to go by, and who `skip` names is passed by with all that hangs on him. */
function reachFrom(
  view: ReportView,
  cast: Cast,
  reach: Reach,
  { from, first }: Source,
  aside: readonly number[],
  skip: (actor: number) => boolean,
): number[] {
  const seen = new Set([...from, ...aside]);
  let level = from;
  for (let step = 0; step < MAX_STEPS && level.length > 0; step++) {
    const slots = step === 0 ? first : reach.thing;
    const next = level
      .flatMap((word) => argumentsOf(view.parse, word))
      .filter(({ slot, word }) => slots.has(slot) && !seen.has(word));
    for (const { word } of next) {
      seen.add(word);
      const found = cast.owner(word);
      if (found >= 0 && !skip(found)) return [found];
    }
    level = next.map(({ word }) => word).filter((word) => cast.at(word) < 0);
  }
  return [];
}
