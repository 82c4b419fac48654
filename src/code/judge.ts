import type { Factuality, Stage } from "#record";

/** How far an event-like word is told as having happened, and who is credited with it. */
export interface Judgement {
  /** The publisher's own view. */
  readonly factuality: Factuality;
  /** The innermost credited speaker's view; present where `attribution` is not empty. */
  readonly claimed?: Factuality;
  readonly stage: Stage;
  /** True where the report only recalls it as earlier history. */
  readonly background?: boolean;
  /** Chain of indexes into the findings' attributions, innermost first; empty for the publisher's own voice. */
  readonly attribution: readonly number[];
  /** Ids of the rules and lexicon entries that decided. */
  readonly rules: readonly string[];
}

/**
 * Judges words of one report. Made once per report by `createJudge(pack)(parse, findings)`, asked by every coder, so that
 * an event, a figure and a status on the same word never disagree.
 */
export interface Judge {
  /** `word` is a word index: a verb, an event noun, or the light verb that carries one ("launched" of "launched an attack").
   * With the `noun` that the verb carries, the noun's judgement is given where it is told with more caution, as in "called the unrest an attempted coup". */
  judge(word: number, noun?: number): Judgement;
  /** As `judge`, with how far readers believed such words in annotated text drawn in: for words that no account rests on. */
  refine(word: number): Judgement;
}
