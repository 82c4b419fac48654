import type { LanguagePack } from "#lang";
import type { Account } from "#record";
import { featuresOfEvent, featuresOfReport, mayBeIncident, type Told } from "./features.js";

/** Log-odds by feature. */
export type IncidentWeights = ReadonlyMap<string, number>;

/** Gives violent events their `incident`: lexicon/incidents.tsv, fitted by `scripts/train.ts incidents`. Without weights nothing has one. */
export function createIncidents(pack: LanguagePack): (told: Told) => Account[] {
  const weights = new Map(pack.lexicon("incidents").map(({ feature = "", weight }) => [feature, Number(weight)]));
  return (told) =>
    weights.size > 0 && told.accounts.some(mayBeIncident) ? withIncidents(told, weights) : [...told.accounts];
}

/** The accounts of a report, its violent events with how likely each is an incident that the report brings as news. */
export function withIncidents(told: Told, weights: IncidentWeights): Account[] {
  const weigh = (take: (feature: (name: string, amount: number) => void) => void) => {
    let odds = 0;
    take((name, amount) => {
      odds += (weights.get(name) ?? 0) * amount;
    });
    return odds;
  };
  const common = (weights.get(BIAS) ?? 0) + weigh((feature) => featuresOfReport(told, feature));
  return told.accounts.map((account) => {
    if (!mayBeIncident(account)) return account;
    const odds = common + weigh((feature) => featuresOfEvent(account, told, feature));
    return { ...account, incident: Math.round(100 / (1 + Math.exp(-odds))) / 100 };
  });
}

/** The feature that every event has. */
export const BIAS = "bias";
