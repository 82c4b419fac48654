import { wordAt } from "#read";
import { childWith, type ReportView } from "../frames/index.js";
import type { FoundFigure } from "./found-figure.js";

/** "the price [will be 20 euros]": the number's own word where something is said to be as much, which says how far that holds; else -1. */
export function saidToBe({ parse }: ReportView, { match, count }: FoundFigure): number {
  if (match.form !== "noun") return -1;
  const last = wordAt(parse, count.span.end - 1);
  let top = last;
  while (parse.head[top]! >= 0 && parse.start[parse.head[top]!]! >= count.span.start && parse.head[top]! <= last)
    top = parse.head[top]!;
  // "33 mln euros", where the tree hangs the unit beside the number.
  for (let w = top; w >= 0 && parse.start[w]! >= count.span.start; w--) if (childWith(parse, w, "cop") >= 0) return w;
  return -1;
}
