import type { Account } from "#record";

/** The one code that says most of an account: an event's type, a figure's measure, a status's value, a claim's stance. */
export function typeOf(account: Account): string {
  if (account.kind === "event") return account.type;
  // A part and its whole may rest on the same words.
  if (account.kind === "figure") return account.partOf === undefined ? account.measure : `${account.measure} part`;
  if (account.kind === "status") return account.value;
  return account.stance;
}
