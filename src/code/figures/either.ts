import { childWith, hasSubject, type ReportView } from "../frames/index.js";
import type { FoundFigure } from "./found-figure.js";

/**
 * "Nine cooks were hurt or killed", "nine were killed and wounded": how many of either is not said, only that so many were affected. `orWords`
 * are the lemmas of "or". "Nobody was hurt or killed" is none of both; one who was stabbed and killed is dead.
 */
export function joinEither(
  view: ReportView,
  found: readonly FoundFigure[],
  orWords: ReadonlySet<string>,
): FoundFigure[] {
  const byNumber = new Map<number, FoundFigure[]>();
  for (const figure of found) {
    const { start } = figure.count.span;
    byNumber.set(start, [...(byNumber.get(start) ?? []), figure]);
  }
  const isEither = (figure: FoundFigure) =>
    byNumber
      .get(figure.count.span.start)!
      .some((other) => figure.measure !== other.measure && isJoined(view, figure, other, orWords));
  const seen = new Set<number>();
  return found.flatMap((figure) => {
    if (figure.count.high === 0 || !isEither(figure)) return figure;
    if (seen.has(figure.count.span.start)) return [];
    seen.add(figure.count.span.start);
    return { ...figure, measure: "affected" };
  });
}

function isJoined({ parse }: ReportView, one: FoundFigure, other: FoundFigure, orWords: ReadonlySet<string>): boolean {
  const [first, second] = one.match.word < other.match.word ? [one, other] : [other, one];
  const joins = childWith(parse, second.match.word, "cc");
  if (parse.head[second.match.word] !== first.match.word || joins < first.match.word) return false;
  return orWords.has(parse.lemma[joins]!) || (!hasSubject(parse, second.match.word) && isThenHurt(first, second));
}

/** "killed and wounded": of several only, and only by a word for what one lives on with. */
function isThenHurt(first: FoundFigure, second: FoundFigure): boolean {
  const isHurt = second.measure === "injured" && second.match.frame.gives.deadToo !== true;
  return first.measure === "killed" && isHurt && (first.count.low ?? 0) > 1;
}
