import { childWith, type ReportView } from "../frames/index.js";
import type { Counter } from "./count.js";
import type { FoundFigure } from "./found-figure.js";

/** What befalls people, and is told of them again by what they are. */
const FATES: ReadonlySet<string> = new Set(["killed", "injured", "missing", "arrested", "kidnapped", "displaced"]);

/**
 * "17 people were killed. [Six of them were children.]": what a sentence says those are of whom the one before tells a single number. Of two
 * numbers ("killed 17 and wounded 40") nobody knows which is meant.
 */
export function findPartsInNext(view: ReportView, whole: readonly FoundFigure[], counter: Counter): FoundFigure[] {
  const { parse } = view;
  const out: FoundFigure[] = [];
  const told = new Uint32Array(parse.sentence.length);
  for (const { match } of whole) told[parse.sentenceOf[match.word]!]!++;
  for (const figure of whole) {
    const s = parse.sentenceOf[figure.match.word]!;
    const isOnly = told[s] === 1;
    const start = parse.sentence[s + 1] ?? parse.size;
    if (!isOnly || start >= parse.size || !FATES.has(figure.measure) || figure.single) continue;
    const number = numberOfThem(view, start);
    const count = number < 0 ? undefined : counter.number(view, number);
    if (!count || count.unit !== undefined || (count.low ?? 0) >= (figure.count.low ?? 0)) continue;
    const of = parse.head[number]!;
    out.push({ ...figure, count, of, heads: [of], change: undefined, row: undefined, single: false, partOf: figure });
  }
  return out;
}

/** The number that a sentence says of some of "them" what they are; -1 for other sentences. */
function numberOfThem({ parse, quantity }: ReportView, start: number): number {
  const s = parse.sentenceOf[start]!;
  for (let w = start; w < parse.sentence[s + 1]!; w++) {
    if (parse.upos[w] === "VERB") return -1;
    const noun = parse.head[w]!;
    const them = childWith(parse, w, "nmod");
    if (parse.upos[w] !== "NUM" || quantity[w]! < 0 || them !== w + 2 || parse.xpos[them] !== "PRP") continue;
    const isSaid = noun > them && parse.xpos[noun] === "NNS" && childWith(parse, noun, "cop") >= 0;
    return isSaid && parse.deprel[w] === "nsubj" && childWith(parse, noun, "case") < 0 ? w : -1;
  }
  return -1;
}
