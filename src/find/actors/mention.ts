import type { Form } from "./actor-rules.js";
import type { Gender } from "./actor-words.js";

/** A stretch of words read as an actor, before it is known which actor. Word indexes; `to` is past the last. */
export interface Mention {
  readonly from: number;
  readonly to: number;
  /** The word that verbs and nouns govern. */
  readonly head: number;
  readonly form: Form;
  /** Words of a person's name inside, `nameTo` 0 where there is none. */
  readonly nameFrom: number;
  readonly nameTo: number;
  /** Name of a known body; "" otherwise. */
  readonly known: string;
  readonly sector: string;
  readonly type: string;
  readonly gender: Gender;
  readonly country: string;
  /** Its noun in dictionary form, several words joined by spaces; "" where it has none. */
  readonly noun: string;
  readonly plural: boolean;
  /** True with "the" or a possessive; false with a number or "a". */
  readonly definite: boolean;
  readonly counted: boolean;
  /** "no lawyer": nobody is spoken of. */
  readonly absent: boolean;
  /** What follows "of" in lower case, unless it is a place. */
  readonly of: string;
}

/** A mention that is still being put together. */
export type MentionDraft = { -readonly [K in keyof Mention]: Mention[K] };
