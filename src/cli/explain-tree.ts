import type { TreeWord } from "#engine";

const WIDEST = 40; // columns for the words; deeper ones push the rest to the right

/**
 * A tree, one word a line, each under the word it hangs on:
 *
 *     killed *   VERB/VBN   root
 *       people   NOUN/NNS   nsubj:pass
 */
export function explainTree(tree: readonly TreeWord[]): string[] {
  const words = tree.map(
    ({ form, depth, trigger }) => `${"  ".repeat(depth)}${form.replace(/\s+/gu, " ")}${trigger ? " *" : ""}`,
  );
  const width = Math.min(WIDEST, Math.max(0, ...words.map((word) => word.length)));
  return tree.map(
    ({ upos, xpos, deprel }, i) => `${words[i]!.padEnd(width)}  ${`${upos}/${xpos}`.padEnd(10)}  ${deprel}`,
  );
}
