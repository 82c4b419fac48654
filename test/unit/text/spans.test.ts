import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  contains,
  cover,
  createPositionMap,
  findQuote,
  indexLines,
  intersect,
  mergeSpans,
  overlaps,
  subtractSpans,
  trimSpan,
} from "#text";

const span = fc.tuple(fc.nat(60), fc.nat(20)).map(([start, length]) => ({ start, end: start + length }));
const spans = fc.array(span, { maxLength: 12 });
const characters = (list: readonly { start: number; end: number }[]) => {
  const set = new Set<number>();
  for (const { start, end } of list) for (let i = start; i < end; i++) set.add(i);
  return set;
};

describe("span algebra", () => {
  it("tells touching from overlapping", () => {
    expect(overlaps({ start: 2, end: 5 }, { start: 5, end: 7 })).toBe(false);
    expect(overlaps({ start: 2, end: 5 }, { start: 4, end: 7 })).toBe(true);
    expect(intersect({ start: 2, end: 5 }, { start: 4, end: 7 })).toEqual({ start: 4, end: 5 });
    expect(intersect({ start: 2, end: 5 }, { start: 5, end: 7 })).toBeUndefined();
    expect(cover({ start: 2, end: 3 }, { start: 9, end: 11 })).toEqual({ start: 2, end: 11 });
    expect(contains({ start: 2, end: 9 }, { start: 2, end: 9 })).toBe(true);
  });

  it("merges to ascending spans with gaps that hold the same characters", () => {
    fc.assert(
      fc.property(spans, (list) => {
        const merged = mergeSpans(list);
        expect(characters(merged)).toEqual(characters(list));
        merged.slice(1).forEach((s, i) => expect(s.start).toBeGreaterThan(merged[i]!.end));
      }),
    );
  });

  it("subtracts exactly the characters of the holes", () => {
    fc.assert(
      fc.property(span, spans, (whole, holes) => {
        const wanted = [...characters([whole])].filter((i) => !characters(holes).has(i));
        expect([...characters(subtractSpans(whole, holes))]).toEqual(wanted);
      }),
    );
  });

  it("trims white space only", () => {
    expect(trimSpan("  a b \n", { start: 0, end: 7 })).toEqual({ start: 2, end: 5 });
    expect(trimSpan("a   b", { start: 1, end: 4 })).toEqual({ start: 1, end: 1 });
  });
});

describe("line index", () => {
  it("counts lines and columns from 1 for LF, CR and CRLF", () => {
    const index = indexLines("one\r\ntwo\rthree\n");
    expect(index.lines).toBe(4);
    expect(index.placeOf(0)).toEqual({ line: 1, column: 1 });
    expect(index.placeOf(6)).toEqual({ line: 2, column: 2 });
    expect(index.placeOf(9)).toEqual({ line: 3, column: 1 });
    expect(index.placeOf(999)).toEqual({ line: 4, column: 1 });
    expect(index.spanOf(1)).toEqual({ start: 0, end: 3 });
    expect(index.spanOf(5)).toBeUndefined();
  });

  it("gives each offset the line whose span begins at or before it", () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom("a", "\n", "\r", " ") }), fc.nat(), (text, n) => {
        const offset = text.length === 0 ? 0 : n % (text.length + 1);
        const index = indexLines(text);
        const { line, column } = index.placeOf(offset);
        expect(index.spanOf(line)!.start + column - 1).toBe(offset);
      }),
    );
  });
});

describe("position map", () => {
  const map = createPositionMap([
    [0, 10],
    [5, 30],
    [8, 33],
  ]);

  it("goes to the original and back inside a stretch", () => {
    expect([0, 4, 5, 7, 8, 12].map(map.toOriginal)).toEqual([10, 14, 30, 32, 33, 37]);
    expect([10, 14, 30, 37].map(map.toText)).toEqual([0, 4, 5, 12]);
  });

  it("moves what the text left out to the next stretch", () => {
    expect(map.toText(20)).toBe(5);
  });

  it("ends a span behind its last character, not behind the markup that follows it", () => {
    expect(map.spanToOriginal({ start: 2, end: 5 })).toEqual({ start: 12, end: 15 });
    expect(map.spanToOriginal({ start: 2, end: 6 })).toEqual({ start: 12, end: 31 });
  });

  it("counts alike where there are no pairs", () => {
    expect(createPositionMap([]).toOriginal(7)).toBe(7);
  });
});

describe("finding a quote again", () => {
  const text = "Gates opened at noon. The gates of the old harbour opened at noon on Friday. Gates opened at noon.";

  it("takes the exact place nearest to where it stood", () => {
    expect(findQuote(text, { exact: "Gates opened", near: 70 })).toEqual({ start: 77, end: 89 });
    expect(findQuote(text, { exact: "Gates opened", near: 3 })).toEqual({ start: 0, end: 12 });
  });

  it("finds it with a few changes", () => {
    const found = findQuote(text, { exact: "The gates of an old harbor opened at noon" })!;
    expect(text.slice(found.start, found.end)).toBe("The gates of the old harbour opened at noon");
  });

  it("finds nothing where too much changed", () => {
    expect(findQuote(text, { exact: "The bridge over the river was closed" })).toBeUndefined();
    expect(findQuote(text, { exact: "" })).toBeUndefined();
  });

  it("finds every stretch of a text in it", () => {
    fc.assert(
      fc.property(fc.nat(90), fc.integer({ min: 1, max: 30 }), (start, length) => {
        const exact = text.slice(start, start + length);
        const found = findQuote(text, { exact, near: start })!;
        expect(found.start).toBe(start);
        expect(text.slice(found.start, found.end)).toBe(exact);
      }),
    );
  });
});
