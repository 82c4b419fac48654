import { Link } from "@tanstack/react-router";
import {
  createColumnHelper,
  createSortedRowModel,
  rowSortingFeature,
  type SortingState,
  sortFn_basic,
  sortFn_text,
  tableFeatures,
  useTable,
} from "@tanstack/react-table";
import { useWindowVirtualizer } from "@tanstack/react-virtual";
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from "react";
import {
  compareWhen,
  type EntryLine,
  EVENT_TYPE_LABELS,
  hasDay,
  STATUS_VALUE_LABELS,
  sayBounds,
  sayInterval,
} from "#record";
import { saySource, ToSentence } from "../cite/cite.js";
import { StandingStamp } from "../cite/standing.js";
import { isTyping } from "../shell/shortcuts.js";

const features = tableFeatures({
  rowSortingFeature,
  sortedRowModel: createSortedRowModel(),
  sortFns: { text: sortFn_text, basic: sortFn_basic },
});
const helper = createColumnHelper<typeof features, EntryLine>();
/** The order of a table that nobody sorted, as the server gives it. */
const NEWEST_FIRST = "-when";

const columns = helper.columns([
  helper.accessor((row) => row.when?.from ?? "", {
    id: "when",
    header: "When",
    sortFn: () => 0, // the rows come in this order: what has no day stands last whichever way it goes
    cell: ({ row }) => <When line={row.original} />,
  }),
  helper.accessor("title", { header: "What", sortFn: "text", cell: ({ row }) => <What line={row.original} /> }),
  helper.accessor((row) => row.place?.name ?? "", {
    id: "place",
    header: "Where",
    sortFn: "text",
    cell: ({ getValue }) => getValue(),
  }),
  helper.accessor((row) => row.actors.join(", "), {
    id: "actors",
    header: "Who",
    sortFn: "text",
    cell: ({ getValue }) => getValue(),
  }),
  helper.accessor((row) => row.best ?? row.low ?? row.high ?? -1, {
    id: "number",
    header: "Number",
    sortFn: "basic",
    cell: ({ row }) => <Value line={row.original} />,
  }),
  helper.accessor("origins", {
    header: "Origins",
    sortFn: "basic",
    cell: ({ row }) => <Origins line={row.original} />,
  }),
]);

const GRID = "md:grid md:grid-cols-[7.5rem_minmax(0,2.6fr)_minmax(0,0.9fr)_minmax(0,1.1fr)_6rem_7.5rem] md:gap-x-5";
const ROW_PX = 58;

interface TableProps {
  readonly rows: readonly EntryLine[];
  /** A column's id; with a minus, descending. */
  readonly sort: string;
  readonly onSort: (sort: string) => void;
}

/** A sortable table of any length: only the rows in sight are drawn. Arrows or `j` and `k` step through it. */
export function EventTable({ rows, sort, onSort }: TableProps) {
  const order = sort === "" ? NEWEST_FIRST : sort;
  const data = useMemo(() => {
    const direction = order === "when" ? "oldest" : "newest";
    return [...rows].sort((a, b) => compareWhen(a, b, direction));
  }, [rows, order]);
  const sorting = useMemo((): SortingState => [{ id: order.replace(/^-/u, ""), desc: order.startsWith("-") }], [order]);
  const table = useTable({
    features,
    columns,
    data,
    getRowId: (row) => row.id,
    state: { sorting },
    enableSortingRemoval: false,
    onSortingChange: (update) => {
      const [next] = typeof update === "function" ? update(sorting) : update;
      const chosen = next ? `${next.desc ? "-" : ""}${next.id}` : "";
      onSort(chosen === NEWEST_FIRST ? "" : chosen);
    },
  });
  const model = table.getRowModel().rows;
  const body = useRef<HTMLDivElement>(null);
  const margin = useTop(body);
  const virtual = useWindowVirtualizer({
    count: model.length,
    estimateSize: () => ROW_PX,
    overscan: 12,
    scrollMargin: margin,
    getItemKey: (i) => model[i]!.id,
  });
  const step = useStepping(model.length, (i) => virtual.scrollToIndex(i, { align: "center" }), body);
  return (
    <div
      role="table"
      aria-label="Entries"
      aria-rowcount={model.length + 1}
      className="mt-4 border-t-2 border-rule"
      onKeyDown={step}
    >
      <div role="rowgroup" className="hidden md:block">
        {table.getHeaderGroups().map((group) => (
          <div key={group.id} role="row" aria-rowindex={1} className={`${GRID} border-b border-hair py-1.5`}>
            {group.headers.map((header) => {
              const sorted = header.column.getIsSorted();
              return (
                <div
                  key={header.id}
                  role="columnheader"
                  aria-sort={sorted === "asc" ? "ascending" : sorted === "desc" ? "descending" : "none"}
                >
                  <button
                    type="button"
                    className="kicker hover:text-accent"
                    onClick={header.column.getToggleSortingHandler()}
                  >
                    <table.FlexRender header={header} />{" "}
                    <span aria-hidden>{sorted === "asc" ? "↑" : sorted === "desc" ? "↓" : ""}</span>
                  </button>
                </div>
              );
            })}
          </div>
        ))}
      </div>
      <div ref={body} role="rowgroup" className="relative" style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map((item) => {
          const row = model[item.index]!;
          return (
            <div
              key={row.id}
              role="row"
              aria-rowindex={item.index + 2}
              data-index={item.index}
              ref={virtual.measureElement}
              className={`${GRID} absolute inset-x-0 top-0 items-baseline border-b border-hair py-2.5 focus-within:bg-wash hover:bg-wash`}
              style={{ transform: `translateY(${item.start - margin}px)` }}
            >
              {row.getAllCells().map((cell) => (
                <div
                  key={cell.id}
                  role="cell"
                  className={`min-w-0 text-[0.875rem] max-md:inline-block max-md:pr-3 max-md:empty:hidden ${cell.column.id === "title" ? "max-md:!block" : "text-soft"}`}
                >
                  <table.FlexRender cell={cell} />
                </div>
              ))}
            </div>
          );
        })}
      </div>
    </div>
  );
}

