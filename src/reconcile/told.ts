import {
  type Account,
  type AccountRef,
  dayNumber,
  type Location,
  type Origin,
  type Party,
  type Place,
  type Reading,
  type Report,
  type Span,
} from "#record";

/** What reconciliation takes of one report. */
export interface ReconcileInput {
  readonly report: Report;
  readonly reading: Reading;
}

/** Whole days, half-open, as day numbers; an absent side is open. */
export interface Days {
  readonly from: number | undefined;
  readonly to: number | undefined;
}

/** One account with all that its report says around it, so that it can be compared with accounts of other reports. */
export interface Told<A extends Account = Account> {
  readonly account: A;
  readonly input: ReconcileInput;
  readonly ref: AccountRef;
  /** Whom it goes back to: the innermost named source, else the report's own origin. */
  readonly origin: Origin;
  /** When it is said to be so: its time, else the day of publication as an upper end. */
  readonly when: Days;
  /** True where the time is written for it and is a day or finer. */
  readonly dated: boolean;
  readonly place: Place | undefined;
  /** Day of publication; undated reports sort last. */
  readonly known: number;
}

export const LAST_DAY = 1e9;

/** Accounts of all reports in canonical order: by publication day, report id, position. */
export function tellAccounts(
  inputs: readonly ReconcileInput[],
  origins: ReadonlyMap<string, Origin>,
  originOf: OriginOf,
): Told[] {
  const told: Told[] = [];
  for (const input of inputs) {
    const known = dayNumber(input.reading.report.published) ?? LAST_DAY;
    for (const account of input.reading.accounts) {
      const origin = originOf(input, account, origins.get(input.report.id)!);
      told.push(tell(input, account, origin, known));
    }
  }
  return told.sort(canonically);
}

type OriginOf = (input: ReconcileInput, account: Account, reportOrigin: Origin) => Origin;

function tell(input: ReconcileInput, account: Account, origin: Origin, known: number): Told {
  const days = daysOf(input, account, known);
  return {
    account,
    input,
    origin,
    ref: { account: account.id, report: input.report.id, origin: origin.id },
    when: days ?? { from: undefined, to: known === LAST_DAY ? undefined : known + 1 },
    dated: days?.from !== undefined && days.to !== undefined && days.to - days.from <= 2,
    place: account.place === undefined ? undefined : input.reading.places[account.place],
    known,
  };
}

/** The days of an account's time. A deed cannot lie after the report that tells it: such a time belongs to something else. */
function daysOf(input: ReconcileInput, account: Account, known: number): Days | undefined {
  const time = account.time === undefined ? undefined : input.reading.times[account.time];
  const from = dayNumber(time?.from);
  const to = dayNumber(time?.to);
  if (from === undefined && to === undefined) return undefined;
  if (isDeed(account) && from !== undefined && from > known) return undefined;
  return { from, to };
}

/** Told as done or going on, rather than planned, ordered, asked for, threatened, feared or supposed. */
export function isDeed({ stage }: Account): boolean {
  return stage === "done" || stage === "ongoing" || stage === "habitual";
}

/** Denied by the publisher, or by the speaker of whom the publisher only tells. */
export function isNegative({ factuality, claimed }: Account): boolean {
  return factuality.endsWith("-") || (factuality === "Uu" && claimed?.endsWith("-") === true);
}

export function canonically(a: Told, b: Told): number {
  return (
    a.known - b.known ||
    compare(a.input.report.id, b.input.report.id) ||
    a.account.trigger.start - b.account.trigger.start ||
    compare(a.account.id, b.account.id)
  );
}

/** Code-point order, the same on every machine. */
export function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

export function quote(told: Told, span: Span): string {
  return told.input.report.text.slice(span.start, span.end);
}

export function toLocation(place: Place): Location {
  const { name, kind, country, admin1, lat, lon, precision } = place;
  return {
    name,
    kind,
    precision,
    ...(country !== undefined && { country }),
    ...(admin1 !== undefined && { admin1 }),
    ...(lat !== undefined && { lat }),
    ...(lon !== undefined && { lon }),
  };
}

export function partyOf(told: Told, index: number): Party | undefined {
  const actor = told.input.reading.actors[index];
  if (!actor) return undefined;
  return {
    name: actor.name,
    ...(actor.country !== undefined && { country: actor.country }),
    ...(actor.sector !== undefined && { sector: actor.sector }),
  };
}

/** The clause an account rests on, on one line and cut at a word: an entry's title is in the reports' own words. */
export function titleOf(told: Told): string {
  const clause = quote(told, told.account.evidence[0]!).replace(/\s+/gu, " ").trim();
  if (clause.length <= TITLE_LENGTH) return clause;
  const cut = clause.lastIndexOf(" ", TITLE_LENGTH);
  return `${clause.slice(0, cut > 0 ? cut : TITLE_LENGTH)}…`;
}

/** Characters; about two lines of a table cell. */
const TITLE_LENGTH = 140;

/** Origins of some accounts, each once, by id. */
export function originsOf(tolds: readonly Told[]): Origin[] {
  const byId = new Map<string, Origin>();
  for (const { origin, input } of tolds) {
    const known = byId.get(origin.id);
    const reports = new Set([...(known?.reports ?? []), input.report.id]);
    byId.set(origin.id, { id: origin.id, name: origin.name, reports: [...reports].sort(compare) });
  }
  return [...byId.values()].sort((a, b) => compare(a.id, b.id));
}
