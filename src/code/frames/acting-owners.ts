import { type Argument, POSSESSOR } from "./argument.js";
import type { Frame } from "./frame.js";
import type { ReportView } from "./report-view.js";
import { NOBODY } from "./role-heads.js";

export const ACTOR = "actor";
const RECIPIENT = "recipient";

/**
 * "[the king]'s appointment of a judge": whose deed it is, where what stands behind the noun tells whom it was done to and nothing else who
 * did it.
 */
export function actingOwners(
  { time }: ReportView,
  { roles: slots }: Frame<unknown>,
  noun: number,
  own: readonly Argument[],
  roles: ReadonlyMap<string, readonly number[]>,
): readonly number[] {
  // A frame with an empty list of slots for whoever acts wants nobody there.
  if (roles.has(ACTOR) || slots.get(ACTOR)?.length === 0) return NOBODY;
  const recipients = roles.get(RECIPIENT) ?? NOBODY;
  if (!own.some(({ word }) => word > noun && recipients.includes(word))) return NOBODY;
  return own.flatMap(({ slot, word }) => (slot === POSSESSOR && time[word]! < 0 ? [word] : []));
}

/** "[the gang]'s murders": nobody is murdered several times, so one whose deeds are told as several did them; -1 where this does not hold. */
export function ownerOfSeveral(
  { parse }: ReportView,
  noun: number,
  own: readonly Argument[],
  roles: ReadonlyMap<string, readonly number[]>,
): number {
  const [owner, other] = roles.get(RECIPIENT) ?? NOBODY;
  if (owner === undefined || other !== undefined || roles.has(ACTOR) || parse.xpos[noun] !== "NNS") return -1;
  const isOwner = own.some(({ slot, word }) => slot === POSSESSOR && word === owner);
  return isOwner && SINGLE.has(parse.xpos[owner]!) ? owner : -1;
}

const SINGLE: ReadonlySet<string> = new Set(["NN", "NNP"]);
