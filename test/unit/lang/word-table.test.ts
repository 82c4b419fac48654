import { expect, test } from "vitest";
import { openWordTable, packWordTable } from "#lang";

const values = new Map([
  ["harbour", 3],
  ["harbours", 9],
  ["harb", 1],
  ["zoo", 31],
  ["a", 5],
  ["café", 7],
  ["ice cream", 2],
]);
const table = openWordTable(packWordTable(values));

test("finds each word with its value, words that begin others too", () => {
  for (const [word, value] of values) expect(table(word)).toBe(value);
});

test("gives 0 for what it lacks", () => {
  for (const word of ["", "harbo", "harboursx", "b", "zzz", "cafe", "harb\u0001", "a".repeat(500)]) {
    expect(table(word)).toBe(0);
  }
  expect(openWordTable(packWordTable(new Map()))("a")).toBe(0);
});

test("refuses a value that does not fit behind a word", () => {
  expect(() => packWordTable(new Map([["quay", 32]]))).toThrow("quay");
});
