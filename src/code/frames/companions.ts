import { conjuncts, isDetermined, isOffice, isSetApart } from "./conjuncts.js";
import { isNamedPerson } from "./named-person.js";
import type { ReportView } from "./report-view.js";
import { NOBODY } from "./role-heads.js";
import { childWith } from "./tree.js";
import { type ClassSet, meets } from "./word-classes.js";

const SUBJECTS: ReadonlySet<string> = new Set(["nsubj", "nsubj:pass"]);

/**
 * Who is told to share in what a participant does or suffers: "killed the mayor, as well as [two farmers]", "was killed along with
 * [his driver]". It is the object's company where the verb has one before it, else the subject's. `comitative` is the class of the
 * words that tell it.
 */
export function companionsOf(view: ReportView, word: number, comitative: ClassSet): readonly number[] {
  const { parse } = view;
  const verb = parse.head[word]!;
  const below = companionsBelow(view, word, comitative);
  if (below.length > 0) return below;
  if (verb < 0 || !(SUBJECTS.has(parse.deprel[word]!) || parse.deprel[word] === "obj")) return NOBODY;
  let found: number[] | undefined;
  let object = -1;
  for (let c = parse.childFrom[verb]!; c < parse.childFrom[verb + 1]!; c++) {
    const child = parse.child[c]!;
    if (parse.deprel[child] === "obj") object = child;
    else if (parse.deprel[child] === "obl" && child > word && isCompany(view, child, comitative))
      (found ??= []).push(child);
  }
  const whose = object >= 0 ? object : word;
  return found && whose === word ? found.filter((w) => w > object) : NOBODY;
}

/** "killed the mayor, as well as [two farmers]", where the tree hangs them on him. */
function companionsBelow(view: ReportView, word: number, comitative: ClassSet): readonly number[] {
  const { parse, actor } = view;
  const { childFrom, child, deprel } = parse;
  let found: number[] | undefined;
  for (let c = childFrom[word]!; c < childFrom[word + 1]!; c++) {
    const below = child[c]!;
    if (below < word || deprel[below] !== "nmod" || !isCompany(view, below, comitative)) continue;
    // Of a thing it is told with the thing, where no comma parts the two.
    if (actor[below]! >= 0 || childWith(parse, below, "punct") >= 0) (found ??= []).push(below);
  }
  return found ?? NOBODY;
}

/** "several envoys, including [Ann Bell]": one of them who is named; `inclusive` is the class of the word that brings him in. */
export function namedAmong(view: ReportView, word: number, inclusive: ClassSet): readonly number[] {
  const { parse, actor, classesOf } = view;
  let found: number[] | undefined;
  for (let c = parse.childFrom[word]!; c < parse.childFrom[word + 1]!; c++) {
    const below = parse.child[c]!;
    if (below < word || parse.deprel[below] !== "nmod" || !isNamedPerson(view, actor[below]!)) continue;
    const joint = childWith(parse, below, "case");
    if (joint >= 0 && meets(classesOf(joint), inclusive)) (found ??= []).push(below);
  }
  return found ?? NOBODY;
}

/** Words at the head of a phrase among which what tells of company stands: "along with", "as well as", "together" before "with". */
const LEADING = 3;

/** A preposition has to follow: "sent troops along [the border]" tells of no company. */
function isCompany(view: ReportView, word: number, comitative: ClassSet): boolean {
  const { xpos } = view.parse;
  const first = view.first[word]!;
  const stop = Math.min(word, first + LEADING);
  for (let w = Math.max(0, first - 1); w < stop; w++)
    if (xpos[w + 1] === "IN" && meets(view.classesOf(w), comitative)) return true;
  return false;
}

/**
 * "[the government] of Chad and [rebels] from the north": people whom the tree joins to a place behind them, and not to those before it; "[two]
 * of the guards and [their driver]": so do those who are told apart from what the number is of.
 */
export function joinedBelow(view: ReportView, word: number): readonly number[] {
  const { parse, actor, place, findings } = view;
  if (actor[word]! < 0) return NOBODY;
  let found: number[] | undefined;
  for (let c = parse.childFrom[word]!; c < parse.childFrom[word + 1]!; c++) {
    const below = parse.child[c]!;
    const isPart = parse.upos[word] === "NUM" && view.contentOf(word) === below;
    // "[the heads] of the banks and [the owners] of the mills", joined to the banks
    const isOwn = place[below]! < 0 && !isPart;
    if (parse.deprel[below] !== "nmod" || (isOwn && (below < word || actor[below] !== actor[word]))) continue;
    for (let d = parse.childFrom[below]!; d < parse.childFrom[below + 1]!; d++) {
      const joined = parse.child[d]!;
      const isPeople = parse.deprel[joined] === "conj" && parse.upos[joined] === "NOUN" && actor[joined]! >= 0;
      if ((isPart || isOwn) && !isDetermined(parse, joined)) continue;
      if (!isPeople || actor[joined] === actor[word]) continue;
      const isAlike = findings.actors[actor[joined]!]!.rule === findings.actors[actor[word]!]!.rule;
      if (!isOwn || (isAlike && parse.xpos[joined] === parse.xpos[word])) (found ??= []).push(joined);
    }
  }
  return found ?? NOBODY;
}

