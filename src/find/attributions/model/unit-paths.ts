import { mix } from "#lang";
import type { View } from "../view.js";
import { OUTSIDE } from "./unit-values.js";
import { MAX_UNITS, type PartWindow } from "./window.js";

/** How far up from the cue the tree is told apart. */
const MAX_CHAIN = 5;
/** How deep in its branch a word is told apart. */
const MAX_DEPTH = 3;
/** The cue and what stands over it is on no branch. */
const TRUNK = 77;
const ELSEWHERE = 9;

/**
 * Where each unit hangs in the tree as seen from the cue: how far up, on which branch, how deep in it, and how many arcs
 * cross the border before it. Unit u stands at `u + 1`. The arrays are filled anew for each cue.
 */
export class UnitPaths {
  readonly path = new Int32Array(MAX_UNITS + 2);
  readonly edge = new Int32Array(MAX_UNITS + 2);
  readonly crossing = new Int32Array(MAX_UNITS + 2);
  private readonly level = new Int32Array(MAX_UNITS);
  private readonly branch = new Int32Array(MAX_UNITS);
  private readonly depth = new Int32Array(MAX_UNITS);
  private readonly stack = new Int32Array(MAX_UNITS);
  private readonly chain = new Int32Array(MAX_CHAIN + 1);

  fill(view: View, window: PartWindow): void {
    this.climb(view, window);
    for (let k = 0; k < window.innerEnd - window.inner; k++) this.hang(view, window, k);
    this.name(view, window);
    this.countCrossings(view, window);
  }

  /** The words over the cue, each with the relations on the way to it. */
  private climb({ parse, codes }: View, window: PartWindow): void {
    const { level, branch, depth, chain } = this;
    const base = window.from[window.inner]!;
    const count = window.innerEnd - window.inner;
    level.fill(-1, 0, count);
    let up = window.from[window.cue]!;
    let trail = 0;
    for (let steps = 0; steps <= MAX_CHAIN && up >= base && up < base + count; steps++) {
      level[up - base] = steps;
      branch[up - base] = -1;
      depth[up - base] = 0;
      chain[steps] = trail;
      trail = mix(trail, steps < 2 ? codes.relation[up]! : steps);
      up = parse.head[up]!;
    }
  }

  /** Gives the k-th word of the sentence, and all over it, the place of the nearest word that has one. */
  private hang({ parse }: View, window: PartWindow, k: number): void {
    const { level, branch, depth, stack } = this;
    const base = window.from[window.inner]!;
    const count = window.innerEnd - window.inner;
    let top = 0;
    let at = base + k;
    while (at >= base && at < base + count && level[at - base]! < 0) {
      stack[top++] = at;
      at = parse.head[at]!;
    }
    while (top > 0) {
      const word = stack[--top]!;
      const head = parse.head[word]! - base;
      const known = head >= 0 && head < count;
      const own = known ? branch[head]! : -1;
      level[word - base] = known ? level[head]! : MAX_CHAIN + 1;
      branch[word - base] = own < 0 ? word : own;
      depth[word - base] = own < 0 ? 0 : Math.min(MAX_DEPTH, depth[head]! + 1);
    }
  }

  private name({ codes, reach }: View, window: PartWindow): void {
    const { level, branch, depth, chain, path, edge } = this;
    path[0] = 1;
    path[window.size + 1] = 2;
    edge.fill(0, 0, window.size + 2);
    const cue = window.from[window.cue]!;
    for (let u = 0; u < window.size; u++) {
      if (u < window.inner || u >= window.innerEnd) {
        path[u + 1] = mix(OUTSIDE, u < window.inner ? 1 : 2);
        continue;
      }
      const k = u - window.inner;
      const b = branch[k]!;
      const l = level[k]!;
      const top = b < 0 ? mix(l, TRUNK) : mix(mix(l, codes.relation[b]!), b < cue ? 1 : 2);
      path[u + 1] = mix(top, l <= MAX_CHAIN ? chain[l]! : ELSEWHERE);
      const i = window.from[u]!;
      const ends = b < 0 ? 0 : (reach.first[b] === i ? 1 : 0) + (reach.last[b] === i ? 2 : 0);
      edge[u + 1] = ends + (depth[k]! << 2);
    }
  }

  private countCrossings({ parse }: View, window: PartWindow): void {
    const { crossing } = this;
    crossing.fill(0, 0, window.size + 2);
    const base = window.from[window.inner]! - window.inner;
    for (let u = window.inner; u < window.innerEnd; u++) {
      const head = parse.head[window.from[u]!]!;
      if (head < 0) continue;
      const h = Math.max(window.inner, Math.min(window.innerEnd - 1, head - base));
      crossing[Math.min(u, h) + 1]!++;
      crossing[Math.max(u, h) + 1]!--;
    }
    // now the arcs over the border between u - 1 and u are at u
    for (let u = 1; u <= window.size; u++) crossing[u]! += crossing[u - 1]!;
  }
}
