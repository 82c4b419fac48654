import type { LanguagePack } from "#lang";
import type { Decision, Entry, EventEntry, Origin, StatusEntry, TallyEntry } from "#record";
import { findClaimDisputes, findEntryDisputes, type LabelOf, type ToldClaim } from "./disputes/find-disputes.js";
import { clusterEvents } from "./happenings/cluster-events.js";
import type { ToldEvent } from "./happenings/score-pair.js";
import { tellHappening } from "./happenings/tell-happening.js";
import { createNameKey } from "./name-key.js";
import { findOrigins, originOfAccount } from "./origins/find-origins.js";
import type { ToldStatus } from "./status-lines/group-statuses.js";
import { createSoleOffice } from "./status-lines/sole-office.js";
import { tellStatusLines } from "./status-lines/tell-status-line.js";
import { groupFigures, type ToldFigure } from "./tallies/group-figures.js";
import { tellTally } from "./tallies/tell-tally.js";
import { compare, isDeed, isNegative, type ReconcileInput, type Told, tellAccounts } from "./told.js";

/** What the annals hold: entries in order of kind and id, and the origin of every report by report id. */
export interface Annals {
  readonly entries: readonly Entry[];
  readonly origins: ReadonlyMap<string, Origin>;
}

/**
 * Makes the annals out of readings and reviewers' decisions. A pure function of the two as sets: the order of arrival does not
 * show. Give it each report once, in the version that stands.
 */
export type Reconciler = (inputs: readonly ReconcileInput[], decisions?: readonly Decision[]) => Annals;

export function createReconciler(pack: LanguagePack): Reconciler {
  const keyOf = createNameKey(pack);
  const soleOffice = createSoleOffice(pack);
  const labels = new Map(pack.lexicon("contested-descriptions").map((row) => [row.word, row.label!]));
  const labelOf: LabelOf = (word) => labels.get(word);

  return (inputs, decisions = []) => {
    const ordered = [...inputs].sort((a, b) => compare(a.report.id, b.report.id));
    const origins = findOrigins(ordered, keyOf);
    const rejected = new Set(decisions.filter((d) => d.kind === "reject").flatMap((d) => d.accounts));
    const told = tellAccounts(ordered, origins, (input, account, origin) =>
      originOfAccount(input, account, origin, keyOf),
    ).filter((each) => !rejected.has(each.account.id));
    const events = clusterEvents(ofKind<ToldEvent>(told, "event"), decisions, keyOf).map((cluster) =>
      tellHappening(cluster, keyOf),
    );
    const tallies = groupFigures(ofKind<ToldFigure>(told, "figure").filter(countsInTally), keyOf).map(
      ({ group, members }) => tellTally(group, members),
    );
    const statuses = tellStatusLines(ofKind<ToldStatus>(told, "status"), { keyOf, soleOffice });
    const disputes = disputesOf([...events, ...tallies, ...statuses], told, labelOf);
    return { entries: [...events, ...tallies, ...statuses, ...disputes].sort(byKindAndId), origins };
  };
}

function ofKind<T extends Told>(told: readonly Told[], kind: T["account"]["kind"]): T[] {
  return told.filter((each): each is T => each.account.kind === kind);
}

/** Rates, and numbers of what was only planned, feared or denied, are not points of a count. */
function countsInTally({ account }: ToldFigure): boolean {
  const told = isDeed(account) || account.change === "withdrawn";
  return account.scope !== "rate" && told && !isNegative(account);
}

function disputesOf(
  entries: readonly (EventEntry | TallyEntry | StatusEntry)[],
  told: readonly Told[],
  labelOf: LabelOf,
) {
  const byId = new Map(told.map((each) => [each.account.id, each]));
  return [...findEntryDisputes(entries, byId), ...findClaimDisputes(ofKind<ToldClaim>(told, "claim"), labelOf)];
}

function byKindAndId(a: Entry, b: Entry): number {
  return compare(a.kind, b.kind) || compare(a.id, b.id);
}
