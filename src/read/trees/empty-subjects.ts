import { type Hanging, TreeHand } from "./tree-hand.js";

/** Makes a subject of a pronoun that the tree takes for an empty one though no clause follows that it could stand for: "[it] remains closed". */
export type EmptySubjectMender = (words: Hanging) => void;

const EMPTY = "expl";
/** Tag of "there", which is never a subject. */
const THERE = "EX";
/** Of a clause behind the verb there is one of these, or another subject, before the next comma. */
const OF_CLAUSE: ReadonlySet<string> = new Set([
  "mark",
  "nsubj",
  "nsubj:pass",
  "csubj",
  "ccomp",
  "advcl",
  "acl",
  "acl:relcl",
]);
const INFINITIVE = "xcomp";
/** Words behind the pronoun that are looked at. */
const NEAR = 40;

export function createEmptySubjectMender(tags: readonly string[], labels: readonly string[]): EmptySubjectMender {
  const hand = new TreeHand(tags, labels);
  return (words) => {
    const { head, deprel, xpos } = words;
    for (let pronoun = 0; pronoun < head.length; pronoun++) {
      const verb = head[pronoun]!;
      if (deprel[pronoun] !== EMPTY || verb < pronoun || xpos[pronoun] === THERE || stands(words, pronoun)) continue;
      hand.hang(words, pronoun, verb, "nsubj");
      hand.settle(words);
    }
  };
}

/** True where a clause behind the verb may be what the pronoun stands for. */
function stands({ head, deprel, sentenceOf, upos, xpos }: Hanging, pronoun: number): boolean {
  const verb = head[pronoun]!;
  for (let w = pronoun + 1; w < head.length && w < verb + NEAR && sentenceOf[w] === sentenceOf[verb]; w++) {
    if (w > verb && xpos[w] === ",") return false;
    if (OF_CLAUSE.has(deprel[w]!) || (deprel[w] === INFINITIVE && upos[w] === "VERB")) return true;
  }
  return false;
}
