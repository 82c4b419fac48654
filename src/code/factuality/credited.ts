import type { Findings } from "#find";
import { type Parse, wordAt } from "#read";
import type { Attribution, Span } from "#record";
import type { JudgeTables } from "./judge-tables.js";
import { isWhoClause } from "./sentence-kind.js";

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
      : beforeAside(parse, attribution, cues),
  );
}

/** "was apparently seized in a raid [in which a guard died]": what is told by the way of the last thing in a clause is no part of what is apparent. */
function beforeAside(parse: Parse, attribution: Attribution, cues: JudgeTables["cues"]): Attribution {
  const { word, cue } = cues.read(parse, attribution);
  if (cue.part !== "adverb" || cue.view === "CT+") return attribution;
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
