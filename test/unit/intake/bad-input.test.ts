import { describe, expect, test } from "vitest";
import { intake, onlyReport, problemsOf } from "./support.js";

describe("bad input", () => {
  test("a line of 50 MB is a problem of its own, and the line after it is read", async () => {
    const good = JSON.stringify({ id: "a/2", text: "Police closed the road on Friday, officials said." });
    const all = await intake(`${JSON.stringify({ id: "a/1", text: "x".repeat(50_000_000) })}\n${good}\n`);
    expect(problemsOf(all)).toEqual(["too-large:1"]);
    expect(all.flatMap(({ report }) => report?.id ?? [])).toEqual(["a/2"]);
  }, 60_000);

  test("a report dated 1899 keeps its date", async () => {
    const text = "date 1899-12-31 - Oldmarket Chronicle\n\nPolice closed the road on Sunday, officials said.\n";
    expect(await onlyReport(text)).toMatchObject({ published: "1899-12-31", publishedBy: "first-line" });
  });

  test("emoji and marks of direction stay where they are", async () => {
    const text =
      "\u200fPolice closed the road \ud83d\udea7 on Friday\u200e, officials said. \ud83d\udc68\u200d\ud83d\udc69\u200d\ud83d\udc67 Nobody was hurt.";
    expect((await onlyReport(text)).text).toBe(text);
  });
});
