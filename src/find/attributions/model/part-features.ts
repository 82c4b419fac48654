import type { Draft, View } from "../view.js";
import { hashText, mix, rowOf } from "./hash.js";
import { PartWindow } from "./window.js";

/** Templates of one unit, and of the border between it and the unit before. */
export const UNIT_FEATURES = 36;
export const BORDER_FEATURES = 28;

const MAX_UNITS = 240;
const OUTSIDE = hashText("outside");
const MAX_CHAIN = 5;

/** Turns the surroundings of a cue into rows of the tables of weights. Its arrays are filled anew for each cue. */
export class PartFeatures {
  readonly window = new PartWindow();
  readonly unitRows = new Int32Array(MAX_UNITS * UNIT_FEATURES);
  readonly borderRows = new Int32Array((MAX_UNITS + 1) * BORDER_FEATURES);
  private readonly word = new Int32Array(MAX_UNITS + 2);
  private readonly tag = new Int32Array(MAX_UNITS + 2);
  private readonly relation = new Int32Array(MAX_UNITS + 2);
  private readonly path = new Int32Array(MAX_UNITS + 2);
  private readonly quote = new Int32Array(MAX_UNITS + 2);
  private readonly mark = new Int32Array(MAX_UNITS + 2);
  private readonly role = new Int32Array(MAX_UNITS + 2);
  private readonly actor = new Int32Array(MAX_UNITS + 2);
  private readonly between = new Int32Array(MAX_UNITS + 2);
  private readonly distance = new Int32Array(MAX_UNITS + 2);
  private readonly edge = new Int32Array(MAX_UNITS + 2);
  private readonly crossing = new Int32Array(MAX_UNITS + 2);
  private readonly level = new Int32Array(MAX_UNITS);
  private readonly branch = new Int32Array(MAX_UNITS);
  private readonly depth = new Int32Array(MAX_UNITS);
  private readonly stack = new Int32Array(MAX_UNITS);
  private readonly chain = new Int32Array(MAX_CHAIN + 1);

  constructor(
    private readonly unitBits: number,
    private readonly borderBits: number,
  ) {}

  fill(view: View, cueWord: number, draft: Draft | undefined, signature: number): void {
    const { window } = this;
    window.open(view, cueWord);
    this.readWords(view);
    this.readRoles(draft);
    this.readTree(view, cueWord);
    this.readBetween(view);
    this.readCrossings(view);
    const rule = draft ? hashText(draft.rule) : 1;
    const cue = hashText(view.parse.lemma[cueWord]!);
    for (let u = 0; u < window.size; u++) this.unit(u + 1, cue, signature, rule);
    for (let u = 0; u <= window.size; u++) this.border(u + 1, cue, signature, rule);
  }

  private readWords({ parse, quotes, actors, actorOf }: View): void {
    const { window, word, tag, relation, quote, mark, actor } = this;
    const n = window.size;
    word[0] = tag[0] = relation[0] = 1;
    word[n + 1] = tag[n + 1] = relation[n + 1] = 2;
    quote[0] = quote[n + 1] = mark[0] = mark[n + 1] = 0;
    const cueQuote = quotes.of[window.from[window.cue]!]!;
    for (let u = 0; u < n; u++) {
      const i = window.from[u]!;
      const inner = u >= window.inner && u < window.innerEnd;
      word[u + 1] = inner ? hashText(parse.lower[i]!) : OUTSIDE;
      tag[u + 1] = inner ? hashText(parse.xpos[i]!) : OUTSIDE;
      relation[u + 1] = inner ? hashText(parse.deprel[i]!) : OUTSIDE;
      mark[u + 1] = inner && parse.upos[i] === "PUNCT" ? parse.text.charCodeAt(parse.start[i]!) : 0;
      const q = quotes.of[i]!;
      quote[u + 1] =
        (q < 0 ? 0 : quotes.from[q] === i ? 1 : quotes.to[q] === window.to[u] ? 2 : 3) + (q >= 0 && q === cueQuote ? 4 : 0);
      const a = actorOf[i]!;
      actor[u + 1] = a < 0 || !inner ? 0 : actors[a]!.sector === "JRN" ? 3 : actors[a]!.type === "person" ? 2 : 1;
    }
  }

  private readRoles(draft: Draft | undefined): void {
    const { window, role } = this;
    role.fill(0, 0, window.size + 2);
    if (!draft) return;
    this.setRole(draft.content, 3);
    this.setRole(draft.cueWords, 2);
    this.setRole(draft.source, 1);
  }

