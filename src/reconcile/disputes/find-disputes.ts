import {
  type ClaimAccount,
  type DisputeEntry,
  type EventEntry,
  type StatusEntry,
  stableId,
  type TallyEntry,
  type TallyPoint,
} from "#record";
import { matchPlaces } from "../nearness.js";
import { EVERYBODY } from "../tallies/group-figures.js";
import { compare, isNegative, originsOf, partyOf, type Told, titleOf } from "../told.js";

type Position = DisputeEntry["positions"][number];

/** Disputes over events that are told and denied, and over figures of one day that cannot both hold. */
export function findEntryDisputes(
  entries: readonly (EventEntry | TallyEntry | StatusEntry)[],
  byId: ReadonlyMap<string, Told>,
): DisputeEntry[] {
  return entries.flatMap((entry) => {
    if (entry.kind === "event") return entry.standing === "disputed" ? [happenedDispute(entry, byId)] : [];
    if (entry.kind === "tally") return figureDisputes(entry, byId);
    return [];
  });
}

function happenedDispute(entry: EventEntry, byId: ReadonlyMap<string, Told>): DisputeEntry {
  const tolds = entry.accounts.map((ref) => byId.get(ref.account)!);
  // A publisher who relates a claim and calls it false stands on both sides: once for the speaker, once in its own voice.
  const sides = [
    tolds.filter((told) => !isNegative(told.account) || told.account.claimed?.endsWith("+")),
    tolds.filter((told) => isNegative(told.account)),
  ];
  return toDispute("happened", entry.title, sides);
}

/**
 * Two figures as of one day whose bounds do not meet, from two origins. One that was withdrawn disputes nothing, nor does an origin's
 * earlier figure against its own later one.
 */
function figureDisputes(entry: TallyEntry, byId: ReadonlyMap<string, Told>): DisputeEntry[] {
  const disputes: DisputeEntry[] = [];
  const last = new Map(entry.points.filter((point) => !point.withdrawn).map((point) => [point.saidBy, point]));
  const standing = [...last.values()].filter((point) => point.asOf !== undefined);
  for (const day of new Set(standing.map((point) => point.asOf!))) {
    const points = standing.filter((point) => point.asOf === day);
    const apart = points.filter((point) =>
      points.some(
        (other) =>
          other.origin !== point.origin &&
          cannotBoth(point, other) &&
          !isPart(entry, byId.get(point.account)!) &&
          !isPart(entry, byId.get(other.account)!) &&
          !isPartly(byId.get(point.account)!, byId.get(other.account)!),
      ),
    );
    if (apart.length > 1) {
      const sides = groupBy(apart, (point) => `${point.low}..${point.high}`);
      disputes.push(
        toDispute(
          "figure",
          titleOf(byId.get(apart[0]!.account)!),
          sides.map((side) => side.map((point) => byId.get(point.account)!)),
        ),
      );
    }
  }
  return disputes;
}

function cannotBoth(a: TallyPoint, b: TallyPoint): boolean {
  const reach = (point: TallyPoint) => ({ low: point.low ?? 0, high: point.high ?? Number.POSITIVE_INFINITY });
  return reach(a).low > reach(b).high || reach(b).low > reach(a).high;
}

/** "103 of the dead" and "two of them children" are parts of one number by different measures. */
function isPart({ group }: TallyEntry, { account }: Told): boolean {
  return group === EVERYBODY && account.kind === "figure" && account.partOf !== undefined;
}

/** "103 died in Almaty alone" is no word against the number of a whole country. */
function isPartly(a: Told, b: Told): boolean {
  if (matchPlaces(a.place, b.place) !== "within") return false;
  const narrow = (a.place?.precision ?? 0) < (b.place?.precision ?? 0) ? a : b;
  return narrow.account.placeStated === true;
}

export type ToldClaim = Told<ClaimAccount>;

/** Contested descriptions of one language: the word as it stands in texts, and the key under which its forms meet. */
export type LabelOf = (word: string) => string | undefined;

