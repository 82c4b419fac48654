import { wordAt } from "#read";
import type { ReportView } from "../frames/index.js";
import type { FoundFigure } from "./found-figure.js";
import { PER } from "./units.js";

/** From here on a cost is no price of a thing. */
const MILLION = 1_000_000;

/**
 * The measure of a figure by its number and what has it: "no casualties"; "[building it] will cost five dollars", where "a ticket costs
 * five dollars" tells a price.
 */
export function asMeant(
  view: ReportView,
  figure: FoundFigure,
  isDeed: (view: ReportView, word: number) => boolean,
): FoundFigure {
  const { match, count, of } = figure;
  const { none, lump } = match.frame.gives;
  if (none && count.high === 0) return { ...figure, measure: none };
  if (lump === undefined) return figure;
  const isRate = count.unit?.includes(PER) === true;
  // "at 9 dollars a ton cost and freight"
  const isBeside = isRate && wordAt(view.parse, count.span.end) === match.word;
  // "Costs fell below 50 cents a pound": of nothing that is bought.
  if (match.form === "noun" && of < 0 && !isBeside) return { ...figure, measure: lump };
  const isMuch = (count.low ?? count.high ?? 0) >= MILLION;
  // "It costs the town 9 million a year": so much is for no unit of anything.
  if (isRate) return isMuch ? { ...figure, measure: lump } : figure;
  const isGreat = match.frame.gives.counter === true && isMuch;
  // "It will cost five dollars [to build it]"
  const aim = of >= 0 && view.parse.upos[of] === "PRON" ? aimOf(view.parse, match.word) : -1;
  if (aim >= 0) return { ...figure, measure: lump, of: aim };
  const isDone = of >= 0 && (view.parse.upos[of] === "VERB" || isDeed(view, of));
  return isGreat || isDone ? { ...figure, measure: lump } : figure;
}

/** The infinitive behind a verb; -1 for none. */
function aimOf({ childFrom, child, xpos, upos }: ReportView["parse"], verb: number): number {
  for (let c = childFrom[verb]!; c < childFrom[verb + 1]!; c++) {
    const clause = child[c]!;
    if (clause < verb || upos[clause] !== "VERB") continue;
    for (let d = childFrom[clause]!; d < childFrom[clause + 1]!; d++) if (xpos[child[d]!] === "TO") return clause;
  }
  return -1;
}
