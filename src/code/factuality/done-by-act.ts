import type { View } from "./context.js";
import type { Embedding } from "./embedding-table.js";
import { tenseOf } from "./verb-shape.js";

/** What is done by what is done for it: "marched [to protest]", where the march is the protest; "held talks [to discuss] it", but "flew in to discuss it". */
export function actOf(view: View, w: number, head: number): Embedding | undefined {
  const { parse, tables } = view;
  return (
    tables.embeddings.of(parse.lemma[w]!, "v", "purpose") ??
    (isGathering(view, head) ? tables.embeddings.of(parse.lemma[w]!, "v", "held-purpose") : undefined)
  );
}

/** "held [talks]", "a [meeting] was held": a verb by which people are brought together. */
function isGathering({ parse, tables }: View, verb: number): boolean {
  for (let c = parse.childFrom[verb]!; c < parse.childFrom[verb + 1]!; c++) {
    const child = parse.child[c]!;
    const isHeld = parse.deprel[child] === "obj" || parse.deprel[child] === "nsubj:pass";
    if (isHeld && tables.gatherings.has(parse.lemma[child]!)) return true;
  }
  return false;
}

/** "voted [to approve] the treaty": who votes so approves it; "voted [to build] a dam" has built nothing yet. */
export function decided({ parse, tables: { embeddings } }: View, w: number, head: number): Embedding | undefined {
  const isDeciding = embeddings.of(parse.lemma[head]!, "v", "deciding") && tenseOf(parse, head) === "past-";
  return isDeciding ? embeddings.of(parse.lemma[w]!, "v", "decided") : undefined;
}
