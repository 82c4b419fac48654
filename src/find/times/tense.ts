import type { LanguagePack } from "#lang";
import type { Parse } from "#read";
import type { Tense } from "./time-expression.js";

/** Words between a time and the clause that has the tense: a longer chain is a mistake of the tree. */
const MOST_STEPS = 12;

/** Children of a verb that are looked at, so that a list of a thousand items stays cheap. */
const MOST_CHILDREN = 64;

function lastChild(parse: Parse, word: number): number {
  return Math.min(parse.childFrom[word + 1]!, parse.childFrom[word]! + MOST_CHILDREN);
}

export interface TenseReader {
  /**
   * The tense of the clause that word i stands in: from the Penn tag of the nearest verb above it and from its
   * auxiliaries (lexicon/tense-auxiliaries.tsv). A possessor ("Friday's vote") has none.
   */
  tenseAt(parse: Parse, i: number): Tense;
  /** True where that verb looks back from what the report tells: "had already been switched off on Tuesday". */
  looksBack(parse: Parse, i: number): boolean;
}

export function createTenseReader(pack: LanguagePack): TenseReader {
  const planning = new Map(pack.lexicon("planning-verbs").map((r) => [r.lemma!, r.takes!]));
  const auxiliaries = new Map(pack.lexicon("tense-auxiliaries").map((r) => [r.word!, r.tense as Tense]));

  /** Tense of the auxiliaries of a predicate, a future one before a past one; undefined where it has none with a tense. */
  const ofAuxiliaries = (parse: Parse, predicate: number): Tense | undefined => {
    let found: Tense | undefined;
    for (let c = parse.childFrom[predicate]!; c < lastChild(parse, predicate); c++) {
      const child = parse.child[c]!;
      if (parse.upos[child] !== "AUX") continue;
      const tense = auxiliaries.get(parse.lower[child]!) ?? (parse.xpos[child] === "VBD" ? "past" : undefined);
      if (tense && found !== "future") found = tense;
    }
    return found;
  };
  const hasChild = (parse: Parse, verb: number, test: (child: number) => boolean): boolean => {
    for (let c = parse.childFrom[verb]!; c < lastChild(parse, verb); c++) if (test(parse.child[c]!)) return true;
    return false;
  };
  const ofVerb = (parse: Parse, verb: number): Tense | undefined => {
    const found = ofAuxiliaries(parse, verb);
    if (found) return found;
    if (parse.xpos[verb] === "VBD") return "past";
    if (hasChild(parse, verb, (c) => parse.xpos[c] === "TO")) return "open";
    if (parse.xpos[verb] !== "VBN") return undefined;
    return hasChild(parse, verb, (c) => parse.upos[c] === "AUX") ? "none" : "past";
  };

  const earlier = new Set(pack.lexicon("tense-auxiliaries").flatMap((r) => (r.earlier ? [r.word!] : [])));

  /** "planned a march on Sunday", "set to resume on Monday"; not "had been planned for Sunday". */
  const isPlan = (parse: Parse, verb: number, time: number, infinitive: boolean): boolean => {
    const takes = verb < time ? planning.get(parse.lemma[verb]!) : undefined;
    if (takes === undefined || (takes !== "" && !infinitive)) return false;
    return !hasChild(parse, verb, (c) => earlier.has(parse.lower[c]!));
  };

  const looksBack = (parse: Parse, i: number): boolean => {
    let word = i;
    for (let step = 0; step < MOST_STEPS && word >= 0; step++) {
      if (parse.upos[word] === "VERB") return hasChild(parse, word, (c) => earlier.has(parse.lower[c]!));
      word = parse.head[word]!;
    }
    return false;
  };

  const tenseAt = (parse: Parse, i: number): Tense => {
    if (parse.deprel[i] === "nmod:poss") return "none";
    // "is to close on Friday" is future, "agreed to close on Friday" may be either.
    let open = false;
    let word = i;
    for (let step = 0; step < MOST_STEPS && word >= 0; step++) {
      const isVerb = parse.upos[word] === "VERB" || parse.upos[word] === "AUX";
      if (isVerb && isPlan(parse, word, i, open)) return "future";
      const tense = isVerb ? ofVerb(parse, word) : step > 0 ? ofAuxiliaries(parse, word) : undefined;
      if (tense === "open") open = true;
      else if (tense) return open && tense !== "future" ? (tense === "past" ? "open" : "future") : tense;
      if (isVerb && (parse.xpos[word] === "VBZ" || parse.xpos[word] === "VBP")) return open ? "future" : "none";
      word = parse.head[word]!;
    }
    return open ? "open" : "none";
  };
  return { tenseAt, looksBack };
}