/** "Ann Bell, a clerk at a mill, and [Tom Reed] were shot", joined to the mill: another who is named behind what the first one is. */
export function joinedPastOffice({ parse, last }: ReportView, word: number): readonly number[] {
  const office = parse.upos[word] === "PROPN" ? childWith(parse, word, "appos") : -1;
  if (office < word || parse.upos[office] !== "NOUN") return NOBODY;
  for (let w = office + 1; w <= last[office]!; w++) {
    const joint = parse.deprel[w] === "conj" && parse.upos[w] === "PROPN" ? childWith(parse, w, "cc") : -1;
    if (joint > office && parse.xpos[joint - 1] === "," && isUnderNoun(parse, parse.head[w]!, office)) return [w];
  }
  return NOBODY;
}

/** True of a common noun that hangs on another, at three removes at most. */
function isUnderNoun({ upos, deprel, head }: ReportView["parse"], noun: number, above: number): boolean {
  let at = noun;
  for (let step = 0; step < 3 && upos[at] === "NOUN" && deprel[at] === "nmod"; step++) {
    at = head[at]!;
    if (at === above) return true;
  }
  return false;
}

/** "talks between the government, [the union] and [the banks]": people whom the tree joins to the event and not to those it names. */
export function joinedAbove({ parse, actor }: ReportView, word: number): readonly number[] {
  const event = parse.deprel[word] === "nmod" ? parse.head[word]! : -1;
  if (event < 0 || event > word || actor[event]! >= 0) return NOBODY;
  const found: number[] = [];
  let isList = false;
  for (let c = parse.childFrom[event]!; c < parse.childFrom[event + 1]!; c++) {
    const joined = parse.child[c]!;
    if (joined < word || !LISTED.has(parse.deprel[joined]!) || !PEOPLE.has(parse.upos[joined]!)) continue;
    isList ||= childWith(parse, conjuncts(parse, joined).at(-1)!, "cc") >= 0;
    if (actor[joined]! >= 0 && !isOffice(parse, joined) && !isSetApart(parse, word, joined)) found.push(joined);
  }
  return isList ? found : [];
}

const PEOPLE: ReadonlySet<string> = new Set(["NOUN", "PROPN", "NUM"]);
const LISTED: ReadonlySet<string> = new Set(["conj", "appos"]);

/** "shot a clerk rather than [the mayor]": who is joined by a word that leaves him out. */
export function isLeftOut({ parse, classesOf }: ReportView, word: number, excluding: ClassSet): boolean {
  const joint = childWith(parse, word, "cc");
  if (joint < 0) return false;
  // "and [not] the guards": the word that leaves him out stands between.
  for (let w = joint; w < word; w++) if (parse.head[w] === word && meets(classesOf(w), excluding)) return true;
  return false;
}

/** "attacked Basra, [Homs], [Hama] and Aleppo": places in the middle of a list that the tree takes for other names of the first, or hangs below it. */
export function listedPlaces({ parse, place, findings }: ReportView, word: number): readonly number[] {
  if (place[word]! < 0) return NOBODY;
  const last = childWith(parse, word, "conj") < 0 ? -1 : conjuncts(parse, word).at(-1)!;
  if (last < word || childWith(parse, last, "cc") < 0) return NOBODY;
  const kindOf = (at: number) => findings.places[place[at]!]?.kind;
  const found: number[] = [];
  for (let c = parse.childFrom[word]!; c < parse.childFrom[word + 1]!; c++) {
    const below = parse.child[c]!;
    if (below < word || below > last || !MISTAKEN.has(parse.deprel[below]!)) continue;
    if (childWith(parse, below, "case") >= 0 || place[below] === place[word]) continue;
    for (const one of conjuncts(parse, below)) if (kindOf(one) === kindOf(word)) found.push(one);
  }
  return found;
}

const MISTAKEN: ReadonlySet<string> = new Set(["appos", "nmod"]);

/** "an agreement with Corvo Ltd, [Bergen], [Norway]": where somebody is, which the tree takes for others beside him. */
export function withoutAddress({ parse, place, findings }: ReportView, list: readonly number[]): readonly number[] {
  if (list.length === 1) return list;
  const kindOf = (word: number) => findings.places[place[word]!]?.kind;
  const kind = kindOf(list[0]!);
  if (list.some((word) => childWith(parse, word, "cc") >= 0)) return list;
  return list.filter((word, i) => i === 0 || place[word]! < 0 || kindOf(word) === kind);
}
