import { describe, expect, it } from "vitest";
import { createReader } from "#read";
import { openTestPack } from "../../support/pack.js";

const read = createReader(openTestPack());

/** "word relation head" of a word. */
function arcOf(text: string, form: string): string {
  const { form: forms, deprel, head } = read(text);
  const word = forms.indexOf(form);
  return `${form} ${deprel[word]} ${forms[head[word]!] ?? "-"}`;
}

function tagOf(text: string, form: string): string {
  const { form: forms, xpos } = read(text);
  return xpos[forms.indexOf(form)]!;
}

describe("what somebody says has its own subject", () => {
  it.each([
    ["Officials said nine people, including a boy, had drowned.", "people", "people nsubj drowned"],
    ["Officials said nine people, including a boy, were killed.", "people", "people nsubj:pass killed"],
    ["Officials said nine people, including a boy, were killed.", "killed", "killed ccomp said"],
    ["Witnesses said the men, armed with rifles, stormed the building.", "men", "men nsubj stormed"],
    ["Officials say at least 12 people, most of them women, were wounded.", "say", "say root -"],
  ])("%s", (text, form, arc) => {
    expect(arcOf(text, form)).toBe(arc);
  });

  it.each([
    // One comma cuts nothing off.
    ["She said a prayer, lit a candle and left.", "prayer", "prayer obj said"],
    // The verb behind the commas has a subject of its own.
    ["The mayor denied the charge, made in May, and the court dismissed it.", "charge", "charge obj denied"],
  ])("but what is said stays what is said: %s", (text, form, arc) => {
    expect(arcOf(text, form)).toBe(arc);
  });
});

describe("the past of a verb that looks like a noun", () => {
  it.each([
    ["Gunmen burst into a bar and shot five people.", "shot"],
    ["A thief stole a car.", "stole"],
    ["Rebels stormed the hall and shot two guards.", "shot"],
    ["A thief stole his car.", "stole"],
  ])("%s", (text, form) => {
    expect(tagOf(text, form)).toBe("VBD");
  });

  it.each([
    ["The second shot a guard fired hit the wall.", "shot"],
    ["They heard a shout and a shot.", "shot"],
    ["A doctor gave him a pill and shot a day later.", "pill"],
  ])("but a noun stays one: %s", (text, form) => {
    expect(tagOf(text, form)).toMatch(/^NN/);
  });
});

describe("the past behind what helps it", () => {
  it("is a verb", () => {
    expect(tagOf("The unrest has cost 164 lives.", "cost")).toBe("VBN");
  });
});

describe("a day before whoever acts", () => {
  it.each([
    ["On the same day police arrested ten men.", "police", "police nsubj arrested"],
    ["On the same day police arrested ten men.", "day", "day obl arrested"],
    ["On the same day Almaty airport reopened.", "airport", "airport nsubj reopened"],
    ["The next day soldiers fired on the crowd.", "day", "day obl:unmarked fired"],
    ["The next day ten men were arrested.", "men", "men nsubj:pass arrested"],
  ])("%s", (text, form, arc) => {
    expect(arcOf(text, form)).toBe(arc);
  });

  it.each([
    ["The day nurses left the hospital.", "day", "day compound nurses"],
    ["Current year figures include a loss.", "year", "year compound figures"],
  ])("but what belongs to a name stays in it: %s", (text, form, arc) => {
    expect(arcOf(text, form)).toBe(arc);
  });
});

describe("a pronoun that no clause follows is a subject", () => {
  it.each([
    ["It remains closed.", "It nsubj remains"],
    ["It remains unclear who fired.", "It expl remains"],
    ["It seems that the road is open.", "It expl seems"],
  ])("%s", (text, arc) => {
    expect(arcOf(text, "It")).toBe(arc);
  });
});

describe("whom somebody calls what", () => {
  it.each([
    ["Officials called the strikers criminals on Monday.", "strikers", "strikers obj called"],
    ["The governor called the protesters thugs.", "thugs", "thugs xcomp called"],
  ])("%s", (text, form, arc) => {
    expect(arcOf(text, form)).toBe(arc);
  });

  it("but one phrase stays one", () => {
    expect(arcOf("The mayor called the trade officials.", "trade")).toBe("trade compound officials");
  });
});
