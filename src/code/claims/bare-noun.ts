import { headIn, type Parse, wordAt } from "#read";
import type { Span } from "#record";

const NOUNS: ReadonlySet<string> = new Set(["NOUN", "PROPN"]);
const CLAUSE: ReadonlySet<string> = new Set(["nsubj", "nsubj:pass", "csubj", "cop", "mark"]);

/** "showed [some promise]": content that is a noun with what hangs on it, and no clause. */
export function isBareNoun(parse: Parse, content: readonly Span[]): boolean {
  if (content.length !== 1) return false;
  const from = wordAt(parse, content[0]!.start);
  const to = wordAt(parse, content[0]!.end - 1) + 1;
  const head = headIn(parse, from, to);
  if (parse.upos[from] === "SCONJ" || parse.deprel[from] === "mark") return false;
  if (!NOUNS.has(parse.upos[head]!)) return false;
  for (let c = parse.childFrom[head]!; c < parse.childFrom[head + 1]!; c++) {
    if (CLAUSE.has(parse.deprel[parse.child[c]!]!)) return false;
  }
  return !parse.deprel[head]!.startsWith("nsubj");
}
