import type { LanguagePack } from "#lang";
import { wordAt } from "#read";
import type { Span } from "#record";
import { childWith, meets, type ReportView, type WordClasses } from "../frames/index.js";

/** How many: bounds both inclusive, null for an open end. */
export interface Count {
  readonly low: number | null;
  readonly high: number | null;
  readonly approximate?: boolean;
  readonly unit?: string;
  /** Where the number stands, or the word that stands for it. */
  readonly span: Span;
  readonly rules: readonly string[];
}

export interface Counter {
  /** The number of a noun phrase by its head: its quantity, or a word that means a number ("nobody", "a"). */
  stated(view: ReportView, head: number): Count | undefined;
  /** Only what was found as a quantity: "a death" is no count of one. */
  number(view: ReportView, head: number): Count | undefined;
  /** The number of those to whom it happened, by a word before one for what was done: "a double murder". */
  multiple(view: ReportView, before: number): Count | undefined;
  /** True for a head that is nobody: "a gun", "several attacks". */
  isThing(view: ReportView, head: number): boolean;
  /** True for a noun of several, however many: "his family", "a group". */
  isSeveral(view: ReportView, head: number): boolean;
  /** True for a noun for how many there are: "the number". */
  isTally(view: ReportView, head: number): boolean;
  /** One, where the head is a single person or thing. */
  single(view: ReportView, head: number): Count | undefined;
}

interface CountWord {
  readonly low: number | null;
  readonly high: number | null;
  readonly approximate: boolean;
  /** True where it means the number only of somebody: "her parents". */
  readonly whose: boolean;
}

const SINGULAR = new Set(["NN", "NNP"]);
/** Classes of what is nobody, and nothing that the measures of things count by an article. */
const THINGS = ["abstract", "weapon", "deed", "law", "calamity", "disaster", "utterance", "projectile", "bomb", "shot"];
/** Children of a noun among which its number stands. */
const BEFORE = new Set(["nummod", "det", "amod", "advmod", "compound", "nmod", "det:predet", "nmod:desc", "dep"]);

/** A hyphen with nothing or another number behind it. */
const HYPHENED = /^-[\s\d]/;
const DIGIT = /\d/;
const SCORED = /^[\p{L}\d]-$/u;

/** The quantity that says how many a noun counts, whatever it compares. */
function quantityOf(view: ReportView, head: number): Count | undefined {
  const q = quantityUnder(view, head);
  if (q < 0) return undefined;
  const { low, high, approximate, unit, start, end, rule } = view.findings.quantities[q]!;
  // "Ben Ito (25)": a number alone in brackets is an age.
  if (view.parse.text[start - 1] === "(" && view.parse.text[end] === ")") return undefined;
  // "[8]- and 9-year-old boys": what is to follow stands behind the next one; "voted [9]-8": a score, that is no range; "the M-[19]".
  const { text } = view.parse;
  if (
    HYPHENED.test(text.slice(end, end + 2)) ||
    (DIGIT.test(text[start]!) && SCORED.test(text.slice(start - 2, start)))
  )
    return undefined;
  return {
    low,
    high,
    span: { start, end },
    rules: [rule],
    ...(approximate ? { approximate } : {}),
    ...(unit === undefined ? {} : { unit }),
  };
}

function severalIn(classes: WordClasses): Counter["isSeveral"] {
  const collective = classes.set(["collective"]);
  return (view, head) => meets(view.classesOf(head), collective);
}

