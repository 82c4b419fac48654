import type { Argument } from "./argument.js";
import type { Frame } from "./frame.js";
import type { ReportView } from "./report-view.js";
import { NOBODY } from "./role-heads.js";

export const ACTOR = "actor";
const RECIPIENT = "recipient";
export const POSSESSOR = "possessor";

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
