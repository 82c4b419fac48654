import { findChild } from "./tree.js";
import type { Draft, View, Words } from "./view.js";

/**
 * "[Asked] about the fact that …, he said": whom a participle asks is named elsewhere, and who asks only by "by". "During the
 * interview [the mayor] said": what stands in the phrase before a speaker is no part of his name.
 */
export function ofSpeakers(view: View, drafts: readonly Draft[]): readonly Draft[] {
  return drafts.map((draft) => {
    if (!draft.source.length || draft.cue.part !== "verb") return draft;
    if (isBareParticiple(view, draft.cueWord) && !isAgent(view, draft)) return { ...draft, source: [], speaker: -1 };
    const [first, ...rest] = draft.source;
    const from = behindPhrase(view, first!);
    return from > first!.from ? { ...draft, source: [{ from, to: first!.to }, ...rest], speaker: from } : draft;
  });
}

/** "asked", "questioned" without an auxiliary or a subject, beside a clause that has them. */
function isBareParticiple({ parse }: View, cue: number): boolean {
  if (!PAST.has(parse.xpos[cue]!) || parse.deprel[cue] !== "advcl") return false;
  return findChild(parse, cue, (c) => c < cue || parse.deprel[c]!.startsWith("nsubj")) < 0;
}

const PAST: ReadonlySet<string> = new Set(["VBN", "VBD"]);

/** True where the speaker hangs on the cue as its agent, or stands before it. */
function isAgent({ parse }: View, { speaker, cueWord }: Draft): boolean {
  return speaker < cueWord || parse.deprel[speaker] === "obl:agent";
}

/** First word of the last name in a source that begins with the phrase of a preposition, itself first in its sentence. */
function behindPhrase({ parse }: View, { from, to }: Words): number {
  const first = parse.sentence[parse.sentenceOf[from]!]!;
  if (from - 1 !== first || parse.upos[first] !== "ADP") return from;
  let start = to;
  while (start > from && parse.upos[start - 1] === "PROPN") start--;
  return start > from && start < to && parse.upos[start] === "PROPN" ? start : from;
}
