import type { Findings } from "#find";
import { type Parse, wordAt } from "#read";
import type { Attribution, Span } from "#record";
import { partOf } from "./embedding-table.js";
import type { JudgeTables } from "./judge-tables.js";
import { hasKind } from "./operator-table.js";
import { isToBeSaid } from "./own-saying.js";
import { isBareContent } from "./said-of.js";
import { CERTAIN } from "./scale.js";
import { firstOf, isPartQuestion, isWhoClause } from "./sentence-kind.js";
import { hasAuxiliary, hasClause, hasSubject, isInfinitive, isPast, tenseOf } from "./verb-shape.js";

/**
 * The attributions, without the content of those whose cue is in no lexicon and has a plain object: what "attacked [a hall, killing two]"
 * tells is the publisher's, whoever attacked, and so is what "asked [who shot the clerk]" takes for granted. Nor does "the army press [committee
 * said …]", where the tree has a verb for the press, ask for anything.
 */
export function creditedOf(parse: Parse, { attributions }: Findings, tables: JudgeTables): readonly Attribution[] {
  const { cues } = tables;
  const isDeed = (attribution: Attribution): boolean => {
    const { word, cue } = cues.read(parse, attribution);
    const known = cue.lemma !== "" || parse.upos[word] !== "VERB" || attribution.manner !== "indirect";
    return !known && hasPlainObject(parse, word);
  };
  const isGranted = (attribution: Attribution): boolean => {
    const { content } = attribution;
    if (cues.read(parse, attribution).cue.part === "mark") return false;
    const first = content.length > 0 ? wordAt(parse, content[0]!.start) : -1;
    return (
      first >= 0 && parse.head[first]! >= 0 && parse.xpos[first] === "WP" && isWhoClause(parse, parse.head[first]!)
    );
  };
  const isPastWish = (attribution: Attribution): boolean => {
    const { cue } = cues.read(parse, attribution);
    if (cue.stance !== "asks" || cue.takes.has("that") || cue.takes.has("quote")) return false;
    return attribution.content.length > 0 && tellsPast(parse, attribution.content[0]!);
  };
  return attributions.map((attribution) =>
    isDeed(attribution) ||
    isOrder(parse, attribution, tables) ||
    isAskedOut(parse, attribution, tables) ||
    isNotedHere(parse, attribution, tables) ||
    isTraced(parse, attribution, tables) ||
    isGranted(attribution) ||
    isPastWish(attribution) ||
    isKnownByNobody(parse, attribution, tables) ||
    isLeftUnsaid(parse, attribution, tables)
      ? { ...attribution, content: [] }
      : ownWords(parse, attribution, tables),
  );
}

/** "[the men held in May] were questioned by guards": who is asked is no matter that is asked about. */
function isAskedOut(parse: Parse, attribution: Attribution, { cues, people }: JudgeTables): boolean {
  const { word, cue } = cues.read(parse, attribution);
  if (cue.stance !== "asks" || !cue.takes.has("obj") || parse.upos[word] !== "VERB") return false;
  const [first] = attribution.content;
  if (hasClause(parse, word)) return false;
  for (let c = parse.childFrom[word]!; c < parse.childFrom[word + 1]! && parse.child[c]! < word; c++) {
    const whom = parse.child[c]!;
    if (parse.deprel[whom] === "nsubj:pass" && people(parse.lemma[whom]!))
      return first !== undefined && first.start <= parse.start[whom]!;
  }
  return false;
}

/** "it must be noted [that they fled]", of nobody's noting but the publisher's */
function isNotedHere(parse: Parse, attribution: Attribution, tables: JudgeTables): boolean {
  const { word, cue } = tables.cues.read(parse, attribution);
  const isSaid = attribution.source.length === 0 && cue.part === "verb" && cue.stance === "asserts";
  return isSaid && !cue.takes.has("hearer") && cue.takes.has("quote") && isToBeSaid(parse, tables, word);
}

/** "Note that [they fled]", "Tell him [who shot the clerk]": whoever is told to say it has not; it is the word of whoever tells him to. */
function isOrder(parse: Parse, attribution: Attribution, { cues }: JudgeTables): boolean {
  const { word, cue } = cues.read(parse, attribution);
  if (attribution.source.length > 0 || cue.part !== "verb" || parse.xpos[word] !== "VB") return false;
  if (parse.deprel[word] !== "root" || isInfinitive(parse, word) || hasAuxiliary(parse, word)) return false;
  const content = attribution.content[0];
  // "Tell them [to flee]": that is what is asked for.
  return content !== undefined && !hasSubject(parse, word) && isPast(parse, firstVerb(parse, content));
}

