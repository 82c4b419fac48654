import type { Hanging } from "./tree-hand.js";

/** No auxiliary stands further before its verb. */
const NEAR = 30;

/** The relation by which a subject hangs on a verb: of what is done to it where the verb has the auxiliary of the passive. */
export function subjectRelation({ head, deprel }: Hanging, verb: number): "nsubj" | "nsubj:pass" {
  for (let w = verb - 1; w >= 0 && w > verb - NEAR; w--)
    if (head[w] === verb && deprel[w] === "aux:pass") return "nsubj:pass";
  return "nsubj";
}
