import { CUE_MODEL, type CueReader, type Findings, type ReadCue } from "#find";
import { FINITE, headIn, type Parse, wordAt } from "#read";
import type { Attribution, ClaimAccount } from "#record";
import { isBareNoun } from "./bare-noun.js";
import { contentWords } from "./content-words.js";
import { isTurnedDown } from "./turned-down.js";
import { voicedStance } from "./voiced.js";

/** An attribution that is worth a claim of its own. */
export interface Telling {
  /** Index into the findings' attributions. */
  readonly index: number;
  readonly attribution: Attribution;
  readonly read: ReadCue;
  readonly stance: ClaimAccount["stance"];
  /** The same for all claims of one speaker in the report. */
  readonly speaker: string;
  readonly words: ReadonlySet<string>;
  /** True where the content only points at something said before: "it", "this characterisation". */
  readonly pointing: boolean;
  readonly sentence: number;
}

/** Lemmas that the tellings need to know. */
export interface TellingLemmas {
  /** Verbs that say nothing by themselves. */
  readonly light: ReadonlySet<string>;
  /** Nouns for people and their groups. */
  readonly people: ReadonlySet<string>;
  /** Verbs of saying that with a thing tell of a deed: "[released] a song". */
  readonly handling: ReadonlySet<string>;
  /** Nouns for what may be held to be so: "[a theory] that the dam leaks". */
  readonly contentions: ReadonlySet<string>;
  /** Verbs that only give voice to what their noun says: "[expressed] concern". */
  readonly voicing: ReadonlySet<string>;
}

/** Fewer words of content than that are no statement, unless somebody denies, asks for or threatens just that. */
const MIN_WORDS = 3;

/** The attributions in which somebody takes a position, in the order of the text. */
export function findTellings(parse: Parse, findings: Findings, cues: CueReader, lemmas: TellingLemmas): Telling[] {
  const tellings: Telling[] = [];
  const chained = new Set(findings.attributions.flatMap((a) => (a.within === undefined ? [] : [a.within])));
  const isActor = wordsOfActors(parse, findings);
  findings.attributions.forEach((attribution, index) => {
    const read = cues.read(parse, attribution);
    if (attribution.source.length === 0 || read.cue.knows || isOnlyAround(findings, index, chained)) return;
    // "[Mensah] We are open. …": a whole speech is no one statement.
    if (read.cue.part === "mark") return;
    // "[alleged] members of a gang shot a guard" tells of no words.
    if (parse.deprel[read.word] === "amod") return;
    const { stage } = read.cue;
    const stance = voicedStance(parse, read, cues, lemmas.voicing) ?? heldStance(parse, attribution, read);
    // "[appeared] to brush the wall": what somebody seems to do he does not say.
    if (read.cue.takes.has("raise")) return;
    // "expects talks", but "forecast a dry year": who says what will be takes a position.
    const isWished = stage === WISHED && !read.cue.takes.has("quote");
    const isLabelled = labels(parse, read);
    const isDone = isDeed(parse, wordAt(parse, attribution.content[0]!.start), read.cue);
    const least = isLabelled || isDone ? MIN_WORDS - 1 : MIN_WORDS;
    if (stance === "asserts" && (isWished || wordCount(parse, attribution) < least)) return;
    if (stance === "asserts" && !lemmas.voicing.has(read.cue.lemma) && isOnlyJudged(read)) return;
    // "question the prisoners": whom somebody asks; "dismissed the guard": whom he sends away; "asked for doctors" asks for somebody.
    // What is told by "according to" is a clause.
    const tells =
      read.cue.part !== "adposition" &&
      (stance === "asserts" || stance === "denies" || (stance === "asks" && stage !== ASKED));
    const isClause = isLabelled || (read.cue.takes.has("hearer") && holdsVerb(parse, attribution));
    if (tells && !isClause && isOnlySomebody(parse, isActor, attribution, lemmas.people, stance === "denies")) return;
    if (lemmas.handling.has(read.cue.lemma) && !read.cue.takes.has("obj-as")) {
      if (stance !== "denies" && isOnlyThing(parse, attribution, read)) return;
      if (stance === "denies" && isTurnedDown(parse, attribution, cues, lemmas.contentions)) return;
    }
    if (isUnquoted(attribution, read) || isMarket(parse, attribution, read)) return;
    if (isOwnWish(parse, attribution, read) || isWithheld(parse, attribution, read, cues)) return;
    if (attribution.rule === CUE_MODEL && !isStatement(parse, attribution, read)) return;
    tellings.push({
      index,
      attribution,
      read,
      stance,
      speaker: speakerKey(parse, findings, attribution),
      words: contentWords(parse, attribution.content, lemmas.light),
      pointing: isPointing(parse, attribution),
      sentence: parse.sentenceOf[read.word]!,
    });
  });
  return tellings;
}

const BESIDE: ReadonlySet<string> = new Set(["obj", "xcomp"]);

