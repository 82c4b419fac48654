import { describe, expect, it } from "vitest";
import { findQuotes } from "../../../../src/find/attributions/quotes.js";
import { drawIn } from "../../../support/drafts.js";

/** The text of each quotation, marks included. */
function quotesIn(text: string): string[] {
  const { parse } = drawIn(text).view;
  const { from, to } = findQuotes(parse);
  return from.map((first, i) => text.slice(parse.start[first]!, parse.end[to[i]! - 1]!));
}

describe("quotation marks", () => {
  it.each([
    ['The mayor paid a "small" sum. Norla wants "more".', ['"small"', '"more"']],
    // Typed twice, it is still one mark.
    ['The mayor paid a ""small" sum. Norla wants "more".', ['""small"', '"more"']],
    ['The mayor paid a ""small"" sum. Norla wants "more".', ['""small"', '"more"']],
    // What never began ends nothing, and begins nothing.
    ['The mayor paid a small" sum. Norla wants "more".', ['"more"']],
    ['The plan is "good. It is cheap.\n\nNorla wants "more".', ['"good. It is cheap.', '"more"']],
  ])("%s", (text, quotes) => {
    expect(quotesIn(text)).toEqual(quotes);
  });
});
