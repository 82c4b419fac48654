import type { LanguagePack } from "#lang";
import type { Parse } from "../parse.js";

/** The parts of a parse that say what a word is; only these are changed. */
type Named = { -readonly [K in "upos" | "xpos" | "lemma"]: Parse[K][number][] };
type Tree = Pick<Parse, "lower" | "deprel" | "head" | "childFrom" | "child" | "tagNumber" | "lemmaNumber">;

/** Makes a verb of each noun that the tree gives a subject and an object: "the boy [shot] himself". */
export type VerbMender = (words: Named & Tree) => void;

const PAST = "VERB|VBD";
const OBJECT = "obj";
/** What hangs on a noun, and on no verb in the past. */
const NOMINAL: ReadonlySet<string> = new Set([
  "det",
  "case",
  "cop",
  "amod",
  "nummod",
  "nmod:poss",
  "aux",
  "aux:pass",
  "mark",
]);

/** Only words that `lexicon/lemma-irregulars.tsv` knows as a past tense; the tagger takes some of them for nouns wherever they stand. */
export function createVerbMender(pack: LanguagePack, tags: readonly string[]): VerbMender {
  const past = tags.indexOf(PAST);
  const rows = pack.lexicon("lemma-irregulars");
  const lemmas = new Map(rows.filter(({ tag }) => tag === PAST).map(({ form, lemma }) => [form!, lemma!]));
  return (words) => {
    const { deprel, head, lower, upos, xpos, lemma } = words;
    for (let w = 0; w < deprel.length; w++) {
      const verb = deprel[w] === OBJECT ? head[w]! : -1;
      if (verb < 0 || verb > w || upos[verb] !== "NOUN" || !lemmas.has(lower[verb]!) || !acts(words, verb)) continue;
      upos[verb] = "VERB";
      xpos[verb] = "VBD";
      words.tagNumber[verb] = past;
      lemma[verb] = lemmas.get(lower[verb]!)!;
      words.lemmaNumber[verb] = 0;
    }
  };
}

/** True for a word with a subject before it, or joined to a verb, that has nothing only nouns have. */
function acts({ childFrom, child, deprel, head, upos }: Named & Tree, word: number): boolean {
  let hasSubject = deprel[word] === "conj" && upos[head[word]!] === "VERB";
  for (let c = childFrom[word]!; c < childFrom[word + 1]!; c++) {
    const relation = deprel[child[c]!]!;
    if (NOMINAL.has(relation)) return false;
    hasSubject ||= relation === "nsubj" && child[c]! < word;
  }
  return hasSubject;
}
