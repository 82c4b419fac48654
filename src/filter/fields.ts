import {
  ACCOUNT_KINDS,
  EVENT_TYPES,
  FACTUALITIES,
  MEASURES,
  STAGES,
  STANCES,
  STANDINGS,
  SUBJECT_CLASSES,
} from "#record";
import type { Column, Condition } from "./condition.js";
import type { Filter } from "./filter.js";

/** One narrowing: how it is read from a query, printed back, and what it asks of a row. */
export interface FilterField<Name extends keyof Filter = keyof Filter> {
  readonly name: Name;
  readonly help: string;
  readonly parse: (given: readonly string[], wrong: (text: string) => void) => Filter[Name];
  readonly print: (value: never) => readonly string[];
  readonly conditions: (value: never, all: Filter) => readonly Condition[];
}

const KINDS = [...ACCOUNT_KINDS, "tally", "dispute"];
const TYPES = [
  ...new Set<string>([
    ...EVENT_TYPES,
    ...MEASURES,
    ...SUBJECT_CLASSES,
    ...STANCES,
    "actor",
    "cause",
    "happened",
    "description",
  ]),
];
const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** Every narrowing there is, in the order in which a query is printed. */
export const FIELDS: readonly FilterField[] = [
  codes("kind", "event, tally, status, dispute; of accounts event, figure, status, claim", KINDS),
  codes("type", "an event's type (ASSAULT), a tally's measure (killed), a status line's class (airport)", TYPES),
  country(),
  contains("place", "place", "part of a place's name"),
  day("from", "first day meant, YYYY-MM-DD"),
  day("to", "last day meant, YYYY-MM-DD"),
  contains("actor", "who", "part of the name of somebody who takes part"),
  codes("standing", "reported, claimed, disputed, not-done, denied", STANDINGS),
  codes("factuality", "CT+ PR+ PS+ Uu PS- PR- CT-", FACTUALITIES),
  codes("stage", "done, ongoing, planned, ordered …", STAGES),
  names("report", "id of a report"),
  names("publisher", "a publisher's name"),
  names("language", "ISO 639-1 code of a report's language"),
  {
    name: "q",
    help: 'words, "quoted phrases", or, -not',
    parse: (given) => given.join(" ").trim(),
    print: (value: string) => [value],
    conditions: (text: string) => [{ op: "words", text }],
  } as FilterField<"q">,
  number("origins", "least number of independent origins", 1, Number.MAX_SAFE_INTEGER),
  number("confidence", "least confidence, 0 to 1", 0, 1),
];

type ListName =
  | "kind"
  | "type"
  | "country"
  | "place"
  | "actor"
  | "standing"
  | "factuality"
  | "stage"
  | "report"
  | "publisher"
  | "language";

function list<Name extends ListName>(
  name: Name,
  help: string,
  clean: (value: string, wrong: (text: string) => void) => string | undefined,
  conditions: (values: readonly string[]) => readonly Condition[],
  split = true,
): FilterField<Name> {
  const parse = (given: readonly string[], wrong: (text: string) => void) => {
    const values = (split ? given.flatMap((text) => text.split(",")) : given)
      .map((text) => text.trim())
      .filter((text) => text !== "")
      .flatMap((text) => clean(text, wrong) ?? []);
    return values.length === 0 ? undefined : ([...new Set(values)] as readonly string[]);
  };
  return {
    name,
    help,
    parse,
    print: (values: readonly string[]) => values,
    conditions,
  } as unknown as FilterField<Name>;
}

function codes<Name extends ListName & Column>(name: Name, help: string, known: readonly string[]): FilterField<Name> {
  const exact = new Set(known);
  const byLower = new Map(known.map((code) => [code.toLowerCase(), code]));
  return list(
    name,
    help,
    (value, wrong) => {
      // A plus sign in a query that was not encoded arrives as a space: "CT " is CT+.
      const code = exact.has(value)
        ? value
        : (byLower.get(value.toLowerCase()) ?? byLower.get(`${value.toLowerCase()}+`));
      if (code === undefined) wrong(`${name}: "${value}" is none of ${known.join(", ")}`);
      return code;
    },
    (values) => [{ op: "in", column: name, values }],
  );
}

function country(): FilterField<"country"> {
  return list(
    "country",
    "ISO 3166-1 alpha-3 code: KAZ",
    (value, wrong) => {
      if (/^[A-Za-z]{3}$/.test(value)) return value.toUpperCase();
      wrong(`country: "${value}" is no ISO 3166-1 alpha-3 code`);
      return undefined;
    },
    (values) => [{ op: "in", column: "country", values }],
  );
}

function names<Name extends ListName & Column>(name: Name, help: string): FilterField<Name> {
  return list(
    name,
    help,
    (value) => value,
    (values) => [{ op: "in", column: name, values }],
    false,
  );
}

function contains<Name extends "place" | "actor">(
  name: Name,
  column: "place" | "who",
  help: string,
): FilterField<Name> {
  return list(
    name,
    help,
    (value) => value,
    (values) => [{ op: "contains", column, values }],
    false,
  );
}

function day<Name extends "from" | "to">(name: Name, help: string): FilterField<Name> {
  return {
    name,
    help,
    parse: (given: readonly string[], wrong: (text: string) => void) => {
      const value = given[0]!.trim();
      const date = new Date(`${value}T00:00:00Z`);
      // 31 February would be taken for 3 March.
      if (DAY.test(value) && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(value)) return value;
      wrong(`${name}: "${value}" is no day YYYY-MM-DD`);
      return undefined;
    },
    print: (value: string) => [value],
    // from and to are one question; it is asked once, by the first of them that is there.
    conditions: (_: string, { from, to }: Filter) =>
      name === "to" && from !== undefined
        ? []
        : [{ op: "during", ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) }],
  } as unknown as FilterField<Name>;
}

function number<Name extends "origins" | "confidence">(
  name: Name,
  help: string,
  least: number,
  most: number,
): FilterField<Name> {
  return {
    name,
    help,
    parse: (given: readonly string[], wrong: (text: string) => void) => {
      const value = Number(given[0]);
      if (Number.isFinite(value) && value >= least && value <= most) return value;
      wrong(`${name}: "${given[0]}" is no number from ${least} to ${most}`);
      return undefined;
    },
    print: (value: number) => [String(value)],
    conditions: (value: number) => [{ op: "atLeast", column: name, value }],
  } as unknown as FilterField<Name>;
}
