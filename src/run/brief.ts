import {
  type Brief,
  type BriefLine,
  type BriefSection,
  type Citation,
  compareWhen,
  type DisputeEntry,
  type Entry,
  type EventEntry,
  hasDay,
  STATUS_VALUE_LABELS,
  type StatusEntry,
  sayBounds,
  sayDay,
  sayEntry,
  sayInterval,
  type TallyEntry,
  type TallyPoint,
} from "#record";
import { type AnnalsContent, nameSpeaker, nameSpeakers } from "./content.js";
import { headlineOf } from "./headline.js";

const CITES_A_LINE = 3;

/** Numbers the sentences a brief cites, in the order in which it cites them. */
class Footnotes {
  readonly list: (Citation & { n: number })[] = [];
  private readonly numbers = new Map<string, number>();

  constructor(private readonly citations: AnnalsContent["citations"]) {}

  cite(accounts: readonly string[], limit = CITES_A_LINE): number[] {
    const found: number[] = [];
    for (const account of accounts) {
      const citation = this.citations.get(account);
      if (!citation || found.length >= limit) continue;
      const key = `${citation.report}\u0000${citation.clause.start}\u0000${citation.clause.end}`;
      const n = this.numbers.get(key) ?? this.add(key, citation);
      if (!found.includes(n)) found.push(n);
    }
    return found.sort((a, b) => a - b);
  }

  headline(entry: Entry): string {
    return headlineOf(entry, this.citations);
  }

  speaker({ saidBy, report, account }: TallyPoint): string {
    return nameSpeaker(saidBy, report, this.citations.get(account));
  }

  speakers(names: readonly string[], accounts: readonly string[]): string[] {
    return nameSpeakers(names, accounts, this.citations);
  }

  private add(key: string, citation: Citation): number {
    const n = this.list.length + 1;
    this.numbers.set(key, n);
    this.list.push({ ...citation, n });
    return n;
  }
}

/** Writes the situation report: figures, what happened day by day, the state of things, what is disputed, and the sources. */
export function writeBrief(content: AnnalsContent): Brief {
  const notes = new Footnotes(content.citations);
  const { entries, reports } = content;
  const events = entries
    .filter((entry): entry is EventEntry => entry.kind === "event")
    .sort((a, b) => compareWhen(a, b, "oldest"));
  const days = reports.flatMap(({ published }) => (published === undefined ? [] : [published.slice(0, 10)])).sort();
  const span = days.length === 0 ? {} : { from: days[0]!, to: dayAfter(days.at(-1)!) };
  const year = days.at(-1)?.slice(0, 4);
  const sections = [
    figuresSection(entries, notes),
    eventsSection(
      events.filter(({ standing }) => standing === "reported"),
      notes,
      year,
    ),
    claimsSection(
      events.filter(({ standing }) => standing === "claimed" || standing === "disputed"),
      notes,
      year,
    ),
    statusSection(entries, notes),
    disputesSection(entries, notes),
    notDoneSection(
      events.filter(({ standing }) => standing === "not-done" || standing === "denied"),
      notes,
      year,
    ),
  ].filter(({ lines }) => lines.length > 0);
  const origins = new Set(entries.flatMap((entry) => entry.origins.map(({ id }) => id)));
  const period = sayInterval(span);
  return {
    page: "brief",
    title: period === "" ? "Situation report" : `Situation report, ${period}`,
    span,
    basis: basisOf(reports.length, origins.size, content.citations.size),
    sections,
    citations: notes.list,
  };
}

function basisOf(reports: number, origins: number, accounts: number): string {
  const plural = (n: number, noun: string) => `${n.toLocaleString("en-GB")} ${noun}${n === 1 ? "" : "s"}`;
  if (reports === 0) return "No reports have been added yet.";
  return `Computed from ${plural(accounts, "account")} in ${plural(reports, "report")}, going back to ${plural(origins, "origin")}: publishers and named sources. Numbers in brackets lead to the sentences.`;
}

function figuresSection(entries: readonly Entry[], notes: Footnotes): BriefSection {
  const tallies = entries.filter((entry): entry is TallyEntry => entry.kind === "tally");
  const ordered = [...tallies].sort((a, b) => b.points.length - a.points.length || (a.id < b.id ? -1 : 1));
  return { key: "figures", heading: "Figures", lines: ordered.map((tally) => figureLine(tally, notes)) };
}

