import { childWith, type FrameMatch, type ReportView } from "../frames/index.js";
import type { Change } from "./change-verbs.js";
import type { FigureGives } from "./figure-gives.js";
import type { FoundFigure } from "./found-figure.js";

export interface TakenBackReader {
  readonly readChange: (view: ReportView, word: number) => Change | undefined;
  /** Words before what something is of: "of". */
  readonly ofWords: ReadonlySet<string>;
  /** True for a noun of what is told: "the figure", "a report". */
  readonly isTold: (view: ReportView, word: number) => boolean;
}

const WITHDRAWN: Change["change"] = "withdrawn";

/**
 * "A report that 20 people had died was withdrawn", "withdrew the figure of 20 deaths": what a noun tells in its clause, or is of, is taken
 * back with the noun.
 */
export function takenBack(view: ReportView, figure: FoundFigure, reader: TakenBackReader): FoundFigure {
  const { parse } = view;
  const { word, form } = figure.match;
  // A clause with a word that only joins it says what the noun says; a relative clause says what the noun did.
  const saysWhat = parse.deprel[word]!.startsWith("acl") && childWith(parse, word, "mark") >= 0;
  const above = parse.head[word]!;
  const marker = form === "noun" && parse.deprel[word] === "nmod" ? childWith(parse, word, "case") : -1;
  const isOf = marker >= 0 && reader.ofWords.has(parse.lower[marker]!) && reader.isTold(view, above);
  if (figure.change !== undefined || !(saysWhat || isOf)) return figure;
  const change = reader.readChange(view, above);
  return change?.change === WITHDRAWN ? { ...figure, change } : figure;
}

/** "160 people died. The ministry later withdrew [the figure]": the only number of the last sentence that tells one; undefined for others. */
export function takenUp(
  view: ReportView,
  match: FrameMatch<FigureGives>,
  before: readonly FoundFigure[],
  { readChange, ofWords }: TakenBackReader,
): FoundFigure | undefined {
  const { parse } = view;
  const [another, last] = [before.at(-2), before.at(-1)];
  if (!last || last.single || !match.frame.gives.continues || parse.xpos[match.word] !== "NN") return undefined;
  const s = parse.sentenceOf[last.match.word]!;
  // They come in the order of the text.
  const isOnly = !another || parse.sentenceOf[another.match.word] !== s;
  const isOf = ofWords.has(parse.lower[match.to + 1] ?? "");
  if (!isOnly || isOf || parse.sentenceOf[match.word] === s) return undefined;
  const change = readChange(view, match.word);
  return change?.change === WITHDRAWN && !change.now ? { ...last, match, change } : undefined;
}
