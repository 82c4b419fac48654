import type { Draft, View } from "./view.js";

/** "Prices fell more than [analysts had expected]": what somebody thought is only what it is held against, and says nothing of the clause. */
export function withoutCompared({ parse }: View, drafts: readonly Draft[]): readonly Draft[] {
  const { upos, xpos } = parse;
  return drafts.filter(({ cue, cueWord, source, content }) => {
    const [first] = source;
    if (cue.part !== "verb" || !first || first.to > cueWord) return true;
    const than = first.from - 1;
    const isCompared = than > 0 && JOINS.has(upos[than]!) && COMPARING.has(xpos[than - 1]!);
    return !isCompared || content.some(({ from }) => from > cueWord);
  });
}

const JOINS: ReadonlySet<string> = new Set(["ADP", "SCONJ"]);
const COMPARING: ReadonlySet<string> = new Set(["JJR", "RBR"]);
