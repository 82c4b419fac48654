import type { Parse } from "#read";
import { type Argument, POSSESSOR } from "./argument.js";
import { argumentsOf } from "./arguments.js";
import { isPassive } from "./passive.js";
import type { ReportView } from "./report-view.js";

export const NOBODY: readonly number[] = [];

/** Where the heads of a role may stand. */
export interface Places {
  readonly own: readonly Argument[];
  /** What a carrier verb lends. */
  readonly others: readonly Argument[];
  readonly phrase: readonly string[];
  readonly self: number;
  /** What hangs on a noun. */
  argumentsUnder(noun: number): readonly Argument[];
}

/** Looks for what hangs on a noun once, however many slots lie under it. */
export function openArguments(parse: Parse): Places["argumentsUnder"] {
  let known: { readonly noun: number; readonly found: readonly Argument[] } | undefined;
  return (noun) => {
    if (known?.noun !== noun) known = { noun, found: argumentsOf(parse, noun) };
    return known.found;
  };
}

/**
 * Heads in the first slot that is filled, or with `every` in all of them. The slot `self` is the trigger's own head. A word of
 * the trigger's phrase fills a role only where nothing else does: "filed a lawsuit against the firm" is against the firm.
 */
export function headsIn(view: ReportView, slots: readonly Slot[], places: Places, every: boolean): readonly number[] {
  let out = NOBODY;
  let inPhrase = NOBODY;
  for (const slot of slots) {
    const heads = slot.name === SELF ? [places.self] : headsAt(view, slot, places);
    if (heads.length === 0) continue;
    const others = places.phrase.length === 1 ? heads : heads.filter((w) => !isPhraseWord(view.parse, w, places));
    if (others.length > 0 && !every) return others;
    if (others.length < heads.length && inPhrase.length === 0) inPhrase = heads;
    out = out.length === 0 ? others : [...out, ...others];
  }
  return out.length > 0 ? out : inPhrase;
}

function isPhraseWord({ lemma }: Parse, word: number, { phrase, self }: Places): boolean {
  return word !== self && phrase.includes(lemma[word]!);
}

const SELF = "self";
/** "object.with": what hangs by "with" on the object, where the parser puts it in "discussed the plan with the minister". */
const THROUGH = ".";

/** A place where a head may stand, and what hangs on what stands there, step by step. */
export interface Slot {
  readonly name: string;
  readonly through: readonly string[];
}

export function slotOf(slot: string): Slot {
  const [name = "", ...through] = slot.split(THROUGH);
  return { name, through };
}

/**
 * An object may stand under another name where the parser took a particle of the trigger's phrase for a preposition ("shut
 * down the internet") or the object for an adverbial.
 */
function headsAt(view: ReportView, { name, through }: Slot, places: Places): readonly number[] {
  let heads = headsDirectlyAt(view, name, places);
  if (through.length === 0 || heads.length === 0) return heads;
  for (const slot of through) heads = heads.flatMap((noun) => wordsAt(places.argumentsUnder(noun), slot));
  return notWhen(view, heads);
}

function headsDirectlyAt(view: ReportView, slot: string, places: Places): readonly number[] {
  const { own, others, phrase } = places;
  const all = wordsAt(own, slot);
  // "[yesterday]'s raid by rebels"
  const found = slot === POSSESSOR ? notWhen(view, all) : all;
  if (found.length > 0) return slot === "object" ? broughtIn(view, places, found) : found;
  const carried = notWhen(view, wordsAt(others, slot));
  if (carried.length > 0) return carried;
  if (slot !== "object")
    return view.parse.upos[places.self] === "NOUN" ? beyondSetting(view, slot, places.self) : NOBODY;
  return objectsIn(view, own, phrase);
}

/** "the killing on Monday in Basra of [a judge]": what a preposition brings in behind when and where, whatever the tree hangs it on. */
function beyondSetting(view: ReportView, slot: string, noun: number): readonly number[] {
  const { parse } = view;
  const end = parse.sentence[parse.sentenceOf[noun]! + 1]!;
  let next = noun + 1;
  while (
    next < end &&
    (isSetting(view, next) || (LEADING.has(parse.deprel[next]!) && isSetting(view, parse.head[next]!)))
  )
    next++;
  if (next === noun + 1 || next >= end || parse.deprel[next] !== "case" || parse.lemma[next] !== slot) return NOBODY;
  const head = parse.head[next]!;
  return head > next && !isSetting(view, head) ? [head] : NOBODY;
}

/** True of a word for when or for a town. */
function isSetting({ time, place, findings }: ReportView, word: number): boolean {
  return time[word]! >= 0 || (place[word]! >= 0 && findings.places[place[word]!]!.kind !== "facility");
}

/** What stands before the words for a day or a town. */
const LEADING: ReadonlySet<string> = new Set(["case", "det", "cc", "amod", "advmod"]);

/** "at the meeting they pressed [for cuts]": what the phrase's preposition brings in is the object, and not what the clause is said of. */
function broughtIn(view: ReportView, { own, phrase, self }: Places, found: readonly number[]): readonly number[] {
  if (phrase.length === 1 || found.some((word) => word > self) || isPassive(view.parse, self)) return found;
  const behind = own.filter(({ slot, word }) => phrase.indexOf(slot) > 0 && word > self).map(({ word }) => word);
  return behind.length > 0 ? behind : found;
}

function objectsIn({ time }: ReportView, own: readonly Argument[], phrase: readonly string[]): readonly number[] {
  return own
    .filter((a) => phrase.indexOf(a.slot) > 0 || (a.slot === "unmarked" && time[a.word]! < 0))
    .map((a) => a.word);
}

/** "the offensive launched [on Monday]" is on nobody. */
function notWhen(view: ReportView, words: readonly number[]): readonly number[] {
  for (let i = 0; i < words.length; i++)
    if (isWhen(view, words[i]!)) return words.filter((word) => !isWhen(view, word));
  return words;
}

function isWhen({ time, quantity }: ReportView, word: number): boolean {
  return time[word]! >= 0 && quantity[word]! < 0;
}

function wordsAt(places: readonly Argument[], slot: string): readonly number[] {
  let words: number[] | undefined;
  for (let i = 0; i < places.length; i++) if (places[i]!.slot === slot) (words ??= []).push(places[i]!.word);
  return words ?? NOBODY;
}