/** How far the rows begin below the top of the document. */
function useTop(ref: React.RefObject<HTMLElement | null>): number {
  const [top, setTop] = useState(0);
  useLayoutEffect(() => {
    const measure = () => ref.current && setTop(Math.round(ref.current.getBoundingClientRect().top + window.scrollY));
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(document.body);
    return () => observer.disconnect();
  }, [ref]);
  return top;
}

/** Moves the focus from row to row, also to rows that are not drawn yet. */
function useStepping(count: number, show: (index: number) => void, body: React.RefObject<HTMLElement | null>) {
  const focusRow = (index: number, tries = 8): void => {
    const link = body.current?.querySelector<HTMLElement>(`[data-index="${index}"] a[data-row]`);
    if (link) link.focus({ preventScroll: false });
    else if (tries > 0) {
      show(index);
      requestAnimationFrame(() => focusRow(index, tries - 1));
    }
  };
  const move = (by: number) => {
    const now = document.activeElement?.closest<HTMLElement>("[data-index]")?.dataset["index"];
    const next = now === undefined ? 0 : Number(now) + by;
    if (next >= 0 && next < count) focusRow(next);
  };
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (isTyping(event) || event.ctrlKey || event.metaKey || event.altKey || document.querySelector("dialog[open]"))
        return;
      if (event.key === "j") move(1);
      else if (event.key === "k") move(-1);
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  });
  return (event: React.KeyboardEvent) => {
    if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
    event.preventDefault();
    move(event.key === "ArrowDown" ? 1 : -1);
  };
}

function When({ line: { when } }: { line: EntryLine }) {
  if (!when) return <span>no date</span>;
  return (
    <span>
      {sayInterval(when)}
      {hasDay(when) ? null : <span className="block text-[0.75rem] italic">no day given</span>}
    </span>
  );
}

function What({ line }: { line: EntryLine }) {
  const label =
    line.kind === "event"
      ? EVENT_TYPE_LABELS[line.type as keyof typeof EVENT_TYPE_LABELS]
      : `${line.kind}: ${line.type}`;
  return (
    <>
      <Link
        data-row
        to="/entries/$id"
        params={{ id: line.id }}
        className="font-serif text-[1.05rem] leading-snug text-ink no-underline [overflow-wrap:anywhere] hover:text-accent hover:underline"
      >
        {line.title}
      </Link>
      <span className="mt-0.5 flex flex-wrap items-center gap-2 text-[0.75rem] text-soft">
        {label}
        <StandingStamp standing={line.standing} />
      </span>
    </>
  );
}

function Value({ line }: { line: EntryLine }) {
  if (line.value) return <>{STATUS_VALUE_LABELS[line.value as keyof typeof STATUS_VALUE_LABELS] ?? line.value}</>;
  const { low, best, high } = line;
  if (low == null && best == null && high == null) return null;
  const text = best != null ? `${sayBounds(best, best)}` : sayBounds(low, high);
  const label = line.kind === "event" ? `${text} dead` : text;
  return line.citation ? (
    <ToSentence citation={line.citation} className="font-semibold text-ink no-underline hover:text-accent">
      {label}
    </ToSentence>
  ) : (
    <span className="font-semibold text-ink">{label}</span>
  );
}

function Origins({ line }: { line: EntryLine }) {
  if (!line.citation) return <>{line.origins}</>;
  return (
    <ToSentence citation={line.citation} className="cite">
      {saySource(line.citation)}
      {line.origins > 1 ? ` +${line.origins - 1}` : ""}
    </ToSentence>
  );
}
