import type { Account } from "./account.js";

/** From here on a report counts as bringing news of an incident: one that is missed costs more than one too many. */
export const LEAST_INCIDENT = 0.4;

/** How likely a report brings news of an incident at all: as likely as its likeliest. */
export function reportIncident(accounts: readonly Account[]): number {
  return accounts.reduce((most, a) => (a.kind === "event" ? Math.max(most, a.incident ?? 0) : most), 0);
}

/** The events that may be incidents, of a report that likely brings one; of any other none. */
export function incidentsOf(accounts: readonly Account[]): Account[] {
  if (reportIncident(accounts) < LEAST_INCIDENT) return [];
  return accounts.filter((account) => account.kind === "event" && account.incident !== undefined);
}
