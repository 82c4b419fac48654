import { useTitle } from "../shell/shell.js";

const SOURCES: readonly (readonly [name: string, use: string, licence: string])[] = [
  ["GeoNames", "names and coordinates of places", "CC BY 4.0"],
  [
    "Natural Earth, by way of world-atlas",
    "outlines of countries; their borders are Natural Earth’s view and nobody’s claim",
    "public domain; ISC",
  ],
  ["UD English EWT", "what the tagger and parser learnt from", "CC BY-SA 4.0"],
  ["Source Serif 4", "the serif type", "SIL Open Font License 1.1"],
  ["PLOVER, ACLED, FactBank, TIMEX3, UCDP", "codes and scales that the record follows", "as published"],
];

export function About() {
  useTitle("About");
  return (
    <div className="mx-auto max-w-[46rem] px-4 pt-8">
      <h1 className="text-[2.1rem]">About these annals</h1>
      <div className="mt-4 space-y-4 font-serif text-[1.1rem] leading-relaxed">
        <p>
          Annalist reads news reports and keeps a record of what they tell: events, figures, the state of things, and
          who claims what. Each account keeps the words it rests on, the chain of who told whom, and how certain it was
          told.
        </p>
        <p>
          What several reports tell is then put together by rules that anybody can read: copies of one agency story
          count once, a figure that was taken back no longer stands, and what was only feared, planned or denied never
          counts as having happened.
        </p>
        <p>
          It does not know what is true. It knows who says what, and shows where that is written. A machine reads less
          well than a careful person: follow the links before you rely on a line.
        </p>
      </div>
      <section aria-labelledby="marks" className="mt-9 border-t-2 border-rule pt-3">
        <h2 id="marks" className="text-[1.3rem]">
          How far an event stands
        </h2>
        <dl className="mt-3 grid gap-x-6 gap-y-2 sm:grid-cols-[8rem_1fr]">
          <dt className="font-semibold">Reported</dt>
          <dd>a publisher tells it as fact, in its own voice</dd>
          <dt className="font-semibold">Claimed</dt>
          <dd>it is told only as what somebody said</dd>
          <dt className="font-semibold">Disputed</dt>
          <dd>some tell it, others contradict it</dd>
          <dt className="font-semibold">Not done</dt>
          <dd>planned, ordered, asked, threatened or feared; not known to have happened</dd>
          <dt className="font-semibold">Denied</dt>
          <dd>said not to have happened</dd>
        </dl>
      </section>
      <section aria-labelledby="sources" className="mt-9 border-t-2 border-rule pt-3">
        <h2 id="sources" className="text-[1.3rem]">
          Sources and licences
        </h2>
        <ul className="mt-3 space-y-2">
          {SOURCES.map(([name, use, licence]) => (
            <li key={name}>
              <span className="font-semibold">{name}</span>: {use} <span className="text-soft">({licence})</span>
            </li>
          ))}
        </ul>
        <p className="mt-3 text-soft">
          Annalist itself is under the MIT licence. The file NOTICE in the package lists everything.
        </p>
      </section>
      <section aria-labelledby="privacy" className="mt-9 border-t-2 border-rule pt-3">
        <h2 id="privacy" className="text-[1.3rem]">
          What leaves this computer
        </h2>
        <p className="mt-3">
          Nothing. The desk is served from this computer to this computer, loads nothing from elsewhere, and counts no
          visits.
        </p>
      </section>
    </div>
  );
}
