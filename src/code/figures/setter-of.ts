import type { ReportView } from "../frames/index.js";
import type { FoundFigure } from "./found-figure.js";

/** "the price was [set] at 9 dollars", "they [set] a price of 9 dollars": the verb that makes a price hold; -1 for others. */
export function setterOf(
  view: ReportView,
  { match }: FoundFigure,
  sets: (view: ReportView, word: number) => boolean,
): number {
  const { parse } = view;
  const { form, word, frame } = match;
  const verb = parse.head[word]!;
  if (form !== "noun" || frame.gives.units !== "money" || verb < 0 || parse.upos[verb] !== "VERB") return -1;
  return SET.has(parse.deprel[word]!) && sets(view, verb) ? verb : -1;
}

const SET: ReadonlySet<string> = new Set(["obj", "nsubj:pass"]);
