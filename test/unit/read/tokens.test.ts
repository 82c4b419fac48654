import { describe, expect, it } from "vitest";
import { createReader } from "#read";
import { openTestPack } from "../../support/pack.js";

const read = createReader(openTestPack());
/** Words with a space between them; "_" before a word that is one token with the word before it. */
const words = (text: string) => {
  const parse = read(text);
  return Array.from(parse.start, (start, i) => `${parse.joined[i] ? "_" : ""}${text.slice(start, parse.end[i])}`).join(
    " ",
  );
};

describe("words", () => {
  it.each([
    ["Police said so.", "Police said so ."],
    ["He doesn't know; they're gone.", "He does _n't know ; they _'re gone ."],
    ["The mayor’s aide can’t and cannot come.", "The mayor _’s aide ca _n’t and can _not come ."],
    ["The workers' union isn't gonna pay.", "The workers _' union is _n't gon _na pay ."],
    ["The U.S. envoy met J.K. Rowe at 5 p.m. sharp.", "The U.S. envoy met J.K. Rowe at 5 p.m. sharp ."],
    ["It cost $5.5m, €1,200 or 3.5%.", "It cost $ 5.5m , € 1,200 or 3.5 % ."],
    ["A 20-year-old pro-government co-pilot", "A 20 - year - old pro-government co-pilot"],
    ["From 2021-22 until 2022-01-07, call 713-555-0100.", "From 2021 - 22 until 2022-01-07 , call 713-555-0100 ."],
    [
      "See https://example.org/a?b=1, www.example.org or press@example.org.",
      "See https://example.org/a?b=1 , www.example.org or press@example.org .",
    ],
    ["@newsdesk says #Almaty is calm :-)", "@newsdesk says #Almaty is calm :-)"],
    ["\"Go,\" she said -- 'now' ... or never?!", "\" Go , \" she said -- ' now ' ... or never ?!"],
    ["(see [2]) and/or", "( see [ 2 ] ) and / or"],
    ["It ended.Then it rained.", "It ended . Then it rained ."],
    ["Ends with AT&T and R&D", "Ends with AT&T and R&D"],
  ])("%s", (text, expected) => {
    expect(words(text)).toBe(expected);
  });

  it("keeps an emoji with its joiners in one piece, and a lone surrogate apart", () => {
    expect(words("A😀b 👨‍👩‍👧 ok")).toBe("A 😀 b 👨‍👩‍👧 ok");
    expect(words("a\ud800b")).toBe("a \ud800 b");
  });

  it("reads through zero-width marks and direction marks, in the word's span but not its form", () => {
    const parse = read("\u200fPol\u200bice left\u200e.");
    expect(parse.form).toEqual(["Police", "left", "."]);
    expect([parse.start[0], parse.end[0]]).toEqual([1, 8]);
  });
});

describe("capitals", () => {
  it("recases a text in capitals for reading and keeps where its words stood", () => {
    const text = "RUSSIAN TROOPS ARRIVED IN ALMATY ON FRIDAY, THE MINISTRY SAID.";
    const parse = read(text);
    expect(parse.form.slice(0, 5)).toEqual(["Russian", "troops", "arrived", "in", "Almaty"]);
    expect(text.slice(parse.start[4], parse.end[4])).toBe("ALMATY");
    expect(parse.upos[2]).toBe("VERB");
  });

  it("leaves capitals alone in mixed text", () => {
    expect(read("The BBC and the UN left NATO talks.").form).toContain("BBC");
  });
});
