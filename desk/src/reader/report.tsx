import { Link, useLocation, useNavigate, useParams, useSearch } from "@tanstack/react-router";
import { useCallback, useMemo } from "react";
import { PUBLISHED_BY_LABELS, type ReportLine, type ReportPage, type ReportRef, sayDay } from "#record";
import { useReport } from "../api/pages.js";
import { useTitle } from "../shell/shell.js";
import { WhenLoaded } from "../shell/states.js";
import { type Search, wordOf } from "../url/search.js";
import { ReadingView } from "./reading-view.js";
import { parseSpanHash } from "./segments.js";
import { useKeptExplain } from "./use-explanation.js";

export function ReportReader() {
  const { id } = useParams({ strict: false }) as { id: string };
  const query = useReport(id);
  useTitle(query.data?.line.title);
  return <WhenLoaded query={query}>{(page) => <Report key={page.line.id} page={page} />}</WhenLoaded>;
}

/** A report as it was published, with what was read in it. `?account=` and `#s=START-END` lead to a sentence. */
function Report({ page }: { page: ReportPage }) {
  const search = useSearch({ strict: false }) as Search;
  const hash = useLocation({ select: (location) => location.hash });
  const navigate = useNavigate();
  const onSelect = useCallback(
    (account: string | undefined) =>
      void navigate({
        to: ".",
        search: (account ? { account } : {}) as never,
        hash: "",
        replace: true,
        resetScroll: false,
      }),
    [navigate],
  );
  const span = useMemo(() => parseSpanHash(hash), [hash]);
  const explain = useKeptExplain(page.text, page.reading);
  const selected = wordOf(search, "account") || undefined;
  return (
    <div className="page pt-7">
      <h1 className="sr-only">{page.line.title}</h1>
      <ReadingView
        text={page.text}
        reading={page.reading}
        entries={page.entries}
        selected={selected}
        onSelect={onSelect}
        span={span}
        head={<Head line={page.line} />}
        explain={explain}
      />
    </div>
  );
}

function Head({ line }: { line: ReportLine }) {
  return (
    <header className="mb-5 border-b border-hair pb-4 text-[0.8125rem] text-soft">
      <p>
        <Link to="/reports" className="cite">
          Reports
        </Link>
      </p>
      <p className="mt-2 text-[0.9375rem] text-ink">
        <span className="font-semibold">{line.publisher ?? line.credit ?? "Publisher not named"}</span>
        {line.published ? (
          <>
            {" "}
            · <time dateTime={line.published}>{sayDay(line.published.slice(0, 10))}</time>
          </>
        ) : (
          " · no date"
        )}
      </p>
      <p>
        {[
          line.publishedBy ? `date ${PUBLISHED_BY_LABELS[line.publishedBy]}` : "",
          line.origin && line.origin !== (line.publisher ?? line.credit) ? `goes back to ${line.origin}` : "",
          line.credit && line.credit !== line.origin ? `credits ${line.credit}` : "",
          line.language === "en" ? "" : `language ${line.language}`,
        ]
          .filter(Boolean)
          .join(" · ")}
      </p>
      {line.url ? (
        <p className="[overflow-wrap:anywhere]">
          {/^https?:\/\//u.test(line.url) ? (
            <a href={line.url} rel="noreferrer noopener" target="_blank" className="cite">
              {line.url}
            </a>
          ) : (
            line.url
          )}
        </p>
      ) : null}
      <Versions
        label="An earlier version"
        ids={line.revisionOf ? [{ id: line.revisionOf, name: line.revisionOf }] : []}
      />
      <Versions label="Later versions" ids={line.revisions} />
      <Versions label="The same story in" ids={line.sharesOriginWith.slice(0, 6)} />
    </header>
  );
}

function Versions({ label, ids }: { label: string; ids: readonly ReportRef[] }) {
  if (ids.length === 0) return null;
  return (
    <p>
      {label}:{" "}
      {ids.map(({ id, name }, i) => (
        <span key={id}>
          {i > 0 ? ", " : ""}
          <Link to="/reports/$id" params={{ id }} className="cite [overflow-wrap:anywhere]">
            {name}
          </Link>
        </span>
      ))}
    </p>
  );
}
