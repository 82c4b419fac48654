import { useNavigate, useSearch } from "@tanstack/react-router";
import { scaleLinear } from "d3-scale";
import { useMemo } from "react";
import { type EntryLine, type OverviewPage, sayDay } from "#record";
import { Empty } from "../shell/states.js";
import { type Search, wordOf } from "../url/search.js";
import { EventList } from "./event-list.js";
import { useWidth } from "./use-width.js";

const LEAST_HEIGHT = 84;
const AXIS = 26;
const MARK = 11;
const MOST_MARKS = 13; // above, a day's marks would leave the drawing: the rest is counted
const DAY_MS = 86_400_000;
const MOST_DAYS = 400;

/** Days on a line, a stack of marks on each. The chosen day, kept in the address, lists its happenings below. */
export function Timeline({ timeline }: { timeline: OverviewPage["timeline"] }) {
  const { days, apart } = timeline;
  const search = useSearch({ strict: false }) as Search;
  const navigate = useNavigate();
  const chosen = wordOf(search, "day");
  const [ref, width] = useWidth<HTMLDivElement>();
  const counts = useMemo(() => new Map(days.map(({ date, events }) => [date, events])), [days]);
  const range = useMemo(() => dayRange(days.map(({ date }) => date)), [days]);
  if (days.length === 0) return <Empty>No happening could be put on a day: the reports give no date for any.</Empty>;
  const step = width / range.length;
  const x = scaleLinear([0, range.length], [0, width]);
  const size = Math.max(2, Math.min(MARK, step - 3));
  const most = Math.min(MOST_MARKS, Math.max(...days.map(({ events }) => events.length)));
  const height = Math.max(LEAST_HEIGHT, AXIS + 22 + most * (size + 1.5));
  const choose = (day: string) =>
    void navigate({
      to: ".",
      search: { ...search, day: day === chosen ? undefined : day } as never,
      resetScroll: false,
      replace: true,
    });
  return (
    <div>
      <div ref={ref} className="w-full">
        <svg
          width={width}
          height={height}
          viewBox={`0 0 ${width} ${height}`}
          role="group"
          aria-label="Happenings by day"
        >
          <line x1={0} x2={width} y1={height - AXIS} y2={height - AXIS} className="stroke-ink" />
          {range.map((date, i) => {
            const events = counts.get(date) ?? [];
            return (
              <g key={date} transform={`translate(${x(i)},0)`}>
                {date === chosen ? <rect width={step} height={height - AXIS} className="fill-wash" /> : null}
                <Stack events={events} size={size} step={step} floor={height - AXIS} />
                {labelled(i, step, range.length) ? (
                  <DayLabel date={date} x={step / 2} y={height - 8} first={i === 0} />
                ) : null}
                {events.length > 0 ? (
                  <DayButton
                    date={date}
                    events={events}
                    step={step}
                    height={height}
                    pressed={date === chosen}
                    onChoose={choose}
                  />
                ) : null}
              </g>
            );
          })}
        </svg>
      </div>
      <Legend />
      {chosen && counts.get(chosen) ? <EventList title={sayDay(chosen)} events={counts.get(chosen)!} /> : null}
      {apart.length > 0 ? (
        <details className="mt-4">
          <summary className="text-[0.8125rem] text-soft">
            {apart.length} more without a day, of other times, or spread over more than a month
          </summary>
          <EventList events={apart} />
        </details>
      ) : null}
    </div>
  );
}

function Stack({
  events,
  size,
  step,
  floor,
}: {
  events: readonly EntryLine[];
  size: number;
  step: number;
  floor: number;
}) {
  const shown = events.slice(0, MOST_MARKS);
  const left = (step - size) / 2;
  return (
    <>
      {shown.map((event, i) => (
        <Mark key={event.id} event={event} x={left} y={floor - 3 - (i + 1) * (size + 1.5)} size={size} />
      ))}
      {events.length > shown.length ? (
        <text
          x={step / 2}
          y={floor - 8 - MOST_MARKS * (size + 1.5)}
          textAnchor="middle"
          className="fill-soft text-[10px]"
        >
          +{events.length - shown.length}
        </text>
      ) : null}
    </>
  );
}

