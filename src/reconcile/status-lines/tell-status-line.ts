import { dayNumber, dayOf, type StatusEntry, stableId } from "#record";
import type { NameKey } from "../name-key.js";
import { dayKnown } from "../nearness.js";
import { compare, isDeed, LAST_DAY, originsOf, partyOf, quote, titleOf, toLocation } from "../told.js";
import { groupStatuses, placeOf, type ToldStatus } from "./group-statuses.js";

type Segment = StatusEntry["segments"][number];

/** Tells each group of status accounts as one line over time. */
export function tellStatusLines(statuses: readonly ToldStatus[], keyOf: NameKey): StatusEntry[] {
  return groupStatuses(statuses, keyOf).map(tellLine);
}

function tellLine(members: readonly ToldStatus[]): StatusEntry {
  const ordered = [...members].sort(
    (a, b) =>
      sinceDay(a) - sinceDay(b) || comes(a) - comes(b) || a.known - b.known || compare(a.account.id, b.account.id),
  );
  const segments = segmentsOf(ordered);
  const lead = ordered.at(-1)!;
  const place = placeOf(lead) ?? ordered.map(placeOf).find((p) => p !== undefined);
  const current = [...segments].reverse().find((segment) => !segment.planned);
  return {
    kind: "status",
    id: stableId("s", ...members.map((told) => told.account.id).sort(compare)),
    title: titleOf(lead),
    accounts: ordered.map((told) => told.ref),
    origins: originsOf(ordered),
    reasons: [],
    subject: { class: lead.account.subject.class, name: nameOf(ordered) },
    ...(place && { place: toLocation(place) }),
    aspect: lead.account.aspect,
    segments,
    ...(current && { current: current.value }),
  };
}

/** Of one day an office is left before it is taken. */
function comes({ account }: ToldStatus): number {
  return account.value === "removed" || account.value === "resigned" ? 0 : 1;
}

/** The name that most reports give it; of equals the shorter. */
function nameOf(members: readonly ToldStatus[]): string {
  const counts = new Map<string, number>();
  for (const told of members) {
    const name = quote(told, told.account.subject).replace(/\s+/gu, " ");
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return [...counts].sort(([a, m], [b, n]) => n - m || a.length - b.length || compare(a, b))[0]![0];
}

/** The day from which an account says it held. */
function sinceDay(told: ToldStatus): number {
  return dayNumber(told.account.since?.from) ?? dayKnown(told);
}

/**
 * Each value holds from its day until another value is told, or until its own end. What is denied says nothing of what holds; what is
 * only planned, ordered or feared is shown as such and ends nothing; a change recalled without a date is the change already known.
 */
function segmentsOf(ordered: readonly ToldStatus[]): Segment[] {
  const segments: Segment[] = [];
  let open: Segment | undefined;
  const standing = ordered.filter((told) => !told.account.factuality.endsWith("-"));
  const { first, recalled } = splitRecalled(standing);
  for (const told of first) {
    const { account } = told;
    const planned = !isDeed(account);
    if (!planned && open?.value === account.value) {
      joinSegment(open, told);
      continue;
    }
    const segment = toSegment(told, planned);
    const twin = planned
      ? segments.find((other) => other.planned && other.value === segment.value && other.from === segment.from)
      : undefined;
    if (twin) joinSegment(twin, told);
    else segments.push(segment);
    if (planned) continue;
    if (open && segment.from !== undefined && (open.to === undefined || compare(segment.from, open.to) < 0))
      open.to = segment.from;
    open = segment;
  }
  for (const told of recalled) {
    const known = segments.filter((segment) => !segment.planned && segment.value === told.account.value).at(-1);
    if (known) joinSegment(known, told);
  }
  return segments;
}

/** Tells changes without a date of their own, of a value that some dated account gives too, from all others. */
function splitRecalled(ordered: readonly ToldStatus[]): { first: ToldStatus[]; recalled: ToldStatus[] } {
  const dated = new Set(
    ordered.filter((told) => isDeed(told.account) && isDated(told)).map((told) => told.account.value),
  );
  const isRecalled = (told: ToldStatus) =>
    told.account.stage === "done" && !isDated(told) && dated.has(told.account.value);
  return { first: ordered.filter((told) => !isRecalled(told)), recalled: ordered.filter(isRecalled) };
}

function isDated(told: ToldStatus): boolean {
  return told.account.since !== undefined || (told.dated && told.account.timeStated === true);
}

function toSegment(told: ToldStatus, planned: boolean): Segment {
  const { account } = told;
  const since = sinceDay(told);
  return {
    value: account.value,
    ...(since < LAST_DAY && { from: dayOf(since) }),
    ...(account.until?.to !== undefined && { to: account.until.to }),
    ...holderOf(told),
    ...(planned && { planned }),
    accounts: [account.id],
  };
}

/** One more account of a value; it may know its holder or its end where the others did not. */
function joinSegment(segment: Segment, told: ToldStatus): void {
  segment.accounts.push(told.account.id);
  segment.to ??= told.account.until?.to;
  segment.holder ??= holderOf(told).holder;
}

function holderOf(told: ToldStatus): { holder?: string } {
  const party = told.account.holder === undefined ? undefined : partyOf(told, told.account.holder);
  return party ? { holder: party.name } : {};
}
