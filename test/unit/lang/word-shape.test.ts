import { describe, expect, it } from "vitest";
import { SHAPES, shapeOf } from "#lang";

const named = (form: string) =>
  Object.entries(SHAPES)
    .filter(([name, bit]) => name !== "any" && shapeOf(form) & bit)
    .map(([name]) => name)
    .join(" ");

describe("word shapes", () => {
  it.each([
    ["7", "num int day"],
    ["31", "num int day short-year"],
    ["89", "num int short-year"],
    ["'89", "short-year"],
    ["1990", "num int year"],
    ["20220105", "num int iso"],
    ["3,811", "num"],
    ["12.5", "num"],
    ["3rd", "ordinal glued"],
    ["9:30", "clock"],
    ["1990s", "decade glued"],
    ["'90s", "decade"],
    ["2022-01-05", "iso"],
    ["5/1/2022", "slashed"],
    ["20k", "decade glued"],
    ["Almaty", "cap"],
    ["UN", "cap upper"],
    ["J.", "cap upper initial"],
    ["town", "lower"],
    ["iPhone", ""],
    ["алматы", "lower"],
    ["—", "punct dash"],
    ["”", "punct quote"],
    [".", "punct"],
    ["", "punct"],
  ])("%s: %s", (form, shapes) => {
    expect(named(form)).toBe(shapes);
  });
});
