import { compilePatterns, type LanguagePack, type PatternMatch, type PatternSet } from "#lang";
import type { TimeExpression } from "./time-expression.js";

/** A time rule as compiled. */
export interface TimeRule {
  readonly id: string;
  /** Fields every match has. */
  readonly fixed: Partial<TimeExpression>;
  /** Names under which later rules see its matches, as `#name`. */
  readonly marks: readonly string[];
  /** False for a part that is no time by itself. */
  readonly emit: boolean;
}

export interface TimeRules {
  readonly rules: readonly TimeRule[];
  /** Rules by layer: those of a layer see the marks of the layers before it. */
  readonly layers: readonly { readonly set: PatternSet; readonly rules: readonly number[] }[];
  readonly markNames: readonly string[];
}

interface Gives extends Partial<TimeExpression> {
  readonly mark?: string | readonly string[];
  readonly emit?: boolean;
}

/** Reads rules/times; throws where rules use each other's marks in a circle. */
export function compileTimeRules(pack: LanguagePack): TimeRules {
  const sources = pack.rules("times");
  const rules = sources.map(({ id, gives }): TimeRule => {
    const { mark, emit, ...fixed } = gives as Gives;
    return { id, fixed, marks: mark === undefined ? [] : typeof mark === "string" ? [mark] : mark, emit: emit ?? true };
  });
  const patterns = sources.map((s) => (typeof s.match === "string" ? [s.match] : (s.match as readonly string[])));
  const uses = patterns.map((list) => new Set(list.flatMap((p) => [...p.matchAll(/#([\w-]+)/g)].map((m) => m[1]!))));
  const layerOf = layersOf(rules, uses);
  const layers = Array.from({ length: Math.max(...layerOf) + 1 }, (_, layer) => {
    const members = rules.map((_, i) => i).filter((i) => layerOf[i] === layer);
    const set = compilePatterns(members.map((i) => ({ id: rules[i]!.id, match: patterns[i]! })), pack);
    return { set, rules: members };
  });
  return { rules, layers, markNames: [...new Set(rules.flatMap((r) => r.marks))] };
}

function layersOf(rules: readonly TimeRule[], uses: readonly ReadonlySet<string>[]): number[] {
  const layer = rules.map(() => 0);
  for (let round = 0; round <= rules.length; round++) {
    let changed = false;
    rules.forEach((rule, i) => {
      for (const mark of rule.marks) {
        uses.forEach((used, j) => {
          if (used.has(mark) && layer[j]! <= layer[i]!) {
            layer[j] = layer[i]! + 1;
            changed = true;
          }
        });
      }
    });
    if (!changed) return layer;
  }
  throw new Error("rules/times: rules that use each other's marks in a circle");
}

/** Words of the match that are the time itself: its capture `it`, else all. */
export function extentOf(match: PatternMatch): readonly [start: number, end: number] {
  return match.captures.it ?? [match.start, match.end];
}
