import { Link } from "@tanstack/react-router";
import { PUBLISHED_BY_LABELS, type ReportLine, type ReportRef, sayDay } from "#record";
import { useReports } from "../api/pages.js";
import { useTitle } from "../shell/shell.js";
import { Empty, WhenLoaded } from "../shell/states.js";

const KINDS = ["event", "figure", "status", "claim"] as const;

/** Each report kept: when and by whom it was published and how that is known, whom it goes back to, what was taken from it. */
export function Reports() {
  useTitle("Reports");
  return (
    <WhenLoaded query={useReports()}>
      {({ rows, total }) => (
        <div className="page pt-7">
          <h1 className="text-[2.1rem]">Reports</h1>
          <p className="mt-1 text-soft">
            {total.toLocaleString("en-GB")} kept, newest first. Copies of one agency story count as one origin.
          </p>
          {rows.length === 0 ? (
            <div className="mt-6">
              <Empty>
                No reports have been added yet. <code>annalist add FILES</code> keeps and reads them.
              </Empty>
            </div>
          ) : null}
          <ol className="mt-6 border-t-2 border-rule">
            {rows.map((row) => (
              <Row key={row.id} row={row} />
            ))}
          </ol>
        </div>
      )}
    </WhenLoaded>
  );
}

function Row({ row }: { row: ReportLine }) {
  return (
    <li className="grid gap-x-8 gap-y-1.5 border-b border-hair py-4 [content-visibility:auto] [contain-intrinsic-size:auto_7rem] md:grid-cols-[9.5rem_minmax(0,1fr)_15rem]">
      <div className="text-[0.8125rem] text-soft">
        <p className="text-ink">{row.published ? sayDay(row.published.slice(0, 10)) : "no date"}</p>
        <p>{row.published && row.publishedBy ? `date ${PUBLISHED_BY_LABELS[row.publishedBy]}` : ""}</p>
      </div>
      <div className="min-w-0">
        <h2 className="text-[1.12rem] leading-snug [overflow-wrap:anywhere]">
          <Link to="/reports/$id" params={{ id: row.id }} className="no-underline hover:text-accent hover:underline">
            {row.title}
          </Link>
        </h2>
        <p className="mt-1 text-[0.8125rem] text-soft">
          {[
            row.publisher ?? row.credit ?? "publisher not named",
            originOf(row),
            row.language === "en" ? "" : `language ${row.language}`,
          ]
            .filter(Boolean)
            .join(" · ")}
        </p>
        <Relations row={row} />
        <Doubts noun="problem" of={row.problems} />
        <Doubts noun="note" of={row.notes} />
      </div>
      <ul className="flex flex-wrap content-start gap-1.5 md:justify-end" aria-label="Accounts taken from it">
        {KINDS.filter((kind) => row.accounts[kind] > 0).map((kind) => (
          <li key={kind} className={`kind-${kind} flex items-center gap-1.5 text-[0.8125rem]`}>
            <span aria-hidden className="swatch" />
            {row.accounts[kind]} {row.accounts[kind] === 1 ? kind : plural(kind)}
          </li>
        ))}
        {KINDS.every((kind) => row.accounts[kind] === 0) ? (
          <li className="text-[0.8125rem] text-soft">no accounts</li>
        ) : null}
      </ul>
    </li>
  );
}

/** Problems or notes of a report: how many and of what kind, and their words behind a click. */
function Doubts({ noun, of }: { noun: string; of: ReportLine["notes"] }) {
  if (of.length === 0) return null;
  return (
    <details className="mt-1 text-[0.8125rem] text-soft">
      <summary>
        {of.length} {noun}
        {of.length === 1 ? "" : "s"}: {[...new Set(of.map(({ code }) => code))].slice(0, 3).join(", ")}
      </summary>
      <ul className="mt-1 space-y-0.5 border-l-2 border-hair pl-3">
        {of.map(({ code, text }, i) => (
          <li key={`${code}${i}`}>
            <code className="text-xs">{code}</code> {text}
          </li>
        ))}
      </ul>
    </details>
  );
}

const plural = (kind: string) => (kind === "status" ? "statuses" : `${kind}s`);

function originOf({ origin, credit, publisher }: ReportLine): string {
  if (origin && origin !== (publisher ?? credit)) return `goes back to ${origin}`;
  return credit && credit !== publisher ? `credits ${credit}` : "";
}

function Relations({ row }: { row: ReportLine }) {
  const links: [string, readonly ReportRef[]][] = [
    ["revision of", row.revisionOf ? [{ id: row.revisionOf, name: row.revisionOf }] : []],
    ["revised by", row.revisions],
    ["the same story as in", row.sharesOriginWith],
  ];
  return (
    <>
      {links
        .filter(([, ids]) => ids.length > 0)
        .map(([label, ids]) => (
          <p key={label} className="mt-0.5 text-[0.8125rem] text-soft">
            {label}{" "}
            {ids.slice(0, 5).map(({ id, name }, i) => (
              <span key={id}>
                {i > 0 ? ", " : ""}
                <Link to="/reports/$id" params={{ id }} className="cite [overflow-wrap:anywhere]">
                  {name}
                </Link>
              </span>
            ))}
            {ids.length > 5 ? ` and ${ids.length - 5} more` : ""}
          </p>
        ))}
    </>
  );
}