export function createCounter(pack: LanguagePack, classes: WordClasses): Counter {
  const words = new Map<string, CountWord>();
  for (const row of pack.lexicon("count-words")) {
    words.set(row.word!, {
      low: bound(row.low!),
      high: bound(row.high!),
      approximate: row.approximate !== "",
      whose: row.whose !== "",
    });
  }
  const fewer = partWords(pack, "fewer");
  const moved = partWords(pack, "moved");
  /** "230 [fewer] deaths", "$14 [higher]", "[down] $14" is by how many, not how many. */
  const number = (view: ReportView, head: number): Count | undefined => {
    const count = quantityOf(view, head);
    const behind = count === undefined ? view.parse.size : wordAt(view.parse, count.span.end);
    if (count === undefined || behind >= view.parse.size) return count;
    const before = wordAt(view.parse, count.span.start) - 1;
    // "make [up] 9 percent": not where it belongs to a verb.
    const isMoved = before >= 0 && moved.has(view.parse.lower[before]!) && view.parse.xpos[before] !== "RP";
    const differs = count.unit !== undefined && (isMoved || view.parse.xpos[behind] === "JJR");
    return differs || fewer.has(view.parse.lower[behind]!) ? undefined : count;
  };
  const multiple = createMultiple(pack);
  const person = classes.set(["person", "name"]);
  const byKind = classes.set(["person"]);
  const isSeveral = severalIn(classes);
  const tallies = classes.set(["tally"]);
  const unnumbered = classes.set(["tally", "much"]);
  const things = classes.set(THINGS);
  const sums = classes.set(["money"]);
  const eventNouns = new Set(pack.lexicon("event-nouns").map((row) => row.lemma!));
  const personNouns = personNounsOf(pack);
  const onePronoun = classes.set(["one-person"]);

  /** "no figure for the dead": that no number is known is not the number none. */
  const isUnknown = (view: ReportView, word: number): boolean => {
    const noun = view.parse.deprel[word] === "det" ? view.parse.head[word]! : word;
    return isTally(view, noun);
  };

  function isTally(view: ReportView, noun: number): boolean {
    return meets(view.classesOf(noun), tallies);
  }

  /** A family is no person: neither it nor a number of it counts people, but "a family of five" does. */
  const stated = (view: ReportView, head: number): Count | undefined => {
    if (isSeveral(view, head)) return ofMembers(view, head) ?? inWord(view, head);
    if (isAddress(view, head) || isNumberOfName(view, head)) return undefined;
    const count = number(view, head) ?? (isTally(view, head) ? someOf(view, head, words) : inWords(view, head));
    if (count && isOfKinds(view, head, count)) return undefined;
    return count?.high === 0 && isUnknown(view, head) ? undefined : count;
  };

  function isThing(view: ReportView, head: number): boolean {
    const { parse } = view;
    const lemma = parse.lemma[head]!;
    // "millions in [losses]"
    const isBare = view.quantity[head]! >= 0 && view.findings.quantities[view.quantity[head]!]!.unit === undefined;
    const inside = isBare && parse.deprel[head + 1] === "case" ? parse.head[head + 1]! : -1;
    if (inside > head && meets(view.classesOf(inside), sums)) return true;
    return meets(view.classesOf(head), things) || (eventNouns.has(lemma) && !personNouns.has(lemma));
  }

  function ofMembers(view: ReportView, head: number): Count | undefined {
    const { parse } = view;
    for (let c = parse.childFrom[head]!; c < parse.childFrom[head + 1]!; c++) {
      const child = parse.child[c]!;
      const isPeople = parse.upos[child] === "NUM" || meets(view.classesOf(child), person);
      if (child > head && parse.deprel[child] === "nmod" && isPeople) return number(view, child);
    }
    return undefined;
  }

  function inWords(view: ReportView, head: number): Count | undefined {
    const { parse } = view;
    // "a gun", "a shooting" are no one person, nor are "a lot of people".
    if (isThing(view, head) || meets(view.classesOf(head), unnumbered)) return undefined;
    for (let c = parse.childFrom[head]!; c < parse.childFrom[head + 1]!; c++) {
      const found = parse.deprel[parse.child[c]!]!.startsWith("det") ? inWord(view, parse.child[c]!) : undefined;
      if (found) return inWord(view, head) ?? found;
    }
    return inWord(view, head);
  }

  function inWord({ parse }: ReportView, w: number): Count | undefined {
    const found = words.get(parse.lower[w]!);
    if (!found || parse.upos[w] === "VERB" || (found.whose && childWith(parse, w, "nmod:poss") < 0)) return undefined;
    return {
      low: found.low,
      high: found.high,
      span: { start: parse.start[w]!, end: parse.end[w]! },
      rules: ["lexicon/count-words"],
      ...(found.approximate ? { approximate: true } : {}),
    };
  }

  const single = (view: ReportView, head: number): Count | undefined => {
    const { parse } = view;
    const kinds = view.classesOf(head);
    if (isSeveral(view, head) || isThing(view, head)) return undefined;
    const isOne = SINGULAR.has(parse.xpos[head]!)
      ? (meets(kinds, byKind) ||
          isPersonal(view, head) ||
          personNouns.has(parse.lemma[head]!) ||
          isSomebody(view, head) ||
          isCalled(parse, head) ||
          isAged(view, head)) &&
        view.place[head]! < 0
      : meets(kinds, onePronoun);
    if (!isOne) return undefined;
    return { low: 1, high: 1, span: { start: parse.start[head]!, end: parse.end[head]! }, rules: [] };
  };

  return { stated, number, single, multiple, isThing, isSeveral, isTally };
}

/** "a [number] of people": two or more, where the noun for how many has a word for one before it. */
function someOf(
  { parse, quantity }: ReportView,
  head: number,
  words: ReadonlyMap<string, CountWord>,
): Count | undefined {
  const [det, whom] = [childWith(parse, head, "det"), childWith(parse, head, "nmod")];
  const isOne = det >= 0 && parse.xpos[head] === "NN" && words.get(parse.lower[det]!)?.high === 1;
  if (!isOne || whom < head) return undefined;
  const isCounted = quantity[whom]! >= 0 || childWith(parse, whom, "nummod") >= 0;
  if (isCounted || parse.xpos[whom] !== "NNS") return undefined;
  const span = { start: parse.start[det]!, end: parse.end[head]! };
  return { low: 2, high: null, approximate: true, span, rules: ["lexicon/count-words"] };
}

