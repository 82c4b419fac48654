import type { Problem } from "./problem.js";

/** What can be said of one kind of bad input. `{name}` in a text or hint is filled in from the parameters. */
interface ProblemText {
  readonly text: string;
  readonly hint: string;
}

/** Every problem's words, by code: the one place to change or translate them. */
export const PROBLEMS = {
  // Sources
  "missing-file": { text: "There is no such file or folder.", hint: "Check the path." },
  "no-permission": {
    text: "The file or folder may not be read.",
    hint: "Change its permissions, or run as a user who may read it.",
  },
  "read-failed": {
    text: "Reading stopped with an error: {reason}.",
    hint: "Check the disk or the program at the other end of the pipe.",
  },
  "not-a-file": {
    text: "This is neither a file nor a folder.",
    hint: "Devices, sockets and the like are not read; use a pipe into `-`.",
  },
  // Content
  empty: { text: "There is no text in it.", hint: "Leave it out, or check how it was saved." },
  binary: { text: "This is binary data, not text.", hint: "Convert it to text, HTML, a feed or JSON Lines first." },
  "unsupported-kind": {
    text: "This is {kind}, which is not read.",
    hint: "Convert it to text, HTML, a feed or JSON Lines first.",
  },
  "too-large": {
    text: "The report has more than {limit} bytes.",
    hint: "Allow more with --max-size, or split it: each report of a JSON Lines file counts by itself, other files count as a whole.",
  },
  undecodable: {
    text: "Bytes that are not valid {encoding}, the first at byte {offset}.",
    hint: "Save it as UTF-8, or correct the encoding that it declares.",
  },
  "truncated-html": { text: "The page breaks off in the middle: {where}.", hint: "Fetch or save the page again." },
  "truncated-json": {
    text: "The JSON breaks off in the middle.",
    hint: "Write one whole JSON object a line; a line break inside a text is \\n.",
  },
  "bad-json": {
    text: "This is not JSON: {reason}.",
    hint: 'Write one JSON object a line, as {"text": "…", "published": "2022-01-07"}.',
  },
  "no-text": {
    text: 'The JSON has no "text" that is a string.',
    hint: 'Write one JSON object a line, as {"text": "…", "published": "2022-01-07"}.',
  },
  "bad-date": {
    text: '"{value}" is not a date that can be read; the report is read without it.',
    hint: "Write published as YYYY-MM-DD or as an ISO 8601 date-time with offset.",
  },
  "bad-feed": {
    text: "The feed cannot be read: {reason}.",
    hint: "Fetch or save the feed again, and check it with a feed validator.",
  },
  "bad-conllu": {
    text: "This is not a CoNLL-U line: {reason}.",
    hint: "Ten columns with tabs between them, a blank line after each sentence.",
  },
  "bad-geonames": {
    text: "This is no row of GeoNames: {reason}.",
    hint: "Write it as GeoNames documents its dump: 19 columns in allCountries.txt, 8 or 10 in alternateNames, tabs between them.",
  },
  // Reading
  "too-slow": {
    text: "Reading took longer than {seconds} seconds and was stopped.",
    hint: "Read this report by itself, or leave it out.",
  },
  "engine-failed": {
    text: "The engine failed on this report: {reason}.",
    hint: "This is a fault of Annalist, not of the report: please tell us, with the report.",
  },
  // Output
  "stdout-closed": {
    text: "The program that took the output has stopped taking it.",
    hint: "What was printed until then is complete; the rest was not printed.",
  },
  "stdout-full": {
    text: "The output cannot be written: {reason}.",
    hint: "Free some space and run it again; the last line may be cut off.",
  },
  // Store
  "no-store": { text: "There is no store at {store}.", hint: "`annalist add` makes one; --store names another." },
  "store-locked": {
    text: "The store {store} is in use by process {pid}.",
    hint: "Stop that process, or let it finish, and try again.",
  },
  "store-full": {
    text: "The store {store} cannot be written: {reason}.",
    hint: "See that the folder can be made and written and that there is space, and run it again; what was confirmed is kept.",
  },
  "port-taken": {
    text: "Port {port} is taken by another program.",
    hint: "Name another with --port, or 0 for any free one.",
  },
  "unknown-id": {
    text: "There is nothing with the id {id}.",
    hint: "`annalist list` prints the ids of reports, with `--what entries` those of entries.",
  },
} as const satisfies Record<string, ProblemText>;

export type ProblemCode = keyof typeof PROBLEMS;

/** Where bad input was met; what is not known is left out. */
export interface ProblemPlace {
  readonly file?: string | undefined;
  readonly line?: number | undefined;
  readonly id?: string | undefined;
}

/** Makes a `Problem` from its code, the values its text speaks of, and its place. */
export function problem(
  code: ProblemCode,
  values: Readonly<Record<string, string | number>> = {},
  at: ProblemPlace = {},
): Problem {
  const { text, hint } = PROBLEMS[code];
  const fill = (words: string): string =>
    words.replace(/\{([a-z]+)\}/g, (whole, name: string) => String(values[name] ?? whole));
  return {
    code,
    text: fill(text),
    hint: fill(hint),
    ...(at.file === undefined ? {} : { file: at.file }),
    ...(at.line === undefined ? {} : { line: at.line }),
    ...(at.id === undefined ? {} : { id: at.id }),
  };
}
