import type { View } from "./context.js";
import { isOfSpeaker } from "./own-saying.js";
import { hasObject, isInfinitive } from "./verb-shape.js";

/** "we want [to thank] the men": so they are thanked. "we want them [to thank] us" does not. */
export function isOwnAct({ parse, own, tables: { embeddings, speaking } }: View, w: number): boolean {
  const head = parse.head[w]!;
  if (parse.deprel[w] !== "xcomp" || own.level[head]! < 0 || hasObject(parse, head) || !isInfinitive(parse, w))
    return false;
  if (isConditional({ parse, own }, head)) return false;
  const isAct = embeddings.of(parse.lemma[w]!, "v", "purpose") && embeddings.of(parse.lemma[head]!, "v", "own-to");
  return isAct !== undefined && isOfSpeaker(parse, speaking, head);
}

/** "[if they complain] I have to thank them": nobody is thanked yet. */
function isConditional({ parse, own }: Pick<View, "parse" | "own">, verb: number): boolean {
  for (let c = parse.childFrom[verb]!; c < parse.childFrom[verb + 1]!; c++)
    if (parse.deprel[parse.child[c]!] === "advcl" && own.conditional[parse.child[c]!] === 1) return true;
  return false;
}
