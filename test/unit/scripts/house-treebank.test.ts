import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { growTreebank } from "../../../scripts/train/house-treebank.js";

const trees = growTreebank(join(import.meta.dirname, "../../../lang/en"));

describe("the treebank of our own", () => {
  it("holds trees: one root each, every other word below it, no arcs that cross", () => {
    for (const { forms, heads } of trees) {
      const text = forms.join(" ");
      expect(
        heads.filter((head) => head < 0),
        text,
      ).toHaveLength(1);
      heads.forEach((_, word) => {
        let at = word;
        for (let steps = 0; heads[at]! >= 0; at = heads[at]!) expect(steps++, text).toBeLessThan(forms.length);
      });
      heads.forEach((head, word) => {
        const [from, to] = head < word ? [head, word] : [word, head];
        for (let w = from + 1; head >= 0 && w < to; w++)
          expect(heads[w]! >= from && heads[w]! <= to, `${forms[w]} in ${text}`).toBe(true);
      });
    }
  });

  it("is the same each time it is drawn", () => {
    expect(growTreebank(join(import.meta.dirname, "../../../lang/en"))).toEqual(trees);
  });
});
