import { describe, expect, it } from "vitest";
import { createHeldTeller } from "../../../support/told-events.js";

const held = createHeldTeller();

describe("what is not held as the words over it are", () => {
  it.each([
    ["We are going to attack the village in May.", "ASSAULT", "PR+ planned"],
    ["The guards are not going to attack the village.", "ASSAULT", "PR- planned"],
    ["The guards were going to attack the village.", "ASSAULT", "PS+ planned"],
    ["I expect to see the release of the nurses this year.", "RETREAT", "PR+ planned"],
    [
      "The owner said skippers were wary of joining a choir, which some farmers are refusing to help.",
      "REJECT",
      "CT+ ongoing",
    ],
    [
      "The president rejected the accusations made by the rebels that the army had robbed a bank.",
      "ACCUSE",
      "CT+ done",
    ],
    ["Brenco denied allegations by the miners' union that it had robbed a bank.", "CRIME", "CT- done"],
    ["The guards tried to reach the coast, arresting two clerks.", "COERCE", "CT+ done"],
    ["The guards will try to reach the coast, arresting two clerks.", "COERCE", "PS+ planned"],
  ])("%s %s: %s", (text, type, expected) => {
    expect(held(text, type)).toBe(expected);
  });
});
