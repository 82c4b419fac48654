import { FINITE } from "#read";
import type { ReportView } from "../frames/index.js";

/** Words that one member of a row may have, or what is told of it aside. */
const REACH = 16;

/**
 * "the murder of [Ann Ito], head of the union, and [Max Lind], its clerk": names in one row that an "and" closes, where the tree hangs the others
 * elsewhere; what is told of one between commas is passed over. The first alone where there is no such row.
 */
export function namedRow(view: ReportView, first: number): readonly number[] {
  const { parse } = view;
  const end = parse.sentence[parse.sentenceOf[first]! + 1]!;
  const row = [first];
  let at = nameEnd(view, first);
  while (at + 1 < end && parse.xpos[at] === ",") {
    const closes = parse.upos[at + 1] === "CCONJ";
    const from = closes ? at + 2 : at + 1;
    const name = nameIn(view, from, end);
    if (name >= 0) row.push(name);
    if (closes) return name >= 0 && !isSubject(view, name, end) ? row : [first];
    at = name >= 0 ? nameEnd(view, name) : asideEnd(view, from, end);
    if (at < 0) return [first];
  }
  return [first];
}

/** Behind the last word of a name, and the age, the place or the letters in brackets right behind it. */
function nameEnd({ parse }: Pick<ReportView, "parse">, head: number): number {
  let at = head + 1;
  while (at < parse.size && parse.upos[at] === "PROPN") at++;
  return behindBrackets(parse, at);
}

function behindBrackets({ xpos, size }: ReportView["parse"], from: number): number {
  if (xpos[from] !== "-LRB-") return from;
  let at = from + 1;
  while (at < size && at < from + REACH && xpos[at] !== "-RRB-") at++;
  return xpos[at] === "-RRB-" ? at + 1 : from;
}

/** The head of somebody's name of two words or more that a phrase without a preposition begins or ends with; -1 for none. */
function nameIn({ parse }: ReportView, from: number, end: number): number {
  let at = from;
  while (at < end && LEADING.has(parse.upos[at]!)) at++;
  if (at + 1 >= end || parse.upos[at] !== "PROPN" || parse.upos[at + 1] !== "PROPN") return -1;
  // "Dr [Max] Lind": the word that the others hang on
  const behind = nameEnd({ parse }, at);
  let head = at;
  while (parse.head[head]! > head && parse.head[head]! < behind) head = parse.head[head]!;
  return head;
}

/** What may stand before a name: "the senior clerk Ann Ito". */
const LEADING: ReadonlySet<string> = new Set(["DET", "ADJ", "NOUN"]);

/** The comma behind what is told of a name, with no verb of its own; -1 for what is longer, or more. */
function asideEnd({ parse }: ReportView, from: number, end: number): number {
  for (let at = from; at < Math.min(end, from + REACH); at = behindBrackets(parse, at + 1)) {
    if (parse.xpos[at] === ",") return at > from ? at : -1;
    // "Ann Ito, [union members], and Max Lind": several more, and nothing told of the one before.
    if (FINITE.has(parse.xpos[at]!) || parse.upos[at] === "CCONJ" || isMany(parse, at)) return -1;
  }
  return -1;
}

/** The last noun of what stands between two commas, where it is a plural without a number. */
function isMany({ xpos, deprel }: ReportView["parse"], word: number): boolean {
  return xpos[word] === "NNS" && xpos[word + 1] === "," && deprel[word] !== "nmod";
}

/** ", and [Ann Ito] left": a verb right behind the last begins another clause. */
function isSubject(view: ReportView, name: number, end: number): boolean {
  const { parse } = view;
  const at = nameEnd(view, name);
  if (at < end && parse.xpos[at] === ",") {
    const behind = asideEnd(view, at + 1, end);
    return behind >= 0 && behind + 1 < end && FINITE.has(parse.xpos[behind + 1]!);
  }
  return at < end && FINITE.has(parse.xpos[at]!);
}
