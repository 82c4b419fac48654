import { describe, expect, it } from "vitest";
import { createHeldTeller } from "../../../support/told-events.js";

const held = createHeldTeller();

describe("what stands beside a word, and does not hold it back", () => {
  it.each([
    ["The mill was almost burnt down during a grenade attack.", "ASSAULT", "CT+ done"],
    ["There is no doubt that the guards shot two men.", "ASSAULT", "CT+ done"],
    ["It is almost certain that talks will be held in May.", "CONSULT", "PR+ planned"],
    ["He said the army would withdraw from the town, letting the farmers come back.", "RETREAT", "PR+ planned"],
    ["The miners stayed calm, saying they would ignore the ban.", "REJECT", "PR+ planned"],
    ["A deal could be reached in May, when the leaders of the union meet in Oslo.", "CONSULT", "PR+ planned"],
    ["The guards did not arrest the tailor because he stole but because he ran.", "COERCE", "CT+ done"],
    ["Any attack on the ships will be answered.", "ASSAULT", "Uu hypothetical"],
    ["The banks agreed to act as was said at last month's meeting of the ministers.", "CONSULT", "CT+ done"],
  ])("%s %s: %s", (text, type, expected) => {
    expect(held(text, type)).toBe(expected);
  });

  it("would not have come about, had it not been for another thing", () => {
    expect(held("The guards would not have shot the tailor if he had stopped.", "ASSAULT")).toBe("CT+ done");
    expect(held("The guards would not shoot the tailor if he stopped.", "ASSAULT")).not.toBe("CT+ done");
  });
});
