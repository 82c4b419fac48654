import type { LanguagePack } from "#lang";
import type { Parse } from "#read";
import type { Moment } from "./place-on-calendar.js";

type Tense = Moment["tense"];

/** Verbs between a time and the clause that has the tense: a longer chain is a mistake of the tree. */
const MOST_STEPS = 12;

/**
 * Gives the tense of the clause that word i stands in: from the Penn tag of the nearest verb above it and from its
 * auxiliaries (lexicon/tense-auxiliaries.tsv).
 */
export function createTenseReader(pack: LanguagePack): (parse: Parse, i: number) => Tense {
  const auxiliaries = new Map(pack.lexicon("tense-auxiliaries").map((r) => [r.word!, r.tense as Tense]));
  const ofVerb = (parse: Parse, verb: number): Tense | undefined => {
    let found: Tense | undefined;
    let infinitive = false;
    for (let c = parse.childFrom[verb]!; c < parse.childFrom[verb + 1]!; c++) {
      const child = parse.child[c]!;
      if (child > verb) break;
      if (parse.upos[child] === "AUX") {
        const tense = auxiliaries.get(parse.lower[child]!) ?? (parse.xpos[child] === "VBD" ? "past" : undefined);
        if (tense && found !== "future") found = tense;
      } else if (parse.xpos[child] === "TO") infinitive = true;
    }
    if (found) return found;
    const tag = parse.xpos[verb];
    if (tag === "VBD") return "past";
    if (tag === "VBN") return "past";
    if (infinitive) return "future";
    return undefined;
  };
  return (parse, i) => {
    let word = i;
    for (let step = 0; step < MOST_STEPS && word >= 0; step++) {
      const upos = parse.upos[word];
      if (upos === "VERB" || upos === "AUX") {
        const tense = ofVerb(parse, word);
        if (tense) return tense;
        if (parse.xpos[word] === "VBZ" || parse.xpos[word] === "VBP") return "none";
      } else if (step > 0) {
        // A predicate noun or adjective has its tense in its copula.
        const tense = copulaTense(parse, word, auxiliaries);
        if (tense) return tense;
      }
      word = parse.head[word]!;
    }
    return "none";
  };
}

function copulaTense(parse: Parse, word: number, auxiliaries: ReadonlyMap<string, Tense>): Tense | undefined {
  let found: Tense | undefined;
  for (let c = parse.childFrom[word]!; c < parse.childFrom[word + 1]!; c++) {
    const child = parse.child[c]!;
    if (parse.upos[child] !== "AUX") continue;
    const tense = auxiliaries.get(parse.lower[child]!) ?? (parse.xpos[child] === "VBD" ? "past" : undefined);
    if (tense && found !== "future") found = tense;
  }
  return found;
}
