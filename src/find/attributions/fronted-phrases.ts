import type { LanguagePack } from "#lang";
import { type Parse, wordAt } from "#read";
import type { Time } from "#record";
import { finiteOf, holdsFinite } from "./clause-shape.js";
import { contentPieces } from "./pieces.js";
import { BEHIND, openingAt, saidOpenings } from "./said-openings.js";
import type { Draft, View } from "./view.js";

/** Adds what stands before the speaker and belongs to what was said, by `lexicon/said-openings`. */
export type FrontedPhrases = (view: View, drafts: readonly Draft[], times: readonly Time[]) => readonly Draft[];

/** "[If it rains], the club said it would wait", "[For the full year], she said sales will rise": a clause was said, and under what condition. */
export function createFrontedPhrases(pack: LanguagePack): FrontedPhrases {
  const openings = saidOpenings(pack);
  return (view, drafts, times) => {
    const { parse } = view;
    const taken = new Set(drafts.map(({ cueWord }) => cueWord));
    const timed = new Set(times.map(({ start }) => wordAt(parse, start)));
    return drafts.map((draft) => {
      const from = parse.sentence[parse.sentenceOf[draft.cueWord]!]!;
      const comma = (draft.source[0]?.from ?? 0) - 1;
      const opening = openingAt(parse, openings, from);
      if (!opening || parse.xpos[comma] !== "," || !isSaying(parse, draft, comma)) return draft;
      let isDated = false;
      for (let i = from; i < comma; i++) {
        if (taken.has(i) || view.quotes.of[i]! >= 0) return draft;
        isDated ||= i > from && timed.has(i);
      }
      if (opening.needs === BEHIND || (opening.needs === TIME && !isDated)) return draft;
      if (opening.needs === VERB && parse.xpos[from + 1] !== "VB") return draft;
      return { ...draft, content: [...contentPieces(view, from, comma), ...draft.content] };
    });
  };
}

const TIME = "time";
const VERB = "verb";

/** How many words may stand between the speaker and the cue. */
const MAX_GAP = 3;

/** Speaker, then a cue that was spoken then, not ever since, and a clause behind it. */
function isSaying(parse: Parse, { cue, cueWord, source, content }: Draft, comma: number): boolean {
  const [first] = content;
  if (cueWord > (source[0]?.to ?? 0) + MAX_GAP) return false;
  if (!first || source.length !== 1 || !cue.takes.has("quote") || first.from < cueWord || comma >= cueWord)
    return false;
  if (parse.xpos[cueWord] === "VBN" && finiteOf(parse, cueWord) !== "VBN") return false;
  return holdsFinite(parse, first.from, first.to);
}
