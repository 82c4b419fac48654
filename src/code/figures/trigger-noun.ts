import { childWith, type FrameMatch, type ReportView } from "../frames/index.js";
import type { Count, Counter } from "./count.js";
import type { FigureGives } from "./figure-gives.js";

/** "saw one guard dead and [another] hurt": the word that counts hangs on what is said of somebody. */
export function asNoun(view: ReportView, { form, word }: FrameMatch<FigureGives>, counter: Counter): Count | undefined {
  const counts = form === "adjective" && childWith(view.parse, word, "det") >= 0;
  return counts ? counter.stated(view, word) : undefined;
}

/** "26 dead [rebels]", whatever the tree hangs the number on; -1 for other triggers. */
export function nounBehind({ parse }: ReportView, { form, word }: FrameMatch<FigureGives>): number {
  const noun = parse.head[word]!;
  return form === "adjective" && parse.deprel[word] === "amod" && noun > word ? noun : -1;
}

/** "dead branches": a quality of something that is nobody. */
export function isOfThing(
  view: ReportView,
  match: FrameMatch<FigureGives>,
  isPerson: (view: ReportView, word: number) => boolean,
): boolean {
  const { parse } = view;
  if (match.form !== "adjective" || parse.deprel[match.word] !== "amod") return false;
  const noun = parse.head[match.word]!;
  return noun > match.word && parse.upos[noun] === "NOUN" && !isPerson(view, noun);
}

/** The last noun of a trigger: "condition" of "critical condition", "injury" of "suffering from an injury". */
export function nounOf({ parse }: ReportView, { word, to }: FrameMatch<FigureGives>): number {
  return parse.upos[word] === "VERB" ? to : word;
}

/** "left more than 70 [dead]": what is left so, with its own number. */
export function isCounted({ parse }: ReportView, word: number): boolean {
  if (parse.deprel[word] !== "xcomp") return false;
  return parse.upos[word - 1] === "NUM" || childWith(parse, word, "nummod") >= 0;
}
