import type { LanguagePack } from "#lang";
import type { Account } from "#record";
import { type Feature, featuresOfEvent, featuresOfReport, mayBeIncident, type Told } from "./features.js";

/** Log-odds by what is seen and of which kind. */
export type IncidentWeights = ReadonlyMap<string, ReadonlyMap<string, number>>;

/** Gives violent events their `incident`: lexicon/incidents.tsv, fitted by `scripts/train.ts incidents`. Without weights nothing has one. */
export function createIncidents(pack: LanguagePack): (told: Told) => Account[] {
  const weights = new Map<string, Map<string, number>>();
  for (const { feature = "", of = "", weight } of pack.lexicon("incidents")) {
    let kinds = weights.get(feature);
    if (!kinds) weights.set(feature, (kinds = new Map()));
    kinds.set(of, Number(weight));
  }
  return (told) =>
    weights.size > 0 && told.accounts.some(mayBeIncident) ? withIncidents(told, weights) : [...told.accounts];
}

/**
 * The accounts of a report, its violent events with how likely each is an incident that the report brings as news: the likeliest as likely as
 * the report brings one at all, the others less by as much as their own odds are lower.
 */
export function withIncidents(told: Told, weights: IncidentWeights): Account[] {
  const events = told.accounts.filter(mayBeIncident);
  const own = events.map((event) => oddsOf(weights, (feature) => featuresOfEvent(event, told, feature)));
  const odds = poolOdds(own) + oddsOf(weights, (feature) => featuresOfReport(told, feature));
  const highest = highestOf(own);
  const chance = 1 / (1 + Math.exp(-odds));
  let next = 0;
  return told.accounts.map((account) => {
    if (!mayBeIncident(account)) return account;
    return { ...account, incident: Math.round(100 * chance * Math.exp(own[next++]! - highest)) / 100 };
  });
}

/** Log-odds of several events together: the odds are their mean, so that one that stands out counts and many that do not add nothing. */
export function poolOdds(own: readonly number[]): number {
  const highest = highestOf(own);
  return highest + Math.log(own.reduce((sum, odds) => sum + Math.exp(odds - highest), 0) / own.length);
}

function highestOf(odds: readonly number[]): number {
  return odds.reduce((highest, one) => Math.max(highest, one), Number.NEGATIVE_INFINITY);
}

function oddsOf(weights: IncidentWeights, take: (feature: Feature) => void): number {
  let odds = 0;
  take((what, which, amount) => {
    odds += (weights.get(what)?.get(which) ?? 0) * amount;
  });
  return odds;
}
