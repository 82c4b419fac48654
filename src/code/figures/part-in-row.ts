import type { Parse } from "#read";
import { childWith, type ReportView } from "../frames/index.js";
import type { Counter } from "./count.js";

/** Heads in a row, and the lemmas that begin a part of what was counted before: "including". */
interface Row {
  readonly heads: readonly number[];
  readonly partSlots: ReadonlySet<string>;
}

/** True for one in a row that is a part of those before, or is joined to a part by an "and". */
export function isPartIn(view: ReportView, counter: Counter, at: number, { heads, partSlots }: Row): boolean {
  const [head, before] = [heads[at]!, heads[at - 1]!];
  if (isPart(view, head, partSlots)) return true;
  // "17 people, including [six children] and two women"
  const inner = childWith(view.parse, before, "nmod");
  const part = inner > before && inner < head ? inner : at > 1 ? before : -1;
  if (part < 0) return false;
  return isBesidePart(view, head, part) && isPart(view, part, partSlots) && counter.stated(view, part) !== undefined;
}

/** "900 miners, including 40 trainees", where the parser joined the two. */
function isPart(view: ReportView, head: number, partSlots: ReadonlySet<string>): boolean {
  const { parse, first } = view;
  for (let c = parse.childFrom[head]!; c < parse.childFrom[head + 1]!; c++) {
    if (partSlots.has(parse.lemma[parse.child[c]!]!)) return true;
  }
  if (isOfThem(parse, head) || isAmongThem(view, head, partSlots)) return true;
  const before = first[head]! - 1;
  return before >= 0 && partSlots.has(parse.lemma[before]!);
}

/** "six priests, [five of them foreigners]": a number of those just told. */
export function isOfThem(parse: Parse, head: number): boolean {
  const number = parse.upos[head] === "NUM" ? head : childWith(parse, head, "nummod");
  const of = number < 0 ? -1 : childWith(parse, number, "nmod");
  return of > number && parse.upos[of] === "PRON";
}

/** What stands before a noun in its phrase, and in those joined to it. */
const IN_PHRASE: ReadonlySet<string> = new Set(["DET", "NUM", "ADJ", "ADV", "NOUN", "PROPN", "SYM", "AUX", "CCONJ"]);

/**
 * "killed 17 people, among them [six children]", "among whom were [six children]", "among them a cook and [two nurses]": wherever the
 * tree hangs it, a noun right behind a pronoun for those told of before, with a word for a part before that, is a part of them.
 */
export function isAmongThem(view: ReportView, head: number, partSlots: ReadonlySet<string>): boolean {
  const { parse } = view;
  const w = beforePhrase(view, head);
  return w > parse.sentence[parse.sentenceOf[head]!]! && isPartOfPronoun(parse, w, partSlots);
}

/** "17 people, of whom [five] were children" */
export function isOfWhomBehind(view: ReportView, head: number, ofWords: ReadonlySet<string>): boolean {
  const { parse } = view;
  if (parse.deprel[head] === "nummod") return false;
  const w = beforePhrase(view, head);
  return w > 0 && parse.xpos[w] === "WP" && isPartOfPronoun(parse, w, ofWords);
}

/** "among them", "of whom" */
function isPartOfPronoun({ upos, lemma }: Parse, word: number, partSlots: ReadonlySet<string>): boolean {
  return upos[word] === "PRON" && partSlots.has(lemma[word - 1]!);
}

/** The word before the phrases that end with a noun or number: "among [them] a cook and two nurses". */
export function beforePhrase({ parse, quantity }: ReportView, head: number): number {
  const start = parse.sentence[parse.sentenceOf[head]!]!;
  let w = head - 1;
  while (w > start && (IN_PHRASE.has(parse.upos[w]!) || quantity[w]! >= 0)) w--;
  return w;
}

/** "including six children and [two women]": what a mere "and" joins to a part is one too, wherever the tree hangs it. */
export function isBesidePart({ parse, first }: ReportView, head: number, part: number): boolean {
  return first[head] === part + 1 && parse.upos[part + 1] === "CCONJ";
}