/** "called them [terrorists]": somebody or something, and what it is said to be, which is a statement however short. */
function labels({ childFrom, child, deprel, xpos }: Parse, { word, cue }: ReadCue): boolean {
  if (!cue.takes.has("obj-x")) return false;
  let beside = 0;
  for (let c = childFrom[word]!; c < childFrom[word + 1]!; c++)
    if (child[c]! > word && BESIDE.has(deprel[child[c]!]!) && xpos[child[c]!] !== "VB") beside++;
  return beside > 1;
}

/** "warned that the dam [had burst]": with a verb of saying what is over is asserted, and feared no more. */
function heldStance(parse: Parse, { content }: Attribution, { cue }: ReadCue): ClaimAccount["stance"] {
  if (cue.stance !== "fears" || !cue.takes.has("quote")) return cue.stance;
  const { start, end } = content[0]!;
  const verb = headIn(parse, wordAt(parse, start), wordAt(parse, end - 1) + 1);
  const isOver = parse.xpos[verb] === "VBD" || (parse.xpos[verb] === "VBN" && !hasModal(parse, verb));
  return isOver && parse.upos[verb] === "VERB" ? "asserts" : cue.stance;
}

function hasModal({ childFrom, child, xpos }: Parse, verb: number): boolean {
  for (let c = childFrom[verb]!; c < childFrom[verb + 1]!; c++) if (xpos[child[c]!] === "MD") return true;
  return false;
}

/** "hailed the deal", "praised the crew", "backs the plan": what somebody thinks of a thing is no statement of what is so. */
function isOnlyJudged({ cue: { part, fact, given, takes } }: ReadCue): boolean {
  const isAboutThing = part === "verb" && takes.size === 1 && takes.has("obj");
  return !given && (isAboutThing || (fact && !takes.has("that") && !takes.has("quote")));
}

/** "released [a new song]", "added [the cup] to his collection": what somebody does to a thing, and no clause, he did not say. */
function isOnlyThing(parse: Parse, { content, manner }: Attribution, { word }: ReadCue): boolean {
  const { start } = content[0]!;
  if (manner !== "indirect" || start < parse.start[word]! || !isBareNoun(parse, content)) return false;
  const from = wordAt(parse, start);
  // "added [that] the terms": also where it is taken for a determiner.
  if (parse.upos[from] === "DET" && parse.upos[from + 1] === "DET") return false;
  return !holdsVerb(parse, { content });
}

/** True of content with a finite verb. */
function holdsVerb(parse: Parse, { content }: Pick<Attribution, "content">): boolean {
  return content.some(({ start, end }) => {
    for (let w = wordAt(parse, start); w < parse.size && parse.start[w]! < end; w++)
      if (FINITE.has(parse.xpos[w]!)) return true;
    return false;
  });
}

/** "backed [the mayor]", "defended [the clerk]": somebody alone is no statement. */
function isOnlySomebody(
  parse: Parse,
  isActor: Uint8Array,
  { content, manner }: Attribution,
  people: ReadonlySet<string>,
  denied: boolean,
): boolean {
  const [only] = content;
  if (!only || content.length > 1 || manner === "direct") return false;
  const last = wordAt(parse, only.end - 1);
  let head = wordAt(parse, only.start);
  for (let steps = 0; steps < MAX_STEPS; steps++) {
    const up = parse.head[head]!;
    if (up < 0 || parse.start[up]! < only.start || up > last) break;
    head = up;
  }
  if (isSaidOf(parse, head)) return false;
  // "denied [them]": that may well be what was said.
  if (denied && parse.upos[head] === "PRON") return false;
  if (!NAMING.has(parse.upos[head]!) || parse.deprel[wordAt(parse, only.start)] === "mark") return false;
  if (people.has(parse.lemma[head]!)) return true;
  return isActor[head] === 1;
}

const OF_CLAUSE: ReadonlySet<string> = new Set(["cop", "nsubj"]);

/** "said [they were] no thieves": a noun that something is said to be. */
function isSaidOf({ childFrom, child, deprel }: Parse, noun: number): boolean {
  for (let c = childFrom[noun]!; c < childFrom[noun + 1]!; c++) if (OF_CLAUSE.has(deprel[child[c]!]!)) return true;
  return false;
}

/** 1 for each word that lies in the mention of an actor. */
function wordsOfActors(parse: Parse, { actors }: Findings): Uint8Array {
  const inside = new Uint8Array(parse.size);
  for (const { start, end } of actors)
    for (let word = wordAt(parse, start); word < parse.size && parse.end[word]! <= end; word++)
      if (parse.start[word]! >= start) inside[word] = 1;
  return inside;
}

const MAX_STEPS = 32;
const NAMING: ReadonlySet<string> = new Set(["NOUN", "PROPN", "PRON"]);

const POINTING = new Set(["PRON", "DET"]);
const MOST_POINTING = 3; // words

function isPointing(parse: Parse, { content }: Attribution): boolean {
  const [first] = content;
  if (!first || content.length > 1) return false;
  const from = wordAt(parse, first.start);
  return POINTING.has(parse.upos[from]!) && wordAt(parse, first.end) - from <= MOST_POINTING;
}

