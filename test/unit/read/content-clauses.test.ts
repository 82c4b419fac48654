import { describe, expect, it } from "vitest";
import { createReader } from "#read";
import { openTestPack } from "../../support/pack.js";

const read = createReader(openTestPack());

/** "word relation head" of a word. */
function arcOf(text: string, form: string): string {
  const { form: forms, deprel, head } = read(text);
  const word = forms.indexOf(form);
  return `${form} ${deprel[word]} ${forms[head[word]!]}`;
}

describe("what somebody alleges hangs on the word for it", () => {
  it.each([
    ["He rejected allegations by the opposition that troops killed a student.", "killed", "killed acl allegations"],
    [
      "The minister rejected the accusations made by the rebels that the army had killed two farmers.",
      "killed",
      "killed acl accusations",
    ],
    ["The army repeated the charge made by the rebels that the mayor was bribed.", "bribed", "bribed acl charge"],
    [
      "The governor rejected accusations made by the opposition that the army had fired on the bus.",
      "fired",
      "fired acl accusations",
    ],
  ])("%s", (text, form, arc) => {
    expect(arcOf(text, form)).toBe(arc);
  });

  it("but not what is said of somebody himself", () => {
    expect(arcOf("He rejected allegations by the opposition that soldiers had jailed.", "jailed")).toBe(
      "jailed acl:relcl opposition",
    );
  });

  it.each([
    ["He rejected allegations by a method that troops killed a student.", "killed", "killed acl method"],
    [
      "The army repeated the charge made in the weeks that the rebels burned farms.",
      "burned",
      "burned acl:relcl weeks",
    ],
  ])("nor what hangs on what says nothing: %s", (text, form, arc) => {
    expect(arcOf(text, form)).toBe(arc);
  });

  it("nor what is said of somebody whom no such word names", () => {
    expect(arcOf("He rejected an offer by the opposition that troops killed a student.", "killed")).not.toContain(
      "offer",
    );
  });
});
