import { describe, expect, it } from "vitest";
import { createHeldTeller } from "../../../support/told-events.js";

const held = createHeldTeller();

describe("what stands beside a doubt, a denial or a fear", () => {
  it.each([
    ["The priest was shot, apparently by soldiers.", "ASSAULT", "CT+ done"],
    ["The priest was apparently shot by soldiers.", "ASSAULT", "PR+ done"],
    ["The envoy warned that Norway had attacked a port.", "ASSAULT", "CT+ done"],
    ["The envoy feared that Norway had attacked a port.", "ASSAULT", "PS+ feared"],
    ["The envoy warned that Norway would attack a port.", "ASSAULT", "PS+ planned"],
    ["The clerk did not say why two nurses had been detained by the guards.", "COERCE", "CT+ done"],
    ["The clerk decided not to speak after meeting the mayor.", "CONSULT", "CT+ done"],
    ["The club said Lind would sing in Oslo and would meet the mayor.", "CONSULT", "PR+ planned"],
    ["The club said Lind would sing in Oslo while a friend would meet the mayor.", "CONSULT", "PR+ planned"],
    ["The club said Lind would sing in Oslo if a friend would meet the mayor.", "CONSULT", "Uu hypothetical"],
    ["The judges may be slow although they favour the reform.", "SUPPORT", "CT+ ongoing"],
    ["The judges may be slow if they favour the reform.", "SUPPORT", "Uu hypothetical"],
    ["The mayor said, however, that Norway had attacked a port.", "ASSAULT", "CT+ done"],
    ["The guard who ordered last night's arrest of two nurses fled.", "COERCE", "CT+ done"],
  ])("%s %s: %s", (text, type, expected) => {
    expect(held(text, type)).toBe(expected);
  });
});
