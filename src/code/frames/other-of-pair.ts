import type { LanguagePack } from "#lang";
import type { Parse } from "#read";
import { isDetermined } from "./conjuncts.js";
import { PAIR } from "./default-roles.js";
import type { ReportView } from "./report-view.js";
import { childWith, isUnder } from "./tree.js";

/** Finds the second of two whom a preposition brings in together, where the tree does not join it to the first; -1 where there is none. */
export type OtherOfPair = (view: ReportView, first: number) => number;

/**
 * "fighting between [the rebels] of the Free Party and [the army]", joined to the party; "when talks between [the bank] and [the union] are held",
 * taken for who holds them.
 */
export function openPairs(pack: LanguagePack): OtherOfPair {
  const pairing = new Set(pack.lexicon("default-roles").flatMap(({ form, slot }) => (form === PAIR ? [slot!] : [])));
  return (view, first) => {
    const { parse, actor } = view;
    const marker = actor[first]! < 0 ? -1 : childWith(parse, first, "case");
    if (marker < 0 || !pairing.has(parse.lower[marker]!) || childWith(parse, first, "conj") >= 0) return -1;
    const joint = jointBehind(parse, first);
    const other = joint < 0 ? -1 : nounAt(parse, joint + 1);
    const isOther = other >= 0 && actor[other]! >= 0 && actor[other] !== actor[first] && isDetermined(parse, other);
    return isOther && isHungWrong(view, first, joint, other) ? other : -1;
  };
}

/** How many words behind the first of two the "and" may stand. */
const REACH = 12;

/** The nearest "and" behind a noun, with nothing but what names it in between; -1 for none. */
function jointBehind({ upos, sentence, sentenceOf }: Parse, noun: number): number {
  const end = Math.min(noun + REACH, sentence[sentenceOf[noun]! + 1]!);
  for (let w = noun + 1; w < end; w++) {
    if (upos[w] === "CCONJ") return w;
    if (!NAMING.has(upos[w]!)) return -1;
  }
  return -1;
}

const NAMING: ReadonlySet<string> = new Set(["NOUN", "PROPN", "ADJ", "ADP", "DET", "NUM"]);

/** The noun that an article or a quality at a word belongs to; the word itself where that is one; -1 for none. */
function nounAt({ upos, head, deprel, size }: Parse, word: number): number {
  if (word >= size) return -1;
  const noun = LEADING.has(deprel[word]!) && head[word]! > word ? head[word]! : word;
  return upos[noun] === "NOUN" || upos[noun] === "PROPN" ? noun : -1;
}

const LEADING: ReadonlySet<string> = new Set(["det", "nmod:poss", "amod", "compound", "nummod"]);

/** Of several whom one noun below tells, "the heads of the army and the police", the second may be one more of that noun's. */
function isHungWrong({ parse, last }: ReportView, first: number, joint: number, other: number): boolean {
  const { deprel, head, xpos, upos } = parse;
  if (!isUnder(parse, other, first)) return joint === last[first]! + 1 && deprel[other]!.startsWith("nsubj");
  if (deprel[other] !== "conj" || head[other]! > joint) return false;
  return xpos[first] !== "NNS" || (upos[head[other]!] === "PROPN" && upos[other] === "NOUN");
}
