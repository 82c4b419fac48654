import { type Command, Option } from "commander";
import { type Filter, filterSentence } from "#filter";
import { type Entry, sayDay, sayEntry, sayInterval } from "#record";
import type { KeptReport, Store } from "#store";
import { addFilterOption } from "../filter-option.js";
import { parseCount } from "../options.js";
import { finishPrinting, printData, printNotice } from "../print.js";
import { addStoreOption, withStore } from "../with-store.js";

interface Options {
  readonly store: string;
  readonly what: "reports" | "entries";
  readonly where: Filter;
  readonly json?: boolean;
  readonly limit?: number;
}

const PORTION = 500;

export function register(program: Command): void {
  const command = program.command("list").description("list the reports or the entries of the annals, newest first");
  addFilterOption(addStoreOption(command))
    .addOption(new Option("--what <things>", "what to list").choices(["reports", "entries"]).default("reports"))
    .option("--json", "print one JSON object a line instead of columns")
    .option("--limit <n>", "print no more than this many", parseCount)
    .action(listCommand);
}

async function listCommand(options: Options): Promise<void> {
  await withStore(options.store, { role: "list" }, async (store) => {
    const { lines, total } = await firstPortion(store, options, 0);
    printNotice(`${total.toLocaleString("en")} ${filterSentence(options.where, options.what)}`);
    const wanted = Math.min(total, options.limit ?? total);
    for (let shown = lines.length, portion = lines; portion.length > 0; ) {
      for (const line of portion) await printData(line);
      portion = shown < wanted ? (await firstPortion(store, options, shown)).lines : [];
      shown += portion.length;
    }
    await finishPrinting();
  });
}

async function firstPortion(
  store: Store,
  { what, where, json, limit }: Options,
  offset: number,
): Promise<{ lines: string[]; total: number }> {
  const page = { limit: Math.min(PORTION, (limit ?? Number.MAX_SAFE_INTEGER) - offset), offset };
  if (what === "entries") {
    const { rows, total } = await store.listEntries(where, page);
    return { lines: rows.map((entry) => (json ? toJson(entry) : entryLine(entry))), total };
  }
  const { rows, total } = await store.listReports(where, page);
  return { lines: rows.map((report) => (json ? toJson(describeReport(report)) : reportLine(report))), total };
}

function toJson(value: unknown): string {
  return `${JSON.stringify(value)}\n`;
}

function describeReport({ key, head, standing, accounts, notes, size, problems }: KeptReport): object {
  return { key, ...head, standing, accounts, notes, size, ...(problems.length === 0 ? {} : { problems }) };
}

function reportLine({ head, key, standing, accounts }: KeptReport): string {
  const mark = standing ? head.id : `${key} (superseded)`;
  return columns([
    mark,
    (head.published ?? "undated").slice(0, 10),
    countOf(accounts, "account"),
    head.publisher ?? "-",
    head.title ?? "",
  ]);
}

function entryLine(entry: Entry): string {
  return columns([entry.id, entry.kind, dayOf(entry), sayEntry(entry), countOf(entry.origins.length, "origin")]);
}

/** When it happened, as of when the latest number stands, or when it last changed. */
function dayOf(entry: Entry): string {
  if (entry.kind === "event") return entry.when ? sayInterval(entry.when) : "no date";
  if (entry.kind === "dispute") return "";
  const days = entry.kind === "tally" ? entry.points.map(({ asOf }) => asOf) : entry.segments.map(({ from }) => from);
  const from = days
    .flatMap((day) => day ?? [])
    .sort()
    .at(-1);
  return from === undefined ? "no date" : sayDay(from);
}

function countOf(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}

/** Tabs between, and none inside: easy on the eye and on `cut`. */
function columns(cells: readonly string[]): string {
  return `${cells.map((cell) => cell.replace(/[\t\r\n\p{Cc}]+/gu, " ")).join("\t")}\n`;
}