/** What somebody wants or plans to do himself is no position on what is so. */
const WISHED = "planned";
const ASKED = "asked";

/** What a model alone found is a claim only with a cue that the lexicon knows, and with content of a kind that such a cue takes. */
function isStatement(parse: Parse, { content }: Attribution, { cue, word }: ReadCue): boolean {
  if (cue.lemma === "") return false;
  if (cue.given) return true;
  const { start, end } = content[0]!;
  // "The board's [views] will be sent": what is told of the cue's own noun is not what it says.
  const above = parse.head[word]!;
  if (parse.deprel[word]!.startsWith("nsubj") && above >= 0 && start <= parse.start[above]! && parse.end[above]! <= end)
    return false;
  const first = wordAt(parse, start);
  if (parse.xpos[first] === "``") return true;
  if (parse.xpos[first] === "WDT") return false;
  // "admitted to [killing two guards]", where no rule knows the preposition
  if (isDeed(parse, first, cue)) return true;
  const isBidden = parse.xpos[first] === "TO" && (cue.takes.has("to") || cue.takes.has("obj-to"));
  if (cue.stance !== "asserts" && (cue.takes.has("obj") || isBidden)) return true;
  if (!cue.takes.has("that")) return false;
  return holdsVerb(parse, { content });
}

/** "admitted [paying bribes]": a deed is said in two words. */
const isDeed = ({ xpos }: Parse, first: number, { takes }: ReadCue["cue"]): boolean =>
  xpos[first] === "VBG" && takes.has("ing");

/** "[continued] to rise": with a cue that takes nothing but a quotation, what is none was not said. */
const isUnquoted = ({ manner }: Attribution, { cue }: ReadCue): boolean =>
  manner === "indirect" && cue.takes.size === 1 && cue.takes.has("quote");

/** "consumer [demand] for steel": what buyers ask for is no saying, where the noun that names them only stands before the cue's. */
function isMarket(parse: Parse, { source }: Attribution, { cue, word }: ReadCue): boolean {
  if (cue.part !== "noun" || cue.stage !== ASKED || parse.xpos[word] !== "NN") return false;
  const [named] = source;
  if (!named) return false;
  const last = wordAt(parse, named.end - 1);
  return parse.deprel[last] === "compound" && parse.head[last] === word;
}

/** "wanted to leave", with a cue that asks something of others; "seeks allies", with one that takes nothing but what somebody is after. */
function isOwnWish(parse: Parse, { content }: Attribution, { cue }: ReadCue): boolean {
  if (cue.stage === ASKED && [...cue.takes].every((code) => code === "obj")) return true;
  const first = wordAt(parse, content[0]!.start);
  if (cue.stage === ASKED && isToBeSpared(parse, first)) return true;
  const own = cue.takes.has("obj-to") && !cue.takes.has("to");
  return own && parse.xpos[first] === "TO";
}

/** "asked [not to be named]" */
function isToBeSpared({ xpos, deprel }: Parse, first: number): boolean {
  return xpos[first] === "RB" && xpos[first + 1] === "TO" && deprel[first + 2] === "aux:pass";
}

/**
 * "declined [to say] why", "refused to [comment]": words that were not spoken say nothing of what is so; nor does "refused [to pay]", where the
 * cue takes nothing but what somebody is not willing to do.
 */
function isWithheld(parse: Parse, { cue, content }: Attribution, read: ReadCue, cues: CueReader): boolean {
  if (read.cue.stance !== "denies") return false;
  if ([...read.cue.takes].every((code) => code === "to")) return true;
  const to = Math.max(cue[0]!.end, parse.xpos[wordAt(parse, content[0]!.start)] === "TO" ? content[0]!.start + 1 : 0);
  let word = read.word + 1;
  while (word < parse.size && parse.upos[word] !== "VERB" && parse.start[word]! < to) word++;
  return word < parse.size && parse.upos[word] === "VERB" && parse.xpos[word - 1] === "TO" && cues.says(parse, word);
}

/** "told [the agency]", "[the paper] quoted her as saying": who only vouches for another's words, with the same cue. */
function isOnlyAround({ attributions }: Findings, index: number, chained: ReadonlySet<number>): boolean {
  if (!chained.has(index)) return false;
  const mine = attributions[index]!;
  const inner = attributions[index - 1];
  return inner?.within === index && inner.cue[0]!.start === mine.cue[0]!.start;
}

function speakerKey(parse: Parse, { actors }: Findings, { speaker, source }: Attribution): string {
  if (speaker !== undefined) return actors[speaker]!.entity;
  return [...contentWords(parse, source)].join(" ");
}

function wordCount(parse: Parse, { content }: Attribution): number {
  let words = 0;
  for (const { start, end } of content) {
    for (let w = wordAt(parse, start); w < parse.size && parse.start[w]! < end && words < MIN_WORDS; w++)
      if (parse.upos[w] !== "PUNCT") words++;
  }
  return words;
}
