import type { ReadCue } from "#find";
import type { LanguagePack } from "#lang";
import { headIn, openPersonNouns, type Parse, wordAt } from "#read";
import type { Attribution } from "#record";
import { isBareNoun } from "./bare-noun.js";

/** The class of attacks, raids, incidents; of verbs for what a thing lets one see; of nouns for what tells something: a report, a count. */
const DEED = "deed";
const SHOWING = "showing";
const TELLING = "telling";

/** The class of situations, terms, sizes: whatever they ask for or are gone by, they say nothing. */
const MATTER = "matter";

/**
 * Tells whether the source of an attribution is a thing and what it is said to say its writer's reading of it: "[this act] shows that they go
 * on", "[the flags] show", "[the situation] demands", "according to [size]". Whoever is an actor, and a report or a count, does say it.
 */
export function openThings(pack: LanguagePack): (parse: Parse, attribution: Attribution, read: ReadCue) => boolean {
  const classes = pack.lexicon("word-classes");
  const inClass = (...names: readonly string[]): ReadonlySet<string> =>
    new Set(classes.flatMap(({ lemma, class: name }) => (names.includes(name!) ? lemma! : [])));
  const deeds = inClass(DEED);
  const showing = inClass(SHOWING);
  const telling = inClass(TELLING);
  const speaking = inClass(TELLING, ...SPEAKING);
  const matter = inClass(MATTER);
  const isPerson = openPersonNouns(pack);
  return (parse, { source, speaker, content }, { cue }) => {
    const [span] = source;
    if (!span || source.length > 1) return false;
    if (deeds.has(parse.lemma[wordAt(parse, span.end - 1)]!)) return true;
    const head = headIn(parse, wordAt(parse, span.start), wordAt(parse, span.end - 1) + 1);
    const lemma = parse.lemma[head]!;
    const shows = showing.has(cue.lemma);
    // "[Ito] showed some promise": nobody says anything by that, unless a count shows it.
    if (shows && !cue.takes.has("obj") && !telling.has(lemma) && isBareNoun(parse, content)) return true;
    if (parse.upos[head] !== "NOUN") return false;
    if (matter.has(lemma) && !cue.takes.has("quote")) return true;
    if (speaker !== undefined) return false;
    return shows && !speaking.has(lemma) && !isPerson(lemma);
  };
}

/** Classes of people and of bodies. */
const SPEAKING: readonly string[] = ["person", "security", "crowd", "collective", "org", "business", "office"];
