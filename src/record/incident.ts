import type { Account } from "./account.js";

/** From here on a report counts as bringing news of an incident: more likely than not. */
export const LEAST_INCIDENT = 0.5;

/** How likely a report brings news of an incident at all: that not every one of its events is none. */
export function reportIncident(accounts: readonly Account[]): number {
  return 1 - accounts.reduce((none, a) => (a.kind === "event" ? none * (1 - (a.incident ?? 0)) : none), 1);
}

/** The events that may be incidents, of a report that likely brings one; of any other none. */
export function incidentsOf(accounts: readonly Account[]): Account[] {
  if (reportIncident(accounts) < LEAST_INCIDENT) return [];
  return accounts.filter((account) => account.kind === "event" && account.incident !== undefined);
}