/** "the man who ordered [the killing]": it was carried out, and is no longer what he wants. */
function isTraced(parse: Parse, attribution: Attribution, { cues, operators }: JudgeTables): boolean {
  const [source] = attribution.source;
  const { word, cue } = cues.read(parse, attribution);
  if (!source || cue.stage !== "ordered" || parse.xpos[word] !== "VBD") return false;
  if (parse.xpos[wordAt(parse, source.start)] !== "WP") return false;
  for (let c = parse.childFrom[word]!; c < parse.childFrom[word + 1]!; c++) {
    const object = parse.child[c]!;
    if (parse.deprel[object] !== "obj") continue;
    return isKnownThing(parse, object, operators);
  }
  return false;
}

/** "[the] killing", "[this morning's] arrests" */
function isKnownThing({ childFrom, child, deprel, lower }: Parse, noun: number, operators: JudgeTables["operators"]) {
  for (let c = childFrom[noun]!; c < childFrom[noun + 1]! && child[c]! < noun; c++) {
    const before = child[c]!;
    if (deprel[before] === "nmod:poss" || (deprel[before] === "det" && hasKind(operators(lower[before]!), "definite")))
      return true;
  }
  return false;
}

/** "[nobody] knew that they had fled": they had, and it is nobody's word. */
function isKnownByNobody(parse: Parse, attribution: Attribution, { cues, embeddings, none }: JudgeTables): boolean {
  const [source] = attribution.source;
  if (!source || !none.has(parse.lower[wordAt(parse, source.start)]!)) return false;
  const { word, cue } = cues.read(parse, attribution);
  // "nobody has claimed responsibility for [the raid]"
  if (cue.given) return true;
  // "[were] aware"
  const said = parse.upos[word] === "AUX" ? parse.head[word]! : word;
  const entry = said < 0 ? undefined : embeddings.of(parse.lemma[said]!, partOf(parse.upos[said]!), "clause");
  return entry !== undefined && entry.plus === CERTAIN && entry.minus === CERTAIN;
}

/** "did not say [why] they had fled", "declined to say [why] they had": that they had is not what is left unsaid. */
function isLeftUnsaid(parse: Parse, attribution: Attribution, { cues, operators }: JudgeTables): boolean {
  const [content] = attribution.content;
  if (!content) return false;
  const opening = wordAt(parse, content.start);
  const { word, cue } = cues.read(parse, attribution);
  if (parse.xpos[opening] === "TO" && cue.view === "CT-") return asksWhatWas(parse, parse.head[opening]!);
  if (!parse.xpos[opening]!.startsWith("W")) return false;
  for (let c = parse.childFrom[word]!; c < parse.childFrom[word + 1]! && parse.child[c]! < word; c++)
    if (hasKind(operators(parse.lower[parse.child[c]!]!), "negator")) return tellsPast(parse, content);
  return false;
}

/** "to say [how many were held]" */
function asksWhatWas(parse: Parse, verb: number): boolean {
  if (verb < 0) return false;
  for (let c = parse.childFrom[verb]!; c < parse.childFrom[verb + 1]!; c++)
    if (parse.child[c]! > verb && isPartQuestion(parse, parse.child[c]!)) return isPast(parse, parse.child[c]!);
  return false;
}

/** An attribution without what only stands beside its cue. */
function ownWords(parse: Parse, attribution: Attribution, tables: JudgeTables): Attribution {
  const { word, cue } = tables.cues.read(parse, attribution);
  if (cue.part === "adverb") return cue.view === "CT+" ? attribution : ofAdverb(parse, attribution, word, tables);
  if (cue.part !== "verb" || attribution.content.length !== 1) return attribution;
  const told = fromClause(parse, attribution, word);
  return isThingOf(parse, word, told) && (cue.takes.has("obj") || cue.takes.has("to"))
    ? beforeAside(parse, told, word, tables)
    : told;
}

/** True where what is told is the object or infinitive of its verb, and no clause: "announced [talks]", "agreed [to meet]". */
function isThingOf(parse: Parse, verb: number, { content }: Attribution): boolean {
  const opening = wordAt(parse, content[0]!.start);
  if (parse.deprel[opening] === "mark" && parse.xpos[opening] !== "TO") return false;
  for (let c = parse.childFrom[verb]!; c < parse.childFrom[verb + 1]!; c++) {
    const child = parse.child[c]!;
    if (THINGS.has(parse.deprel[child]!) && firstOf(parse, child) === opening) return true;
  }
  return false;
}

const THINGS: ReadonlySet<string> = new Set(["obj", "xcomp"]);

/** What an adverb tells the source of: of "killed, apparently [by rebels]" only who did it. */
function ofAdverb(parse: Parse, attribution: Attribution, word: number, tables: JudgeTables): Attribution {
  const next = word + 1;
  const verb = parse.head[word]!;
  const isOfDoer = verb >= 0 && verb < word && parse.deprel[next] === "case" && parse.head[parse.head[next]!] === verb;
  if (!isOfDoer) return beforeAside(parse, attribution, verb, tables);
  const from = parse.start[next]!;
  const content = attribution.content.filter(({ end }) => end > from);
  return { ...attribution, content: content.map(({ start, end }) => ({ start: Math.max(start, from), end })) };
}

