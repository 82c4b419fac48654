import type { Parse } from "#read";
import type { Place } from "#record";
import type { Form } from "./actor-rules.js";
import { type ActorWords, WORD } from "./actor-words.js";
import { type KnownMatch, knownNameAt } from "./known-names.js";
import type { MentionDraft } from "./mention.js";
import type { NounPhrase } from "./noun-phrases.js";
import { isCapital } from "./person-names.js";

/** The rule of places that stand in a dateline. */
export const DATELINE = "places/dateline";
/** The rule of adjectives and peoples of countries. */
export const DEMONYM = "places/demonym";

/** Stands for the state that a report is at home in, until that is known. */
export const HOME = "state";

/** What is known of each word beside the parse: the place and the known name it belongs to. */
export interface View {
  readonly parse: Parse;
  readonly words: ActorWords;
  readonly places: readonly Place[];
  /** Index into `places`, -1 where the word is in none. */
  readonly placeOf: Int32Array;
  /** Index into `known`, -1 where the word is in none. */
  readonly knownOf: Int32Array;
  readonly known: readonly KnownMatch[];
}

export function viewOf(parse: Parse, words: ActorWords, places: readonly Place[]): View {
  const placeOf = new Int32Array(parse.size).fill(-1);
  let i = 0;
  places.forEach((place, p) => {
    while (i < parse.size && parse.end[i]! <= place.start) i++;
    for (; i < parse.size && parse.start[i]! < place.end; i++) placeOf[i] = p;
  });
  const knownOf = new Int32Array(parse.size).fill(-1);
  const known: KnownMatch[] = [];
  for (let w = 0; w < parse.size; ) {
    const match = words.mayBegin(parse, w) ? nameAt(parse, words, w) : undefined;
    if (!match) {
      w++;
      continue;
    }
    knownOf.fill(known.length, match.from, match.to);
    known.push(match);
    w = match.to;
  }
  return { parse, words, places, placeOf, knownOf, known };
}

function nameAt(parse: Parse, words: ActorWords, word: number): KnownMatch | undefined {
  const written = isCapital(parse.form[word]!) || parse.upos[word] === "PROPN";
  return written || isInitial(parse, word)
    ? knownNameAt(parse, words, word, parse.sentence[parse.sentenceOf[word]! + 1]!)
    : undefined;
}

/** "[M]-19": a letter that a number is joined to, whatever it is taken for where all is in capitals. */
function isInitial({ text, start, end, upos }: Parse, word: number): boolean {
  return (
    end[word]! - start[word]! === 1 &&
    upos[word + 2] === "NUM" &&
    end[word + 1] === start[word + 2]! &&
    isCapital(text[start[word]!]!)
  );
}

export function hasRole(view: View, from: number, to: number, role: number): boolean {
  for (let i = from; i < to; i++) if (view.words.rolesAt(view.parse, i) & role) return true;
  return false;
}

/** First word after the last possessive: "Russia's | interior ministry". */
export function segmentStart(parse: Parse, from: number, to: number): number {
  for (let i = to - 1; i > from; i--) if (parse.xpos[i] === "POS") return i + 1;
  return from;
}

/** A mention of which only the phrase and the form are known so far. One shape for all, which is filled in rather than copied. */
export function draftMention(view: View, { from, to, head }: NounPhrase, form: Form): MentionDraft {
  const { parse, words } = view;
  const first = words.rolesAt(parse, from);
  let counted = false;
  for (let i = from; i < head; i++) if (parse.upos[i] === "NUM") counted = true;
  const tag = parse.xpos[head];
  return {
    from,
    to,
    head,
    form,
    nameFrom: 0,
    nameTo: 0,
    known: "",
    sector: "",
    type: "",
    gender: "",
    country: "",
    noun: "",
    plural: tag === "NNS" || tag === "NNPS" || parse.upos[head] === "NUM" || (counted && tag === "CD"),
    definite: (first & WORD.definite) !== 0 || parse.xpos[from] === "PRP$" || segmentStart(parse, from, to) > from,
    counted: counted || (first & WORD.indefinite) !== 0,
    absent: (first & WORD.negative) !== 0,
    of: "",
  };
}

export function isArgument({ parse, words }: View, { head, from }: NounPhrase): boolean {
  const relation = parse.deprel[head]!;
  if (
    relation.startsWith("nsubj") ||
    relation === "obj" ||
    relation === "iobj" ||
    relation === "appos" ||
    relation === "nmod:poss"
  )
    return true;
  const before = from > 0 ? words.rolesAt(parse, from - 1) : 0;
  if (before & WORD["place-in"]) return false;
  return (
    (relation.startsWith("obl") || relation.startsWith("nmod") || relation === "conj") && (before & WORD.against) !== 0
  );
}
