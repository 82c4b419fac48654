import type { Span } from "#record";
import type { ReportView } from "./report-view.js";
import { markerWithin } from "./subjects.js";
import { childWith } from "./tree.js";

/** Relations that begin a clause of its own. */
const CLAUSAL = new Set([
  "root",
  "conj",
  "parataxis",
  "ccomp",
  "advcl",
  "advcl:relcl",
  "acl",
  "acl:relcl",
  "csubj",
  "csubj:pass",
  "list",
]);
const SPLIT_OFF = new Set(["conj", "parataxis", "list"]);
const VERBAL = new Set(["VERB", "AUX", "ADJ"]);
const EDGE = new Set(["PUNCT", "CCONJ"]);

/** A half-open stretch of words. */
export interface WordRange {
  readonly from: number;
  readonly to: number;
}

/** The verb (or other head) of the clause in which a word stands. */
export function clauseHead({ parse }: ReportView, word: number): number {
  let at = word;
  for (let steps = 0; steps < 64; steps++) {
    const relation = parse.deprel[at]!;
    if (parse.head[at]! < 0) return at;
    if (CLAUSAL.has(relation) && (VERBAL.has(parse.upos[at]!) || relation === "parataxis" || relation === "list"))
      return at;
    at = parse.head[at]!;
  }
  return at;
}

/** The clause around a word, without the clauses that are only joined on to it; inside one sentence, holding the word. */
export function clauseAround(view: ReportView, word: number): WordRange {
  const { parse } = view;
  const head = clauseHead(view, word);
  let from = Math.min(view.first[head]!, word);
  let to = Math.max(view.last[head]!, word);
  for (let c = parse.childFrom[head]!; c < parse.childFrom[head + 1]!; c++) {
    const child = parse.child[c]!;
    if (!VERBAL.has(parse.upos[child]!) || !(SPLIT_OFF.has(parse.deprel[child]!) || isUnmarked(view, child))) continue;
    if (view.last[child]! < word) from = Math.max(from, view.last[child]! + 1);
    else if (view.first[child]! > word) to = Math.min(to, view.first[child]! - 1);
  }
  const s = parse.sentenceOf[word]!;
  from = Math.max(from, parse.sentence[s]!);
  to = Math.min(to, parse.sentence[s + 1]! - 1);
  while (from < word && EDGE.has(parse.upos[from]!)) from++;
  while (to > word && EDGE.has(parse.upos[to]!)) to--;
  return { from, to: to + 1 };
}

/** "Two were killed, the ministry said": an adverbial clause with a subject and no word that joins it stands beside the other. */
function isUnmarked({ parse }: ReportView, word: number): boolean {
  if (parse.deprel[word] !== "advcl") return false;
  let subject = false;
  for (let c = parse.childFrom[word]!; c < parse.childFrom[word + 1]!; c++) {
    const child = parse.child[c]!;
    if (parse.deprel[child] === "mark" || parse.xpos[child]!.startsWith("W")) return false;
    subject ||= parse.deprel[child]!.startsWith("nsubj");
  }
  return subject;
}

/** "She is [no longer] head of the council": where the phrase of what somebody is begins; 0 for other nouns. */
function afterCopula({ parse, last }: ReportView, head: number): number {
  const copula = childWith(parse, head, "cop");
  if (copula < 0 || copula > head) return 0;
  let from = copula + 1;
  for (let c = parse.childFrom[head]!; c < parse.childFrom[head + 1]! && parse.child[c]! < head; c++) {
    const child = parse.child[c]!;
    if (child > copula && parse.deprel[child] === "advmod") from = last[child]! + 1;
  }
  return from;
}

export function spanOf({ parse }: ReportView, range: WordRange): Span {
  return { start: parse.start[range.from]!, end: parse.end[range.to - 1]! };
}

/** Parts of a noun phrase that follow its core and say more about it rather than name it. */
const TRAILING = new Set(["acl", "acl:relcl", "appos", "conj", "cc", "parataxis", "punct", "advcl", "list"]);

/** "output [on May 8]", "power [due to sabotage]": a time, or what several words lead to, is when or why and no part of a name. */
function isCircumstance({ parse, time }: ReportView, word: number): boolean {
  if (!parse.deprel[word]!.startsWith("nmod")) return false;
  if (time[word]! >= 0) return true;
  for (let c = parse.childFrom[word]!; c < parse.childFrom[word + 1]!; c++) {
    const child = parse.child[c]!;
    if (parse.deprel[child] === "case" && childWith(parse, child, "fixed") >= 0) return true;
  }
  return false;
}

/** "the lawyer [Ann Bell]": a name right behind what somebody is. */
function isNameBehind({ parse, first }: ReportView, word: number, head: number): boolean {
  return (
    parse.deprel[word] === "appos" &&
    parse.upos[head + 1] !== "PUNCT" &&
    parse.upos[word] === "PROPN" &&
    first[word] === head + 1
  );
}

/** The noun phrase under a head, without times, reasons, relative clauses, appositions and what is joined on to it. */
export function phraseOf(view: ReportView, head: number): WordRange {
  const { parse } = view;
  let from = view.first[head]!;
  let to = view.last[head]!;
  for (let c = parse.childFrom[head]!; c < parse.childFrom[head + 1]!; c++) {
    const child = parse.child[c]!;
    const relation = parse.deprel[child]!;
    if (relation === "case" || relation === "mark" || (TRAILING.has(relation) && child < head)) {
      if (child < head) from = Math.max(from, view.last[child]! + 1);
    } else if (child > head && TRAILING.has(relation) && !isNameBehind(view, child, head))
      to = Math.min(to, view.first[child]! - 1);
  }
  for (let w = head + 1; w <= to; w++) if (isCircumstance(view, w)) to = Math.min(to, view.first[w]! - 1);
  // "demanded money [from] Bell Stores", where the preposition hangs on the first word of the name.
  if (markerWithin(parse, head) === from) from++;
  from = Math.min(Math.max(from, afterCopula(view, head)), head);
  to = Math.max(to, head);
  // "the payment of dividends [to]": the end of a list that goes on elsewhere.
  while (to > head && parse.upos[to] === "ADP") to--;
  while (from < head && (EDGE.has(parse.upos[from]!) || parse.upos[from] === "SCONJ" || parse.xpos[from] === "WRB"))
    from++;
  return { from, to: to + 1 };
}
