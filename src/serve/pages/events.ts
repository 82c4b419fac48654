import { type Column, type Condition, type Filter, filterConditions, filterSentence } from "#filter";
import { compareWhen, type EntryLine, type EventsPage, type Facet } from "#record";
import type { AnnalsContent } from "#run";
import { toEntryLine } from "./lines.js";
import { compareText } from "./overview.js";

/**
 * The table of entries, narrowed by a filter; events unless it names kinds. Newest first, what has no day of its own behind. Facets
 * count before the other narrowings.
 */
export function eventsPage(content: AnnalsContent, filter: Filter, wrong: readonly string[] = []): EventsPage {
  const all = content.entries.map((entry) => toEntryLine(entry, content.citations));
  const kind = filter.kind ?? ["event"];
  const tests = filterConditions({ ...filter, kind }).map((condition) => testOf(condition, content));
  const rows = all.filter((line) => tests.every((test) => test(line)));
  const ofKind = all.filter((line) => kind.includes(line.kind));
  rows.sort((a, b) => compareWhen(a, b, "newest"));
  return {
    page: "events",
    sentence: filterSentence({ ...filter, kind }),
    wrong: [...wrong],
    total: all.length,
    rows,
    facets: {
      kind: facet(all, ({ kind }) => kind),
      type: facet(ofKind, ({ type }) => type),
      standing: facet(ofKind, ({ standing }) => standing),
      place: facet(ofKind, ({ place }) => place?.name),
    },
  };
}

function testOf(condition: Condition, content: AnnalsContent): (line: EntryLine) => boolean {
  switch (condition.op) {
    case "in":
      return testValues(condition.column, condition.values, content);
    case "contains":
      return (line) =>
        condition.values.some((value) => namesOf(line, condition.column).toLowerCase().includes(value.toLowerCase()));
    case "during":
      return ({ when }) => meets(when, condition.from, condition.to);
    case "words":
      return wordTest(condition.text);
    case "atLeast":
      return (line) => (condition.column === "origins" ? line.origins : (line.confidence ?? 0)) >= condition.value;
  }
}

function testValues(column: Column, values: readonly string[], content: AnnalsContent): (line: EntryLine) => boolean {
  const wanted = new Set(values);
  if (column === "country") return ({ place }) => place?.country !== undefined && wanted.has(place.country);
  if (
    column === "kind" ||
    column === "type" ||
    column === "standing" ||
    column === "factuality" ||
    column === "stage"
  ) {
    return (line) => wanted.has(line[column] ?? "");
  }
  // What narrows reports narrows the entries that rest on them.
  const reports = new Set(
    content.reports.flatMap((line) =>
      wanted.has((column === "report" ? line.id : line[column]) ?? "") ? line.id : [],
    ),
  );
  const entries = new Set(
    content.entries.flatMap(({ id, accounts }) => (accounts.some(({ report }) => reports.has(report)) ? id : [])),
  );
  return ({ id }) => entries.has(id);
}

const namesOf = (line: EntryLine, column: "place" | "who") =>
  column === "place" ? (line.place?.name ?? "") : [...line.actors, ...line.recipients].join("\n");

function meets(when: EntryLine["when"], from: string | undefined, to: string | undefined): boolean {
  if (when?.from === undefined && when?.to === undefined) return false;
  if (to !== undefined && when.from !== undefined && when.from.slice(0, 10) > to) return false;
  return !(from !== undefined && when.to !== undefined && when.to.slice(0, 10) <= from);
}

/** Words as a web search takes them: all must be there, "phrases" as they stand, `or` between two, `-` for none. */
function wordTest(text: string): (line: EntryLine) => boolean {
  const groups: { word: string; not: boolean }[][] = [];
  let either = false;
  for (const match of text.toLowerCase().matchAll(/(-?)(?:"([^"]*)"?|([^\s"]+))/gu)) {
    const word = match[2] ?? match[3] ?? "";
    if (word === "or" && match[1] === "") either = groups.length > 0;
    else if (word !== "") {
      const term = { word, not: match[1] === "-" };
      if (either) groups.at(-1)!.push(term);
      else groups.push([term]);
      either = false;
    }
  }
  return (line) => {
    const hay = [line.title, line.place?.name, ...line.actors, ...line.recipients, line.citation?.quote]
      .join("\n")
      .toLowerCase();
    return groups.every((group) => group.some(({ word, not }) => hay.includes(word) !== not));
  };
}

function facet(lines: readonly EntryLine[], valueIn: (line: EntryLine) => string | undefined): Facet[] {
  const counts = new Map<string, number>();
  for (const line of lines) {
    const value = valueIn(line);
    if (value !== undefined) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return [...counts]
    .map(([value, count]) => ({ value, count }))
    .sort((a, b) => b.count - a.count || compareText(a.value, b.value));
}
