import { expect, test } from "vitest";
import { createIdOpener, openLanguagePack, packSections } from "#lang";
import { sayData } from "#record";

const CARD = `# The pack

## Reading

| part | made from | by |
|---|---|---|
| \`weights/parser.bin\` (3.4 MB) | trees | \`train parser\` |

## Who said it

| part | made from | by |
|---|---|---|
| \`weights/said.bin\` (1 MB) | articles | \`train said\` |
`;
const encode = (value: unknown): Uint8Array =>
  new TextEncoder().encode(typeof value === "string" ? value : JSON.stringify(value));
const pack = openLanguagePack(
  packSections(
    "xx",
    1,
    new Map([
      ["rules/frames", encode([{ id: "frames/kill", match: {}, gives: { type: "ASSAULT" }, why: "Taken lives." }])],
      [
        "lexicon/link",
        encode([
          { lemma: "able", link: "to" },
          { lemma: "able", link: "of" },
          { lemma: "set.to", link: "" },
          { lemma: "make clear", link: "that" },
        ]),
      ],
      ["weights/said", encode("")],
      ["card", encode(CARD)],
    ]),
  ),
);
const open = createIdOpener(pack);

test("an id opens its rule, its lines, its lexicon or its model's line of the card", () => {
  expect(open("frames/kill")).toEqual({ kind: "rule", gives: { type: "ASSAULT" }, why: "Taken lives." });
  expect(open("lexicon/link")).toEqual({ kind: "lexicon", lexicon: "lexicon/link", size: 4 });
  expect(open("link/able")).toMatchObject({ kind: "line", lines: [{ link: "to" }, { link: "of" }] });
  expect(open("link/able.of")).toMatchObject({ lines: [{ lemma: "able", link: "of" }] });
  expect(open("link/set.to")).toMatchObject({ lines: [{ lemma: "set.to" }] });
  expect(open("link/make")).toMatchObject({ lines: [{ lemma: "make clear" }] });
  expect(open("said/model:parts")).toEqual({
    kind: "model",
    weights: "weights/said",
    part: "parts",
    heading: "Who said it",
    card: { part: "weights/said.bin (1 MB)", "made from": "articles", by: "train said" },
  });
});

test("an id that is not in the pack, or weights that are not, open nothing", () => {
  for (const id of ["frames/none", "link/none", "parser/model:all", "lexicon/none", "x", ""])
    expect(open(id), id).toBeUndefined();
});

test("data says itself on a line", () => {
  expect(sayData({ measure: "killed", single: true, low: 0, roles: { group: ["a", "b"] }, none: {}, blank: "" })).toBe(
    "measure: killed, single, low: 0, roles: (group: a | b)",
  );
  expect(sayData({ cases: [{ is: "x" }, { is: "y" }] })).toBe("cases: (is: x) | (is: y)");
  expect(sayData(undefined)).toBe("");
});
