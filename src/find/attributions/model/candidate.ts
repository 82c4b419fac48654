import type { Parse } from "#read";
import { type Cue, type CueTable, NO_WORD } from "../cue-table.js";
import { colonDrafts, draftAt, isColon, lastDraftAt } from "../find-drafts.js";
import type { AttributionRules } from "../rules.js";
import type { Draft, View } from "../view.js";
import { shapeOf } from "./shape.js";

/** A word that somebody's words, thoughts or wishes may hang on. */
export interface Candidate {
  readonly word: number;
  /** Its entry in the lexicon, or what a verb outside it is taken to say. */
  readonly cue: Cue;
  /** What hangs under it, as bits. */
  readonly shape: number;
  /** What the rules make of it, where they make anything. */
  readonly draft: Draft | undefined;
  /** What the words alone make of it, where the models make nothing. */
  readonly last?: Draft;
}

/** Words of the lexicon, all other verbs, adjectives that a clause is built on, and colons. In order. */
export function findCandidates(view: View, cues: CueTable, rules: AttributionRules): Candidate[] {
  const { parse } = view;
  const colons = new Map(rules.colon ? colonDrafts(view, rules.colon).map((draft) => [draft.cueWord, draft]) : []);
  const found: Candidate[] = [];
  for (let word = 0; word < parse.size; word++) {
    const known = cues.at(parse, word);
    if (known.length > 0) {
      const draft = draftAt(view, word, known, rules);
      const last = draft?.sure ? undefined : lastDraftAt(view, word, known, rules);
      found.push({ word, cue: draft?.cue ?? known[0]!, shape: shapeOf(parse, word), draft, ...(last ? { last } : {}) });
    } else if (isPredicate(parse, word)) {
      found.push({ word, cue: NO_WORD, shape: shapeOf(parse, word), draft: undefined });
    } else if (rules.colon && isColon(parse, word)) {
      found.push({ word, cue: rules.colon.cue, shape: shapeOf(parse, word), draft: colons.get(word) });
    }
  }
  return found;
}

const CLAUSES = new Set(["root", "conj", "ccomp", "advcl"]);

function isPredicate({ upos, deprel }: Parse, word: number): boolean {
  return upos[word] === "VERB" || (upos[word] === "ADJ" && CLAUSES.has(deprel[word]!));
}
