import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { attributionChains, createFinder } from "#find";
import { createReader } from "#read";
import { openTestPack } from "../../../support/pack.js";

const pack = openTestPack();
const readText = createReader(pack);
const find = createFinder(pack);
const seed = 20220107;

const piece = fc.constantFrom(
  '"',
  "“",
  "”",
  "''",
  "'",
  " ",
  "\n\n",
  ", ",
  ". ",
  ": ",
  "? ",
  "he said",
  "said the minister",
  "the ministry ordered troops to shoot",
  "according to ",
  "Police denied that ",
  "accused him of ",
  "one woman told the BBC",
  "The airport was closed",
  "reportedly",
  "(",
  ")",
  "it was said to be ",
  "citing the ministry",
  "who said",
  "the claim that ",
  "\u200b",
  "\ud800",
  "é",
  "164 people had been killed",
);
const texts = fc.array(piece, { maxLength: 40 }).map((parts) => parts.join(""));

describe("attributions of whatever text", () => {
  it("lie in the text, are in order, and their chains end", () => {
    fc.assert(
      fc.property(texts, (text) => {
        const parse = readText(text);
        const { attributions, actors } = find(parse, { id: "r", digest: "", language: "en", text });
        let last = -1;
        attributions.forEach((a, i) => {
          expect(a.cue.length).toBeGreaterThan(0);
          expect(a.content.length).toBeGreaterThan(0);
          for (const { start, end } of [...a.source, ...a.cue, ...a.content]) {
            expect(start).toBeLessThan(end);
            expect(end).toBeLessThanOrEqual(text.length);
          }
          expect(a.cue[0]!.start).toBeGreaterThanOrEqual(last);
          last = a.cue[0]!.start;
          if (a.speaker !== undefined) expect(actors[a.speaker]).toBeDefined();
          const seen = new Set<number>();
          for (let at: number | undefined = i; at !== undefined; at = attributions[at]!.within) {
            expect(seen.has(at)).toBe(false);
            seen.add(at);
          }
        });
        const chains = attributionChains(parse, attributions);
        for (let w = 0; w < parse.size; w++) expect(new Set(chains.of(w)).size).toBe(chains.of(w).length);
      }),
      { seed, numRuns: 150 },
    );
  });

  it("are the same each time", () => {
    fc.assert(
      fc.property(texts, (text) => {
        const report = { id: "r", digest: "", language: "en", text };
        expect(find(readText(text), report).attributions).toEqual(find(readText(text), report).attributions);
      }),
      { seed, numRuns: 40 },
    );
  });
});
