import type { Account, Actor, ClaimAccount, EventAccount } from "#record";
import type { Telling } from "./telling.js";

/** Deeds that one threatens others with; "warned that it would lose money" threatens nobody. */
const HOSTILE: ReadonlySet<EventAccount["type"]> = new Set([
  "ASSAULT",
  "COERCE",
  "MOBILIZE",
  "PROTEST",
  "REJECT",
  "SANCTION",
]);

/** "warned that [they] would attack": who says what he will do to others threatens, and fears nothing; who only fears it says nothing. */
export function threatOf(
  { stance, read }: Pick<Telling, "stance" | "read">,
  speaker: number,
  about: readonly Account[],
  actors: readonly Actor[],
): ClaimAccount["stance"] {
  if (stance !== "fears" || !read.cue.takes.has("quote")) return stance;
  const { entity } = actors[speaker]!;
  const isOwn = (account: Account): boolean =>
    account.kind === "event" &&
    account.stage === "planned" &&
    HOSTILE.has(account.type) &&
    account.actors.some((actor) => actors[actor]?.entity === entity);
  return about.some(isOwn) ? "threatens" : stance;
}