/** Filled is told as fact, hollow is only claimed, half is disputed; deaths are in the accent colour. */
function Mark({
  event,
  x,
  y,
  size,
}: {
  event: Pick<EntryLine, "standing" | "best" | "low">;
  x: number;
  y: number;
  size: number;
}) {
  const deadly = (event.best ?? event.low ?? 0) > 0;
  const colour = deadly ? "fill-accent stroke-accent" : "fill-ink stroke-ink";
  const inset = 0.75;
  const side = size - inset * 2;
  if (event.standing === "reported")
    return <rect x={x} y={y} width={size} height={size} rx={1} className={colour} strokeWidth={0} />;
  return (
    <g className={colour}>
      <rect
        x={x + inset}
        y={y + inset}
        width={side}
        height={side}
        rx={1}
        fill="none"
        className={deadly ? "stroke-accent" : "stroke-ink"}
        strokeWidth={1.5}
      />
      {event.standing === "disputed" ? <path d={`M${x},${y + size}h${size}v${-size}z`} strokeWidth={0} /> : null}
    </g>
  );
}

function DayButton({
  date,
  events,
  step,
  height,
  pressed,
  onChoose,
}: {
  date: string;
  events: readonly EntryLine[];
  step: number;
  height: number;
  pressed: boolean;
  onChoose: (day: string) => void;
}) {
  return (
    <a
      role="button"
      tabIndex={0}
      aria-pressed={pressed}
      aria-label={`${sayDay(date)}: ${events.length} happening${events.length === 1 ? "" : "s"}`}
      className="cursor-pointer outline-offset-[-2px]"
      onClick={() => onChoose(date)}
      onKeyDown={(event) => {
        if (event.key !== "Enter" && event.key !== " ") return;
        event.preventDefault();
        onChoose(date);
      }}
    >
      <title>{`${sayDay(date)}\n${events
        .slice(0, 6)
        .map(({ title }) => `· ${title}`)
        .join("\n")}${events.length > 6 ? "\n· …" : ""}`}</title>
      <rect width={step} height={height} fill="transparent" />
    </a>
  );
}

function DayLabel({ date, x, y, first }: { date: string; x: number; y: number; first: boolean }) {
  const day = Number(date.slice(8));
  const text = first || day === 1 ? sayDay(date, false).replace(/(\d+) (\p{L}{3})\p{L}*/u, "$1 $2") : String(day);
  return (
    <text x={x} y={y} textAnchor="middle" className="fill-soft text-[11px]">
      {text}
    </text>
  );
}

function labelled(i: number, step: number, total: number): boolean {
  const every = [1, 2, 7, 14, 30, 60].find((days) => days * step >= 30) ?? 90;
  return i % every === 0 && (i === 0 || total - i >= 0);
}

/** Every day from the first to the last, also those on which nothing is told. */
function dayRange(dates: readonly string[]): string[] {
  const first = Date.parse(dates[0] ?? "");
  const last = Date.parse(dates.at(-1) ?? "");
  if (Number.isNaN(first) || Number.isNaN(last)) return [];
  const length = Math.min(MOST_DAYS, Math.round((last - first) / DAY_MS) + 1);
  return Array.from({ length }, (_, i) => new Date(last - (length - 1 - i) * DAY_MS).toISOString().slice(0, 10));
}

const LEGEND = [
  ["reported", {}, "told as fact"],
  ["claimed", {}, "only claimed"],
  ["disputed", {}, "disputed"],
  ["reported", { best: 1 }, "with deaths"],
] as const;

function Legend() {
  return (
    <ul className="mt-1 flex flex-wrap gap-x-5 gap-y-1 text-[0.8125rem] text-soft" aria-label="Marks">
      {LEGEND.map(([standing, extra, label]) => (
        <li key={label} className="flex items-center gap-1.5">
          <svg width={11} height={11} aria-hidden>
            <Mark event={{ standing, ...extra }} x={0} y={0} size={11} />
          </svg>
          {label}
        </li>
      ))}
    </ul>
  );
}
