import type { ReadCue } from "#find";
import type { LanguagePack } from "#lang";
import { headIn, openPersonNouns, type Parse, wordAt } from "#read";
import type { Attribution, Span } from "#record";
import { lemmasIn } from "../lemmas-in.js";
import { isBareNoun } from "./bare-noun.js";

/** The class of attacks, raids, incidents; of verbs for what a thing lets one see; of nouns for what tells something: a report, a count. */
const DEED = "deed";
const SHOWING = "showing";
const TELLING = "telling";

/** The class of situations, terms, sizes: whatever they ask for or are gone by, they say nothing. */
const MATTER = "matter";

/** The class of plans, bills, contracts. */
const TERMS = "law";

/** The class of what is bought by an order. */
const WARES = "vehicle";

/** Relations by which a participle has whoever it tells of from the clause above. */
const LENT: ReadonlySet<string> = new Set(["advcl", "acl"]);

const headOf = (parse: Parse, { start, end }: Span): string =>
  parse.lemma[headIn(parse, wordAt(parse, start), wordAt(parse, end - 1) + 1)]!;

/**
 * Tells whether the source of an attribution is a thing and what it is said to say its writer's reading of it: "[this act] shows that they go
 * on", "[the flags] show", "[the situation] demands", "according to [size]". Whoever is an actor, and a report or a count, does say it.
 */
export function openThings(pack: LanguagePack): (parse: Parse, attribution: Attribution, read: ReadCue) => boolean {
  const deeds = lemmasIn(pack, DEED);
  const showing = lemmasIn(pack, SHOWING);
  const telling = lemmasIn(pack, TELLING);
  const speaking = lemmasIn(pack, TELLING, ...SPEAKING);
  const matter = lemmasIn(pack, MATTER);
  const wares = lemmasIn(pack, WARES);
  const terms = lemmasIn(pack, TERMS);
  const isPerson = openPersonNouns(pack);
  return (parse, { source, speaker, content }, read) => {
    const { cue } = read;
    const [span] = source;
    if (!span || source.length > 1) return false;
    if (deeds.has(parse.lemma[wordAt(parse, span.end - 1)]!)) return true;
    const head = headIn(parse, wordAt(parse, span.start), wordAt(parse, span.end - 1) + 1);
    const lemma = parse.lemma[head]!;
    if (deeds.has(lemma)) return true;
    // "ordered ten jets": bought, and nobody is told to do anything.
    if (cue.stance === "orders" && isBareNoun(parse, content) && wares.has(headOf(parse, content[0]!))) return true;
    const shows = showing.has(cue.lemma);
    // "[Ito] showed some promise": nobody says anything by that, unless a count shows it.
    if (shows && !cue.takes.has("obj") && !telling.has(lemma) && isBareNoun(parse, content)) return true;
    if (parse.upos[head] !== "NOUN") return false;
    if (matter.has(lemma) && !cue.takes.has("quote")) return true;
    if (speaker !== undefined || isPerson(lemma) || speaking.has(lemma)) return false;
    // "While conceding that it leaks, [these doubts] have been met", "[a rights] offering to members"
    const isLent = parse.deprel[read.word] === "advcl" ? read.word < head : cue.stance === "promises";
    if (parse.xpos[read.word] === "VBG" && LENT.has(parse.deprel[read.word]!) && isLent) return true;
    // "[the plan] calls for a tax": whoever drew it up may ask for one, it only has one.
    return shows || (cue.stance === "asks" && terms.has(lemma));
  };
}

/** Classes of people and of bodies. */
const SPEAKING: readonly string[] = ["person", "security", "crowd", "collective", "org", "business", "office"];
