import type { Findings } from "#find";
import { type Parse, wordAt } from "#read";
import type { Span } from "#record";
import { type ClassSet, MENTION_CLASSES, meets, type WordClasses } from "./word-classes.js";

/** One report as the coders look at it: the tree with the mentions laid over its words. Arrays run over words. */
export interface ReportView {
  readonly parse: Parse;
  readonly findings: Findings;
  /** Index of the narrowest mention that covers the word, or -1. */
  readonly actor: Int32Array;
  readonly place: Int32Array;
  readonly time: Int32Array;
  readonly quantity: Int32Array;
  /** First and last word of the subtree under each word, inclusive. */
  readonly first: Int32Array;
  readonly last: Int32Array;
  classesOf(word: number): ClassSet;
  /** "members of the security forces" → forces: what a word that only counts or groups is about; else the word itself. */
  contentOf(word: number): number;
}

export function createReportView(parse: Parse, findings: Findings, classes: WordClasses): ReportView {
  const actor = overlay(parse, findings.actors);
  const place = overlay(parse, findings.places);
  const time = overlay(parse, findings.times);
  const quantity = overlay(parse, findings.quantities);
  withoutNumbers(parse, findings, actor, quantity);
  const { first, last } = parse.reach;
  const [ofActor, ofPlace, ofTime, ofNumber, ofName] = MENTION_CLASSES.map((name) => classes.mentionBit(name));
  const classesOf = (word: number): ClassSet => {
    const known = parse.upos[word] === "NOUN" ? classes.ofNoun(parse, word) : classes.ofWord(parse, word);
    const a = actor[word]!;
    const sector = a < 0 ? undefined : findings.actors[a]!.sector;
    let low = known.low;
    if (a >= 0) low |= ofActor!;
    if (place[word]! >= 0) low |= ofPlace!;
    if (time[word]! >= 0) low |= ofTime!;
    if (quantity[word]! >= 0) low |= ofNumber!;
    if (parse.upos[word] === "PROPN") low |= ofName!;
    const sectors = sector ? classes.sectorBit(sector) : known.sectors;
    return low === known.low && sectors === known.sectors ? known : { ...known, low, sectors };
  };
  const transparent = classes.set(["transparent"]);
  const contentOf = (word: number): number => {
    if (parse.upos[word] !== "NUM" && !meets(classes.ofWord(parse, word), transparent)) return word;
    for (let c = parse.childFrom[word]!; c < parse.childFrom[word + 1]!; c++) {
      const child = parse.child[c]!;
      if (parse.deprel[child] === "nmod" && child > word) return child;
    }
    return word;
  };
  return { parse, findings, actor, place, time, quantity, first, last, classesOf, contentOf };
}

/** Spans, ordered by position, to the index of the narrowest span over each word; -1 where there is none. */
function overlay(parse: Parse, spans: readonly Span[]): Int32Array {
  const over = new Int32Array(parse.size).fill(-1);
  spans.forEach((span, i) => {
    for (let w = wordAt(parse, span.start); w < parse.size && parse.start[w]! < span.end; w++) {
      const other = over[w]! < 0 ? undefined : spans[over[w]!]!;
      if (!other || other.end - other.start >= span.end - span.start) over[w] = i;
    }
  });
  return over;
}

/** "approved [12] mln pesos": the beginning of a longer number is nobody. */
function withoutNumbers(parse: Parse, { actors, quantities }: Findings, actor: Int32Array, quantity: Int32Array): void {
  for (let w = 0; w < parse.size; w++) {
    if (actor[w]! < 0 || quantity[w]! < 0) continue;
    const [told, number] = [actors[actor[w]!]!, quantities[quantity[w]!]!];
    if (told.start === number.start && told.end < number.end) actor[w] = -1;
  }
}
