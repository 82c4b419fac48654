import {
  argumentsOf,
  auxiliaryOf,
  childWith,
  conjuncts,
  type FrameMatch,
  hasSubject,
  type ReportView,
  type VerbNumberReader,
} from "../frames/index.js";
import type { FigureGives } from "./figure-gives.js";
import { holderOf, whoIsThere } from "./holder.js";
import { isWhen } from "./is-when.js";
import { namedRow } from "./named-row.js";
import { endOfWhole } from "./of-those.js";
import { onlyPeople } from "./only-people.js";
import { isOwnHarm } from "./own-harm.js";
import { isOfThem } from "./part-in-row.js";
import { ofKin, ofRelative } from "./relative.js";
import { behind, rowBehind } from "./row-behind.js";
import { isLastOfRow, rowOfSubjects } from "./row-of-subjects.js";
import { actorBefore, subjectBefore } from "./subject-before.js";
import { NOMINAL, withJoined } from "./with-joined.js";

type Match = FrameMatch<FigureGives>;
type IsPerson = (view: ReportView, word: number) => boolean;

export interface GroupReader {
  readonly isPerson: IsPerson;
  /** True for a head that is one: "a guard", "one sailor", "Ann Ito". */
  readonly isSingle: IsPerson;
  /** "himself" */
  readonly isSelf: IsPerson;
  /** "the family", "the widow" */
  readonly isKin: IsPerson;
  /** "a total" of wounds, which has none itself */
  readonly isTally: IsPerson;
  /** "the hospital" */
  readonly isPlace: IsPerson;
  /** "wounded", "dead" */
  readonly isHurt: IsPerson;
  /** Words before what something is part of: "of". */
  readonly ofWords: ReadonlySet<string>;
  readonly verbNumber: VerbNumberReader;
}

/** Who a match counts: its own group, else whoever has what its noun names; as many as the clause and its verb say. */
export function groupHeads(view: ReportView, match: Match, noun: number, reader: GroupReader): readonly number[] {
  const heads = onlyPeople(view, headsOf(view, match, noun, reader));
  if (match.form === "noun") {
    const [first, another] = heads;
    const alone = first !== undefined && another === undefined && first > match.word;
    const isMany = alone && (view.parse.xpos[match.word] === "NNS" || isNumbered(view, first));
    const isRow = isMany && reader.isSingle(view, first);
    const near = isRow ? rowBehind(view, first, (word) => isSomebody(view, word, reader)) : heads;
    const row = alone && near.length < 2 ? withNamed(view, heads) : near;
    return row.filter((head, i) => i === 0 || !isOwnHarm(view, head, reader.isHurt));
  }
  const selves = withSelf(match, reader, view);
  if (selves.length > 1) return selves;
  const listed =
    match.form === "verb"
      ? rowOfCompany(view, match.word, rowOfObjects(view, match.word, heads, reader), reader)
      : heads;
  if (listed.length > heads.length) return listed;
  const named = match.form === "verb" && heads[0]! > match.word ? withNamed(view, heads) : heads;
  if (named.length > heads.length) return named;
  const number = reader.verbNumber(view, match.word);
  const told = ofRelative(view, match.word, ofKin(view, match.word, heads, reader.isKin), number);
  const verb = auxiliaryOf(view.parse, match.word);
  const isLast = told.length === 1 && isLastOfRow(view, told[0]!);
  if (number !== "several" || !told.every((head) => head < verb && (isLast || reader.isSingle(view, head))))
    return told;
  return rowOfSubjects(view, verb, told, (word) => isSomebody(view, word, reader));
}

/** "shot [the clerk Ann Ito], head of the union, and [Max Lind]": of somebody who has a name, those named behind in the same row, if that holds all who are known. */
function withNamed(view: ReportView, heads: readonly number[]): readonly number[] {
  const { parse } = view;
  const [head, ...known] = heads;
  const name = parse.upos[head!] === "PROPN" ? head! : head! + 1;
  if (parse.upos[name] !== "PROPN" || parse.xpos[head!] === "NNS") return heads;
  const [, ...others] = namedRow(view, name);
  return known.every((word) => others.includes(word)) ? [head!, ...others] : heads;
}

/** "killed [his wife and himself]": where the verb has one at all, who stands in a row with "himself"; nobody else for other verbs. */
function withSelf({ roles, frame }: Match, { isSelf }: GroupReader, view: ReportView): readonly number[] {
  const row = frame.gives.self ? (roles.get("self") ?? []) : [];
  return row.some((head) => isSelf(view, head)) ? row : [];
}

