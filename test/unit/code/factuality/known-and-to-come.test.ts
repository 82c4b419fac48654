import { describe, expect, it } from "vitest";
import { createHeldTeller } from "../../../support/told-events.js";

const held = createHeldTeller();

describe("what is known, what is under way, and what is still to come", () => {
  it.each([
    ["The clerk has got to resign.", "RETREAT", "Uu hypothetical"],
    ["The mayor does not know who planned the assassination of the judge.", "ASSAULT", "CT+ done"],
    ["The police declined to say how many people had been arrested.", "COERCE", "CT+ done"],
    ["It was not clear who was behind the attack on the mill.", "ASSAULT", "CT+ done"],
    ["It is not clear that the rebels attacked the mill.", "ASSAULT", "PR- done"],
    ["Talks between Norway and Iceland have failed to end the dispute.", "CONSULT", "CT+ done"],
    ["The two sides are in negotiations on a truce.", "CONSULT", "CT+ ongoing"],
    ["The two sides were in negotiations on a truce.", "CONSULT", "CT+ done"],
    ["He is on probation for assaulting two farmers.", "ASSAULT", "CT+ done"],
    ["The curfew will be in effect from Monday.", "COERCE", "PR+ planned"],
    ["They made plans to protect nine ships from rebel attacks.", "ASSAULT", "PS+ feared"],
    ["The senate would sustain President Lind's veto of a road bill.", "REJECT", "CT+ done"],
    ["During his visit to Lima, he will meet the mayor.", "CONSULT", "PR+ planned"],
    ["The minister is free despite Danish charges that Norway is supporting the rebels.", "SUPPORT", "PS+ ongoing"],
    ["Norway denied charges that it is supporting the rebels.", "SUPPORT", "CT- ongoing"],
    ["Note that in Iceland no priest has been arrested.", "COERCE", "CT- done"],
    ["It should be recalled that four farmers were killed by the army in May.", "ASSAULT", "CT+ done"],
    ["Nine men released in March were questioned by police.", "RETREAT", "CT+ done"],
  ])("%s %s: %s", (text, type, expected) => {
    expect(held(text, type)).toBe(expected);
  });
});
