import { createTenseReader, type TenseReader } from "#find";
import type { LanguagePack } from "#lang";
import { dayNumber, type Interval, type Place, type Time } from "#record";
import { type ClassSet, clauseHead, meets, type ReportView, type WordClasses, type WordRange } from "./frames/index.js";

/** When and where an account is, as indexes into the findings. */
export interface Setting {
  readonly time?: number;
  readonly timeStated?: boolean;
  readonly place?: number;
  readonly placeStated?: boolean;
}

export interface Settings {
  /** `words`: the trigger and what carries it; `clause`: the clause they stand in. */
  of(words: readonly number[], clause: WordRange): Setting;
  /** True where the words themselves name a day after that of the report. */
  isAhead(setting: Setting): boolean;
}

/** How many sentences a time or place told earlier goes on to hold. */
const CARRY_TIME = 3;
const CARRY_PLACE = 6;
/** How many sentences on the first time or place of a report holds for what its headline and lead tell. */
const AHEAD = 4;
const MAX_DEPTH = 40;

export type SettingsReader = (view: ReportView, published: string | undefined) => Settings;

/** Opens what says when and where; what it makes is made once a report, linear in its words. */
export function createSettings(pack: LanguagePack, classes: WordClasses): SettingsReader {
  const { looksBack } = createTenseReader(pack);
  const nation = classes.set(["own-country"]);
  const elsewhen = classes.set(["elsewhen"]);
  return (view, published) => settingsOf(view, { published: dayNumber(published), looksBack, nation, elsewhen });
}

interface Telling {
  /** Day number of the report. */
  readonly published: number | undefined;
  readonly looksBack: TenseReader["looksBack"];
  /** Class of "country" and "nationwide". */
  readonly nation: ClassSet;
  /** Class of "after". */
  readonly elsewhen: ClassSet;
}

function settingsOf(view: ReportView, { published, looksBack, nation, elsewhen }: Telling): Settings {
  const { parse, findings } = view;
  const isTime = (i: number) => i >= 0 && anchorsTime(findings.times[i]!);
  const isPlace = (i: number) => i >= 0 && anchorsPlace(findings.places[i]!);
  // "had ended on 1 January", "until 19 January": what is told next happened neither then nor then.
  const goesOn = (w: number) => !looksBack(parse, w) && !isAhead(findings.times[view.time[w]!]!, published);
  const times = sentenceMains(view, view.time, isTime, goesOn);
  // "the [Iraq] war" names a war, "[Moscow]-led" an alliance: they place nothing told after them.
  const places = sentenceMains(view, view.place, isPlace, (w) => !isCountryOf(view, w) && !isGlued(view, w));
  const country = homeCountry(view);
  const home = hasHomeDateline(view) ? country : -1;
  const order = orderOf(view);

  const of = (words: readonly number[], clause: WordRange): Setting => {
    const sentence = parse.sentenceOf[words[0]!]!;
    const own = within(view, words[0]!, clause);
    // "They began on Sunday, after [the end] of the cap": that was before, and nobody says when.
    const time = nearestIn(view, view.time, isTime, words, isElsewhen(view, words[0]!, elsewhen) ? own : clause);
    const place = nearestIn(view, view.place, isPlace, words, clause);
    const carriedTime =
      time >= 0 || datesUnknown(view, clause)
        ? time
        : first(told(times, order, sentence, CARRY_TIME), ahead(times, order, sentence));
    // "Almaty airport was seized, and the internet is down [in most of the country]": its own words come first.
    const isOwn = place >= 0 && !isInside(findings.places[place]!, view, own) && saysCountry(view, own, nation);
    const carriedPlace = first(
      isOwn ? country : place,
      saysCountry(view, clause, nation) ? country : -1,
      told(places, order, sentence, CARRY_PLACE),
      home,
      ahead(places, order, sentence),
    );
    const when = carriedTime >= 0 ? { time: carriedTime, timeStated: time >= 0 } : undefined;
    if (carriedPlace < 0) return when ?? {};
    const where = { place: carriedPlace, placeStated: place === carriedPlace };
    return when ? { time: when.time, timeStated: when.timeStated, ...where } : where;
  };
  return {
    of,
    isAhead: ({ time, timeStated }) =>
      time !== undefined && timeStated === true && isAhead(findings.times[time]!, published),
  };
}

