import type { Parse } from "#read";
import type { JudgeTables } from "./judge-tables.js";

/** "rejected [the accusation] that it paid": what was said is denied, and not that it was said. */
export function areDeniedWords(parse: Parse, { embeddings, cues }: JudgeTables, noun: number): boolean {
  const verb = parse.head[noun]!;
  if (verb < 0 || !TAKEN.has(parse.deprel[noun]!)) return false;
  if (!embeddings.of(parse.lemma[verb]!, "v", "words")) return false;
  const stance = cues.nounCue(parse, noun)?.stance;
  return stance === "accuses" || stance === "asks";
}

const TAKEN: ReadonlySet<string> = new Set(["obj", "nsubj:pass"]);
