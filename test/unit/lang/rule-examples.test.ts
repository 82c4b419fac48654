import { describe, expect, it } from "vitest";
import { runRuleExamples } from "../../../scripts/rules.js";

describe("rules of the English pack", () => {
  const { failures, silent } = runRuleExamples("en");

  it("fire on each of their examples, and on none of their near misses", () => {
    expect(failures).toEqual([]);
  });

  it("all fire somewhere", () => {
    expect(silent).toEqual([]);
  });
});
