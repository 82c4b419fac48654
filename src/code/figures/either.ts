import { childWith, type ReportView } from "../frames/index.js";
import type { FoundFigure } from "./found-figure.js";

/**
 * "Nine cooks were hurt or killed": how many of either is not said, only that so many were affected. `orWords` are the lemmas of "or".
 * "Nobody was hurt or killed" is none of both.
 */
export function joinEither(
  view: ReportView,
  found: readonly FoundFigure[],
  orWords: ReadonlySet<string>,
): FoundFigure[] {
  const isEither = (figure: FoundFigure) =>
    found.some((other) => isOneNumber(figure, other) && isJoined(view, figure, other, orWords));
  const seen = new Set<number>();
  return found.flatMap((figure) => {
    if (figure.count.high === 0 || !isEither(figure)) return figure;
    if (seen.has(figure.count.span.start)) return [];
    seen.add(figure.count.span.start);
    return { ...figure, measure: "affected" };
  });
}

function isOneNumber(one: FoundFigure, other: FoundFigure): boolean {
  return one.measure !== other.measure && one.count.span.start === other.count.span.start;
}

function isJoined(
  { parse }: ReportView,
  { match: { word: one } }: FoundFigure,
  { match: { word: other } }: FoundFigure,
  orWords: ReadonlySet<string>,
): boolean {
  const [first, second] = one < other ? [one, other] : [other, one];
  const joins = childWith(parse, second, "cc");
  return parse.head[second] === first && joins > first && orWords.has(parse.lemma[joins]!);
}
