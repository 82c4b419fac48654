import { FINITE } from "#read";
import type { Draft, View, Words } from "../view.js";
import { MAX_UNITS, type PartWindow } from "./window.js";

/** Stands for all words of a unit that is a whole quotation or sentence. */
export const OUTSIDE = 0x5bd1e995;

/**
 * What each unit of a window is, by itself and seen from the cue. Unit u stands at `u + 1`, so that both ends have a
 * neighbour. The arrays are filled anew for each cue.
 */
export class UnitValues {
  readonly word = new Int32Array(MAX_UNITS + 2);
  readonly tag = new Int32Array(MAX_UNITS + 2);
  readonly relation = new Int32Array(MAX_UNITS + 2);
  /** Outside, first word, last word or middle of a quotation, and whether the cue stands in the same one. */
  readonly quote = new Int32Array(MAX_UNITS + 2);
  /** Code of a punctuation mark; 0 for a word. */
  readonly mark = new Int32Array(MAX_UNITS + 2);
  /** What the rules take it for. */
  readonly role = new Int32Array(MAX_UNITS + 2);
  readonly actor = new Int32Array(MAX_UNITS + 2);
  /** What stands between the cue and the unit: marks, verbs, conjunctions of content. */
  readonly between = new Int32Array(MAX_UNITS + 2);
  /** Side and distance. */
  readonly distance = new Int32Array(MAX_UNITS + 2);

  fill(view: View, window: PartWindow, draft: Draft | undefined): void {
    this.readWords(view, window);
    this.readQuotes(view, window);
    this.readRoles(window, draft);
    this.readBetween(view, window, 1);
    this.readBetween(view, window, -1);
  }

  private readWords({ parse, codes, actors, actorOf }: View, window: PartWindow): void {
    const { word, tag, relation, mark, actor } = this;
    const n = window.size;
    word[0] = tag[0] = relation[0] = 1;
    word[n + 1] = tag[n + 1] = relation[n + 1] = 2;
    mark[0] = mark[n + 1] = actor[0] = actor[n + 1] = 0;
    for (let u = 0; u < n; u++) {
      const i = window.from[u]!;
      if (u < window.inner || u >= window.innerEnd) {
        word[u + 1] = tag[u + 1] = relation[u + 1] = OUTSIDE;
        mark[u + 1] = actor[u + 1] = 0;
        continue;
      }
      word[u + 1] = codes.word[i]!;
      tag[u + 1] = codes.tag[i]!;
      relation[u + 1] = codes.relation[i]!;
      mark[u + 1] = parse.upos[i] === "PUNCT" ? parse.text.charCodeAt(parse.start[i]!) : 0;
      const a = actorOf[i]!;
      actor[u + 1] = a < 0 ? 0 : actors[a]!.sector === "JRN" ? 3 : 1;
    }
  }

  private readQuotes({ quotes }: View, window: PartWindow): void {
    const { quote } = this;
    quote[0] = quote[window.size + 1] = 0;
    const own = quotes.of[window.from[window.cue]!]!;
    for (let u = 0; u < window.size; u++) {
      const q = quotes.of[window.from[u]!]!;
      const where = q < 0 ? 0 : quotes.from[q] === window.from[u] ? 1 : quotes.to[q] === window.to[u] ? 2 : 3;
      quote[u + 1] = where + (q >= 0 && q === own ? 4 : 0);
    }
  }

  private readRoles(window: PartWindow, draft: Draft | undefined): void {
    this.role.fill(0, 0, window.size + 2);
    if (!draft) return;
    this.setRole(window, draft.content, 3);
    this.setRole(window, draft.cueWords, 2);
    this.setRole(window, draft.source, 1);
  }

  private setRole({ size, from: start }: PartWindow, spans: readonly Words[], as: number): void {
    for (const { from, to } of spans)
      for (let u = 0; u < size; u++) if (start[u]! >= from && start[u]! < to) this.role[u + 1] = as;
  }

  /** From the cue outwards, to one side. */
  private readBetween({ parse, complementisers }: View, window: PartWindow, step: 1 | -1): void {
    const { between, distance, mark, quote } = this;
    between[0] = between[window.size + 1] = distance[0] = distance[window.size + 1] = 0;
    const side = step > 0 ? 2 : 1;
    let commas = 0;
    let marks = 0;
    let verbs = 0;
    let that = 0;
    for (let u = window.cue; u >= 0 && u < window.size; u += step) {
      between[u + 1] =
        side + 2 * (Math.min(commas, 3) + 4 * (Math.min(marks, 2) + 3 * (Math.min(verbs, 2) + 3 * that)));
      distance[u + 1] = side + 2 * distanceClass(Math.abs(u - window.cue));
      if (u === window.cue) continue;
      const edge = quote[u + 1]! & 3;
      if (edge === 1 || edge === 2) marks++;
      else if (mark[u + 1] !== 0) commas++;
      if (u < window.inner || u >= window.innerEnd) continue;
      const i = window.from[u]!;
      if (FINITE.has(parse.xpos[i]!)) verbs++;
      if (complementisers.has(parse.lower[i]!)) that = 1;
    }
  }
}

/** 0, 1, 2, 3, 4–5, 6–8, 9–13, 14–20, more. */
function distanceClass(n: number): number {
  return n < 4 ? n : n < 6 ? 4 : n < 9 ? 5 : n < 14 ? 6 : n < 21 ? 7 : 8;
}
