import type { Cue } from "./cue-table.js";
import { isSpeaker, isTensed } from "./plain-saying.js";
import { isPassive, sourceHead } from "./source.js";
import type { Finding, View } from "./view.js";
import { gerund } from "./wishes.js";

/** "the guards, [who] denied [shooting at the crowd]": a verb of denial with a tense, somebody who can speak before it, and the deed behind it. */
export function denial(view: View, word: number, cue: Cue): Finding | undefined {
  const { parse, quotes } = view;
  if (cue.stance !== "denies" || quotes.of[word]! >= 0 || !isTensed(view, word) || isPassive(parse, word))
    return undefined;
  const source = sourceHead(parse, word);
  if (source < 0 || source > word || quotes.of[source]! >= 0 || !isSpeaker(view, source, word, cue)) return undefined;
  const [only, more] = gerund(view, word)?.content ?? [];
  return only && !more && only.from > word ? { content: [only], source } : undefined;
}