function figureLine(tally: TallyEntry, notes: Footnotes): BriefLine {
  const name = sayEntry(tally);
  const current = tally.current;
  const held = current
    ? tally.points.filter(({ account, alsoIn }) => current.accounts.some((id) => id === account || alsoIn.includes(id)))
    : [];
  const last = held.at(-1);
  const parts: string[] = [];
  if (current) {
    const { low, high } = current;
    const amount = sayAmount(tally, low, high, last?.approximate);
    const source = last
      ? ` (${[notes.speaker(last), last.asOf ? sayDay(last.asOf, false) : ""].filter(Boolean).join(", ")})`
      : "";
    parts.push(`${name}: ${amount}${source}.`);
  } else parts.push(`${name}: no figure stands.`);
  const earlier = tally.points.filter((point) => !point.withdrawn && !held.includes(point));
  if (earlier.length > 0) parts.push(`Earlier: ${earlier.map((point) => sayPoint(point, tally, notes)).join("; ")}.`);
  const withdrawn = tally.points.filter((point) => point.withdrawn);
  if (withdrawn.length > 0)
    parts.push(`Withdrawn: ${withdrawn.map((point) => sayPoint(point, tally, notes)).join("; ")}.`);
  const accounts = [
    ...(current?.accounts ?? []),
    ...withdrawn.flatMap(({ account, withdrawnBy }) => [account, withdrawnBy ?? ""]),
    ...earlier.map(({ account }) => account),
  ];
  return { text: parts.join(" "), cites: notes.cite(accounts, 6), entry: tally.id };
}

function sayAmount(
  { unit }: TallyEntry,
  low: number | null,
  high: number | null,
  approximate: boolean | undefined,
): string {
  return `${sayBounds(low, high, approximate)}${unit && unit !== "person" ? ` ${unit}` : ""}`;
}

function sayPoint(point: TallyPoint, tally: TallyEntry, notes: Footnotes): string {
  const amount = sayAmount(tally, point.low, point.high, point.approximate);
  const detail = [notes.speaker(point), point.asOf ? sayDay(point.asOf, false) : ""].filter(Boolean).join(", ");
  return detail === "" ? amount : `${amount} (${detail})`;
}

function eventsSection(events: readonly EventEntry[], notes: Footnotes, year: string | undefined): BriefSection {
  const isLate = events.some(({ when }) => !hasDay(when)) && events.some(({ when }) => hasDay(when));
  return {
    key: "events",
    heading: "What happened",
    ...(isLate ? { note: "Day by day; what no report puts on a day of its own stands at the end." } : {}),
    lines: events.map((event) => eventLine(event, notes, year)),
  };
}

function claimsSection(events: readonly EventEntry[], notes: Footnotes, year: string | undefined): BriefSection {
  return {
    key: "claims",
    heading: "What is claimed",
    note: "Told as what somebody said, or contradicted elsewhere; not taken here as fact.",
    lines: events.map((event) => eventLine(event, notes, year)),
  };
}

function notDoneSection(events: readonly EventEntry[], notes: Footnotes, year: string | undefined): BriefSection {
  return {
    key: "not-done",
    heading: "Planned, feared or denied",
    note: "None of this is known to have happened.",
    lines: events.map((event) => eventLine(event, notes, year)),
  };
}

/** `year` is the one that goes without saying. */
function eventLine(event: EventEntry, notes: Footnotes, year: string | undefined): BriefLine {
  const when = event.when
    ? sayInterval(event.when, year === undefined || !(event.when.from ?? event.when.to ?? "").startsWith(year))
    : "";
  const text = `${when === "" ? "" : `${when[0]!.toUpperCase()}${when.slice(1)}: `}${endSentence(notes.headline(event))}`;
  return { text, cites: notes.cite(event.accounts.map(({ account }) => account)), entry: event.id };
}

function statusSection(entries: readonly Entry[], notes: Footnotes): BriefSection {
  const lines = entries
    .filter((entry): entry is StatusEntry => entry.kind === "status")
    .map((entry): BriefLine => {
      const course = entry.segments.map((segment) => {
        const when =
          segment.from === undefined ? "" : ` ${segment.planned ? "from" : "since"} ${sayDay(segment.from, false)}`;
        const holder = segment.holder === undefined ? "" : ` (${segment.holder})`;
        return `${segment.planned ? "announced: " : ""}${STATUS_VALUE_LABELS[segment.value]}${holder}${when}`;
      });
      return {
        text: endSentence(`${sayEntry(entry)}: ${course.join(", then ")}`),
        cites: notes.cite(
          entry.segments.flatMap(({ accounts }) => accounts.slice(0, 1)),
          5,
        ),
        entry: entry.id,
      };
    });
  return { key: "status", heading: "State of things", lines };
}

function disputesSection(entries: readonly Entry[], notes: Footnotes): BriefSection {
  const lines = entries
    .filter((entry): entry is DisputeEntry => entry.kind === "dispute")
    .map((entry): BriefLine => {
      const positions = entry.positions.map(
        ({ text, speakers, accounts }) =>
          `“${text}”${speakers.length > 0 ? ` (${notes.speakers(speakers, accounts).join(", ")})` : ""}`,
      );
      return {
        text: endSentence(`${notes.headline(entry)}: ${positions.join(" against ")}`),
        cites: notes.cite(
          entry.positions.flatMap(({ accounts }) => accounts.slice(0, 2)),
          6,
        ),
        entry: entry.id,
      };
    });
  return { key: "disputes", heading: "Disputed", lines };
}

function dayAfter(day: string): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + 1);
  return Number.isNaN(date.getTime()) ? day : date.toISOString().slice(0, 10);
}

function endSentence(text: string): string {
  return /[.!?…]$/u.test(text) ? text : `${text}.`;
}