/** What is said after "said after a meeting", and before "when he fled". */
function fromClause(parse: Parse, attribution: Attribution, word: number): Attribution {
  const { start, end } = attribution.content[0]!;
  const opening = wordAt(parse, start);
  for (let c = parse.childFrom[word]!; c < parse.childFrom[word + 1]!; c++) {
    const child = parse.child[c]!;
    if (child < word) continue;
    // "said after [a meeting that …]": what stands before the clause is the publisher's.
    const clause = clauseUnder(parse, child, opening);
    if (clause > opening && parse.start[clause]! < end)
      return { ...attribution, content: [{ start: parse.start[clause]!, end }] };
    // "claimed the raid [when he fled]": only the raid is claimed.
    const first = firstOf(parse, child);
    const isBeside = parse.deprel[child] === "advcl" && isTold(parse, child) && parse.start[first]! < end;
    if (isBeside && first > opening && isObject(parse, word, opening))
      return { ...attribution, content: [{ start, end: parse.start[first]! }] };
  }
  return attribution;
}

/** The first word of a clause with a subject below an oblique whose preposition stands right before a word; -1 for none. */
function clauseUnder(parse: Parse, oblique: number, opening: number): number {
  if (parse.deprel[oblique] !== "obl" || parse.deprel[opening - 1] !== "case" || parse.head[opening - 1] !== oblique)
    return -1;
  const end = parse.sentence[parse.sentenceOf[opening]! + 1]!;
  for (let w = oblique + 1; w < end; w++) {
    const clause = parse.head[w]!;
    if (parse.deprel[w] !== "mark" || clause < w || !hasSubject(parse, clause)) continue;
    let up = parse.head[clause]!;
    while (up >= 0 && up !== oblique && NOMINAL.has(parse.upos[up]!)) up = parse.head[up]!;
    return up === oblique ? firstOf(parse, clause) : -1;
  }
  return -1;
}

const PRESENT: ReadonlySet<string> = new Set(["VBZ", "VBP"]);
const NOMINAL: ReadonlySet<string> = new Set(["NOUN", "PROPN", "NUM"]);

/** True where a verb's object begins with a word. */
function isObject(parse: Parse, verb: number, opening: number): boolean {
  for (let c = parse.childFrom[verb]!; c < parse.childFrom[verb + 1]!; c++)
    if (parse.deprel[parse.child[c]!] === "obj" && firstOf(parse, parse.child[c]!) === opening) return true;
  return false;
}

/** "was apparently seized in a raid [in which a guard died]": what is told by the way of the last thing in a clause is no part of what is apparent. */
function beforeAside(parse: Parse, attribution: Attribution, top: number, tables: JudgeTables): Attribution {
  const { start, end } = attribution.content.at(-1)!;
  for (let at = wordAt(parse, end - 1); at >= 0 && at !== top; at = parse.head[at]!) {
    const noun = parse.head[at]!;
    const isAside =
      parse.deprel[at] === "acl:relcl" && isTold(parse, at) && !isBareContent({ parse, tables }, at, noun);
    if (isAside && parse.start[noun]! >= start)
      return { ...attribution, content: [...attribution.content.slice(0, -1), { start, end: parse.end[noun]! }] };
  }
  return attribution;
}

function isTold(parse: Parse, verb: number): boolean {
  for (let c = parse.childFrom[verb]!; c < parse.childFrom[verb + 1]! && parse.child[c]! < verb; c++)
    if (parse.deprel[parse.child[c]!]!.startsWith("aux"))
      return parse.xpos[parse.child[c]!] === "VBD" || isPerfectAuxiliary(parse, verb, parse.child[c]!);
  return parse.xpos[verb] === "VBD";
}

/** "[has] fled", but not "[is] held" */
function isPerfectAuxiliary({ deprel, xpos }: Parse, verb: number, aux: number): boolean {
  return deprel[aux] === "aux" && xpos[verb] === "VBN" && PRESENT.has(xpos[aux]!);
}

/** True where the first verb of a stretch is a past tense. */
function tellsPast(parse: Parse, content: Span): boolean {
  return tenseOf(parse, firstVerb(parse, content)) === "past-";
}

/** The first verb of a stretch, or its first word where it has none. */
function firstVerb(parse: Parse, { start, end }: Span): number {
  const first = wordAt(parse, start);
  for (let w = first; w < parse.size && parse.start[w]! < end; w++)
    if (parse.upos[w] === "VERB" && parse.deprel[w] !== "amod") return w;
  return first;
}

function hasPlainObject({ childFrom, child, deprel, upos }: Parse, verb: number): boolean {
  let object = false;
  for (let c = childFrom[verb]!; c < childFrom[verb + 1]!; c++) {
    if (deprel[child[c]!] === "ccomp" || deprel[child[c]!] === "xcomp") return false;
    object ||= deprel[child[c]!] === "obj" && upos[child[c]!] !== "PRON";
  }
  return object;
}
