import type { Findings } from "#find";
import { type Parse, wordAt } from "#read";
import type { Attribution, Span } from "#record";
import type { JudgeTables } from "./judge-tables.js";
import { firstOf, isWhoClause } from "./sentence-kind.js";
import { hasSubject } from "./verb-shape.js";

/**
 * The attributions, without the content of those whose cue is in no lexicon and has a plain object: what "attacked [a hall, killing two]"
 * tells is the publisher's, whoever attacked, and so is what "asked [who shot the clerk]" takes for granted. Nor does "the army press [committee
 * said …]", where the tree has a verb for the press, ask for anything.
 */
export function creditedOf(parse: Parse, { attributions }: Findings, { cues }: JudgeTables): readonly Attribution[] {
  const isDeed = (attribution: Attribution): boolean => {
    const { word, cue } = cues.read(parse, attribution);
    const known = cue.lemma !== "" || parse.upos[word] !== "VERB" || attribution.manner !== "indirect";
    return !known && hasPlainObject(parse, word);
  };
  const isGranted = ({ content }: Attribution): boolean => {
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
    isDeed(attribution) || isGranted(attribution) || isPastWish(attribution)
      ? { ...attribution, content: [] }
      : ownWords(parse, attribution, cues),
  );
}

/** An attribution without what only stands beside its cue. */
function ownWords(parse: Parse, attribution: Attribution, cues: JudgeTables["cues"]): Attribution {
  const { word, cue } = cues.read(parse, attribution);
  if (cue.part === "adverb") return cue.view === "CT+" ? attribution : beforeAside(parse, attribution, word);
  if (cue.part !== "verb" || attribution.content.length !== 1) return attribution;
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

const NOMINAL: ReadonlySet<string> = new Set(["NOUN", "PROPN", "NUM"]);

/** True where a verb's object begins with a word. */
function isObject(parse: Parse, verb: number, opening: number): boolean {
  for (let c = parse.childFrom[verb]!; c < parse.childFrom[verb + 1]!; c++)
    if (parse.deprel[parse.child[c]!] === "obj" && firstOf(parse, parse.child[c]!) === opening) return true;
  return false;
}

/** "was apparently seized in a raid [in which a guard died]": what is told by the way of the last thing in a clause is no part of what is apparent. */
function beforeAside(parse: Parse, attribution: Attribution, word: number): Attribution {
  const { start, end } = attribution.content.at(-1)!;
  for (let at = wordAt(parse, end - 1); at >= 0 && at !== parse.head[word]; at = parse.head[at]!) {
    const noun = parse.head[at]!;
    if (parse.deprel[at] === "acl:relcl" && isTold(parse, at) && parse.start[noun]! > start)
      return { ...attribution, content: [...attribution.content.slice(0, -1), { start, end: parse.end[noun]! }] };
  }
  return attribution;
}

function isTold(parse: Parse, verb: number): boolean {
  for (let c = parse.childFrom[verb]!; c < parse.childFrom[verb + 1]! && parse.child[c]! < verb; c++)
    if (parse.deprel[parse.child[c]!]!.startsWith("aux")) return parse.xpos[parse.child[c]!] === "VBD";
  return parse.xpos[verb] === "VBD";
}

/** True where the first verb of a stretch is a past tense. */
function tellsPast(parse: Parse, { start, end }: Span): boolean {
  for (let w = wordAt(parse, start); w < parse.size && parse.start[w]! < end; w++)
    if (parse.upos[w] === "VERB" && parse.deprel[w] !== "amod") return parse.xpos[w] === "VBD";
  return false;
}

function hasPlainObject({ childFrom, child, deprel, upos }: Parse, verb: number): boolean {
  let object = false;
  for (let c = childFrom[verb]!; c < childFrom[verb + 1]!; c++) {
    if (deprel[child[c]!] === "ccomp" || deprel[child[c]!] === "xcomp") return false;
    object ||= deprel[child[c]!] === "obj" && upos[child[c]!] !== "PRON";
  }
  return object;
}
