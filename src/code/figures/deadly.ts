import type { ReportView } from "../frames/index.js";
import type { Count, Counter } from "./count.js";
import type { FoundFigure } from "./found-figure.js";

/** How far behind its trigger "one fatally" may stand. */
const REACH = 12;
/** Words from the number to "fatally": "two [of them] fatally". */
const BETWEEN = new Set(["ADP", "PRON", "DET"]);

/** "Five were shot, two of them fatally": those of a number hurt who died of it. `deadlyWords` are the lemmas of "fatally". */
export function findDeadly(
  view: ReportView,
  found: readonly FoundFigure[],
  counter: Counter,
  deadlyWords: ReadonlySet<string>,
): FoundFigure[] {
  return found.flatMap((figure) => {
    const { match, measure, count } = figure;
    if (measure !== "injured" || match.frame.gives.deadToo !== true || count.high === 1) return figure;
    const dead = deadBehind(view, match.to, counter, deadlyWords);
    if (dead === undefined || (dead.count.low ?? 0) > (count.low ?? count.high ?? 0)) return figure;
    const { word } = dead;
    return [
      figure,
      { match, measure: "killed", count: dead.count, of: -1, heads: [word], change: undefined, single: false },
    ];
  });
}

function deadBehind(
  view: ReportView,
  from: number,
  counter: Counter,
  deadlyWords: ReadonlySet<string>,
): { word: number; count: Count } | undefined {
  const { parse, quantity } = view;
  const stop = Math.min(parse.sentence[parse.sentenceOf[from]! + 1]!, from + REACH);
  for (let w = from + 2; w < stop; w++) {
    if (!deadlyWords.has(parse.lemma[w]!)) continue;
    let word = w - 1;
    while (word > from && BETWEEN.has(parse.upos[word]!) && quantity[word]! < 0) word--;
    const count = word > from && quantity[word]! >= 0 ? counter.number(view, word) : undefined;
    if (count) return { word, count };
  }
  return undefined;
}
