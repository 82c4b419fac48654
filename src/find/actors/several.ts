import { type Parse, wordsText } from "#read";
import type { Mention } from "./mention.js";

/** How many mentions behind the first of a list the second may stand: others are part of what is said of the first. */
const REACH = 4;
const CORE: ReadonlySet<string> = new Set(["nsubj", "nsubj:pass", "obj"]);

/** A list of somebodies that a sentence is about, of whom "they" goes on. */
export interface Several {
  readonly name: string;
  readonly from: number;
  readonly to: number;
}

/** "[Ann Bell], a clerk, and [Tom Reed] met": the list that a mention begins; undefined where it begins none. */
export function severalFrom(parse: Parse, mentions: readonly Mention[], k: number): Several | undefined {
  const { head, from, form } = mentions[k]!;
  if (form === "pronoun" || !CORE.has(parse.deprel[head]!)) return undefined;
  let to = -1;
  for (let next = k + 1; next < mentions.length && next <= k + REACH; next++) {
    const joined = mentions[next]!;
    if (parse.deprel[joined.head] === "conj" && parse.head[joined.head] === head) to = joined.to;
  }
  return to < 0 ? undefined : { name: wordsText(parse, from, to), from, to };
}
