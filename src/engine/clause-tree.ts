import type { Parse } from "#read";
import type { Span, Upos } from "#record";

/** A word of a tree, `start` and `end` in the report's text. */
export interface TreeWord extends Span {
  readonly form: string;
  readonly upos: Upos;
  /** Penn tag. */
  readonly xpos: string;
  /** UD relation to the word it hangs on. */
  readonly deprel: string;
  /** 0 for a word that hangs on nothing in the clause. */
  readonly depth: number;
  /** True in the account's trigger. */
  readonly trigger: boolean;
}

/** The words of a clause as a tree: each word before those that hang on it, and these in the order of the text. */
export function treeOf(parse: Parse, clause: Span, trigger: Span): TreeWord[] {
  const inside = wordsIn(parse, clause);
  const known = new Set(inside);
  const tree: TreeWord[] = [];
  // A stack, since the tree of a very long list can be deeper than calls may be nested.
  const open = inside.filter((word) => !known.has(parse.head[word]!)).map((word) => ({ word, depth: 0 }));
  open.reverse();
  for (let next = open.pop(); next; next = open.pop()) {
    const { word, depth } = next;
    tree.push({ ...describeWord(parse, word, trigger), depth });
    for (let c = parse.childFrom[word + 1]! - 1; c >= parse.childFrom[word]!; c--)
      if (known.has(parse.child[c]!)) open.push({ word: parse.child[c]!, depth: depth + 1 });
  }
  return tree;
}

function describeWord(parse: Parse, word: number, trigger: Span): Omit<TreeWord, "depth"> {
  const [start, end] = [parse.start[word]!, parse.end[word]!];
  return {
    start,
    end,
    form: parse.text.slice(start, end) || parse.form[word]!,
    upos: parse.upos[word]!,
    xpos: parse.xpos[word]!,
    deprel: parse.deprel[word]!,
    trigger: start < trigger.end && end > trigger.start,
  };
}

function wordsIn(parse: Parse, { start, end }: Span): number[] {
  const words: number[] = [];
  for (let i = 0; i < parse.size && parse.start[i]! < end; i++) if (parse.end[i]! > start) words.push(i);
  return words;
}
