import type { LanguagePack } from "#lang";
import { TENSED } from "#read";
import type { ReportView } from "./report-view.js";

/** How many the subject of a clause is by the form of its verb; undefined where that does not say. */
export type VerbNumber = "one" | "several" | undefined;

export type VerbNumberReader = (view: ReportView, verb: number) => VerbNumber;

const AUXILIARY: ReadonlySet<string> = new Set(["aux", "aux:pass", "cop"]);

/** Reads the number of a verb by `lexicon/verb-numbers.tsv`: of its first auxiliary, for a verb without one that of the verb it is joined to. */
export function createVerbNumbers(pack: LanguagePack): VerbNumberReader {
  const numbers = new Map(pack.lexicon("verb-numbers").map((row) => [row.word!, row.number as VerbNumber]));
  const read = ({ parse }: ReportView, verb: number): VerbNumber => {
    const first = auxiliaryOf(parse, verb);
    if (first < 0) return undefined;
    return TENSED.has(parse.xpos[first]!) ? numbers.get(parse.lower[first]!) : undefined;
  };
  return (view, verb) => {
    const { deprel, head } = view.parse;
    const above = deprel[verb] === "conj" && auxiliaryOf(view.parse, verb) < 0 ? head[verb]! : verb;
    return read(view, above);
  };
}

/** The first auxiliary or copula before a predicate; -1 where it has none. */
export function auxiliaryOf(parse: ReportView["parse"], verb: number): number {
  for (let c = parse.childFrom[verb]!; c < parse.childFrom[verb + 1]! && parse.child[c]! < verb; c++)
    if (AUXILIARY.has(parse.deprel[parse.child[c]!]!)) return parse.child[c]!;
  return -1;
}