/** "killed [a neighbour, his two sons and his wife]", where the tree gives the verb only the first: a row whose second is told by whose or how many they are. */
function rowOfObjects(
  view: ReportView,
  verb: number,
  heads: readonly number[],
  reader: GroupReader,
): readonly number[] {
  const { parse } = view;
  const [first, another] = heads;
  if (first === undefined || another !== undefined || first < verb) return heads;
  // "claimed the [lives] of a cook, a guard and a clerk"
  const areLives =
    parse.deprel[first] === "nmod" && parse.head[first]! > verb && parse.xpos[parse.head[first]!] === "NNS";
  if (parse.deprel[first] !== "obj" && !areLives) return heads;
  if (!areLives && !isNumbered(view, first)) return heads;
  const row = rowBehind(view, first, (word) => isSomebody(view, word, reader));
  // "killed [six of his cousins, his daughter and himself]"
  return reader.isSingle(view, first) || reader.isSelf(view, row.at(-1)!) ? row : heads;
}

/** "Ann Ito, [four] others and …", "a neighbour, [his] sons": the next in a row is told by whose or how many they are; "Ann Ito, [union members], …": one is not several. */
function isNumbered(view: ReportView, first: number): boolean {
  const { parse } = view;
  const next = behind(view, first) + 1;
  if (parse.xpos[next - 1] !== "," || next >= parse.size) return false;
  if (parse.xpos[next] === "PRP$" || parse.xpos[next] === "CD") return true;
  let end = next;
  while (end < parse.size && BARE.has(parse.upos[end]!)) end++;
  return parse.upos[first] === "PROPN" && end > next && parse.xpos[end - 1] === "NNS";
}

const BARE: ReadonlySet<string> = new Set(["NOUN", "PROPN", "ADJ"]);

/** "Ann Ito was killed along with [a boy, a girl and two guards]", where the tree has only the first as her company. */
function rowOfCompany(
  view: ReportView,
  verb: number,
  heads: readonly number[],
  reader: GroupReader,
): readonly number[] {
  const [company] = heads.slice(-1);
  if (heads.length < 2 || company === undefined || company < verb || view.parse.deprel[company] !== "obl") return heads;
  return [...heads.slice(0, -1), ...rowBehind(view, company, (word) => isSomebody(view, word, reader))];
}

/** A person, a name or a number. */
function isSomebody(view: ReportView, word: number, { isPerson, isSingle }: GroupReader): boolean {
  return isPerson(view, word) || isSingle(view, word) || view.quantity[word]! >= 0;
}

function headsOf(view: ReportView, match: Match, noun: number, reader: GroupReader): readonly number[] {
  const { isPerson, ofWords, isTally, isPlace } = reader;
  const { parse } = view;
  const told = (ofClauseAbove(view, match) ?? asLeft(view, match)).map((word) => wholeOf(parse, word));
  const end = Math.min(colonBehind(view, match), endOfWhole(view, match.word, ofWords));
  const before = told.filter((word) => !isWhen(view, word) && word < end);
  // "Of [the 40 people] killed, 12 were guards", where the tree gives the verb those behind the comma alone
  const isCutOff = before.length < told.length && before.length === 0 && parse.deprel[match.word] === "acl";
  const known = isCutOff && end < parse.size ? [parse.head[match.word]!] : before;
  const group = ofOneSubject(view, match, [...new Set(known)]);
  const elsewhere = match.form === "verb" ? subjectElsewhere(view, match.word, group) : -1;
  if (elsewhere >= 0) return withJoined(view, match, conjuncts(parse, elsewhere), isPerson);
  const beside = nounBeside(view, match, group);
  if (beside >= 0) return rowUpTo(view, group, beside);
  if (group.length > 0 || !match.frame.gives.holder) return withJoined(view, match, group, isPerson);
  const near = holderOf(view, noun);
  const holder = near >= 0 && isPlace(view, near) ? whoIsThere(view.parse, near) : near;
  return holder < 0 || isTally(view, holder) ? [] : withJoined(view, match, conjuncts(parse, holder), isPerson);
}

/**
 * "[A cook] hit a clerk before being shot dead", where the tree takes it for the clerk's: whoever did what stands above. "[A cook] killed a
 * clerk said to own the inn before being killed": nobody is killed and then killed again. Undefined for other clauses.
 */
function ofClauseAbove({ parse }: ReportView, { form, word, roles }: Match): readonly number[] | undefined {
  const isClause = form === "verb" && childWith(parse, word, "mark") >= 0;
  const auxiliary = isClause ? auxiliaryOf(parse, word) : -1;
  if (auxiliary < 0 || parse.xpos[auxiliary] !== "VBG") return undefined;
  const whom = parse.deprel[word] === "acl" ? parse.head[word]! : (roles.get("group")?.[0] ?? -1);
  const above = whom < 0 ? -1 : parse.head[whom]!;
  const isAgain = above >= 0 && parse.deprel[whom] === "obj" && parse.lemma[above] === parse.lemma[word];
  if (above < 0 || parse.upos[above] !== "VERB" || !(isAgain || parse.deprel[word] === "acl")) return undefined;
  const found = argumentsOf(parse, above).filter(({ slot }) => slot === "subject");
  return found.length > 0 ? found.map((doer) => doer.word) : undefined;
}

