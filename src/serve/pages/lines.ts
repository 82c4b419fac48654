import type {
  Citation,
  DisputeEntry,
  DisputeLine,
  Entry,
  EntryLine,
  EventEntry,
  Figure,
  FigurePoint,
  StatusEntry,
  StatusLine,
  TallyEntry,
} from "#record";
import { sayEntry } from "#record";
import { type AnnalsContent, headlineOf, nameSpeaker, nameSpeakers, pickHeadline } from "#run";

type Citations = AnnalsContent["citations"];

/** Turns entries into the lines, figures, boards and cards that pages are made of. */
export function toEntryLine(entry: Entry, citations: Citations): EntryLine {
  const headline = pickHeadline(entry, citations);
  // A tally opens the sentence that holds its bounds, anything else the one its headline is from.
  const holding = entry.kind === "tally" ? (entry.current?.accounts ?? []) : [];
  const accounts = holding.length > 0 ? holding : entry.accounts.map(({ account }) => account);
  const citation = headline.citation ?? pickCitation(accounts, citations);
  const line: EntryLine = {
    id: entry.id,
    kind: entry.kind,
    title: headline.text,
    type: typeOf(entry),
    actors: [],
    recipients: [],
    accounts: entry.accounts.length,
    origins: entry.origins.length,
    ...(citation ? { citation } : {}),
  };
  if (entry.kind === "event") return { ...line, ...eventFields(entry) };
  if (entry.kind === "tally") return { ...line, ...tallyFields(entry) };
  if (entry.kind === "status") return { ...line, ...statusFields(entry) };
  return line;
}

/** What `type` means by kind: an event's type, a tally's measure, a status line's class, what a dispute is about. */
function typeOf(entry: Entry): string {
  if (entry.kind === "event") return entry.type;
  if (entry.kind === "tally") return entry.measure;
  return entry.kind === "status" ? entry.subject.class : entry.about;
}

function eventFields(entry: EventEntry): Partial<EntryLine> {
  return {
    standing: entry.standing,
    stage: entry.stage,
    factuality: entry.factuality,
    confidence: entry.confidence,
    actors: entry.actors.map(({ name }) => name),
    recipients: entry.recipients.map(({ name }) => name),
    ...(entry.mode === undefined ? {} : { mode: entry.mode }),
    ...(entry.quad === undefined ? {} : { quad: entry.quad }),
    ...(entry.when ? { when: entry.when } : {}),
    ...(entry.place ? { place: entry.place } : {}),
    ...(entry.deaths ?? {}),
  };
}

function tallyFields(entry: TallyEntry): Partial<EntryLine> {
  const days = entry.points.flatMap(({ asOf }) => (asOf === undefined ? [] : [asOf.slice(0, 10)])).sort();
  return {
    ...(entry.place ? { place: entry.place } : {}),
    ...(entry.current ? { low: entry.current.low, high: entry.current.high } : {}),
    ...(days.length > 0 ? { when: spanOfDays(days[0]!, days.at(-1)!) } : {}),
  };
}

function statusFields(entry: StatusEntry): Partial<EntryLine> {
  const from = entry.segments.flatMap((segment) => segment.from ?? []).sort()[0];
  return {
    ...(entry.place ? { place: entry.place } : {}),
    ...(entry.current === undefined ? {} : { value: entry.current }),
    ...(from === undefined ? {} : { when: { from } }),
  };
}

/** The account that shows an entry best: told in the publisher's own voice first, then the surest, then the longest quote. */
export function pickCitation(accounts: readonly string[], citations: Citations): Citation | undefined {
  let best: Citation | undefined;
  for (const id of accounts) {
    const next = citations.get(id);
    if (next && (best === undefined || citationRank(next) > citationRank(best))) best = next;
  }
  return best;
}

function citationRank({ chain, factuality, quote }: Citation): number {
  return (factuality === "CT+" ? 2000 : 0) - chain.length * 600 + Math.min(quote.length, 500);
}

/** The citations of these accounts, each report once. */
export function citeAll(accounts: readonly string[], citations: Citations, limit = 6): Citation[] {
  const out: Citation[] = [];
  const reports = new Set<string>();
  for (const id of accounts) {
    const citation = citations.get(id);
    if (!citation || reports.has(citation.report)) continue;
    reports.add(citation.report);
    out.push(citation);
    if (out.length === limit) break;
  }
  return out;
}

export function toFigure(entry: TallyEntry, citations: Citations): Figure {
  const originNames = new Map(entry.origins.map(({ id, name }) => [id, name]));
  const points = entry.points.map((point): FigurePoint => {
    const citation = citations.get(point.account);
    const withdrawnBy = point.withdrawnBy === undefined ? undefined : citations.get(point.withdrawnBy);
    return {
      ...(point.asOf === undefined ? {} : { asOf: point.asOf }),
      low: point.low,
      high: point.high,
      ...(point.approximate ? { approximate: true } : {}),
      saidBy: nameSpeaker(point.saidBy, point.report, citation),
      origin: nameSpeaker(originNames.get(point.origin) ?? point.origin, point.report, citation),
      withdrawn: point.withdrawn,
      ...(citation ? { citation } : {}),
      ...(withdrawnBy ? { withdrawnBy } : {}),
      retold: point.alsoIn.length,
    };
  });
  const holding = entry.current?.accounts ?? [];
  const held = entry.points.filter(
    ({ account, alsoIn }) => holding.includes(account) || alsoIn.some((id) => holding.includes(id)),
  );
  const asOf = held
    .flatMap((point) => point.asOf ?? [])
    .sort()
    .at(-1);
  return {
    id: entry.id,
    title: sayEntry(entry),
    measure: entry.measure,
    group: entry.group,
    ...(entry.unit === undefined ? {} : { unit: entry.unit }),
    ...(entry.place ? { place: entry.place.name } : {}),
    low: entry.current?.low ?? null,
    high: entry.current?.high ?? null,
    ...(held.some(({ approximate }) => approximate) ? { approximate: true } : {}),
    ...(asOf === undefined ? {} : { asOf }),
    stands: entry.current !== undefined,
    citations: citeAll(holding, citations),
    points,
    origins: entry.origins.length,
  };
}

export function toStatusLine(entry: StatusEntry, citations: Citations): StatusLine {
  const last = [...entry.segments].reverse().find(({ planned }) => !planned);
  return {
    id: entry.id,
    title: sayEntry(entry),
    subject: entry.subject.name,
    class: entry.subject.class,
    aspect: entry.aspect,
    ...(entry.place ? { place: entry.place.name } : {}),
    ...(entry.current === undefined ? {} : { current: entry.current }),
    ...(last?.holder === undefined ? {} : { holder: last.holder }),
    stretches: entry.segments.map(({ accounts, ...segment }) => ({
      ...segment,
      citations: citeAll(accounts, citations, 3),
    })),
  };
}

export function toDisputeLine(entry: DisputeEntry, citations: Citations): DisputeLine {
  return {
    id: entry.id,
    title: headlineOf(entry, citations),
    about: entry.about,
    positions: entry.positions.map(({ text, speakers, accounts }) => ({
      text,
      speakers: nameSpeakers(speakers, accounts, citations),
      citations: citeAll(accounts, citations, 4),
    })),
  };
}

/** The half-open interval from one day to the end of another. */
export function spanOfDays(first: string, last: string): { from: string; to: string } {
  return { from: first, to: addDays(last, 1) };
}

/** A day `YYYY-MM-DD` and a number of days: the day that many later. */
export function addDays(day: string, days: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  if (Number.isNaN(date.getTime())) return day;
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}
