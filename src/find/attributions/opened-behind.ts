import type { LanguagePack } from "#lang";
import { holdsFinite } from "./clause-shape.js";
import { BEHIND, openingAt, saidOpenings } from "./said-openings.js";
import type { Draft, View } from "./view.js";

/** How far behind the cue the comma may stand that ends the phrase. */
const REACH = 40;

/**
 * "The firm said [due to the storm], it would close": a phrase right behind the cue, by `lexicon/said-openings`, that a comma parts from the
 * clause it goes with, was said with it.
 */
export function createOpenedBehind(pack: LanguagePack): (view: View, drafts: readonly Draft[]) => readonly Draft[] {
  const openings = saidOpenings(pack);
  return (view, drafts) => {
    const { parse, quotes } = view;
    return drafts.map((draft) => {
      const { cue, cueWord, cueWords, content } = draft;
      const from = cueWord + 1;
      const last = content.at(-1);
      const isSaid = cue.part === "verb" && cue.takes.has("that") && cueWords.length === 1;
      if (!isSaid || !last || last.from <= from || quotes.of[from]! >= 0) return draft;
      const opening = openingAt(parse, openings, from);
      const isAny = opening?.needs === "" || opening?.needs === BEHIND;
      if (!isAny || content.some((words) => words.from > cueWord && words !== last)) return draft;
      let comma = from;
      while (comma < Math.min(last.to, from + REACH) && parse.xpos[comma] !== ",") comma++;
      if (parse.xpos[comma] !== "," || last.from > comma + 1 || !holdsFinite(parse, comma, last.to)) return draft;
      const words = cueWords[0]!;
      return {
        ...draft,
        cueWords: [{ from: words.from, to: Math.min(words.to, from) }],
        content: [...content.slice(0, -1), { from, to: last.to }],
      };
    });
  };
}