  private setRole(spans: Draft["content"], as: number): void {
    const { window, role } = this;
    for (const { from, to } of spans)
      for (let u = 0; u < window.size; u++) if (window.from[u]! >= from && window.from[u]! < to) role[u + 1] = as;
  }

  /** Where each word hangs in the tree as seen from the cue: how far up, on which branch, how deep in it. */
  private readTree({ parse, reach }: View, cueWord: number): void {
    const { window, level, branch, depth, stack, chain, path, edge, relation } = this;
    const base = window.from[window.inner]!;
    const count = window.innerEnd - window.inner;
    level.fill(-1, 0, count);
    let up = cueWord;
    let trail = 0;
    let steps = 0;
    for (; steps <= MAX_CHAIN && up >= 0 && up >= base && up < base + count; steps++) {
      level[up - base] = steps;
      branch[up - base] = -1;
      depth[up - base] = 0;
      chain[steps] = trail;
      trail = mix(trail, steps < 2 ? hashText(parse.deprel[up]!) : steps);
      up = parse.head[up]!;
    }
    for (let i = base; i < base + count; i++) {
      let top = 0;
      let at = i;
      while (at >= base && at < base + count && level[at - base]! < 0) {
        stack[top++] = at;
        at = parse.head[at]!;
      }
      while (top > 0) {
        const w = stack[--top]!;
        const head = parse.head[w]!;
        if (head < base || head >= base + count) {
          level[w - base] = MAX_CHAIN + 1;
          branch[w - base] = w;
          depth[w - base] = 0;
        } else {
          level[w - base] = level[head - base]!;
          const own = branch[head - base]!;
          branch[w - base] = own < 0 ? w : own;
          depth[w - base] = own < 0 ? 0 : Math.min(3, depth[head - base]! + 1);
        }
      }
    }
    path[0] = 1;
    path[window.size + 1] = 2;
    edge[0] = edge[window.size + 1] = 0;
    for (let u = 0; u < window.size; u++) {
      if (u < window.inner || u >= window.innerEnd) {
        path[u + 1] = mix(OUTSIDE, u < window.inner ? 1 : 2);
        edge[u + 1] = 0;
        continue;
      }
      const k = u - window.inner;
      const i = base + k;
      const b = branch[k]!;
      const l = level[k]!;
      const top = b < 0 ? mix(l, 77) : mix(mix(l, relation[b - base + window.inner + 1]!), b < cueWord ? 1 : 2);
      path[u + 1] = mix(top, l <= MAX_CHAIN ? chain[l]! : 9);
      edge[u + 1] =
        (b >= 0 && reach.first[b] === i ? 1 : 0) + (b >= 0 && reach.last[b] === i ? 2 : 0) + (depth[k]! << 2);
    }
  }

  /** What stands between the cue and a unit: marks, verbs, conjunctions of content. */
  private readBetween(view: View): void {
    const { window, between, distance } = this;
    between[0] = between[window.size + 1] = 0;
    distance[0] = distance[window.size + 1] = 0;
    for (const step of [-1, 1]) {
      let commas = 0;
      let quotes = 0;
      let verbs = 0;
      let that = 0;
      for (let u = window.cue; u >= 0 && u < window.size; u += step) {
        const side = step > 0 ? 1 : 0;
        between[u + 1] =
          1 + side + 2 * (Math.min(commas, 3) + 4 * (Math.min(quotes, 2) + 3 * (Math.min(verbs, 2) + 3 * that)));
        distance[u + 1] = 1 + side + 2 * bucket(Math.abs(u - window.cue));
        if (u === window.cue) continue;
        if (this.mark[u + 1] !== 0 && (this.quote[u + 1]! & 3) % 3 === 0) commas++;
        if ((this.quote[u + 1]! & 3) === 1 || (this.quote[u + 1]! & 3) === 2) quotes++;
        if (u >= window.inner && u < window.innerEnd) {
          const i = window.from[u]!;
          if (FINITE.has(view.parse.xpos[i]!)) verbs++;
          if (view.complementisers.has(view.parse.lower[i]!)) that = 1;
        }
      }
    }
  }

