import { FINITE } from "#read";
import type { FrameMatch, ReportView } from "../frames/index.js";
import type { Count, Counter } from "./count.js";
import type { FigureGives } from "./figure-gives.js";
import { beforePhrase } from "./part-in-row.js";

/** How long the phrase for the whole may be that a sentence begins with. */
const REACH = 14;

/**
 * "Of the 40 people killed[,] 12 were guards": the comma behind the whole, where a sentence begins with it and a number stands right
 * behind; the size of the parse for other sentences.
 */
export function endOfWhole({ parse, quantity }: ReportView, word: number, ofWords: ReadonlySet<string>): number {
  const s = parse.sentenceOf[word]!;
  const [start, end] = [parse.sentence[s]!, parse.sentence[s + 1]!];
  if (!ofWords.has(parse.lower[start]!)) return parse.size;
  for (let w = start + 1; w < Math.min(end - 1, start + REACH); w++) {
    if (parse.xpos[w] === ",") return word < w && quantity[w + 1]! >= 0 ? w : parse.size;
    if (parse.upos[w] === "AUX" || (FINITE.has(parse.xpos[w]!) && parse.upos[w - 1] === "PRON")) break;
  }
  return parse.size;
}

/** True for "guards" and for a number alone right behind the comma that ends the whole. */
export function isBehindWhole(view: ReportView, head: number, comma: number): boolean {
  return comma < head && view.parse.deprel[head] !== "nummod" && beforePhrase(view, head) === comma;
}

/** "Of those killed, [six] were guards": how many of a whole whose own number is not told there, and their head. */
export function countOfThose(
  view: ReportView,
  { word }: FrameMatch<FigureGives>,
  counter: Counter,
  ofWords: ReadonlySet<string>,
): { readonly count: Count; readonly head: number } | undefined {
  const { parse, quantity } = view;
  const comma = endOfWhole(view, word, ofWords);
  if (comma >= parse.size) return undefined;
  for (let w = parse.sentence[parse.sentenceOf[word]!]!; w < comma; w++) if (quantity[w]! >= 0) return undefined;
  let number = comma + 1;
  while (number + 1 < parse.size && parse.upos[number] !== "NUM" && quantity[number + 1] === quantity[number]) number++;
  const head = parse.deprel[number] === "nummod" ? parse.head[number]! : number;
  const count = counter.number(view, number);
  return count && count.unit === undefined ? { count, head } : undefined;
}
