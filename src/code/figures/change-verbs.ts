import type { LanguagePack } from "#lang";
import { wordAt } from "#read";
import type { FigureAccount } from "#record";
import { childWith, type ReportView } from "../frames/index.js";
import type { Count, Counter } from "./count.js";

/** What the verb over a counting noun says of its number: "the toll rose from 12 to 13". */
export interface Change {
  readonly verb: number;
  readonly change: FigureAccount["change"];
  readonly now: Count | undefined;
  readonly was: Count | undefined;
}

interface Row {
  readonly change: FigureAccount["change"];
  readonly now: readonly string[];
  readonly was: readonly string[];
  /** True where the number is the least that it may be: "exceeded 9". */
  readonly isAbove: boolean;
  /** True where what does it says which way: "the cut brings the price to 9". */
  readonly isCaused: boolean;
}

/** The slot of a number that follows the verb without a preposition. */
const DIRECT = "object";
/** How far behind its noun the verb, and behind the verb the number, may stand. */
const REACH = 12;

/**
 * Reads the verb over a noun by `lexicon/change-verbs.tsv`; undefined where it is none of them. Numbers are looked for by
 * the words before them, not by the tree: parsers often hang "to 13" on "12".
 */
export function createChangeReader(
  pack: LanguagePack,
  counter: Counter,
): (view: ReportView, noun: number) => Change | undefined {
  const rows = new Map<string, Row>();
  for (const { verb, change, now, was, open, by } of pack.lexicon("change-verbs")) {
    const [isAbove, isCaused] = [open === "yes", by === "yes"];
    rows.set(verb!, { change: change as Row["change"], now: slots(now!), was: slots(was!), isAbove, isCaused });
  }
  const ofWords = new Set(
    pack.lexicon("part-words").flatMap(({ word, marks }) => (marks === "stuff" || marks === "paid" ? [word!] : [])),
  );
  /** "brought [down] to 9" goes before "brought to 9". */
  const rowOf = ({ parse }: ReportView, verb: number): Row | undefined => {
    const lemma = parse.lemma[verb]!;
    for (let c = parse.childFrom[verb]!; c < parse.childFrom[verb + 1]!; c++) {
      const child = parse.child[c]!;
      const row = PARTICLES.has(parse.deprel[child]!) ? rows.get(`${lemma} ${parse.lower[child]}`) : undefined;
      if (row) return row;
    }
    return rows.get(lemma);
  };
  const causeOf = ({ parse }: ReportView, verb: number): Row | undefined => {
    const subject = childWith(parse, verb, "nsubj");
    const cause = subject >= 0 ? subject : parse.head[verb]!;
    return cause < 0 ? undefined : rows.get(parse.lemma[cause]!);
  };
  return (view, noun) => {
    const verb = verbOver(view, noun, (lemma) => rows.has(lemma));
    const row = verb < 0 || isAsideOf(view, verb, noun, ofWords) ? undefined : rowOf(view, verb);
    if (!row) return undefined;
    // "Guards withdrew after 12 [deaths]"
    if (row.change === WITHDRAWN && view.parse.head[noun] === verb && !DONE_TO.has(view.parse.deprel[noun]!))
      return undefined;
    // "a small crop may cut [the surplus] to 9 tonnes": what changes is the object.
    if (row.change !== "none" && hasOtherObject(view, counter, verb, noun)) return undefined;
    const from = Math.max(verb, noun);
    const was = numberAfter(view, counter, from, row.was);
    const told = numberAfter(view, counter, from, row.now, was ? undefined : row.was);
    const now = told && row.isAbove ? { ...told, high: null } : told;
    // "had 20 casualties", "took 20 casualties to a clinic" say nothing of what they were before.
    if (!now && !was && (row.change === "none" || row.isCaused)) return undefined;
    const change = row.isCaused && causeOf(view, verb)?.change === "down" ? "down" : row.change;
    return { verb, change, ...(now || !was ? { now, was } : splitRange(was, change)) };
  };
}

const WITHDRAWN: Change["change"] = "withdrawn";
const DONE_TO: ReadonlySet<string> = new Set(["obj", "nsubj:pass", "nsubj"]);

/** "use of fat in the [production] of soap totalled 9 tonnes": what only tells of the subject, but not what it is of or for. */
function isAsideOf({ parse }: ReportView, verb: number, noun: number, ofWords: ReadonlySet<string>): boolean {
  const subject = childWith(parse, verb, "nsubj");
  if (subject < 0 || parse.head[noun] !== subject || parse.deprel[noun] !== "nmod") return false;
  const marker = childWith(parse, noun, "case");
  return marker >= 0 && !ofWords.has(parse.lower[marker]!);
}

const PARTICLES: ReadonlySet<string> = new Set(["compound:prt", "advmod"]);

/** True for a subject whose verb is done to something that is no number. */
function hasOtherObject(view: ReportView, counter: Counter, verb: number, noun: number): boolean {
  const { parse, time } = view;
  // "the decline [in output] brought imports to 9 tonnes"
  const top = parse.deprel[noun] === "nmod" && parse.upos[parse.head[noun]!] === "NOUN" ? parse.head[noun]! : noun;
  const object = parse.deprel[top] === "nsubj" && parse.head[top] === verb ? childWith(parse, verb, "obj") : -1;
  const isNoun = object > verb && parse.upos[object] === "NOUN" && time[object]! < 0;
  return isNoun && counter.number(view, object) === undefined;
}

