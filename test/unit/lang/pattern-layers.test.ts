import { describe, expect, it } from "vitest";
import { compileLayers, type WordView } from "#lang";

/** Words as `form/UPOS`. */
function view(text: string): WordView {
  const words = text.split(" ").map((word) => word.split("/") as [string, string]);
  const form = words.map(([word]) => word);
  const none = words.map(() => "_");
  return {
    size: words.length,
    form,
    lower: form.map((word) => word.toLowerCase()),
    lemma: form,
    upos: words.map(([, upos]) => upos),
    xpos: none,
    deprel: none,
    sentenceOf: words.map(() => 0),
    sentence: [0, words.length],
  };
}

const LEXICONS = { lexicon: () => [] };
const layersOf = (...matches: string[]) =>
  compileLayers(
    matches.map((match, k) => [{ id: `test/${k}`, match }]),
    LEXICONS,
  );

/** The words that each layer matches in a text; what the first matches is marked as `name` for those that follow. */
function matched(layers: ReturnType<typeof layersOf>, count: number, text: string, name = "found"): string[][] {
  const words = view(text);
  const ends = new Uint32Array(words.size);
  const marks: Record<string, Uint32Array> = {};
  layers.open(words, marks);
  return Array.from({ length: count }, (_, layer) => {
    const out: string[] = [];
    layers.scan(layer, marks, ({ start, end }) => {
      out.push(words.form.slice(start, end).join(" "));
      if (layer > 0) return;
      marks[name] = ends;
      ends[start] = end;
      layers.mark(name, start);
    });
    return out;
  });
}

describe("layers of patterns", () => {
  it("begin a match of a later layer at what an earlier one has marked", () => {
    expect(matched(layersOf("ten", "#found miles"), 2, "ten/NUM miles/NOUN and/CCONJ two/NUM miles/NOUN")).toEqual([
      ["ten"],
      ["ten miles"],
    ]);
  });

  it("begin a match by its tag or its form, each in its own layer", () => {
    const text = "old/ADJ one/NUM new/ADJ one/NUM one/NUM";
    expect(matched(layersOf("[upos=ADJ] one", "new one"), 2, text)).toEqual([["old one", "new one"], ["new one"]]);
  });
});