/**
 * Disputes over what somebody or something is: one speaker uses a contested description, another denies it, in words of their own or by
 * answering the claim that holds it. Then all other claims that their own report says are answered.
 */
export function findClaimDisputes(claims: readonly ToldClaim[], labelOf: LabelOf): DisputeEntry[] {
  const byId = new Map(claims.map((told) => [told.account.id, told]));
  const byLabel = new Map<string, Sides>();
  const answers: Sides[] = [];
  for (const told of claims) {
    const answered = told.account.answers === undefined ? undefined : byId.get(told.account.answers);
    const contested = answered ? labelsIn(answered, labelOf) : new Set<string>();
    if (answered && contested.size === 0) answers.push({ asserted: [answered], denied: [told] });
    const denies = told.account.stance === "denies";
    for (const label of denies ? new Set([...labelsIn(told, labelOf), ...contested]) : labelsIn(told, labelOf)) {
      const sides = byLabel.get(label) ?? { asserted: [], denied: [] };
      if (denies) sides.denied.push(told);
      else if (told.account.stance === "asserts" || told.account.stance === "accuses") sides.asserted.push(told);
      byLabel.set(label, sides);
    }
  }
  const described = [...byLabel]
    .sort((a, b) => compare(a[0], b[0]))
    .filter(([, { asserted, denied }]) => asserted.length > 0 && denied.length > 0)
    .map(([label, { asserted, denied }]) => toDispute("description", label, [asserted, denied]));
  return [...described, ...foldAnswers(answers)];
}

interface Sides {
  readonly asserted: ToldClaim[];
  readonly denied: ToldClaim[];
}

function labelsIn(told: ToldClaim, labelOf: LabelOf): Set<string> {
  const labels = new Set<string>();
  for (const { start, end } of told.account.content) {
    for (const [word] of told.input.report.text
      .slice(start, end)
      .toLowerCase()
      .matchAll(/[\p{L}\p{N}]+/gu)) {
      const label = labelOf(word);
      if (label !== undefined) labels.add(label);
    }
  }
  return labels;
}

/** An answer that copies of one story repeat is one dispute. */
function foldAnswers(answers: readonly Sides[]): DisputeEntry[] {
  const disputes = groupBy(answers, ({ asserted, denied }) =>
    [...asserted, ...denied].map((told) => `${speakerOf(told)} ${titleOf(told)}`).join("\t"),
  );
  return disputes.map((same) => {
    const sides = [same.flatMap(({ asserted }) => asserted), same.flatMap(({ denied }) => denied)];
    return toDispute("cause", titleOf(sides[0]![0]!), sides);
  });
}

function toDispute(about: DisputeEntry["about"], title: string, sides: readonly (readonly Told[])[]): DisputeEntry {
  const all = sides.flat();
  return {
    kind: "dispute",
    id: stableId("d", about, ...all.map((told) => told.account.id).sort(compare)),
    title,
    accounts: all.map((told) => told.ref),
    origins: originsOf(all),
    reasons: [],
    about,
    positions: sides.map(toPosition),
  };
}

function toPosition(side: readonly Told[]): Position {
  const speakers = new Set(side.map(speakerOf));
  return {
    text: titleOf(side[0]!),
    speakers: [...speakers].sort(compare),
    accounts: side.map((told) => told.account.id),
  };
}

function speakerOf(told: Told): string {
  const { account } = told;
  const own = account.kind === "claim" ? account.speaker : undefined;
  const innermost = account.attribution[0];
  const index = own ?? (innermost === undefined ? undefined : told.input.reading.attributions[innermost]?.speaker);
  const party = index === undefined ? undefined : partyOf(told, index);
  return party?.name ?? told.input.reading.report.publisher ?? told.origin.name;
}

function groupBy<T>(items: readonly T[], key: (item: T) => string): T[][] {
  const groups = new Map<string, T[]>();
  for (const item of items) groups.set(key(item), [...(groups.get(key(item)) ?? []), item]);
  return [...groups.values()];
}
