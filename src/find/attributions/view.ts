import type { MuteNouns, Parse, Reach } from "#read";
import type { Actor } from "#record";
import type { Cue } from "./cue-table.js";
import type { WordCodes } from "./model/word-codes.js";
import type { Quotes } from "./quotes.js";

/** A half-open stretch of words. */
export interface Words {
  readonly from: number;
  readonly to: number;
}

/** What the constructions see of a report. */
export interface View {
  readonly parse: Parse;
  readonly reach: Reach;
  readonly quotes: Quotes;
  readonly actors: readonly Actor[];
  /** Index of the actor whose mention covers a word; -1 where none does. */
  readonly actorOf: Int32Array;
  /** What the models see of each word. */
  readonly codes: WordCodes;
  /** Words that begin a content clause: `lexicon/complementisers.tsv`. */
  readonly complementisers: ReadonlySet<string>;
  /** "first", "second": also the first word of a name. */
  readonly ordinals: ReadonlySet<string>;
  /** Words before whoever did what a passive tells of: "by". */
  readonly agentMarks: ReadonlySet<string>;
  readonly mute: MuteNouns;
  /** Lemmas of nouns for all who report, of whom none vouches for what he was told: "the press". */
  readonly audiences: ReadonlySet<string>;
  /** Lemmas of nouns for what things go by, and not by whose word: "the law". */
  readonly norms: ReadonlySet<string>;
}

/** An attribution in words, before it is linked to the others. */
export interface Draft {
  readonly rule: string;
  /** True where the models have no say in it. */
  readonly sure?: boolean;
  /** The model that drew source, cue and content, where it was not the rule. */
  readonly parts?: string;
  /** How likely its speaker and content are right, 0..1. */
  readonly confidence?: number;
  readonly cue: Cue;
  /** The cue's own word, which its meaning hangs on. */
  readonly cueWord: number;
  readonly cueWords: readonly Words[];
  readonly source: readonly Words[];
  /** The word that names the speaker, also where the source is "who"; -1 where nobody is named. */
  readonly speaker: number;
  readonly content: readonly Words[];
  /** End of the cue's aside, where more than source and cue stand in it. */
  readonly asideTo?: number;
  /** The attribution around this one where both have the same content: the outlet that cites, quotes or was told by somebody. */
  readonly outer?: Draft;
}

/** The two or three things a construction finds; the rest is the same for all. */
export interface Finding {
  readonly content: readonly Words[];
  /** Words outside the verb group that belong to the cue: a preposition, "as saying". */
  readonly cueTo?: number;
  /** The source as printed, where not the tree but the words beside the cue tell who it is. */
  readonly named?: Words;
  /** End of the cue's aside with what says when, where or to whom. */
  readonly asideTo?: number;
  /** Head word of the source; -1 for nobody; absent where the usual search through the tree is to be made. */
  readonly source?: number;
}
