import type { Parse } from "#read";

/** "was shot, [apparently] by rebels": who did it is in doubt, not that it was done. */
export function isOfDoer({ deprel, head }: Parse, verb: number, adverb: number): boolean {
  return adverb > verb && deprel[adverb + 1] === "case" && head[head[adverb + 1]!] === verb;
}
