import type { LanguagePack } from "#lang";
import type { Parse } from "#read";
import type { Account, Predicate } from "#record";
import type { Judge } from "../judge.js";
import { COPULA, hasChild } from "./verb-shape.js";

/**
 * Lists the judgement on every event-like word: verbs, nouns of happenings, and adjectives and nouns that are predicates. On an account's
 * trigger it is the account's.
 */
export type PredicateLister = (parse: Parse, judge: Judge, accounts: readonly Account[]) => Predicate[];

export function createPredicateLister(pack: LanguagePack): PredicateLister {
  const nouns = new Set(pack.lexicon("event-nouns").map((row) => row.lemma!));
  const endings = pack.lexicon("event-noun-endings").map((row) => row.ending!);
  const isEventNoun = (lemma: string): boolean =>
    nouns.has(lemma) || endings.some((e) => lemma.length > e.length + 2 && lemma.endsWith(e));
  return (parse, judge, accounts) => {
    const triggers = new Set(accounts.map(({ trigger }) => trigger.start));
    const predicates: Predicate[] = [];
    for (let word = 0; word < parse.size; word++) {
      if (!isEventLike(parse, word, isEventNoun)) continue;
      const ownWord = triggers.has(parse.start[word]!);
      const { factuality, claimed, stage, attribution, rules } = ownWord ? judge.judge(word) : judge.refine(word);
      predicates.push({
        trigger: { start: parse.start[word]!, end: parse.end[word]! },
        factuality,
        ...(claimed ? { claimed } : {}),
        stage,
        attribution: [...attribution],
        rules: [...rules],
      });
    }
    return predicates;
  };
}

function isEventLike(parse: Parse, word: number, isEventNoun: (lemma: string) => boolean): boolean {
  switch (parse.upos[word]) {
    case "VERB":
      return true;
    case "NOUN":
      return isEventNoun(parse.lemma[word]!) || hasChild(parse, word, COPULA);
    case "ADJ":
    case "ADV":
    case "PROPN":
    case "PRON":
      return hasChild(parse, word, COPULA);
    case "AUX":
      return parse.deprel[word] === "cop" || !parse.deprel[word]!.startsWith("aux");
    default:
      return false;
  }
}
