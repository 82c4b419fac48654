import { dayNumber, dayOf, stableId, type StatusEntry } from "#record";
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
  const ordered = [...members].sort((a, b) => sinceDay(a) - sinceDay(b) || a.known - b.known || compare(a.account.id, b.account.id));
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

/** The longest of the names the reports give it tells most. */
function nameOf(members: readonly ToldStatus[]): string {
  const names = members.map((told) => quote(told, told.account.subject).replace(/\s+/gu, " "));
  return names.sort((a, b) => b.length - a.length || compare(a, b))[0]!;
}

/** The day from which an account says it held. */
function sinceDay(told: ToldStatus): number {
  return dayNumber(told.account.since?.from) ?? dayKnown(told);
}

/**
 * Each value holds from its day until another value is told, or until its own end. What is denied says nothing of what holds;
 * what is only planned, ordered or feared is shown as such and ends nothing.
 */
function segmentsOf(ordered: readonly ToldStatus[]): Segment[] {
  const segments: Segment[] = [];
  let open: Segment | undefined;
  for (const told of ordered) {
    const { account } = told;
    if (account.factuality.endsWith("-")) continue;
    const planned = !isDeed(account);
    const since = sinceDay(told);
    const from = since < LAST_DAY ? dayOf(since) : undefined;
    if (!planned && open?.value === account.value) {
      open.accounts.push(account.id);
      continue;
    }
    const segment: Segment = {
      value: account.value,
      ...(from !== undefined && { from }),
      ...(account.until?.to !== undefined && { to: account.until.to }),
      ...holderOf(told),
      ...(planned && { planned }),
      accounts: [account.id],
    };
    if (!planned) {
      if (open && from !== undefined && (open.to === undefined || compare(from, open.to) < 0)) open.to = from;
      open = segment;
    }
    const twin = planned ? segments.find((other) => other.planned && other.value === segment.value && other.from === from) : undefined;
    if (twin) twin.accounts.push(account.id);
    else segments.push(segment);
  }
  return segments;
}

function holderOf(told: ToldStatus): { holder?: string } {
  const party = told.account.holder === undefined ? undefined : partyOf(told, told.account.holder);
  return party ? { holder: party.name } : {};
}
