import type { Brief } from "#record";
import { useBrief } from "../api/pages.js";
import { saySource, ToSentence } from "../cite/cite.js";
import { useTitle } from "../shell/shell.js";
import { Empty, WhenLoaded } from "../shell/states.js";

export function BriefPage() {
  const query = useBrief();
  useTitle("Brief");
  return <WhenLoaded query={query}>{(brief) => <Sheet brief={brief} />}</WhenLoaded>;
}

/** The situation report, as it is printed: statements with numbers, and below the sentences they stand on. */
function Sheet({ brief }: { brief: Brief }) {
  const cited = new Map(brief.citations.map((citation) => [citation.n, citation]));
  return (
    <article className="mx-auto max-w-[46rem] px-4 pt-8 print:max-w-none print:px-0 print:pt-0">
      <header>
        <p className="kicker hidden print:block">Annalist</p>
        <div className="flex items-start justify-between gap-4">
          <h1 className="min-w-0 text-[clamp(1.9rem,4vw,2.6rem)]">{brief.title}</h1>
          <button type="button" className="button no-print mt-1 shrink-0" onClick={() => window.print()}>
            Print
          </button>
        </div>
        <p className="mt-2 text-soft">{brief.basis}</p>
      </header>
      {brief.sections.length === 0 ? (
        <div className="mt-8">
          <Empty>There is nothing to tell yet. Add reports, and the brief writes itself.</Empty>
        </div>
      ) : null}
      {brief.sections.map(({ key, heading, note, lines }) => (
        <section key={key} aria-labelledby={`brief-${key}`} className="mt-9 border-t-2 border-rule pt-3">
          <h2 id={`brief-${key}`} className="text-[1.3rem]">
            {heading}
          </h2>
          {note ? <p className="mt-1 text-[0.875rem] italic text-soft">{note}</p> : null}
          <ul className="mt-3 space-y-2 font-serif text-[1.05rem] leading-relaxed">
            {lines.map(({ text, cites, entry }, i) => (
              <li key={entry ?? i} className="[overflow-wrap:anywhere]">
                {text}
                {cites.map((n) => {
                  const citation = cited.get(n);
                  return citation ? (
                    <sup key={n} className="ml-0.5 font-sans text-[0.7em]">
                      <ToSentence
                        citation={citation}
                        className="text-accent no-underline hover:underline"
                        label={`Source ${n}: ${saySource(citation)}`}
                      >
                        [{n}]
                      </ToSentence>
                    </sup>
                  ) : null;
                })}
              </li>
            ))}
          </ul>
        </section>
      ))}
      {brief.citations.length > 0 ? (
        <section aria-labelledby="brief-sources" className="mt-10 border-t-2 border-rule pt-3">
          <h2 id="brief-sources" className="text-[1.3rem]">
            Sources
          </h2>
          <ol className="mt-3 space-y-1.5 text-[0.8125rem] leading-relaxed">
            {brief.citations.map((citation) => (
              <li key={citation.n} className="grid grid-cols-[2.4rem_1fr] [overflow-wrap:anywhere]">
                <span className="text-soft">[{citation.n}]</span>
                <span>
                  <ToSentence citation={citation} className="no-underline hover:text-accent">
                    {saySource(citation)}
                  </ToSentence>
                  {citation.chain.length > 0 ? `, citing ${citation.chain.join(", citing ")}` : ""}:{" "}
                  <q>{citation.quote.trim()}</q>
                </span>
              </li>
            ))}
          </ol>
        </section>
      ) : null}
    </article>
  );
}
