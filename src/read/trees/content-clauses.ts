import type { LanguagePack } from "#lang";
import type { Parse } from "../parse.js";
import { type Hanging, TreeHand } from "./tree-hand.js";

/**
 * Hangs what somebody alleges on the word for it where the tree hangs it on him: "rejected allegations by the union [that guards beat a clerk]".
 * The lists of children have to be made after it.
 */
export type ContentHanger = (words: Hanging & Pick<Parse, "lemma">) => void;

const CLAUSES: ReadonlySet<string> = new Set(["acl", "acl:relcl"]);
/** By these one comes up from whoever says something to the word for what he says: "claims of [the union]", "charges made by [it]". */
const OF_SAYER: ReadonlySet<string> = new Set(["nmod", "obl", "obl:agent", "acl", "appos"]);
const SUBJECTS: ReadonlySet<string> = new Set(["nsubj", "nsubj:pass"]);
/** With one of these a clause has all that it needs, and is not said of the noun before it, as in "a claim that the bank repeated". */
const COMPLETING: ReadonlySet<string> = new Set(["obj", "nsubj:pass", "cop"]);
/** Words behind a verb that may hang on it; steps up from whoever says something. */
const NEAR = 25;
const STEPS = 4;

/** Nouns with contents are those of `lexicon/embedding.tsv` that say how far a clause below them holds; who says something has a name or is in `actor-nouns.tsv`. */
export function createContentHanger(
  pack: LanguagePack,
  tags: readonly string[],
  labels: readonly string[],
): ContentHanger {
  const marks = new Set(pack.lexicon("complementisers").map(({ word }) => word!));
  const nouns = new Set(
    pack.lexicon("embedding").flatMap(({ lemma, pos, link }) => (pos === "n" && link === "clause" ? [lemma!] : [])),
  );
  const days = new Set(
    ["near-days", "weekdays", "time-units", "parts-of-day"].flatMap((name) =>
      pack.lexicon(name).map(({ word }) => word!),
    ),
  );
  const sayers = new Set(pack.lexicon("actor-nouns").map(({ word }) => word!));
  const hand = new TreeHand(tags, labels);
  return (words) => {
    const { head, deprel, lower, lemma, upos } = words;
    for (let mark = 1; mark < head.length; mark++) {
      // "[that] they beat a clerk" has an object beside what the tree takes for one.
      if ((deprel[mark] !== "mark" && deprel[mark] !== "obj") || !marks.has(lower[mark]!)) continue;
      const verb = head[mark]!;
      if (verb < mark || !CLAUSES.has(deprel[verb]!)) continue;
      const sayer = head[verb]!;
      if (upos[sayer] !== "PROPN" && !sayers.has(lemma[sayer]!)) continue;
      const noun = isWhole(words, verb, mark, days) ? nounOver(words, verb, nouns) : -1;
      if (noun < 0) continue;
      hand.hang(words, verb, noun, "acl");
      hand.hang(words, mark, verb, "mark");
      hand.settle(words);
    }
  };
}

/** A subject, and an object or what stands for one: "the army had fired [on the bus]", but not "the court denied on Monday". */
function isWhole({ head, deprel, lower }: Hanging, verb: number, mark: number, days: ReadonlySet<string>): boolean {
  const isNext = (w: number) => deprel[verb + 1] === "case" && head[verb + 1] === w;
  let hasSubject = false;
  let isComplete = false;
  for (let w = mark + 1; w < head.length && w < verb + NEAR; w++) {
    if (head[w] !== verb) continue;
    hasSubject ||= SUBJECTS.has(deprel[w]!);
    isComplete ||= COMPLETING.has(deprel[w]!);
    isComplete ||= deprel[w] === "obl" && deprel[mark] === "mark" && isNext(w) && !days.has(lower[w]!);
  }
  return hasSubject && isComplete;
}

/** The noun with contents over whoever the clause hangs on, or the object of the verb that he hangs on; -1 for none. */
function nounOver(
  { head, deprel, lemma, upos }: Hanging & Pick<Parse, "lemma">,
  verb: number,
  nouns: ReadonlySet<string>,
) {
  const isOne = (w: number) => upos[w] === "NOUN" && nouns.has(lemma[w]!);
  let at = head[verb]!;
  for (let step = 0; step < STEPS && OF_SAYER.has(deprel[at]!); step++) {
    const above = head[at]!;
    if (above > at) return -1;
    if (isOne(above)) return above;
    for (let w = at - 1; w > above; w--) if (head[w] === above && deprel[w] === "obj" && isOne(w)) return w;
    at = above;
  }
  return -1;
}
