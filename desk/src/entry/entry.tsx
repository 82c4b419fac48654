import { Link, useParams } from "@tanstack/react-router";
import {
  type Citation,
  type Entry,
  type EntryPage,
  type Figure,
  STANDING_MEANINGS,
  STATUS_VALUE_LABELS,
  type StatusLine,
  sayBounds,
  sayDay,
  sayInterval,
  sayPrecision,
} from "#record";
import { useEntry } from "../api/pages.js";
import { Chain, Cite, Quote, sayFactuality, saySource, ToSentence } from "../cite/cite.js";
import { StandingStamp } from "../cite/standing.js";
import { DisputeCard } from "../disputes/disputes.js";
import { useTitle } from "../shell/shell.js";
import { WhenLoaded } from "../shell/states.js";
import { sayCounted } from "../tallies/headline-figures.js";
import { TallyCourse } from "../tallies/tally-course.js";

const KICKERS = { event: "Happening", tally: "Tally", status: "Status line", dispute: "Dispute" } as const;

export function EntryDetail() {
  const { id } = useParams({ strict: false }) as { id: string };
  const query = useEntry(id);
  useTitle(query.data?.line.title);
  return <WhenLoaded query={query}>{(page) => <Detail page={page} />}</WhenLoaded>;
}

/** One entry: what it says, every sentence it rests on, whom those go back to, and why they were put together. */
function Detail({ page }: { page: EntryPage }) {
  const { entry, line, citations, near } = page;
  return (
    <div className="page grid gap-x-12 gap-y-8 pt-7 lg:grid-cols-[minmax(0,1fr)_20rem]">
      <article className="min-w-0">
        <p className="kicker">{KICKERS[entry.kind]}</p>
        <h1 className="mt-1 text-[clamp(1.8rem,3.6vw,2.6rem)] [overflow-wrap:anywhere]">{line.title}</h1>
        <p className="mt-2 flex flex-wrap items-center gap-2 text-soft">
          {[
            line.when ? sayInterval(line.when) : "",
            line.place ? `${line.place.name} (${sayPrecision(line.place.precision)})` : "",
          ]
            .filter(Boolean)
            .join(" · ")}
          <StandingStamp standing={line.standing} always />
        </p>
        {line.standing ? <p className="mt-1 text-[0.8125rem] text-soft">{STANDING_MEANINGS[line.standing]}.</p> : null}
        {page.figure ? <FigurePoints figure={page.figure} /> : null}
        {page.status ? <Stretches status={page.status} /> : null}
        {page.dispute ? (
          <div className="mt-6">
            <DisputeCard dispute={page.dispute} heading={false} />
          </div>
        ) : null}
        <Sentences citations={citations} />
      </article>
      <aside aria-label="About this entry" className="space-y-7 lg:border-l lg:border-hair lg:pl-8">
        <Facts entry={entry} />
        <Origins entry={entry} />
        <Reasons entry={entry} />
        {near.length > 0 ? (
          <section aria-labelledby="near">
            <h2 id="near" className="kicker">
              Nearby in the reports
            </h2>
            <ul className="mt-2 space-y-1.5">
              {near.map((other) => (
                <li key={other.id}>
                  <Link to="/entries/$id" params={{ id: other.id }} className="cite text-[0.9375rem] text-ink">
                    {other.title}
                  </Link>
                </li>
              ))}
            </ul>
          </section>
        ) : null}
      </aside>
    </div>
  );
}