/** "[both] sailors and cooks", "both Kazakh and Uzbek sailors": the two are kinds, not people. */
function isOfKinds({ parse }: ReportView, word: number, { high, span }: Count): boolean {
  const head = parse.deprel[word] === "det" ? parse.head[word]! : word;
  if (high !== PAIR || parse.upos[wordAt(parse, span.start)] !== "DET" || parse.xpos[head] !== "NNS") return false;
  const kind = childWith(parse, head, "amod");
  return childWith(parse, head, "conj") > head || (kind >= 0 && childWith(parse, kind, "conj") > kind);
}

const PAIR = 2;

/** "Ito", "the Brandts", but not "The Long Night": with an article, names before a name are those of a thing. */
function isPersonal({ parse, actor, findings }: ReportView, head: number): boolean {
  if (parse.upos[head] !== "PROPN" || childWith(parse, head, "det") < 0) return parse.upos[head] === "PROPN";
  const before = childWith(parse, head, "compound");
  if (before < 0 || parse.upos[before] !== "PROPN") return true;
  if (actor[head]! >= 0 && findings.actors[actor[head]!]!.sector !== undefined) return true;
  return childWith(parse, head, "nmod:desc") >= 0 || childWith(parse, head, "flat") > head;
}

/** "his companion, [Ann Smith]": whoever has somebody's name is somebody. */
function isCalled(parse: ReportView["parse"], head: number): boolean {
  const name = childWith(parse, head, "appos");
  return name > head && parse.upos[name] === "PROPN" && childWith(parse, name, "flat") > name;
}

/** "Ocean's 12": a bare number that a name has is part of the name. */
function isNumberOfName({ parse }: ReportView, head: number): boolean {
  const owner = parse.upos[head] === "NUM" ? childWith(parse, head, "nmod:poss") : -1;
  return owner >= 0 && parse.upos[owner] === "PROPN";
}

/** "the boxer, 39, died": whoever has an age is somebody. */
function isAged({ parse, quantity, findings }: ReportView, head: number): boolean {
  const number = head + 2;
  if (parse.xpos[head + 1] !== "," || parse.xpos[number] !== "CD" || parse.xpos[number + 1] !== ",") return false;
  const age = quantity[number]! < 0 ? undefined : findings.quantities[quantity[number]!]!;
  return age?.low != null && age.low === age.high && age.low <= OLDEST && age.unit === undefined;
}

const OLDEST = 110;

/** "at 12 Mill Road": a single name behind a preposition is counted by no number. */
function isAddress({ parse, quantity, findings }: ReportView, head: number): boolean {
  if (quantity[head]! >= 0 && findings.quantities[quantity[head]!]!.unit !== undefined) return false;
  return parse.xpos[head] === "NNP" && childWith(parse, head, "case") >= 0 && childWith(parse, head, "nummod") >= 0;
}

/** Rules by which a person is found, by name or by what he is. */
const PERSONS: ReadonlySet<string> = new Set(["actors/person", "actors/role"]);

function isSomebody({ actor, findings }: ReportView, head: number): boolean {
  return actor[head]! >= 0 && PERSONS.has(findings.actors[actor[head]!]!.rule);
}

/** Index of the quantity that says how many of a noun there are, or -1: on the head itself or on a child before it. */
function quantityUnder(view: ReportView, head: number): number {
  const { parse, quantity, time } = view;
  if (quantity[head]! >= 0 && time[head]! < 0) return quantity[head]!;
  for (let c = parse.childFrom[head]!; c < parse.childFrom[head + 1]!; c++) {
    const child = parse.child[c]!;
    if (child > head) break;
    if (quantity[child]! >= 0 && time[child]! < 0 && BEFORE.has(parse.deprel[child]!)) return quantity[child]!;
  }
  return -1;
}

function bound(cell: string): number | null {
  return cell === "" ? null : Number(cell);
}

/** How far before its noun "double" may stand: "double first-degree murder". */
const MULTIPLE_REACH = 3;

/** Reads lexicon/multiples.tsv: "a double murder" is of two. */
function createMultiple(pack: LanguagePack): Counter["multiple"] {
  const multiples = new Map(pack.lexicon("multiples").map((row) => [row.word!, Number(row.number)]));
  return ({ parse }: ReportView, before: number): Count | undefined => {
    for (let w = before - 1; w >= Math.max(parse.sentence[parse.sentenceOf[before]!]!, before - MULTIPLE_REACH); w--) {
      const value = multiples.get(parse.lower[w]!);
      if (value === undefined) continue;
      const span = { start: parse.start[w]!, end: parse.end[w]! };
      return { low: value, high: value, span, rules: ["lexicon/multiples"] };
    }
    return undefined;
  };
}

function personNounsOf(pack: LanguagePack): ReadonlySet<string> {
  const persons = pack.lexicon("actor-nouns").filter((row) => row.sort === "person");
  return new Set([...persons, ...pack.lexicon("person-kinds")].map((row) => row.word!));
}

/** Words beside a number that make it a difference: "fewer", "down". */
function partWords(pack: LanguagePack, marks: string): ReadonlySet<string> {
  const rows = pack.lexicon("part-words").filter((row) => row.marks === marks);
  return new Set(rows.map((row) => row.word!));
}
