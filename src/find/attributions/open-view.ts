import type { LanguagePack } from "#lang";
import { openMuteNouns, type Parse, wordAt } from "#read";
import type { Actor } from "#record";
import { createWordCoder } from "./model/word-codes.js";
import { findQuotes } from "./quotes.js";
import type { View } from "./view.js";

/** Makes what constructions and models see of a report. */
export function createViewer(pack: LanguagePack): (parse: Parse, actors: readonly Actor[]) => View {
  const complementisers = new Set(pack.lexicon("complementisers").map((row) => row.word!));
  const ordinals = new Set(pack.lexicon("ordinals").map((row) => row.word!));
  const mute = openMuteNouns(pack);
  const lemmasOf = (wanted: string) =>
    new Set(pack.lexicon("source-nouns").flatMap(({ lemma, kind }) => (kind === wanted ? lemma! : [])));
  const [audiences, norms] = [lemmasOf(AUDIENCE), lemmasOf(NORM)];
  const codeWords = createWordCoder();
  const agentMarks = new Set(
    pack.lexicon("default-roles").flatMap(({ form, role, slot }) => (form === VERB && role === ACTOR ? slot! : [])),
  );
  return (parse, actors) => ({
    parse,
    actors,
    reach: parse.reach,
    quotes: findQuotes(parse),
    actorOf: actorsByWord(parse, actors),
    codes: codeWords(parse),
    complementisers,
    ordinals,
    agentMarks,
    mute,
    audiences,
    norms,
  });
}

const AUDIENCE = "audience";
const NORM = "norm";
/** The rows that say in which slots of a verb whoever acts stands. */
const VERB = "verb";
const ACTOR = "actor";

/** For each word the actor whose mention covers it, the shortest of several; -1 where none does. */
function actorsByWord(parse: Parse, actors: readonly Actor[]): Int32Array {
  const of = new Int32Array(parse.size).fill(-1);
  const order = actors
    .map((_, i) => i)
    .sort((a, b) => actors[b]!.end - actors[b]!.start - (actors[a]!.end - actors[a]!.start) || a - b);
  for (const i of order) {
    const { start, end } = actors[i]!;
    for (let word = wordAt(parse, start); word < parse.size && parse.start[word]! < end; word++) of[word] = i;
  }
  return of;
}
