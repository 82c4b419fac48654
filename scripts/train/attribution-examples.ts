import { readFileSync } from "node:fs";
import { createActorFinder } from "../../src/find/actors/index.js";
import { createCueTable } from "../../src/find/attributions/cue-table.js";
import { type Candidate, findCandidates } from "../../src/find/attributions/model/candidate.js";
import { CONTENT, CUE, NONE, SOURCE } from "../../src/find/attributions/model/part-search.js";
import type { PartWindow } from "../../src/find/attributions/model/window.js";
import { createViewer } from "../../src/find/attributions/open-view.js";
import { createAttributionRules } from "../../src/find/attributions/rules.js";
import type { View, Words } from "../../src/find/attributions/view.js";
import { createPlaceFinder } from "../../src/find/places/index.js";
import type { LanguagePack } from "../../src/lang/index.js";
import { createReader, type Parse, wordAt } from "../../src/read/index.js";

/** Words of an attribution as annotated. */
export interface Gold {
  readonly source: ReadonlySet<number>;
  readonly cue: ReadonlySet<number>;
  readonly content: ReadonlySet<number>;
}

/** One article: its candidates, and the annotated attribution of each that is one. */
export interface Article {
  readonly view: View;
  readonly candidates: readonly Candidate[];
  readonly gold: readonly (Gold | undefined)[];
  /** Whether it stands inside somebody else's annotated words: there nothing is annotated, whatever is said. */
  readonly inside: readonly boolean[];
}

type Spans = readonly (readonly [number, number])[];

interface Line {
  readonly text: string;
  readonly gold: { readonly attributions: readonly { source: Spans; cue: Spans; content: Spans }[] };
}

/** Reads every article of a file of annotated ones. */
export function readArticles(file: string, pack: LanguagePack): Article[] {
  const read = createReader(pack);
  const findPlaces = createPlaceFinder(pack);
  const findActors = createActorFinder(pack);
  const openView = createViewer(pack);
  const cues = createCueTable(pack);
  const rules = createAttributionRules(pack);
  const lines = readFileSync(file, "utf8").trim().split("\n");
  return lines.map((line) => {
    const { text, gold } = JSON.parse(line) as Line;
    const parse = read(text);
    const actors = findActors(parse, findPlaces(parse, {}));
    const view = openView(parse, actors);
    const candidates = findCandidates(view, cues, rules);
    const matched = match(parse, candidates, gold.attributions);
    return { view, candidates, gold: matched, inside: insideOf(candidates, matched) };
  });
}

/** Gives each annotated attribution to one candidate among the words of its cue: the one that the others hang under. */
function match(parse: Parse, candidates: readonly Candidate[], attributions: Line["gold"]["attributions"]) {
  const indexOf = new Map(candidates.map(({ word }, i) => [word, i]));
  const gold: (Gold | undefined)[] = candidates.map(() => undefined);
  for (const { source, cue, content } of attributions) {
    const words = wordsOf(parse, cue);
    let best = -1;
    for (const word of words) {
      const index = indexOf.get(word);
      if (index === undefined || gold[index]) continue;
      const top = !words.has(parse.head[word]!);
      if (best < 0 || (top && words.has(parse.head[candidates[best]!.word]!))) best = index;
    }
    if (best >= 0) gold[best] = { source: wordsOf(parse, source), cue: words, content: wordsOf(parse, content) };
  }
  return gold;
}

function insideOf(candidates: readonly Candidate[], gold: readonly (Gold | undefined)[]): boolean[] {
  const told = new Set(gold.flatMap((own) => (own ? [...own.content] : [])));
  return candidates.map(({ word }, i) => gold[i] === undefined && told.has(word));
}

function wordsOf(parse: Parse, spans: Spans): Set<number> {
  const words = new Set<number>();
  for (const [start, end] of spans)
    for (let w = wordAt(parse, start); w < parse.size && parse.start[w]! < end; w++) words.add(w);
  return words;
}

/** The part of each unit of a window, as far as the search can give it: one source, and one cue round its own word. */
export function labelUnits(window: PartWindow, gold: Gold): Uint8Array {
  const labels = new Uint8Array(window.size);
  for (let u = 0; u < window.size; u++) labels[u] = labelOf(gold, { from: window.from[u]!, to: window.to[u]! });
  labels[window.cue] = CUE;
  keepOneStretch(labels, CUE, window.cue);
  keepOneStretch(labels, SOURCE, labels.indexOf(SOURCE));
  return labels;
}

/** The part that most words of a unit belong to. */
function labelOf(gold: Gold, { from, to }: Words): number {
  const most = (words: ReadonlySet<number>): boolean => {
    let inside = 0;
    for (let w = from; w < to; w++) if (words.has(w)) inside++;
    return inside * 2 > to - from;
  };
  return most(gold.cue) ? CUE : most(gold.source) ? SOURCE : most(gold.content) ? CONTENT : NONE;
}

function keepOneStretch(labels: Uint8Array, part: number, inside: number): void {
  if (inside < 0) return;
  let from = inside;
  let to = inside;
  while (from > 0 && labels[from - 1] === part) from--;
  while (to + 1 < labels.length && labels[to + 1] === part) to++;
  for (let u = 0; u < labels.length; u++) if (labels[u] === part && (u < from || u > to)) labels[u] = NONE;
}