/** "rose from 12 to 13", found as one range: the two ends are the number before and after. */
function splitRange(range: Count, change: Change["change"]): Pick<Change, "now" | "was"> {
  const { low, high } = range;
  if (low === null || high === null || low === high || (change !== "up" && change !== "down"))
    return { now: undefined, was: range };
  const [before, after] = change === "up" ? [low, high] : [high, low];
  return { was: { ...range, low: before, high: before }, now: { ...range, low: after, high: after } };
}

/** The word itself where it is such a verb; the verb a noun is subject or object of; failing that, the first verb behind it, where that has no other subject. */
function verbOver({ parse }: ReportView, noun: number, known: (lemma: string) => boolean): number {
  // "pulled 12 bodies out, bringing the toll to 87": what the next verb says is not of the bodies.
  if (parse.upos[noun] === "VERB") return known(parse.lemma[noun]!) ? noun : -1;
  const above = parse.head[noun]!;
  if (above >= 0 && parse.upos[above] === "VERB" && known(parse.lemma[above]!)) return above;
  const stop = Math.min(parse.sentence[parse.sentenceOf[noun]! + 1]!, noun + REACH);
  for (let w = noun + 1; w < stop; w++) {
    if (parse.upos[w] !== "VERB") continue;
    // "is expected to grow after [falling] to 9": what was before.
    if (parse.xpos[w] === "VBG" && parse.upos[above] === "VERB" && childWith(parse, w, "mark") >= 0) return -1;
    if (known(parse.lemma[w]!)) return w;
    // A participle may belong to the noun: "the number of people detained stands at …".
    if (!isParticiple(parse, w)) return -1;
  }
  return -1;
}

/** "the number of people [killed] rose": a past form with the verb right behind it is a participle, whatever its tag. */
export function isParticiple({ xpos, upos }: ReportView["parse"], verb: number): boolean {
  return xpos[verb] === "VBN" || (xpos[verb] === "VBD" && VERBAL.has(upos[verb + 1] ?? ""));
}

const VERBAL: ReadonlySet<string> = new Set(["VERB", "AUX"]);

/** The first number behind a word that follows one of the slots' words, or nothing but adverbs where the slot is direct. */
function numberAfter(
  view: ReportView,
  counter: Counter,
  from: number,
  wanted: readonly string[],
  lower?: readonly string[],
): Count | undefined {
  const { parse } = view;
  const stop = Math.min(parse.sentence[parse.sentenceOf[from]! + 1]!, from + REACH);
  for (const slot of wanted) {
    for (let w = from; w < stop - 1; w++) {
      // "put the number of [injured] officers at 353": a participle before its noun is no other clause.
      if (w > from && parse.upos[w] === "VERB" && parse.deprel[w] !== "amod") break;
      const opens = slot === DIRECT ? w === from : parse.lemma[w] === slot;
      if (!opens) continue;
      for (let n = w + 1; n < Math.min(stop, w + 4); n++) {
        const count = view.quantity[n]! >= 0 && view.time[n]! < 0 ? counter.stated(view, n) : undefined;
        if (!count) continue;
        const isInside = count.span.start < parse.start[w]! && slot !== DIRECT;
        if (!isInside) return isFar(count) ? exactly(count) : count;
        // "the price of its model [30 to] 9 dollars from 12 dollars": where the number before is told, it is no end of a range.
        if (lower === undefined) return exactly(count, parse.start[w + 1]!);
        return isRange(view, count, lower) && !isFar(count) ? count : exactly(count);
      }
    }
  }
  return undefined;
}

/** "rose 2 to 3 dollars": both ends are of the number, unless a word for what was before leads them in. */
function isRange({ parse }: ReportView, { low, high, span }: Count, lower: readonly string[]): boolean {
  const before = wordAt(parse, span.start) - 1;
  const isLed = before >= 0 && lower.includes(parse.lemma[before]!);
  return low !== null && high !== null && low < high && !isLed;
}

/** "rose [20 to 1,800] yen": ends so far apart are no range, but by how much, and to what. */
function isFar({ low, high }: Count): boolean {
  return low !== null && high !== null && low * FAR < high;
}

const FAR = 10;

/** "went up to 13", found as "up to 13": here the bound is the number. */
function exactly(count: Count, start = count.span.start): Count {
  const value = count.high ?? count.low;
  return { ...count, low: value, high: value, span: { start, end: count.span.end } };
}

/** True for a noun under one for a rise or a fall: "a decline in [output] of 9 tonnes" says by how much. */
export function createDifferenceTest(pack: LanguagePack): (view: ReportView, noun: number) => boolean {
  const moves = new Set(
    pack.lexicon("change-verbs").flatMap(({ verb, change }) => (MOVES.has(change!) ? [verb!] : [])),
  );
  return ({ parse }, noun) => {
    const above = parse.deprel[noun] === "nmod" ? parse.head[noun]! : -1;
    return above >= 0 && above < noun && parse.upos[above] === "NOUN" && moves.has(parse.lemma[above]!);
  };
}

const MOVES: ReadonlySet<string> = new Set(["up", "down"]);

function slots(cell: string): readonly string[] {
  return cell === "" ? [] : cell.split("|");
}
