import type { LanguagePack, WordView } from "#lang";
import { createNumberReader } from "../number-phrase.js";
import { createFieldReaders, type FieldContext, fieldsOf } from "./time-fields.js";
import type { TimeExpression } from "./time-expression.js";
import { compileTimeRules, extentOf } from "./time-rules.js";

/** The words that times are matched on: a parse, or a line of one. */
export type TimeWords = WordView;

/** Words that are a time by some rule, not yet on the calendar. */
export interface TimeMatch {
  /** Words start … end - 1. */
  readonly start: number;
  readonly end: number;
  readonly rule: string;
  readonly time: TimeExpression;
}

interface Candidate extends TimeMatch {
  readonly emit: boolean;
  readonly order: number;
}

/** Matches the time rules layer by layer; of those that overlap the leftmost, then the longest stands. */
export function createTimeMatcher(pack: LanguagePack): (parse: TimeWords) => readonly TimeMatch[] {
  const { rules, layers, markNames } = compileTimeRules(pack);
  const readers = createFieldReaders(pack);
  const readNumbers = createNumberReader(pack);
  return (parse) => {
    const numbers = readNumbers(parse);
    const marks: Record<string, Uint32Array> = { number: numbers.end };
    const marked: Record<string, Map<number, TimeExpression>> = {};
    for (const name of markNames) {
      marks[name] = new Uint32Array(parse.size);
      marked[name] = new Map();
    }
    const context: FieldContext = { view: parse, numbers, marked: (name, i) => marked[name]?.get(i) };
    const candidates: Candidate[] = [];
    layers.forEach(({ set, rules: members }, layer) => {
      for (let i = 0; i < parse.size; i++) {
        for (const match of set.everyAt(parse, i, marks)) {
          const order = members[match.source]!;
          const rule = rules[order]!;
          const time = fieldsOf(match, rule.fixed, readers, context);
          if (!time) continue;
          const [start, end] = extentOf(match);
          for (const name of rule.marks) {
            if (end > marks[name]![start]!) {
              marks[name]![start] = end;
              marked[name]!.set(start, time);
            }
          }
          if (rule.emit) candidates.push({ start, end, rule: rule.id, time, emit: true, order: -1000 * layer + order });
        }
      }
    });
    return leftmostLongest(candidates);
  };
}

function leftmostLongest(candidates: Candidate[]): TimeMatch[] {
  candidates.sort((a, b) => a.start - b.start || b.end - a.end || a.order - b.order);
  const kept: TimeMatch[] = [];
  let free = 0;
  for (const c of candidates) {
    if (c.start < free) continue;
    free = c.end;
    kept.push({ start: c.start, end: c.end, rule: c.rule, time: c.time });
  }
  return kept;
}
