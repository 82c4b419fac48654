import type { LanguagePack } from "#lang";
import type { Account } from "#record";
import { type FeatureWeights, oddsOf, openFeatureWeights } from "../feature-weights.js";
import { featuresOfEvent, featuresOfReport, mayBeIncident, type Told } from "./features.js";

/** Gives violent events their `incident`: lexicon/incidents.tsv, fitted by `scripts/train.ts incidents`. Without weights nothing has one. */
export function createIncidents(pack: LanguagePack): (told: Told) => Account[] {
  const weights = openFeatureWeights(pack.lexicon("incidents"));
  return (told) =>
    weights.size > 0 && told.accounts.some(mayBeIncident) ? withIncidents(told, weights) : [...told.accounts];
}

/**
 * The accounts of a report, its violent events with how likely each is an incident that the report brings as news: the likeliest as likely as
 * the report brings one at all, the others less by as much as their own odds are lower.
 */
export function withIncidents(told: Told, weights: FeatureWeights): Account[] {
  const own = new Map(
    told.accounts
      .filter(mayBeIncident)
      .map((event) => [event as Account, oddsOf(weights, (feature) => featuresOfEvent(event, told, feature))]),
  );
  const all = [...own.values()];
  const highest = highestOf(all);
  const chance = 1 / (1 + Math.exp(-poolOdds(all) - oddsOf(weights, (feature) => featuresOfReport(told, feature))));
  return told.accounts.map((account) => {
    const odds = own.get(account);
    if (odds === undefined) return account;
    return { ...account, incident: Math.round(100 * chance * Math.exp(odds - highest)) / 100 };
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
