import { describe, expect, it } from "vitest";
import { calibrationOf } from "../../../bench/calibration.js";
import { type Drawn, drawFrom } from "../../../bench/draw.js";
import { parseVerdicts, VERDICT_COLUMNS } from "../../../bench/verdicts.js";

const table = (...rows: string[]) => `${[VERDICT_COLUMNS.join("\t"), ...rows].join("\n")}\n`;

describe("the verdict table", () => {
  it("keeps a good row", () => {
    const { verdicts, faults } = parseVerdicts(table("a/1\t3\t9\tevent\tAID\tframes/aid\tabc123def456\twrong role"));
    expect(faults).toEqual([]);
    expect(verdicts).toEqual([
      {
        report: "a/1",
        start: 3,
        end: 9,
        kind: "event",
        type: "AID",
        rules: "frames/aid",
        seen: "abc123def456",
        verdict: "wrong role",
      },
    ]);
  });

  it("names what is wrong with a row by its line", () => {
    const good = "a/1\t3\t9\tevent\tAID\tframes/aid\tabc123def456\tright";
    const { faults } = parseVerdicts(table(good, good, "a/2\t9\t3\tdeed\tAID\tx\t\tperhaps"));
    expect(faults).toEqual([
      "line 3: judged twice",
      "line 4: no span: 9-3",
      'line 4: no kind: "deed"',
      'line 4: no digest of what was seen: ""',
      'line 4: no verdict: "perhaps"',
    ]);
  });
});

describe("the draw", () => {
  it("brings rare kinds up to their least number and keeps the size", () => {
    const of = (kind: string, key: number) => ({ account: { kind }, key }) as unknown as Drawn;
    const group = [...Array.from({ length: 50 }, (_, i) => of("event", i)), of("status", 90), of("status", 91)];
    const drawn = drawFrom([group], { each: 10, leastOfAKind: 2 });
    expect(drawn).toHaveLength(10);
    expect(drawn.filter(({ account }) => account.kind === "status")).toHaveLength(2);
  });

  it("takes from another group what one lacks of a rare kind", () => {
    const of = (kind: string, key: number) => ({ account: { kind }, key }) as unknown as Drawn;
    const events = Array.from({ length: 50 }, (_, i) => of("event", i));
    const many = [...events, ...[90, 91, 92].map((key) => of("status", key))];
    const drawn = drawFrom([many, events], { each: 10, leastOfAKind: 3 });
    expect(drawn).toHaveLength(20);
    expect(drawn.filter(({ account }) => account.kind === "status")).toHaveLength(3);
  });
});

describe("calibration", () => {
  it("measures how far promises are from what is right", () => {
    const pairs = [
      ...Array.from({ length: 10 }, (_, i) => [0.85, i < 8] as const),
      ...Array.from({ length: 10 }, () => [0.15, false] as const),
    ];
    const { expectedError, apart, binsHeld } = calibrationOf("own", pairs);
    expect(expectedError).toBe(0.1);
    expect(binsHeld).toBe(2);
    expect(apart).toBeCloseTo(0.85 - (2 * 0.85 + 10 * 0.15) / 12, 2);
    expect(calibrationOf("own", [[1, true]]).expectedError).toBe(0);
  });
});
