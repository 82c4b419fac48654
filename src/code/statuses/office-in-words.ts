import { type ClassSet, type FrameMatch, meets, type ReportView } from "../frames/index.js";
import type { StatusGives } from "./status-gives.js";

/** Words within the name of an office. */
const WITHIN: ReadonlySet<string> = new Set(["DET", "ADJ", "NOUN", "PROPN", "PART", "PRON"]);
const NOUNS: ReadonlySet<string> = new Set(["NOUN", "PROPN"]);
/** Words of a verb's phrase behind its first preposition that are looked at. */
const MOST_BETWEEN = 6;

/**
 * "Lind, who has resigned as [mayor] - built the road", "her resignation as [mayor] leaves a gap": an office by its words alone, where the tree
 * takes the preposition for the joint of a clause, or "will resign on July two as [mayor]", where it hangs the office on the day; -1 where there is none.
 */
export function officeInWords(view: ReportView, { frame, to }: FrameMatch<StatusGives>, offices: ClassSet): number {
  const { parse } = view;
  const slots = frame.roles.get("office") ?? [];
  const end = Math.min(to + 1 + MOST_BETWEEN, parse.sentence[parse.sentenceOf[to]! + 1]!);
  for (let at = to + 1; at < end && parse.upos[at] !== "PUNCT"; at++) {
    const isOfDay = parse.deprel[at] === "case" && isOnDay(view, parse.head[at]!, to);
    if (!(parse.deprel[at] === "mark" || isOfDay) || !slots.some((slot) => slot.split(".").at(-1) === parse.lemma[at]))
      continue;
    const last = lastNoun(view, at);
    return last >= 0 && meets(view.classesOf(last), offices) ? headOfName(view, at, last) : -1;
  }
  return -1;
}

/** A noun that hangs on a day behind the trigger: also on the "one" of "May one". */
function isOnDay({ parse, time }: ReportView, noun: number, trigger: number): boolean {
  const day = parse.head[noun]!;
  const isDay = time[day]! >= 0 || (parse.upos[day] === "NUM" && time[day - 1]! >= 0);
  return day > trigger && day < noun && isDay;
}

/** The last noun of the phrase right behind a preposition. */
function lastNoun({ parse }: ReportView, preposition: number): number {
  let last = -1;
  // "[managing] director", which may be read as a verb with its object
  const from = parse.xpos[preposition + 1] === "VBG" ? preposition + 2 : preposition + 1;
  for (let w = from; w < parse.size && WITHIN.has(parse.upos[w]!); w++) if (NOUNS.has(parse.upos[w]!)) last = w;
  return last;
}

/** "[Planning] Minister": the word that has all of a name under it. */
function headOfName({ parse }: ReportView, preposition: number, last: number): number {
  let head = last;
  while (parse.deprel[head] === "flat" && parse.head[head]! > preposition) head = parse.head[head]!;
  return head;
}
