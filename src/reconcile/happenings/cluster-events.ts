import type { Decision } from "#record";
import { Groups } from "../groups.js";
import type { NameKey } from "../name-key.js";
import { dayKnown } from "../nearness.js";
import { isDeed, LAST_DAY } from "../told.js";
import { scorePair, type ToldEvent } from "./score-pair.js";

/** From this score on two accounts are joined. */
const JOIN = 0.5;
/** Accounts of one block that are compared with those before them; beyond it a block has become a stream and only near ones meet. */
const WINDOW = 400;

export interface EventCluster {
  readonly members: readonly ToldEvent[];
  readonly reasons: ReadonlySet<string>;
}

/**
 * Groups accounts that tell of one happening. Pairs are joined from the likeliest down; a pair that cannot be one (other day,
 * other place, or a reviewer's word) keeps its two groups apart. The outcome depends on the set alone.
 */
export function clusterEvents(
  events: readonly ToldEvent[],
  decisions: readonly Decision[],
  keyOf: NameKey,
): EventCluster[] {
  return blocksOf(events).flatMap((block) => clusterBlock(block, decisions, keyOf));
}

/** Same type, same reality, same month or the one next to it: accounts apart in any of these never meet. */
function blocksOf(events: readonly ToldEvent[]): ToldEvent[][] {
  const blocks = new Map<string, ToldEvent[]>();
  for (const told of events) {
    const key = `${told.account.type} ${realityOf(told)}`;
    const block = blocks.get(key);
    if (block) block.push(told);
    else blocks.set(key, [told]);
  }
  return [...blocks.values()].flatMap(cutAtGaps);
}

/** Deeds, told or denied, are one world; what is only planned, feared or asked for is another. */
export function realityOf(told: ToldEvent): "deed" | "prospect" {
  return isDeed(told.account) ? "deed" : "prospect";
}

/** Cuts a block where its days leave a gap: accounts on the two sides are too far apart in time to be one. */
function cutAtGaps(block: readonly ToldEvent[]): ToldEvent[][] {
  const byDay = [...block].sort((a, b) => dayKnown(a) - dayKnown(b));
  const parts: ToldEvent[][] = [];
  let last = -LAST_DAY;
  for (const told of byDay) {
    if (dayKnown(told) - last > GAP_DAYS) parts.push([]);
    parts.at(-1)!.push(told);
    last = Math.max(last, (told.when.to ?? dayKnown(told) + 1) - 1);
  }
  return parts;
}

const GAP_DAYS = 3;

function clusterBlock(block: readonly ToldEvent[], decisions: readonly Decision[], keyOf: NameKey): EventCluster[] {
  const groups = new Groups(block.length);
  const apart = new Set<string>();
  const pairs: { a: number; b: number; score: number; reasons: readonly string[] }[] = [];
  const indexOf = new Map(block.map((told, i) => [told.account.id, i]));
  for (const { kind, accounts } of decisions) {
    const known = accounts.map((id) => indexOf.get(id)).filter((i) => i !== undefined);
    for (let k = 1; k < known.length; k++) {
      if (kind === "must") groups.join(known[0]!, known[k]!);
      if (kind === "cannot") for (let j = 0; j < k; j++) apart.add(pairKey(known[j]!, known[k]!));
    }
  }
  for (let b = 1; b < block.length; b++) {
    for (let a = Math.max(0, b - WINDOW); a < b; a++) {
      const { score, veto, reasons } = scorePair(block[a]!, block[b]!, keyOf);
      if (veto) apart.add(pairKey(a, b));
      else if (score >= JOIN) pairs.push({ a, b, score, reasons });
    }
  }
  return joinPairs(block, groups, pairs, apart);
}

function joinPairs(
  block: readonly ToldEvent[],
  groups: Groups,
  pairs: { a: number; b: number; score: number; reasons: readonly string[] }[],
  apart: ReadonlySet<string>,
): EventCluster[] {
  const members = new Map(groups.all().map((group) => [group[0]!, group]));
  const reasons = new Map<number, Set<string>>();
  pairs.sort((p, q) => q.score - p.score || p.a - q.a || p.b - q.b);
  for (const { a, b, reasons: why } of pairs) {
    const x = groups.of(a);
    const y = groups.of(b);
    if (x !== y) {
      if (members.get(x)!.some((i) => members.get(y)!.some((k) => apart.has(pairKey(i, k))))) continue;
      groups.join(x, y);
      const joined = [...members.get(x)!, ...members.get(y)!].sort((p, q) => p - q);
      members.delete(Math.max(x, y));
      members.set(groups.of(x), joined);
      reasons.set(groups.of(x), new Set([...(reasons.get(x) ?? []), ...(reasons.get(y) ?? [])]));
    }
    const known = reasons.get(groups.of(x)) ?? new Set<string>();
    for (const reason of why) known.add(reason);
    reasons.set(groups.of(x), known);
  }
  return [...members].map(([first, group]) => ({
    members: group.map((i) => block[i]!),
    reasons: reasons.get(first) ?? new Set<string>(),
  }));
}

function pairKey(a: number, b: number): string {
  return a < b ? `${a} ${b}` : `${b} ${a}`;
}
