import { type LanguagePack, WordMemory, type WordView } from "#lang";
import { type Effect, stageIndex, toLevel } from "./scale.js";

/** How an operator stands to the word it changes. */
export type OperatorKind =
  | "aux"
  | "negator"
  | "adverb"
  | "det"
  | "pronoun"
  | "case"
  | "mark"
  | "adjective"
  | "definite"
  /** "[any] attack", "[anyone] who attacks": nobody in particular. */
  | "free"
  /** "[despite] the attack": what stands after it is known. */
  | "given"
  | "ranking"
  | "perfect"
  /** An auxiliary under a verb of saying in the past: "said it [would] close". */
  | "shifted"
  /** "no dead [but] two hurt": what follows is not denied with what went before. */
  | "adversative"
  /** An auxiliary before a perfect: "[should] have closed". */
  | "unmet"
  /** "not [a] shot": the negation of one is the negation of all. */
  | "least"
  /** "not [only] fled but …" denies nothing. */
  | "besides"
  /** "maps [for] carrying out attacks". */
  | "aim"
  /** "[at] the meeting": it is as far off as what is to be done there. */
  | "occasion"
  /** "at no [time]", "in no [way]": the "no" is that of the clause. */
  | "way"
  /** "no [doubt]" denies nothing. */
  | "doubt"
  /** "[recent] attacks", "[last] week's meeting": it has been. */
  | "gone"
  /** "[next] week's meeting", "[tomorrow]'s vote": it is still to come. */
  | "coming"
  /** "could fall [when] they meet": what is waited for. */
  | "awaited"
  /** An auxiliary that tells of what happens again and again: "you [can] fall when you run". */
  | "general"
  /** "it [must] be noted that they fled": who says so notes it. */
  | "binding"
  /** "[would] have closed if it had not been paid": it did not. */
  | "contrary";

/** A word that changes how far its neighbour holds: "not", "may", "if", "alleged". */
export interface Operator extends Effect {
  readonly kind: OperatorKind;
  /** Its lexicon entry, as it stands in `rules`. */
  readonly entry: string;
}

const NONE: readonly Operator[] = [];

export function hasKind(operators: readonly Operator[], kind: OperatorKind): boolean {
  for (const o of operators) if (o.kind === kind) return true;
  return false;
}

export interface OperatorTable {
  /** What a word in lower case can do. */
  operators(word: string): readonly Operator[];
  /** The same of a word of a report. */
  operatorsAt(view: WordView, word: number): readonly Operator[];
}

/** `lexicon/operators.tsv`. */
export function createOperatorTable(pack: LanguagePack): OperatorTable {
  const table = new Map<string, Operator[]>();
  for (const row of pack.lexicon("operators")) {
    const operator: Operator = {
      kind: row.kind as OperatorKind,
      plus: toLevel(row.plus!),
      minus: toLevel(row.minus!),
      stage: stageIndex(row.stage!),
      entry: `operators/${row.word}`,
    };
    table.set(row.word!, [...(table.get(row.word!) ?? []), operator]);
  }
  const lists = [NONE, ...table.values()];
  const numbers = new Map([...table.keys()].map((word, i) => [word, i + 1]));
  const listOf = new WordMemory((_, lower) => numbers.get(lower) ?? 0);
  return {
    operators: (word) => table.get(word) ?? NONE,
    operatorsAt: (view, word) => lists[listOf.at(view, word)]!,
  };
}