function isElsewhen(view: ReportView, word: number, elsewhen: ClassSet): boolean {
  const { parse } = view;
  for (let c = parse.childFrom[word]!; c < parse.childFrom[word + 1]!; c++) {
    const child = parse.child[c]!;
    if (parse.deprel[child] === "case" && meets(view.classesOf(child), elsewhen)) return true;
  }
  return false;
}

/** The words under one, as far as the clause goes. */
function within({ first, last }: ReportView, word: number, { from, to }: WordRange): WordRange {
  return { from: Math.max(from, first[word]!), to: Math.min(to, last[word]! + 1) };
}

function isInside({ start }: Place, { parse }: ReportView, { from, to }: WordRange): boolean {
  return start >= parse.start[from]! && start < parse.end[to - 1]!;
}

function isAhead({ from }: Time, published: number | undefined): boolean {
  const day = dayNumber(from);
  return day !== undefined && published !== undefined && day > published;
}

/** "[Moscow]-led": written together with what follows. */
function isGlued({ parse }: ReportView, word: number): boolean {
  return (
    word + 2 < parse.size && parse.end[word] === parse.start[word + 1] && parse.end[word + 1] === parse.start[word + 2]
  );
}

/** True where the clause says that something holds in the whole country: "in most of the country", "nationwide". */
function saysCountry(view: ReportView, clause: WordRange, nation: ClassSet): boolean {
  for (let w = clause.from; w < clause.to; w++)
    if (meets(view.classesOf(w), nation) && !view.parse.deprel[w]!.startsWith("nsubj")) return true;
  return false;
}

/** The country that most places of the report lie in, where the report names it; else -1. */
function homeCountry({ findings: { places } }: ReportView): number {
  const counts = new Map<string, number>();
  for (const { country } of places) if (country) counts.set(country, (counts.get(country) ?? 0) + 1);
  const home = [...counts].reduce((best, next) => (next[1] > best[1] ? next : best), ["", 0] as [string, number])[0];
  return places.findIndex(({ kind, country }) => kind === "country" && country === home);
}

/** Only a date or a time of day that is known by the calendar says when. */
function anchorsTime(time: Time): boolean {
  return (
    (time.type === "DATE" || time.type === "TIME") &&
    time.precision !== "vague" &&
    (time.from !== undefined || time.to !== undefined)
  );
}

/** "last year" of a report without a date: when it was is told, and not what was told of before. */
function datesUnknown({ time, findings }: ReportView, clause: WordRange): boolean {
  for (let w = clause.from; w < clause.to; w++) {
    const told = time[w]! < 0 ? undefined : findings.times[time[w]!]!;
    if (told?.type === "DATE" && told.from === undefined && told.to === undefined) return true;
  }
  return false;
}

/** "Russian" says whose, not where; a dateline says where the reporter was. */
function anchorsPlace(place: Place): boolean {
  return place.use === "literal" && !place.rule.includes("dateline");
}

/** The mention of the clause that is nearest to the words in the tree, without crossing into another clause; -1 for none. */
function nearestIn(
  view: ReportView,
  over: Int32Array,
  fits: (i: number) => boolean,
  words: readonly number[],
  clause: WordRange,
): number {
  const { parse } = view;
  const home = words.map((w) => clauseHead(view, w));
  let best = -1;
  let bestDistance = Infinity;
  for (let w = clause.from; w < clause.to; w++) {
    const i = over[w]!;
    if (!fits(i) || (parse.head[w]! >= 0 && over[parse.head[w]!] === i)) continue;
    let distance = 0;
    let at = w;
    while (at >= 0 && distance < MAX_DEPTH && !words.includes(at)) {
      if (clauseStarts(view, at) && !home.includes(at)) distance += 20;
      if (home.includes(at)) {
        distance += 4;
        break;
      }
      at = parse.head[at]!;
      distance++;
    }
    if (at < 0 || distance >= 20) continue;
    if (distance < bestDistance) {
      bestDistance = distance;
      best = i;
    }
  }
  return best;
}

