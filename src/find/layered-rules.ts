import { compileLayers, type LanguagePack, type PatternMatch, type WordView } from "#lang";
import type { NumberPhrases } from "./number-phrase.js";

/** Words that a rule matched, and what it made of them. */
export interface Found<T> {
  /** Words start … end - 1. */
  readonly start: number;
  readonly end: number;
  readonly rule: string;
  readonly value: T;
}

/** What a match is understood from, besides its captures. */
export interface LayerContext<T> {
  readonly view: WordView;
  readonly numbers: NumberPhrases;
  /** What an earlier rule that marks `name` made of the words from i on. */
  marked(name: string, i: number): T | undefined;
}

/** Makes a value of a match and the rule's own fields; undefined where the words make no sense. */
export type Build<T> = (
  match: PatternMatch,
  fixed: Readonly<Record<string, unknown>>,
  context: LayerContext<T>,
) => T | undefined;

interface LayeredRule {
  readonly id: string;
  readonly patterns: readonly string[];
  readonly fixed: Readonly<Record<string, unknown>>;
  readonly marks: readonly string[];
  readonly emit: boolean;
  /** What looks like a find and is none: keeps its words from being one. */
  readonly never: boolean;
}

/**
 * Runs the rules of a folder, of which some build on others: `gives: { mark: day }` lets later rules take what it found
 * as `#day`. `gives: { emit: false }` is for parts that mean nothing alone. A capture named `it` is the words that
 * count; without one all do. Of all that is found the leftmost stands, then the longest, then the rule that came last
 * in layers and first in the files.
 * Patterns of lexicon/not-FOLDER.tsv take part too, and what they match is dropped.
 */
export function createLayeredMatcher<T>(
  pack: LanguagePack,
  folder: string,
  build: Build<T>,
): (view: WordView, numbers: NumberPhrases) => readonly Found<T>[] {
  const rules = readRules(pack, folder);
  const layerOf = layersOf(folder, rules);
  const layers = Array.from({ length: Math.max(0, ...layerOf) + 1 }, (_, layer) =>
    rules.map((_, i) => i).filter((i) => layerOf[i] === layer),
  );
  const patterns = compileLayers(
    layers.map((members) => members.map((i) => ({ id: rules[i]!.id, match: rules[i]!.patterns }))),
    pack,
  );
  /** Made once and cleared for each text that needs them. */
  const columns = new Map<string, Uint32Array>();
  return (view, numbers) => {
    const marks: Record<string, Uint32Array> = { number: numbers.end };
    const marked: Record<string, Map<number, T>> = {};
    const context: LayerContext<T> = { view, numbers, marked: (name, i) => marked[name]?.get(i) };
    const found: Candidate<T>[] = [];
    const take = (match: PatternMatch, member: number, layer: number): void => {
      const rule = rules[member]!;
      const [start, end] = match.captures.it ?? [match.start, match.end];
      const value = rule.never ? undefined : build(match, rule.fixed, context);
      if (value === undefined && !rule.never) return;
      for (const name of rule.marks) {
        marks[name] ??= cleared(columns, name, view.size);
        marked[name] ??= new Map();
        if (end <= marks[name][start]!) continue;
        marks[name][start] = end;
        marked[name].set(start, value!);
        patterns.mark(name, start);
      }
      if (rule.emit) found.push({ start, end, rule: rule.id, value, order: member - layer * rules.length });
    };
    patterns.open(view, marks);
    layers.forEach((members, layer) => {
      patterns.scan(layer, marks, (match) => take(match, members[match.source]!, layer));
    });
    found.sort((a, b) => a.start - b.start || b.end - a.end || a.order - b.order);
    return withoutOverlap(found);
  };
}

/** The column of a mark with nothing in it. */
function cleared(columns: Map<string, Uint32Array>, name: string, size: number): Uint32Array {
  const column = columns.get(name);
  if (column !== undefined && column.length >= size) return column.fill(0, 0, size);
  const longer = new Uint32Array(2 * size);
  columns.set(name, longer);
  return longer;
}

/** The rules of a folder, then the patterns that keep words from being found. */
function readRules(pack: LanguagePack, folder: string): readonly LayeredRule[] {
  const rules = pack.rules(folder).map(({ id, match, gives }): LayeredRule => {
    const { mark, emit = true, ...fixed } = gives as { mark?: string | string[]; emit?: boolean };
    const marks = mark === undefined ? [] : typeof mark === "string" ? [mark] : mark;
    const patterns = typeof match === "string" ? [match] : (match as string[]);
    return { id, patterns, fixed, marks, emit, never: false };
  });
  const nots = pack.lexicon(`not-${folder}`).map(({ pattern }): LayeredRule => {
    return { id: `not-${folder}`, patterns: [pattern!], fixed: {}, marks: [], emit: true, never: true };
  });
  return [...rules, ...nots];
}

interface Candidate<T> extends Omit<Found<T>, "value"> {
  /** Absent for what is no find. */
  readonly value: T | undefined;
  readonly order: number;
}

function withoutOverlap<T>(sorted: readonly Candidate<T>[]): Found<T>[] {
  const kept: Found<T>[] = [];
  let free = 0;
  for (const { start, end, rule, value } of sorted) {
    if (start < free) continue;
    free = end;
    if (value !== undefined) kept.push({ start, end, rule, value });
  }
  return kept;
}

/** Each rule's layer: one above the highest of the rules whose marks it uses. */
function layersOf(folder: string, rules: readonly LayeredRule[]): number[] {
  const uses = rules.map((r) => new Set(r.patterns.flatMap((p) => [...p.matchAll(/#([\w-]+)/g)].map((m) => m[1]!))));
  const layer = rules.map(() => 0);
  for (let round = 0; round <= rules.length; round++) {
    let settled = true;
    rules.forEach((rule, i) => {
      uses.forEach((used, j) => {
        if (rule.marks.some((m) => used.has(m)) && layer[j]! <= layer[i]!) {
          layer[j] = layer[i]! + 1;
          settled = false;
        }
      });
    });
    if (settled) return layer;
  }
  throw new Error(`rules/${folder}: rules that use each other's marks in a circle`);
}
