import { type Account, type Origin, stableId } from "#record";
import { Groups } from "../groups.js";
import type { NameKey } from "../name-key.js";
import { compare, type ReconcileInput } from "../told.js";
import { containment, shinglesOf, sketchOf } from "./shingles.js";

/** Share of the shorter text's five-word runs found in the other from which on it is a copy. */
const COPY = 0.5;
/** The same where one of the two credits the other, or both credit one agency: a rewritten copy. */
const CREDITED_COPY = 0.2;

/**
 * The origin of every report, by report id. Reports whose texts are near-copies have one origin, named after whom they credit,
 * else after the publisher of the earliest.
 */
export function findOrigins(inputs: readonly ReconcileInput[], keyOf: NameKey): Map<string, Origin> {
  const groups = new Groups(inputs.length);
  const shingles = inputs.map(({ report }) => shinglesOf(report.text));
  for (const [a, b] of pairsThatShare(shingles.map(sketchOf))) {
    const needed = credited(inputs[a]!, inputs[b]!, keyOf) ? CREDITED_COPY : COPY;
    if (containment(shingles[a]!, shingles[b]!) >= needed) groups.join(a, b);
  }
  const origins = new Map<string, Origin>();
  for (const members of groups.all()) {
    const reports = members.map((i) => inputs[i]!);
    const origin = originOfCopies(reports, keyOf);
    for (const { report } of reports) origins.set(report.id, origin);
  }
  return origins;
}

/** Pairs of texts with a shingle in common among their smallest. A shingle that very many share says nothing. */
function pairsThatShare(sketches: readonly Uint32Array[]): Iterable<[number, number]> {
  const holders = new Map<number, number[]>();
  sketches.forEach((sketch, i) => {
    for (const hash of sketch) {
      const list = holders.get(hash);
      if (list) list.push(i);
      else holders.set(hash, [i]);
    }
  });
  const pairs = new Map<string, [number, number]>();
  for (const list of holders.values()) {
    for (let k = 1; k < Math.min(list.length, MOST_HOLDERS); k++)
      pairs.set(`${list[0]}-${list[k]}`, [list[0]!, list[k]!]);
    for (let k = 2; k < Math.min(list.length, MOST_HOLDERS); k++)
      pairs.set(`${list[k - 1]}-${list[k]}`, [list[k - 1]!, list[k]!]);
  }
  return pairs.values();
}

const MOST_HOLDERS = 200;

function credited(a: ReconcileInput, b: ReconcileInput, keyOf: NameKey): boolean {
  const names = (input: ReconcileInput) => {
    const { publisher, credit } = input.reading.report;
    return [publisher, credit].filter((name) => name !== undefined).map(keyOf);
  };
  const others = new Set(names(b));
  return names(a).some((name) => others.has(name));
}

function originOfCopies(reports: readonly ReconcileInput[], keyOf: NameKey): Origin {
  const heads = reports.map((input) => input.reading.report);
  const earliest = [...heads].sort(
    (a, b) => compare(a.published ?? "9", b.published ?? "9") || compare(a.id, b.id),
  )[0]!;
  const credit = heads
    .map((head) => head.credit)
    .filter((name) => name !== undefined)
    .sort(compare)[0];
  const name = (heads.length > 1 ? credit : undefined) ?? earliest.publisher ?? earliest.credit ?? earliest.id;
  const reportIds = heads.map((head) => head.id).sort(compare);
  return {
    id: stableId("o", keyOf(name), heads.length > 1 || !earliest.publisher ? earliest.digest : ""),
    name,
    reports: reportIds,
  };
}

/**
 * The origin of one account: the innermost source its report credits, where that is somebody with a name of their own;
 * else the report's origin. An unnamed "one woman" of two reports is not one person, so she counts by report.
 */
export function originOfAccount(input: ReconcileInput, account: Account, reportOrigin: Origin, keyOf: NameKey): Origin {
  const innermost = account.attribution[0];
  const speaker = innermost === undefined ? undefined : input.reading.attributions[innermost]?.speaker;
  const actor = speaker === undefined ? undefined : input.reading.actors[speaker];
  if (!actor || actor.sector === undefined || PRIVATE.has(actor.sector)) return reportOrigin;
  const key = keyOf(actor.name);
  if (key === "") return reportOrigin;
  return { id: stableId("o", key), name: actor.name, reports: [input.report.id] };
}

/** Sectors of people who speak for themselves and are seldom named: civilians, crowds, the unknown. */
const PRIVATE: ReadonlySet<string> = new Set(["CVL", "OPP", "UNK", "REF", "CRM"]);
