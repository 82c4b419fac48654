import type { Account, Citation, Entry, Problem, Reading, ReportLine, ReportRef, Span } from "#record";

/** All that the desk's pages and the brief are made from: entries, a line a report, and the sentence of each account. */
export interface AnnalsContent {
  readonly entries: readonly Entry[];
  /** Newest first. */
  readonly reports: readonly ReportLine[];
  /** By account id. */
  readonly citations: ReadonlyMap<string, Citation>;
}

/** What is kept in memory of one report: its line and the sentences of its accounts. */
export interface ReportDigest {
  readonly line: ReportLine;
  readonly citations: readonly Citation[];
}

const QUOTE_LIMIT = 600; // characters of a clause that a list carries; the reader has the whole

/** Takes from a report and its reading what lists and briefs need of it. */
export function digestReport(text: string, reading: Reading, problems: readonly Problem[] = []): ReportDigest {
  const { report } = reading;
  const counts = { event: 0, figure: 0, status: 0, claim: 0 };
  for (const account of reading.accounts) counts[account.kind]++;
  const line: ReportLine = {
    id: report.id,
    title: report.title ?? firstWords(text),
    ...pick(report, ["publisher", "published", "publishedBy", "credit", "url", "revisionOf"]),
    language: report.language,
    revisions: [],
    sharesOriginWith: [],
    accounts: counts,
    notes: reading.notes.map(({ code, text }) => ({ code, text })),
    problems: problems.map(({ code, text }) => ({ code, text })),
  };
  return { line, citations: reading.accounts.map((account) => citeAccount(text, reading, account, line.title)) };
}

function citeAccount(text: string, reading: Reading, account: Account, title: string): Citation {
  const clause = account.evidence[0] ?? account.trigger;
  return {
    account: account.id,
    kind: account.kind,
    report: reading.report.id,
    title,
    ...publisherOf(reading),
    ...pick(reading.report, ["published"]),
    clause: { start: clause.start, end: clause.end },
    trigger: { start: account.trigger.start, end: account.trigger.end },
    ...cutSentence(text, clause),
    chain: account.attribution.map((index) => nameSource(text, reading, index)).filter((name) => name !== ""),
    factuality: account.factuality,
    ...(account.claimed === undefined ? {} : { claimed: account.claimed }),
    stage: account.stage,
  };
}

/** Plain text seldom names its publisher; an agency that it credits stands in. */
function publisherOf({ report: { publisher, credit } }: Reading): { publisher?: string } {
  const name = publisher ?? credit;
  return name === undefined ? {} : { publisher: name };
}

const CONTEXT_LIMIT = 240; // characters before and after a clause

