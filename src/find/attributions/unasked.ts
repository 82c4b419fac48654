import type { Draft, View } from "./view.js";

/**
 * "met [to discuss how] the bank could pay", "came [to find out who] had burned the barn": with an infinitive and a question nobody has told
 * anything yet, and what the question takes for granted is the publisher's.
 */
export function withoutUnasked({ parse }: View, drafts: readonly Draft[]): readonly Draft[] {
  return drafts.filter(({ cue, cueWord, content }) => {
    const [first, more] = content;
    if (cue.part !== "verb" || !first || more || parse.xpos[cueWord] !== "VB") return true;
    // "the last [to say] which mill it will buy" has said it.
    if (parse.deprel[cueWord]!.startsWith("acl")) return true;
    return parse.xpos[cueWord - 1] !== "TO" || !parse.xpos[first.from]!.startsWith("W") || first.from !== cueWord + 1;
  });
}
