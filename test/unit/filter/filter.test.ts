import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { countryName, FIELDS, type Filter, filterConditions, filterSentence, parseFilter, printFilter } from "#filter";
import { EVENT_TYPES, FACTUALITIES, STAGES, STANDINGS } from "#record";

const parse = (query: string) => parseFilter(new URLSearchParams(query));

describe("a filter reads itself from a query", () => {
  test("values repeat or stand together; case does not matter for codes", () => {
    expect(parse("kind=event&type=assault,COERCE&type=ASSAULT&country=kaz&q=two words").filter).toEqual({
      kind: ["event"],
      type: ["ASSAULT", "COERCE"],
      country: ["KAZ"],
      q: "two words",
    });
  });

  test("names keep their commas and their case", () => {
    expect(parse("publisher=News, Inc&actor=Tokayev&report=A,b").filter).toEqual({
      publisher: ["News, Inc"],
      actor: ["Tokayev"],
      report: ["A,b"],
    });
  });

  test("a plus sign that was not encoded still means CT+", () => {
    expect(parse("factuality=CT+,Uu").filter).toEqual({ factuality: ["CT+", "Uu"] });
    expect(parse("factuality=CT%2B,CT-").filter).toEqual({ factuality: ["CT+", "CT-"] });
  });

  test("what makes no sense is left out and told", () => {
    const { filter, wrong } = parse(
      "type=FOO&country=Kazakhstan&from=tomorrow&to=2022-02-31&origins=0&confidence=2&stage=done&unknown=1",
    );
    expect(filter).toEqual({ stage: ["done"] });
    expect(wrong.map((text) => text.split(" ").slice(0, 2).join(" "))).toEqual([
      'type: "FOO"',
      'country: "Kazakhstan"',
      'from: "tomorrow"',
      'to: "2022-02-31"',
      'origins: "0"',
      'confidence: "2"',
    ]);
  });

  test("empty values do not narrow", () => {
    expect(parse("type=&q=%20&from=")).toEqual({ filter: {}, wrong: [] });
  });
});

const some = <T>(values: readonly T[]) => fc.uniqueArray(fc.constantFrom(...values), { minLength: 1, maxLength: 3 });
const name = fc
  .string({ minLength: 1, maxLength: 20, unit: "grapheme" })
  .map((text) => text.trim())
  .filter((text) => text !== "" && !/\p{Surrogate}/u.test(text));
const day = fc
  .date({ min: new Date("1900-01-01"), max: new Date("2100-12-31"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const filters: fc.Arbitrary<Filter> = fc.record(
  {
    kind: some(["event", "tally", "status", "dispute", "figure", "claim"]),
    type: some(EVENT_TYPES),
    country: some(["KAZ", "RUS", "FRA"]),
    place: fc.uniqueArray(name, { minLength: 1, maxLength: 2 }),
    from: day,
    to: day,
    actor: fc.uniqueArray(name, { minLength: 1, maxLength: 2 }),
    standing: some(STANDINGS),
    factuality: some(FACTUALITIES),
    stage: some(STAGES),
    report: fc.uniqueArray(name, { minLength: 1, maxLength: 2 }),
    q: name,
    origins: fc.integer({ min: 1, max: 50 }),
    confidence: fc.double({ min: 0, max: 1, noNaN: true }),
  },
  { requiredKeys: [] },
);

test("a printed filter reads itself back, and always says a sentence", () => {
  fc.assert(
    fc.property(filters, (filter) => {
      const query = printFilter(filter);
      expect(parse(query)).toEqual({ filter, wrong: [] });
      expect(printFilter(parse(query).filter)).toBe(query);
      expect(filterSentence(filter)).not.toMatch(/undefined|NaN|Invalid/);
      expect(filterConditions(filter).length > 0).toBe(Object.keys(filter).length > 0);
    }),
  );
});

test("from and to are asked of a row together, once", () => {
  expect(filterConditions({ from: "2022-01-05", to: "2022-01-07" })).toEqual([
    { op: "during", from: "2022-01-05", to: "2022-01-07" },
  ]);
  expect(filterConditions({ to: "2022-01-07" })).toEqual([{ op: "during", to: "2022-01-07" }]);
});

test.each<[Filter, string, string | undefined]>([
  [{}, "entries", undefined],
  [{}, "reports", "reports"],
  [
    { kind: ["event"], type: ["ASSAULT"], country: ["KAZ"], from: "2022-01-05", to: "2022-01-07" },
    "events of type ASSAULT in Kazakhstan, 5–7 January 2022",
    undefined,
  ],
  [
    { kind: ["tally", "status"], from: "2021-12-30", to: "2022-01-02" },
    "tallies and status lines, 30 December 2021 – 2 January 2022",
    undefined,
  ],
  [{ from: "2022-01-30", to: "2022-02-02" }, "entries, 30 January – 2 February 2022", undefined],
  [{ from: "2022-01-05", to: "2022-01-05" }, "entries, 5 January 2022", undefined],
  [{ from: "2022-01-05" }, "entries, from 5 January 2022", undefined],
  [{ to: "2022-01-05" }, "entries, until 5 January 2022", undefined],
  [
    { type: ["killed", "injured", "missing"], origins: 2 },
    "entries of type killed, injured or missing with at least 2 origins",
    undefined,
  ],
  [
    { actor: ["Tokayev"], standing: ["claimed"], q: "siege" },
    "entries standing as claimed with “Tokayev” matching “siege”",
    undefined,
  ],
  [{ country: ["ZZZ"] }, "entries in ZZZ", undefined],
])("%j says %s", (filter, sentence, noun) => {
  expect(filterSentence(filter, noun)).toBe(sentence);
});

test("country names", () => {
  expect(["KAZ", "GBR", "XKK", "CIV"].map(countryName)).toEqual([
    "Kazakhstan",
    "United Kingdom",
    "Kosovo",
    "Côte d’Ivoire",
  ]);
});

test("every narrowing has a help text and a name of its own", () => {
  expect(new Set(FIELDS.map((field) => field.name)).size).toBe(FIELDS.length);
  for (const { help } of FIELDS) expect(help.length).toBeGreaterThan(5);
});