/** The clause's words with the rest of its sentence, as far as marks of punctuation and line ends tell. */
function cutSentence(text: string, { start, end }: Span): Pick<Citation, "quote" | "before" | "after"> {
  const quote = text.slice(start, Math.min(end, start + QUOTE_LIMIT));
  const earlier = text.slice(Math.max(0, start - CONTEXT_LIMIT), start);
  const ends = [...earlier.matchAll(/[.!?…]["”’»)\]]*\s+|[\r\n]+/gu)].at(-1);
  const cutOff = ends === undefined && start > CONTEXT_LIMIT;
  const whole = ends
    ? earlier.slice(ends.index + ends[0].length)
    : cutOff
      ? `…${earlier.replace(/^\S*/u, "")}`
      : earlier;
  const before = whole.replace(LEADING, "");
  const later = text.slice(end, end + CONTEXT_LIMIT);
  const stop = /[.!?…]["”’»)\]]*(?=\s|$)|[\r\n]/u.exec(later);
  const after = /[.!?…]["”’»)\]]*\s*$/u.test(quote)
    ? ""
    : stop
      ? later.slice(0, stop.index + stop[0].length).trimEnd()
      : later;
  return { quote, before, after };
}

/** The name of whom an attribution credits: the actor's best name, else the words of the source. */
export function nameSource(text: string, reading: Reading, index: number): string {
  const attribution = reading.attributions[index];
  if (!attribution) return "";
  const actor = attribution.speaker === undefined ? undefined : reading.actors[attribution.speaker];
  return actor?.name ?? attribution.source.map(({ start, end }) => text.slice(start, end)).join(" … ");
}

/** A report that names no publisher speaks under its id; its agency or its title says more to people. */
export function nameSpeaker(name: string, report: string, citation: Citation | undefined): string {
  if (name !== report || !citation) return name;
  return citation.publisher ?? (citation.title === undefined ? name : `“${citation.title}”`);
}

/** Speakers of a position, the reports among them by their publishers, each name once. */
export function nameSpeakers(
  names: readonly string[],
  accounts: readonly string[],
  citations: AnnalsContent["citations"],
): string[] {
  const cited = accounts.flatMap((account) => citations.get(account) ?? []);
  const named = names.map((name) =>
    nameSpeaker(
      name,
      name,
      cited.find(({ report }) => report === name),
    ),
  );
  return [...new Set(named)];
}

/** Puts digests and entries together: origins and revisions of each report are filled in from the whole. */
export function assembleContent(digests: readonly ReportDigest[], entries: readonly Entry[]): AnnalsContent {
  const revisions = new Map<string, ReportRef[]>();
  const lines = new Map(digests.map(({ line }) => [line.id, line]));
  const ordered = [...digests].sort((a, b) => comparePublished(a.line, b.line));
  for (const { line } of ordered) {
    if (line.revisionOf !== undefined)
      revisions.set(line.revisionOf, [toRef(line), ...(revisions.get(line.revisionOf) ?? [])]);
  }
  const citations = new Map<string, Citation>();
  for (const digest of digests) for (const citation of digest.citations) citations.set(citation.account, citation);
  const origins = gatherOrigins(entries, citations);
  const reports = ordered.map(({ line }) => {
    const origin = origins.get(line.id);
    const name = origin && origin.name !== line.id ? origin.name : (line.credit ?? line.publisher);
    return {
      ...line,
      ...(name === undefined ? {} : { origin: name }),
      revisions: revisions.get(line.id) ?? [],
      sharesOriginWith: [...(origin?.reports ?? [])].flatMap((id) => {
        const other = lines.get(id);
        return other && other.publisher !== line.publisher ? [toRef(other)] : [];
      }),
    };
  });
  return { entries, reports, citations };
}

function toRef({ id, publisher, credit, title }: ReportLine): ReportRef {
  return { id, name: publisher ?? credit ?? `“${title}”` };
}

interface ReportOrigin {
  readonly name: string;
  readonly reports: Set<string>;
}

/** The origin of each report, by the report's id: that of what it tells in its own voice. */
function gatherOrigins(
  entries: readonly Entry[],
  citations: AnnalsContent["citations"],
): ReadonlyMap<string, ReportOrigin> {
  const byId = new Map<string, ReportOrigin>();
  const byReport = new Map<string, ReportOrigin>();
  for (const { accounts, origins } of entries) {
    const names = new Map(origins.map(({ id, name }) => [id, name]));
    for (const { account, report, origin: id } of accounts) {
      if (citations.get(account)?.chain.length !== 0) continue;
      const origin = byId.get(id) ?? { name: names.get(id) ?? id, reports: new Set<string>() };
      byId.set(id, origin);
      origin.reports.add(report);
      byReport.set(report, origin);
    }
  }
  return byReport;
}

/** Newest first; reports without a date come last. */
function comparePublished(a: ReportLine, b: ReportLine): number {
  const left = a.published ?? "";
  const right = b.published ?? "";
  if (left !== right) return left < right ? 1 : -1;
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}

/** A bullet or a dateline ("NUR-SULTAN, Jan 9 (Corvane) - ") before the first words; a title does without. */
const LEADING = /^(?:[-–—•*]\s+|[\p{Lu}\d\s.'’/-]{3,60}(?:,[^()\n]{1,30})?(?:\([^()\n]{1,40}\)\s*)?\s[-–—]+\s+)/u;

function firstWords(text: string): string {
  const line = text.split(/\r?\n/u, 8).find((part) => part.trim() !== "" && !/^date \d{4}-\d\d-\d\d/u.test(part)) ?? "";
  const clean = line.trim().replace(LEADING, "");
  if (clean === "") return "(empty report)";
  return clean.length <= 90
    ? clean
    : `${clean.slice(0, clean.lastIndexOf(" ", 88) > 40 ? clean.lastIndexOf(" ", 88) : 88)} …`;
}

function pick<T extends object, K extends keyof T>(from: T, keys: readonly K[]): Pick<T, K> {
  const out: Partial<T> = {};
  for (const key of keys) if (from[key] !== undefined) out[key] = from[key];
  return out as Pick<T, K>;
}