function Sentences({ citations }: { citations: readonly Citation[] }) {
  return (
    <section aria-labelledby="sentences" className="mt-9">
      <div className="section-head">
        <h2 id="sentences">The sentences it rests on</h2>
        <p>
          {citations.length} account{citations.length === 1 ? "" : "s"}, oldest first
        </p>
      </div>
      <ul className="space-y-5">
        {citations.map((citation) => (
          <li key={citation.account} className="max-w-[44rem]">
            <p className="text-[1.1rem] leading-relaxed">
              <ToSentence citation={citation} className="no-underline [overflow-wrap:anywhere] hover:text-accent">
                <Quote citation={citation} />
              </ToSentence>
            </p>
            <p className="mt-0.5 text-[0.8125rem] text-soft">
              {saySource(citation)}
              {citation.title ? (
                <>
                  , “<span className="[overflow-wrap:anywhere]">{citation.title}</span>”
                </>
              ) : null}
              {citation.chain.length > 0 ? (
                <>
                  {" "}
                  · <Chain names={citation.chain} publisher={citation.publisher} />
                </>
              ) : null}{" "}
              · {sayFactuality(citation)}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}

function FigurePoints({ figure }: { figure: Figure }) {
  return (
    <section aria-label="The tally's points" className="mt-6">
      <div className="flex flex-wrap items-end justify-between gap-4">
        <p className="font-serif text-[3rem] font-semibold leading-none tracking-[-0.03em]">
          {figure.stands ? sayBounds(figure.low, figure.high, figure.approximate) : "no figure stands"}
        </p>
        <TallyCourse figure={figure} />
      </div>
      <p className="mt-1 text-soft">{sayCounted(figure)}</p>
      <div className="mt-4 overflow-x-auto">
        <table className="w-full min-w-[30rem] text-left text-[0.875rem]">
          <thead>
            <tr className="border-b border-rule">
              {["As of", "Number", "Said by", "Where it stands written"].map((head) => (
                <th key={head} scope="col" className="kicker py-1.5 pr-4 font-semibold">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {figure.points.map((point, i) => (
              <tr key={`${point.citation?.account}${i}`} className="border-b border-hair align-baseline">
                <td className="whitespace-nowrap py-2 pr-4 text-soft">
                  {point.asOf ? sayDay(point.asOf, false) : "no day"}
                </td>
                <td
                  className={`py-2 pr-4 font-serif text-[1.1rem] font-semibold ${point.withdrawn ? "text-soft line-through" : ""}`}
                >
                  {point.citation ? (
                    <ToSentence citation={point.citation} className="no-underline hover:text-accent">
                      {sayBounds(point.low, point.high, point.approximate)}
                    </ToSentence>
                  ) : (
                    sayBounds(point.low, point.high, point.approximate)
                  )}
                </td>
                <td className="py-2 pr-4">{point.saidBy}</td>
                <td className="py-2">
                  {point.citation ? <Cite citation={point.citation} /> : null}
                  {point.retold > 0 ? <span className="text-soft"> and {point.retold} more</span> : null}
                  {point.withdrawn ? (
                    <span className="block text-accent">
                      withdrawn
                      {point.withdrawnBy ? (
                        <>
                          : <Cite citation={point.withdrawnBy} />
                        </>
                      ) : null}
                    </span>
                  ) : null}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function Stretches({ status }: { status: StatusLine }) {
  return (
    <ol aria-label="Its states" className="mt-6 border-l-2 border-rule">
      {status.stretches.map((stretch, i) => (
        <li key={`${stretch.value}${i}`} className="relative pb-4 pl-5">
          <span
            aria-hidden
            className={`absolute -left-[5px] top-2 h-2 w-2 rounded-full ${stretch.planned ? "border border-ink bg-paper" : "bg-ink"}`}
          />
          <p className="font-serif text-[1.15rem]">
            {stretch.planned ? "announced: " : ""}
            {STATUS_VALUE_LABELS[stretch.value]}
            {stretch.holder ? `: ${stretch.holder}` : ""}
          </p>
          <p className="text-[0.8125rem] text-soft">
            {sayInterval({
              ...(stretch.from ? { from: stretch.from } : {}),
              ...(stretch.to ? { to: stretch.to } : {}),
            }) || "no date"}{" "}
            {stretch.citations.map((citation) => (
              <span key={citation.account}>
                {" "}
                · <Cite citation={citation} />
              </span>
            ))}
          </p>
        </li>
      ))}
    </ol>
  );
}

function Facts({ entry }: { entry: Entry }) {
  if (entry.kind !== "event") return null;
  const deaths = entry.deaths;
  const rows: [string, string][] = [
    ["Type", `${entry.type}${entry.mode ? `, ${entry.mode}` : ""}`],
    ["By", entry.actors.map(({ name }) => name).join("; ")],
    ["To", entry.recipients.map(({ name }) => name).join("; ")],
    ["Objects", entry.objects.join("; ")],
    [
      "Deaths",
      deaths ? `${sayBounds(deaths.low, deaths.high)}${deaths.best != null ? `, best ${deaths.best}` : ""}` : "",
    ],
    ["CAMEO", entry.cameo ?? ""],
    ["ACLED", entry.acled ? `${entry.acled.type}: ${entry.acled.subtype}` : ""],
    ["Confidence", `${Math.round(entry.confidence * 100)} %`],
  ];
  return (
    <dl className="grid grid-cols-[6rem_minmax(0,1fr)] gap-y-1.5 text-[0.875rem]">
      {rows
        .filter(([, value]) => value !== "")
        .map(([label, value]) => (
          <div key={label} className="contents">
            <dt className="text-soft">{label}</dt>
            <dd className="[overflow-wrap:anywhere]">{value}</dd>
          </div>
        ))}
    </dl>
  );
}

function Origins({ entry }: { entry: Entry }) {
  if (entry.origins.length === 0) return null;
  return (
    <section aria-labelledby="origins">
      <h2 id="origins" className="kicker">
        Goes back to
      </h2>
      <ul className="mt-2 space-y-1 text-[0.9375rem]">
        {entry.origins.map((origin) => (
          <li key={origin.id}>
            {origin.name}{" "}
            <span className="text-soft">
              ({origin.reports.length} report{origin.reports.length === 1 ? "" : "s"})
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Reasons({ entry }: { entry: Entry }) {
  if (entry.reasons.length === 0) return null;
  return (
    <section aria-labelledby="reasons">
      <h2 id="reasons" className="kicker">
        Why it stands so
      </h2>
      <ul className="mt-2 space-y-1.5 text-[0.875rem] text-soft">
        {entry.reasons.slice(0, 12).map(({ code, text }, i) => (
          <li key={`${code}${i}`}>{text}</li>
        ))}
      </ul>
    </section>
  );
}