/** "left [one guard] dead and another with a broken arm": who stands behind the word has something else said of him. */
function asLeft({ parse }: ReportView, { form, word, roles }: Match): readonly number[] {
  const group = roles.get("group") ?? [];
  if (form !== "adjective" || parse.deprel[word] !== "xcomp") return group;
  const before = group.filter((head) => head < word);
  return before.length > 0 ? before : group;
}

/** "seven nurses, three of them [trainees], who were killed": all seven. */
function wholeOf(parse: ReportView["parse"], word: number): number {
  const relation = parse.deprel[word]!;
  const joined =
    relation === "conj" || relation === "appos" || (relation === "nmod" && childWith(parse, word, "case") < 0);
  return joined && isOfThem(parse, word) ? parse.head[word]! : word;
}

/**
 * "Cooks were asleep when [a guard] was shot", "Ann Ito, whose [brother] was shot", where the tree gives the verb both as subjects: the one
 * nearest to it.
 */
function ofOneSubject(
  { parse, first, last }: ReportView,
  { word }: Match,
  group: readonly number[],
): readonly number[] {
  const whose = group.find((head) => head < word && isWhose(parse, head));
  if (whose !== undefined) return group.filter((head) => head >= whose);
  const own = group.filter((w) => w < word && parse.head[w] === word && parse.deprel[w]!.startsWith("nsubj"));
  const nearest = own.at(-1)!;
  for (const subject of own.slice(0, -1))
    for (let w = last[subject]! + 1; w < first[nearest]!; w++)
      if (PARTING.has(parse.upos[w]!) || PARTING.has(parse.xpos[w]!)) return group.filter((head) => head >= nearest);
  return group;
}

/** "whose brother" */
function isWhose(parse: ReportView["parse"], noun: number): boolean {
  const possessor = childWith(parse, noun, "nmod:poss");
  return possessor >= 0 && parse.xpos[possessor] === "WP$";
}

/** What stands between the subjects of two clauses, as UPOS or tag. */
const PARTING = new Set(["VERB", "AUX", "SCONJ", "WRB", ":"]);

const JOINS = new Set(["PUNCT", "CCONJ"]);

/** "left six nurses injured and [one cook] dead", where the tree says it of those told first: the next in the row; -1 for none. */
function nounBeside({ parse, first }: ReportView, { form, word, from }: Match, group: readonly number[]): number {
  if (form === "noun" || hasSubject(parse, word)) return -1;
  if (parse.deprel[word] === "amod" && parse.head[word]! > word) return -1;
  let noun = from - 1;
  while (noun > 0 && parse.upos[noun] === "ADV") noun--;
  if (noun < 0 || parse.sentenceOf[noun] !== parse.sentenceOf[word] || !NOMINAL.has(parse.upos[noun]!)) return -1;
  if (childWith(parse, noun, "case") >= 0 || group.some((head) => head >= noun)) return -1;
  const before = first[noun]! - 1;
  return before >= 0 && JOINS.has(parse.upos[before]!) !== JOINS.has(parse.upos[first[noun]!]!) ? noun : -1;
}

/** "left [two cooks and a guard] wounded": with the one before an "and", of whom nothing else is said; "six nurses injured and [one cook] dead". */
function rowUpTo({ parse }: ReportView, group: readonly number[], beside: number): readonly number[] {
  const head = parse.deprel[beside] === "conj" ? parse.head[beside]! : -1;
  const isRow = head >= 0 && NOMINAL.has(parse.upos[head]!) && parse.upos[head + 1] === "CCONJ";
  return isRow && group.every((word) => word === head) ? [head, beside] : [beside];
}

/**
 * "the case on kidnapping: Ito, Lind, Bell": what stands behind a colon is listed under a noun or gerund, and nothing that it was done to;
 * for other verbs the end of the sentence.
 */
function colonBehind({ parse }: ReportView, { to, form }: Match): number {
  const end = parse.sentence[parse.sentenceOf[to]! + 1]!;
  if (form === "noun" || parse.xpos[to] === "VBG")
    for (let w = to + 1; w < end; w++) if (parse.form[w] === ":") return w;
  return end;
}

function subjectElsewhere(view: ReportView, verb: number, group: readonly number[]): number {
  const { parse } = view;
  if (group.length === 0) {
    // "A man was killed and four others injured": what is joined to a passive is one.
    const subject = isPassive(parse, parse.head[verb]!) ? childWith(parse, verb, "nsubj") : -1;
    return subject >= 0 ? subject : subjectBefore(view, verb);
  }
  // A subject that is only lent by a clause above has to give way: "drew a knife and [three sailors] were hurt".
  if (group.some((word) => parse.head[word] === verb)) return -1;
  const passive = subjectBefore(view, verb);
  return passive >= 0 && !group.includes(passive) ? passive : actorBefore(view, verb);
}

function isPassive(parse: ReportView["parse"], verb: number): boolean {
  return verb >= 0 && childWith(parse, verb, "aux:pass") >= 0;
}
