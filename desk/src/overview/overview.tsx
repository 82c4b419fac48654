import { Link } from "@tanstack/react-router";
import type { EntryLine, OverviewPage } from "#record";
import { EVENT_TYPE_LABELS, sayInterval } from "#record";
import { useOverview } from "../api/pages.js";
import { Quote, saySource, ToSentence } from "../cite/cite.js";
import { StandingStamp } from "../cite/standing.js";
import { Disputes } from "../disputes/disputes.js";
import { EventMap } from "../map/event-map.js";
import { useTitle } from "../shell/shell.js";
import { Empty, WhenLoaded } from "../shell/states.js";
import { StatusBoard } from "../status/status-board.js";
import { HeadlineFigures } from "../tallies/headline-figures.js";
import { Timeline } from "../timeline/timeline.js";
import { Newest } from "./newest.js";

export function Overview() {
  useTitle("Overview");
  return (
    <WhenLoaded query={useOverview()}>
      {(page) => (page.reports === 0 ? <NothingYet /> : <Front page={page} />)}
    </WhenLoaded>
  );
}

function NothingYet() {
  return (
    <div className="page py-16">
      <h1 className="text-4xl">No reports yet</h1>
      <p className="mt-4 max-w-prose text-lg text-soft">
        The annals fill themselves from reports. Give some to the command line, and this page shows what they tell,
        while you watch:
      </p>
      <pre className="mt-5 overflow-x-auto rounded border border-hair bg-sheet p-4 text-sm">
        <code>annalist add news/*.html feed.xml</code>
      </pre>
      <p className="mt-5 text-soft">
        Or{" "}
        <Link to="/read" className="underline">
          paste one text
        </Link>{" "}
        to see how it is read.
      </p>
    </div>
  );
}

function Front({ page }: { page: OverviewPage }) {
  return (
    <div className="page">
      <h1 className="sr-only">Overview</h1>
      <Dateline page={page} />
      <div className="grid gap-x-12 gap-y-10 lg:grid-cols-12">
        <section aria-labelledby="happened" className="min-w-0 lg:col-span-7">
          <Leads page={page} />
        </section>
        <section aria-labelledby="how-many" className="min-w-0 lg:col-span-5 lg:border-l lg:border-hair lg:pl-10">
          <HeadlineFigures figures={page.figures} />
        </section>
      </div>
      <Section
        id="days"
        title="Day by day"
        note="One mark for each happening; what was only planned, feared or denied is left out."
      >
        <Timeline timeline={page.timeline} />
      </Section>
      <div className="grid gap-x-12 lg:grid-cols-12">
        <div className="min-w-0 lg:col-span-8">
          <Section
            id="places"
            title="Where"
            note="Dots where the place is known, rings and areas where it is known less well."
          >
            <EventMap map={page.map} />
          </Section>
        </div>
        <div className="min-w-0 lg:col-span-4">
          <Section id="new" title="Newest reports">
            <Newest reports={page.newest} />
          </Section>
        </div>
      </div>
      <Section id="state" title="The state of things" note="Days for which nobody says anything stay blank.">
        <StatusBoard lines={page.statuses} span={page.span} />
      </Section>
      <Section id="disputed" title="Disputed" note="Positions that cannot all hold, side by side.">
        <Disputes disputes={page.disputes} />
      </Section>
    </div>
  );
}

function Section({
  id,
  title,
  note,
  children,
}: {
  id: string;
  title: string;
  note?: string;
  children: React.ReactNode;
}) {
  return (
    <section aria-labelledby={id} className="mt-12">
      <div className="section-head">
        <h2 id={id}>{title}</h2>
        {note ? <p>{note}</p> : null}
      </div>
      {children}
    </section>
  );
}

const plural = (n: number, one: string, many = `${one}s`) => `${n.toLocaleString("en-GB")} ${n === 1 ? one : many}`;

function Dateline({ page }: { page: OverviewPage }) {
  const span = sayInterval(page.span);
  return (
    <p className="flex flex-wrap justify-between gap-x-6 gap-y-1 py-3 text-[0.8125rem] text-soft">
      <span>{span}</span>
      <span>
        {plural(page.reports, "report")} · {plural(page.origins, "origin")} · {plural(page.accounts, "account")} ·{" "}
        {plural(page.entries.event, "happening")}
      </span>
    </p>
  );
}

function Leads({ page: { leads, notHappened } }: { page: OverviewPage }) {
  const [first, ...rest] = leads;
  return (
    <>
      <h2 id="happened" className="kicker">
        What happened
      </h2>
      {first ? (
        <Lead line={first} />
      ) : (
        <div className="mt-3">
          <Empty>None of the reports tells of a happening that was found.</Empty>
        </div>
      )}
      <ul className="mt-6 grid gap-x-8 gap-y-5 border-t border-hair pt-5 sm:grid-cols-2">
        {rest.map((line) => (
          <li key={line.id}>
            <p className="kicker mb-1">
              <Where line={line} />
            </p>
            <h3 className="text-[1.15rem] leading-snug">
              <EntryLink line={line} />
            </h3>
            <p className="mt-1 flex flex-wrap items-center gap-2">
              <Source line={line} />
              <StandingStamp standing={line.standing} />
            </p>
          </li>
        ))}
      </ul>
      {notHappened > 0 ? (
        <p className="mt-6 text-[0.8125rem] text-soft">
          Kept apart:{" "}
          <Link to="/events" search={{ standing: "not-done,denied" }} className="cite">
            {plural(notHappened, "thing")} planned, feared, ordered or denied
          </Link>
          , not known to have happened.
        </p>
      ) : null}
    </>
  );
}

function Lead({ line }: { line: EntryLine }) {
  return (
    <article className="mt-2">
      <p className="kicker">
        <Where line={line} />
      </p>
      <h3
        className={`mt-1.5 leading-[1.08] tracking-[-0.022em] ${line.title.length > 75 ? "text-[clamp(1.6rem,3.2vw,2.15rem)]" : "text-[clamp(1.9rem,4.2vw,2.9rem)]"}`}
      >
        <EntryLink line={line} />
      </h3>
      {line.citation && !repeats(line) ? (
        <blockquote className="mt-4 max-w-prose text-[1.1rem] leading-relaxed">
          <ToSentence citation={line.citation} className="no-underline hover:text-accent">
            <Quote citation={line.citation} />
          </ToSentence>
        </blockquote>
      ) : null}
      <p className="mt-2 flex flex-wrap items-center gap-2">
        <Source line={line} />
        <StandingStamp standing={line.standing} />
      </p>
    </article>
  );
}

/** A headline in a report's own words needs no quote that says the same again. */
function repeats({ title, citation }: EntryLine): boolean {
  const plain = (text: string) => text.replace(/\s+/gu, " ").replace(/…$/u, "").trim();
  return citation !== undefined && plain(`${citation.before}${citation.quote}${citation.after}`).includes(plain(title));
}

function EntryLink({ line }: { line: EntryLine }) {
  return (
    <Link to="/entries/$id" params={{ id: line.id }} className="no-underline hover:text-accent hover:underline">
      {line.title}
    </Link>
  );
}

function Where({ line }: { line: EntryLine }) {
  const label = line.kind === "event" ? EVENT_TYPE_LABELS[line.type as keyof typeof EVENT_TYPE_LABELS] : line.type;
  return <>{[label, line.place?.name, line.when ? sayInterval(line.when, false) : ""].filter(Boolean).join(" · ")}</>;
}

function Source({ line }: { line: EntryLine }) {
  if (!line.citation) return null;
  const more = line.origins > 1 ? ` and ${line.origins - 1} more origin${line.origins > 2 ? "s" : ""}` : "";
  return (
    <ToSentence citation={line.citation} className="cite">
      {saySource(line.citation)}
      {more}
    </ToSentence>
  );
}
