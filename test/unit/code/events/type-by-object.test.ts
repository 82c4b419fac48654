import { describe, expect, it } from "vitest";
import { createEventTeller } from "../../../support/told-events.js";

const told = createEventTeller();

describe("what a verb tells by what it is done to", () => {
  it.each([
    ["All parties of the island rejected the murder of the judge.", "ACCUSE, ASSAULT"],
    ["All parties of the island rejected the plan.", "REJECT"],
    ["The rebels fled the village.", "RETREAT"],
    ["The villagers fled the valley.", "OTHER"],
    ["The bank will contest the ruling.", "REJECT"],
    ["The minister honoured the firemen.", "SUPPORT"],
    ["The minister honoured the debt.", ""],
    ["The president attacked the banks.", "ACCUSE"],
    ["The president attacked the rebels.", "ASSAULT"],
    ["The cabinet was ousted in a vote.", ""],
    ["The cabinet was ousted by the army.", "COERCE"],
  ])("%s: %s", (text, types) => {
    expect(
      told(text)
        .map(({ type }) => type)
        .join(", "),
    ).toBe(types);
  });
});
