import { Link } from "@tanstack/react-router";
import { scaleLinear } from "d3-scale";
import { type Interval, STATUS_VALUE_LABELS, type StatusLine, type StatusStretch, sayDay, sayInterval } from "#record";
import { ToSentence } from "../cite/cite.js";
import { Empty } from "../shell/states.js";

const DAY_MS = 86_400_000;
const SHOWN = 14;

/** Values that mean things are as they should be; the others are drawn darker. */
const CALM: ReadonlySet<string> = new Set(["open", "restored", "working", "lifted", "retaken", "appointed"]);
const HALF: ReadonlySet<string> = new Set([
  "partial",
  "restricted",
  "extended",
  "in-force",
  "rising",
  "falling",
  "held-by",
  "contested",
]);

/** One row a thing, its states as stretches over days. A stretch whose end nobody tells fades out; days without word stay blank. */
export function StatusBoard({ lines, span }: { lines: readonly StatusLine[]; span: Interval }) {
  if (lines.length === 0)
    return <Empty>The reports tell of nothing that was opened, closed, seized, cut off or restored.</Empty>;
  const days = boardDays(lines, span);
  const shown = lines.slice(0, SHOWN);
  return (
    <div>
      <ul className="divide-y divide-hair border-y border-hair">
        {shown.map((line) => (
          <BoardRow key={line.id} line={line} days={days} />
        ))}
      </ul>
      <Axis days={days} />
      {lines.length > shown.length ? (
        <Link to="/events" search={{ kind: "status" }} className="cite mt-3 inline-block">
          All {lines.length} status lines
        </Link>
      ) : null}
    </div>
  );
}

interface Days {
  readonly first: number;
  readonly last: number;
  readonly at: (day: number) => number;
}

function boardDays(lines: readonly StatusLine[], span: Interval): Days {
  const told = lines.flatMap(({ stretches }) =>
    stretches.flatMap(({ from, to }) => [from, to].flatMap((day) => (day ? [Date.parse(day.slice(0, 10))] : []))),
  );
  const inside = span.from && span.to ? [Date.parse(span.from), Date.parse(span.to)] : told;
  const first = Math.min(...inside);
  const last = Math.max(...inside, first + DAY_MS);
  return { first, last, at: scaleLinear([first, last], [0, 100]).clamp(true) };
}

function BoardRow({ line, days }: { line: StatusLine; days: Days }) {
  return (
    <li className="grid gap-x-6 gap-y-1.5 py-2.5 sm:grid-cols-[minmax(0,19rem)_minmax(0,1fr)] sm:items-center">
      <div>
        <Link
          to="/entries/$id"
          params={{ id: line.id }}
          className="font-serif text-[1.02rem] leading-snug no-underline hover:text-accent hover:underline"
        >
          {line.title}
        </Link>
        <span className="block text-[0.8125rem] text-soft">
          now {line.current ? STATUS_VALUE_LABELS[line.current] : "unknown"}
          {line.holder ? `: ${line.holder}` : ""}
        </span>
      </div>
      <div className="relative h-7">
        <div aria-hidden className="absolute inset-x-0 top-1/2 border-t border-dotted border-hair" />
        {line.stretches.map((stretch, i) => (
          <Stretch
            key={`${stretch.value}${stretch.from}${i}`}
            stretch={stretch}
            next={line.stretches[i + 1]}
            days={days}
          />
        ))}
      </div>
    </li>
  );
}

function Stretch({ stretch, next, days }: { stretch: StatusStretch; next: StatusStretch | undefined; days: Days }) {
  const from = stretch.from ? Date.parse(stretch.from.slice(0, 10)) : days.first;
  const end = stretch.to
    ? Date.parse(stretch.to.slice(0, 10))
    : next?.from
      ? Date.parse(next.from.slice(0, 10))
      : days.last;
  const left = days.at(from);
  const width = Math.max(days.at(Math.max(end, from + DAY_MS)) - left, 1.4);
  const open = stretch.to === undefined;
  const value = `${STATUS_VALUE_LABELS[stretch.value]}${stretch.holder ? `: ${stretch.holder}` : ""}`;
  const words = `${stretch.planned ? "announced: " : ""}${value}, ${sayInterval({ ...(stretch.from ? { from: stretch.from } : {}), ...(stretch.to ? { to: stretch.to } : {}) }, false) || "no date"}`;
  const tone = stretch.planned
    ? "border border-dashed border-ink bg-paper text-ink"
    : CALM.has(stretch.value)
      ? "border border-ink bg-paper text-ink"
      : HALF.has(stretch.value)
        ? "border border-ink bg-wash text-ink"
        : "border border-ink bg-ink text-paper";
  const bar = (
    <span
      className={`flex h-full items-center overflow-hidden whitespace-nowrap px-1.5 text-[0.75rem] ${tone} ${open ? "rounded-l-sm border-r-0 [mask-image:linear-gradient(to_right,black_70%,rgb(0_0_0/0.25))]" : "rounded-sm"}`}
    >
      {value}
    </span>
  );
  const [citation] = stretch.citations;
  return (
    <span
      className="absolute inset-y-0.5"
      style={{ left: `${Math.min(left, 98.6)}%`, width: `${Math.min(width, 100 - Math.min(left, 98.6))}%` }}
      title={words}
    >
      {citation ? (
        <ToSentence citation={citation} label={words} className="block h-full no-underline hover:opacity-80">
          {bar}
        </ToSentence>
      ) : (
        bar
      )}
    </span>
  );
}

function Axis({ days }: { days: Days }) {
  const count = Math.max(1, Math.round((days.last - days.first) / DAY_MS));
  const every = [1, 2, 7, 14, 30, 60].find((step) => count / step <= 8) ?? 120;
  const ticks = Array.from({ length: Math.floor((count - 1) / every) + 1 }, (_, i) => days.first + i * every * DAY_MS);
  return (
    <div
      aria-hidden
      className="mt-1 hidden gap-x-6 text-[0.6875rem] text-soft sm:grid sm:grid-cols-[minmax(0,19rem)_minmax(0,1fr)]"
    >
      <span />
      <div className="relative h-4">
        {ticks.map((tick) => (
          <span key={tick} className="absolute" style={{ left: `${days.at(tick)}%` }}>
            {sayDay(new Date(tick).toISOString(), false).replace(/(\p{L}{3})\p{L}*/u, "$1")}
          </span>
        ))}
      </div>
    </div>
  );
}