function clauseStarts(view: ReportView, word: number): boolean {
  return view.parse.upos[word] === "VERB" && clauseHead(view, word) === word;
}

/** "the [Iraq] war": a country that a noun is of. */
function isCountryOf({ parse, place, findings }: ReportView, word: number): boolean {
  return parse.deprel[word] === "compound" && findings.places[place[word]!]!.kind === "country";
}

/** For each sentence the fitting mention nearest to its root, -1 where there is none. */
function sentenceMains(
  view: ReportView,
  over: Int32Array,
  fits: (i: number) => boolean,
  counts: (word: number) => boolean = () => true,
): Int32Array {
  const { parse } = view;
  const count = parse.sentence.length - 1;
  const mains = new Int32Array(Math.max(count, 0)).fill(-1);
  for (let s = 0; s < count; s++) {
    let bestDepth = Infinity;
    for (let w = parse.sentence[s]!; w < parse.sentence[s + 1]!; w++) {
      if (!fits(over[w]!) || !counts(w)) continue;
      let depth = 0;
      for (let at = parse.head[w]!; at >= 0 && depth < MAX_DEPTH; at = parse.head[at]!) depth++;
      if (depth < bestDepth) {
        bestDepth = depth;
        mains[s] = over[w]!;
      }
    }
  }
  return mains;
}

/** Shorter sentences are an editor's marks ("[Text]"), which do not count. */
const SHORTEST = 4;

/** The number of sentences before each. */
function orderOf({ parse }: ReportView): Int32Array {
  const order = new Int32Array(parse.sentence.length);
  for (let s = 0; s + 1 < parse.sentence.length; s++)
    order[s + 1] = order[s]! + (parse.sentence[s + 1]! - parse.sentence[s]! < SHORTEST ? 0 : 1);
  return order;
}

/** The first that there is. */
const first = (...found: readonly number[]): number => found.find((i) => i >= 0) ?? -1;

/** What was told last. */
function told(mains: Int32Array, order: Int32Array, sentence: number, reach: number): number {
  for (let s = sentence; s >= 0 && order[s]! >= order[sentence]! - reach; s--) if (mains[s]! >= 0) return mains[s]!;
  return -1;
}

/** What a report opens with may be placed and dated after it: "Bus bombed // … on Monday in Osh". */
function ahead(mains: Int32Array, order: Int32Array, sentence: number): number {
  const from = order[sentence]!;
  if (from >= AHEAD) return -1;
  for (let s = sentence + 1; s < mains.length && order[s]! <= from + AHEAD; s++) if (mains[s]! >= 0) return mains[s]!;
  return -1;
}

/**
 * "QUITO, 3 May -- A bomb went off": a dateline says where the report was written, so what is placed nowhere else is only in the
 * dateline's country, and that only in a report that is above all about it.
 */
function hasHomeDateline({ findings }: ReportView): boolean {
  const dateline = findings.places.find(({ rule }) => rule.includes("dateline"));
  if (dateline?.country === undefined) return false;
  const counts = new Map<string, number>();
  for (const { country } of findings.places) if (country) counts.set(country, (counts.get(country) ?? 0) + 1);
  return counts.get(dateline.country) === Math.max(...counts.values());
}

/** The interval of a time mention, without absent sides. */
export function intervalOf(time: Time): Interval {
  const { from, to } = time;
  if (from === undefined) return to === undefined ? {} : { to };
  return to === undefined ? { from } : { from, to };
}
