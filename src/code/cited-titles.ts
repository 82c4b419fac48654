import type { Parse } from "#read";
import type { Span } from "#record";
import { firstWhere } from "./first-where.js";

/** Whether a stretch of a report lies in a title that it cites: a quotation that fills a pair of brackets. */
export type IsCited = (span: Span) => boolean;

const [OPENS, CLOSES] = ["-LRB-", "-RRB-"];
const [QUOTES, UNQUOTES] = ["``", "''"];

/** "a report (“[Unrest cost 164 lives, channel says]”) was wrong": what the title said is told by whoever wrote it, and not here. */
export function citedTitles({ xpos, start, end, size }: Parse): IsCited {
  const titles: Span[] = [];
  let from = -1;
  for (let w = 0; w + 1 < size; w++) {
    if (xpos[w] === OPENS) from = xpos[w + 1] === QUOTES ? end[w]! : -1;
    else if (from >= 0 && xpos[w] === UNQUOTES && xpos[w + 1] === CLOSES)
      titles.push({ start: from, end: start[w + 1]! });
  }
  return (span) => {
    const title = titles[firstWhere(titles.length, (i) => titles[i]!.end >= span.end)];
    return title !== undefined && span.start >= title.start;
  };
}