  /** Arcs of the tree that cross the border before each unit. */
  private readCrossings({ parse }: View): void {
    const { window, crossing } = this;
    crossing.fill(0, 0, window.size + 2);
    const base = window.from[window.inner]! - window.inner;
    for (let u = window.inner; u < window.innerEnd; u++) {
      const head = parse.head[window.from[u]!]!;
      if (head < 0) continue;
      const h = Math.max(window.inner, Math.min(window.innerEnd - 1, head - base));
      crossing[Math.min(u, h) + 1]!++;
      crossing[Math.max(u, h) + 1]!--;
    }
    // crossing[u + 1] becomes the number of arcs over the border between u and u + 1
    for (let u = 1; u <= window.size; u++) crossing[u]! += crossing[u - 1]!;
  }

  private unit(x: number, cue: number, g: number, rule: number): void {
    const { word, tag, relation, path, quote, mark, role, actor, between, distance, edge } = this;
    const t = tag[x]!;
    const p = path[x]!;
    const q = quote[x]!;
    const r = mix(role[x]!, rule);
    const d = distance[x]!;
    const b = between[x]!;
    const pt = mix(p, t);
    const out = this.unitRows;
    let at = (x - 1) * UNIT_FEATURES;
    const bits = this.unitBits;
    let id = 100;
    const put = (h: number): void => {
      out[at++] = rowOf(mix(h, id++), bits);
    };
    put(t);
    put(word[x]!);
    put(p);
    put(pt);
    put(mix(p, cue));
    put(mix(p, relation[x]!));
    put(r);
    put(mix(r, t));
    put(mix(r, cue));
    put(mix(r, p));
    put(q);
    put(mix(q, r));
    put(mix(q, p));
    put(d);
    put(mix(d, t));
    put(mix(d, cue));
    put(b);
    put(mix(b, d));
    put(mix(mix(b, q), g));
    put(mix(actor[x]!, p));
    put(mix(actor[x]!, d));
    put(mix(p, g));
    put(mix(r, b));
    put(mix(word[x]!, p));
    put(mix(mark[x]!, b));
    put(mix(cue, b));
    put(mix(mix(tag[x - 1]!, t), tag[x + 1]!));
    put(mix(p, path[x - 1]!));
    put(mix(p, path[x + 1]!));
    put(mix(mix(b, cue), p));
    put(mix(p, edge[x]!));
    put(mix(mix(d, g), t));
    put(mix(mix(r, q), b));
    put(mix(mix(role[x]!, g), p));
    put(mix(mix(word[x]!, cue), d & 1));
    put(mix(mix(q, b), mix(quote[x - 1]!, quote[x + 1]!)));
  }

  private border(x: number, cue: number, g: number, rule: number): void {
    const { word, tag, relation, path, quote, mark, role, between, distance, edge, crossing } = this;
    const y = x - 1;
    const tt = mix(tag[y]!, tag[x]!);
    const pp = mix(path[y]!, path[x]!);
    const roles = role[y]! * 4 + role[x]!;
    const rr = mix(roles, rule);
    const qq = quote[y]! * 8 + quote[x]!;
    const mm = mix(mark[y]!, mark[x]!);
    const cross = Math.min(4, crossing[y]!);
    const out = this.borderRows;
    let at = (x - 1) * BORDER_FEATURES;
    const bits = this.borderBits;
    let id = 200;
    const put = (h: number): void => {
      out[at++] = rowOf(mix(h, id++), bits);
    };
    put(0);
    put(tt);
    put(word[x]!);
    put(word[y]!);
    put(mix(word[y]!, word[x]!));
    put(pp);
    put(rr);
    put(qq);
    put(mm);
    put(mix(mm, qq));
    put(distance[x]!);
    put(between[x]!);
    put(mix(rr, tag[x]!));
    put(mix(rr, mm));
    put(mix(pp, mm));
    put(mix(cue, word[x]!));
    put(mix(cue, mix(tag[x]!, distance[x]!)));
    put(mix(edge[x]!, path[x]!));
    put(mix(edge[y]!, path[y]!));
    put(mix(tt, tag[x + 1] ?? 0));
    put(mix(word[x]!, tag[y]!));
    put(mix(mix(qq, roles), mm));
    put(mix(relation[x]!, tag[x]!));
    put(mix(mm, between[x]!));
    put(mix(cross, mm));
    put(mix(cross, roles));
    put(mix(mix(cross, between[x]!), tag[x]!));
    put(mix(mix(g, mm), roles));
  }
}

const FINITE = new Set(["VBD", "VBZ", "VBP", "MD"]);

/** 0, 1, 2, 3, 4-5, 6-8, 9-13, 14-20, more. */
function bucket(n: number): number {
  return n < 4 ? n : n < 6 ? 4 : n < 9 ? 5 : n < 14 ? 6 : n < 21 ? 7 : 8;
}
