import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { createReader } from "#read";
import { compileFeatureSums } from "../../../scripts/train/compile-templates.js";
import { openTestPack } from "../../support/pack.js";

const read = createReader(openTestPack());
/** "word ←relation head" of each word that is not punctuation. */
const arcs = (text: string) => {
  const p = read(text);
  return p.form.flatMap((form, i) =>
    p.upos[i] === "PUNCT" ? [] : [p.head[i]! < 0 ? `${form} root` : `${form} ${p.deprel[i]} ${p.form[p.head[i]!]}`],
  );
};

/** Plain sentences of reports, with the arcs that later stages live on. */
const EXPECTED: readonly (readonly [string, readonly string[]])[] = [
  [
    "Police killed two protesters in Almaty.",
    [
      "killed root",
      "Police nsubj killed",
      "protesters obj killed",
      "two nummod protesters",
      "Almaty obl killed",
      "in case Almaty",
    ],
  ],
  [
    "Eighteen officers were killed by gunmen.",
    ["killed root", "officers nsubj:pass killed", "were aux:pass killed", "Eighteen nummod officers"],
  ],
  [
    "The president has not resigned.",
    ["resigned root", "president nsubj resigned", "not advmod resigned", "has aux resigned"],
  ],
  [
    "The report states that troops clashed with the rebels.",
    ["states root", "report nsubj states", "clashed ccomp states", "that mark clashed"],
  ],
  [
    "The minister said that the airport was seized.",
    ["said root", "minister nsubj said", "seized ccomp said", "airport nsubj:pass seized"],
  ],
  [
    "Officials denied that soldiers fired at the crowd.",
    ["denied root", "Officials nsubj denied", "fired ccomp denied", "soldiers nsubj fired", "crowd obl fired"],
  ],
  [
    "Russia sent troops to Kazakhstan on Thursday.",
    ["sent root", "Russia nsubj sent", "troops obj sent", "Kazakhstan obl sent", "Thursday obl sent"],
  ],
  [
    "The mayor wants to reopen the schools.",
    ["wants root", "reopen xcomp wants", "schools obj reopen", "to mark reopen"],
  ],
  [
    "Workers went on strike because prices doubled.",
    ["went root", "Workers nsubj went", "doubled advcl went", "prices nsubj doubled"],
  ],
];

describe("trees", () => {
  it("of plain sentences have nine in ten of the arcs that matter", () => {
    const missing = EXPECTED.flatMap(([text, wanted]) =>
      wanted.filter((arc) => !arcs(text).includes(arc)).map((arc) => `${text}: ${arc}`),
    );
    const total = EXPECTED.reduce((sum, [, wanted]) => sum + wanted.length, 0);
    expect(missing.length, missing.join("\n")).toBeLessThanOrEqual(total / 10);
  });

  it("are built by code that says what templates.ts says", () => {
    const file = join(import.meta.dirname, "../../../src/read/trees/feature-sums.ts");
    expect(readFileSync(file, "utf8")).toBe(compileFeatureSums());
  });
});

describe("lemmas", () => {
  it.each([
    ["They fled, were shot and had stolen buses.", "fled", "flee"],
    ["They fled, were shot and had stolen buses.", "were", "be"],
    ["They fled, were shot and had stolen buses.", "shot", "shoot"],
    ["They fled, were shot and had stolen buses.", "buses", "bus"],
    ["Women and children protested in the cities.", "Women", "woman"],
    ["Women and children protested in the cities.", "protested", "protest"],
    ["Women and children protested in the cities.", "cities", "city"],
    ["He is denying the worse charges.", "denying", "deny"],
    ["The country's crises weren't solved.", "n't", "not"],
  ])("%s: %s → %s", (text, word, lemma) => {
    const parse = read(text);
    expect(parse.lemma[parse.form.indexOf(word)]).toBe(lemma);
  });
});
