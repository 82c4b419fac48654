import fc from "fast-check";
import { describe, it } from "vitest";
import { createReconciler, type ReconcileInput } from "#reconcile";
import { openTestPack } from "../support/pack.js";
import { type ToldInTest, toldReport } from "../support/told-report.js";

const reconcile = createReconciler(openTestPack());

const PLACES = [
  { name: "Port Alder", lat: 10, lon: 10 },
  { name: "Sarn", lat: 10.1, lon: 10 },
  { name: "Farholm", lat: 40, lon: 40, country: "YYY" },
  { name: "Republic", kind: "country" as const, precision: 6 },
];
const day = fc.integer({ min: 1, max: 9 }).map((d) => `2023-04-0${d}`);
const words = fc.constantFrom(
  "soldiers fired",
  "guns fell silent",
  "the airport",
  "twelve were killed",
  "it was denied",
);
const common = {
  words,
  on: fc.option(day, { nil: undefined }),
  at: fc.option(fc.constantFrom(...PLACES), { nil: undefined }),
  saidBy: fc.option(fc.constantFrom("the ministry", "the army"), { nil: undefined }),
};

const account = fc.oneof(
  fc.record({
    ...common,
    kind: fc.constant("event" as const),
    type: fc.constantFrom("ASSAULT" as const, "COERCE" as const),
    by: fc.subarray(["the army", "the rebels"]),
    stage: fc.constantFrom("done" as const, "planned" as const, "threatened" as const),
    factuality: fc.constantFrom("CT+" as const, "CT-" as const, "Uu" as const),
    rules: fc.constantFrom(["test/a"], ["test/b"]),
  }),
  fc.record({
    ...common,
    kind: fc.constant("figure" as const),
    low: fc.integer({ min: 1, max: 4 }),
    high: fc.constantFrom(4, 5, null),
    change: fc.constantFrom("none" as const, "withdrawn" as const, "up" as const),
    scope: fc.constantFrom("incident" as const, "cumulative" as const),
    ofSector: fc.constantFrom("COP" as const, "MIL" as const, "CVL" as const, undefined),
  }),
  fc.record({
    ...common,
    kind: fc.constant("status" as const),
    name: fc.constant("the airport"),
    class: fc.constantFrom("airport" as const, "internet" as const),
    value: fc.constantFrom("open" as const, "closed" as const, "seized" as const),
    stage: fc.constantFrom("done" as const, "planned" as const),
  }),
) as fc.Arbitrary<ToldInTest>;

const TEXT =
  "On the quay soldiers fired until guns fell silent; at the airport twelve were killed, though it was denied.";
const report = fc.record({
  accounts: fc.array(account, { maxLength: 6 }),
  published: day,
  tail: fc.integer({ min: 0, max: 3 }),
  publisher: fc.constantFrom("Gull", "Tide", "Quay Post"),
});

const archive: fc.Arbitrary<ReconcileInput[]> = fc.array(report, { maxLength: 8 }).map((reports) =>
  reports.map(({ accounts, published, tail, publisher }, i) => {
    // The same words twice in one report are one account: ids derive from the position.
    const distinct = [...new Map(accounts.map((a) => [`${a.kind} ${a.words}`, a])).values()];
    const stripped = distinct.map(
      (a) => Object.fromEntries(Object.entries(a).filter(([, v]) => v !== undefined)) as unknown as ToldInTest,
    );
    return toldReport(
      {
        id: `r${i}`,
        published,
        publisher,
        text: `${TEXT} Day ${tail} of the long harbour siege ended as it had begun.`,
      },
      stripped,
    );
  }),
);

const view = (inputs: readonly ReconcileInput[]) => {
  const { entries, origins } = reconcile(inputs);
  return JSON.stringify([entries, [...origins].sort()]);
};

describe("the annals are a function of the set of reports", () => {
  it("in whatever order they arrive", () => {
    fc.assert(
      fc.property(
        archive.chain((inputs) =>
          fc.tuple(fc.constant(inputs), fc.shuffledSubarray(inputs, { minLength: inputs.length })),
        ),
        ([inputs, shuffled]) => view(inputs) === view(shuffled),
      ),
      { numRuns: 300 },
    );
  });

  it("and every account stands in some entry or is left out for a stated reason", () => {
    fc.assert(
      fc.property(archive, (inputs) => {
        const held = new Set(reconcile(inputs).entries.flatMap((entry) => entry.accounts.map((ref) => ref.account)));
        return inputs.every(({ reading }) => reading.accounts.every((a) => a.kind !== "event" || held.has(a.id)));
      }),
      { numRuns: 100 },
    );
  });
});
