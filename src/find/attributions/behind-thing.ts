import { headIn } from "#read";
import type { Draft, View, Words } from "./view.js";

/** "They were shot, a charge [the army] denied": a noun for what was said, right before the name of who denies it, is no part of that name. */
export function behindThings(view: View, drafts: readonly Draft[]): readonly Draft[] {
  return drafts.map((draft) => {
    const { cue, cueWord, source } = draft;
    const [named, more] = source;
    if (cue.part !== "verb" || cue.stance !== "denies" || !named || more || named.to > cueWord) return draft;
    const from = nameBehind(view, named);
    if (from < 0) return draft;
    return { ...draft, source: [{ from, to: named.to }], speaker: headIn(view.parse, from, named.to) };
  });
}

function nameBehind({ parse, actorOf }: View, { from, to }: Words): number {
  const { upos } = parse;
  if (upos[from] !== "DET") return -1;
  let noun = from + 1;
  while (noun < to && (upos[noun] === "ADJ" || upos[noun + 1] === "NOUN")) noun++;
  const opens = upos[noun + 1] === "DET" || upos[noun + 1] === "PROPN";
  return noun + 1 < to && upos[noun] === "NOUN" && opens && actorOf[noun]! < 0 ? noun + 1 : -1;
}
