import type { ReadCue } from "#find";
import type { LanguagePack } from "#lang";
import { openPersonNouns, type Parse, wordAt } from "#read";
import type { Attribution } from "#record";

/** The class of attacks, raids, incidents; of verbs for what a thing lets one see; of nouns for what tells something: a report, a count. */
const DEED = "deed";
const SHOWING = "showing";
const TELLING = "telling";

/**
 * Tells whether the source of an attribution is a thing and what it is said to say its writer's reading of it: "[this act] shows that they go
 * on", "[the flags] show". Whoever is an actor, and a report or a count, does say it.
 */
export function openThings(pack: LanguagePack): (parse: Parse, attribution: Attribution, read: ReadCue) => boolean {
  const classes = pack.lexicon("word-classes");
  const inClass = (...names: readonly string[]): ReadonlySet<string> =>
    new Set(classes.flatMap(({ lemma, class: name }) => (names.includes(name!) ? lemma! : [])));
  const deeds = inClass(DEED);
  const showing = inClass(SHOWING);
  const speaking = inClass(TELLING, ...SPEAKING);
  const isPerson = openPersonNouns(pack);
  return (parse, { source, speaker }, { cue }) => {
    const [span] = source;
    if (!span || source.length > 1) return false;
    if (deeds.has(parse.lemma[wordAt(parse, span.end - 1)]!)) return true;
    if (speaker !== undefined || !showing.has(cue.lemma)) return false;
    const head = headIn(parse, wordAt(parse, span.start), wordAt(parse, span.end));
    const lemma = parse.lemma[head]!;
    return parse.upos[head] === "NOUN" && !speaking.has(lemma) && !isPerson(lemma);
  };
}

/** Classes of people and of bodies. */
const SPEAKING: readonly string[] = ["person", "security", "crowd", "collective", "org", "business", "office"];

/** The first word of a stretch that hangs on one outside it. */
function headIn({ head, upos }: Parse, from: number, to: number): number {
  for (let w = from; w < to; w++) if (upos[w] !== "PUNCT" && (head[w]! < from || head[w]! >= to)) return w;
  return from;
}
