import type { LanguagePack } from "#lang";
import type { Parse } from "../parse.js";
import { type Hanging, TreeHand } from "./tree-hand.js";

/** Parts whom somebody names from what he calls them, where the tree takes both for one phrase: "called [the strikers] criminals". */
export type LabelParter = (words: Hanging & Pick<Parse, "lemma">) => void;

const SEVERAL: ReadonlySet<string> = new Set(["NNS", "NNPS"]);
const JOINED: ReadonlySet<string> = new Set(["compound", "nsubj"]);
/** What stands before whom he names and is his. */
const OWN: ReadonlySet<string> = new Set(["det", "amod", "nmod:poss", "nummod", "compound"]);

/** Verbs are those of `lexicon/cues.tsv` that take an object and what is said of it; two nouns in the plural make no compound there. */
export function createLabelParter(pack: LanguagePack, tags: readonly string[], labels: readonly string[]): LabelParter {
  const calling = new Set(
    pack
      .lexicon("cues")
      .flatMap(({ lemma, pos, takes }) => (pos === "v" && takes!.split(" ").includes("obj-x") ? [lemma!] : [])),
  );
  const hand = new TreeHand(tags, labels);
  return (words) => {
    const { head, deprel, lemma, xpos } = words;
    for (let label = 2; label < head.length; label++) {
      const verb = head[label]!;
      const named = label - 1;
      if (deprel[label] !== "obj" || verb >= named || !calling.has(lemma[verb]!)) continue;
      const areTwo = head[named] === label && JOINED.has(deprel[named]!);
      if (!areTwo || !SEVERAL.has(xpos[named]!) || !SEVERAL.has(xpos[label]!)) continue;
      for (let w = verb + 1; w < named; w++)
        if (head[w] === label && OWN.has(deprel[w]!)) hand.hang(words, w, named, deprel[w]!);
      hand.hang(words, named, verb, "obj");
      hand.hang(words, label, verb, "xcomp");
      hand.settle(words);
    }
  };
}
