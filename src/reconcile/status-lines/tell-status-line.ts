import { dayNumber, dayOf, type Place, type StatusEntry, stableId } from "#record";
import { dayKnown } from "../nearness.js";
import { compare, isDeed, isNegative, LAST_DAY, originsOf, partyOf, quote, titleOf, toLocation } from "../told.js";
import { groupStatuses, NATIONAL, placeOf, type SubjectNames, type ToldStatus, wordsOf } from "./group-statuses.js";

type Segment = StatusEntry["segments"][number];

/** Tells each group of status accounts as one line over time. */
export function tellStatusLines(statuses: readonly ToldStatus[], subjects: SubjectNames): StatusEntry[] {
  return groupStatuses(statuses, subjects).map((members) => tellLine(members, subjects));
}

function tellLine(members: readonly ToldStatus[], subjects: SubjectNames): StatusEntry {
  const ordered = [...members].sort(
    (a, b) =>
      sinceDay(a) - sinceDay(b) || comes(a) - comes(b) || a.known - b.known || compare(a.account.id, b.account.id),
  );
  const segments = segmentsOf(ordered, subjects);
  const lead = ordered.at(-1)!;
  const place = placeOfLine(lead, ordered);
  const current = [...segments].reverse().find((segment) => !segment.planned);
  return {
    kind: "status",
    id: stableId("s", ...members.map((told) => told.account.id).sort(compare)),
    title: titleOf(lead),
    accounts: ordered.map((told) => told.ref),
    origins: originsOf(ordered),
    reasons: [],
    subject: { class: lead.account.subject.class, name: nameOf(ordered, subjects) },
    ...(place && { place: toLocation(place) }),
    aspect: lead.account.aspect,
    segments,
    ...(current && { current: current.value }),
  };
}

/** That of the last account, or of any; of what is decided for a whole country the widest that is told. */
function placeOfLine(lead: ToldStatus, all: readonly ToldStatus[]): Place | undefined {
  const places = all.map(placeOf).filter((p) => p !== undefined);
  if (NATIONAL.has(lead.account.subject.class))
    return places.reduce<Place | undefined>((wide, p) => (wide && wide.precision >= p.precision ? wide : p), undefined);
  return placeOf(lead) ?? places[0];
}

/** Of one day an office is left before it is taken. */
function comes({ account }: ToldStatus): number {
  return account.value === "removed" || account.value === "resigned" ? 0 : 1;
}

/** The name that most reports give it; of equals one of more than one telling word, then the shorter. A place that only stands for its internet names it where nothing else does. */
function nameOf(all: readonly ToldStatus[], { keyOf }: SubjectNames): string {
  const counts = new Map<string, number>();
  const named = all.filter((told) => !isPlaceName(told));
  const members = named.length > 0 ? named : all;
  for (const told of members) {
    const name = quote(told, told.account.subject).replace(/\s+/gu, " ");
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  const tells = (name: string) => (keyOf(name).includes(" ") ? 0 : 1);
  const order = [...counts].sort(
    ([a, m], [b, n]) => n - m || tells(a) - tells(b) || a.length - b.length || compare(a, b),
  );
  return order[0]![0];
}

/** "Kazakhstan was offline": the subject's words are those of a place. */
function isPlaceName({ account, input }: ToldStatus): boolean {
  const { start, end, place } = account.subject;
  const own = place === undefined ? undefined : input.reading.places[place];
  return (
    account.subject.class !== "territory" &&
    own !== undefined &&
    own.start <= start &&
    end <= own.end &&
    own.kind !== "facility"
  );
}

/** The day from which an account says it held. */
function sinceDay(told: ToldStatus): number {
  return dayNumber(told.account.since?.from) ?? dayKnown(told);
}

/**
 * Each value holds from its day until another value is told, or until its own end. What is denied says nothing of what holds; what is
 * only planned, ordered or feared is shown as such and ends nothing; a change recalled without a date is the change already known.
 */
function segmentsOf(ordered: readonly ToldStatus[], subjects: SubjectNames): Segment[] {
  const segments: Segment[] = [];
  let open: Segment | undefined;
  const standing = ordered.filter((told) => !isNegative(told.account));
  const { first, recalled } = splitRecalled(standing);
  for (const told of first) {
    const planned = !isDeed(told.account);
    const same = planned ? undefined : standingOn(segments, told, subjects);
    if (same) {
      joinSegment(same, told, subjects);
      continue;
    }
    const segment = toSegment(told, planned);
    const twin = planned
      ? segments.find((other) => other.planned && other.value === segment.value && other.from === segment.from)
      : undefined;
    if (twin) joinSegment(twin, told, subjects);
    else segments.push(segment);
    if (planned) continue;
    if (open && segment.from !== undefined && (open.to === undefined || compare(segment.from, open.to) < 0))
      open.to = segment.from;
    open = segment;
  }
  for (const told of recalled) {
    const known = segments.filter((segment) => !segment.planned && segment.value === told.account.value).at(-1);
    if (known) joinSegment(known, told, subjects);
  }
  return segments;
}

const LEFT: ReadonlySet<string> = new Set(["removed", "resigned"]);

/**
 * The segment that tells the same and that nothing has ended since. Of an office the one who left and the one who came are told side by
 * side: that he came does not end that she left.
 */
function standingOn(segments: readonly Segment[], told: ToldStatus, subjects: SubjectNames): Segment | undefined {
  const { value } = told.account;
  const { holder } = holderOf(told);
  for (let i = segments.length - 1; i >= 0; i--) {
    const segment = segments[i]!;
    if (segment.planned) continue;
    const same = sameHolder(segment.holder, holder, subjects);
    if (segment.value === value && same) return segment;
    if (same || LEFT.has(segment.value) === LEFT.has(value)) return undefined;
  }
  return undefined;
}

/** "Tokayev" may be "Kassym-Jomart Tokayev", and whoever is not named anybody. */
function sameHolder(a: string | undefined, b: string | undefined, subjects: SubjectNames): boolean {
  if (a === undefined || b === undefined) return true;
  const [few, many] = [wordsOf(a, subjects), wordsOf(b, subjects)].sort((x, y) => x.length - y.length) as [
    string[],
    string[],
  ];
  return few.every((word) => many.includes(word));
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

/** One more account of a value; it may know its end where the others did not, or tell more of its holder ("Mamin's cabinet" than "his"). */
function joinSegment(segment: Segment, told: ToldStatus, { keyOf }: SubjectNames): void {
  segment.accounts.push(told.account.id);
  segment.to ??= told.account.until?.to;
  const { holder } = holderOf(told);
  const words = (name: string | undefined) => (name === undefined ? 0 : keyOf(name).split(" ").length);
  if (words(holder) > words(segment.holder)) segment.holder = holder!;
}

function holderOf(told: ToldStatus): { holder?: string } {
  const party = told.account.holder === undefined ? undefined : partyOf(told, told.account.holder);
  return party ? { holder: party.name } : {};
}
