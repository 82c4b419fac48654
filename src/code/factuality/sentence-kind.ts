import type { Parse } from "#read";
import { hasAuxiliary, hasBareBe, hasFiniteAuxiliary, hasMark, hasSubject, isInfinitive } from "./verb-shape.js";

const QUESTION_MARK = 0x3f;

export function isQuestion(parse: Parse, w: number): boolean {
  if (parse.deprel[w] !== "root" || asksForPart(parse, w) || tellsFirst(parse, w)) return false;
  const end = parse.sentence[parse.sentenceOf[w]! + 1]!;
  for (let i = end - 1; i >= Math.max(end - 2, w); i--)
    if (parse.text.charCodeAt(parse.start[i]!) === QUESTION_MARK) return true;
  return false;
}

/** "He agreed, but asked whether it was fair?", "There has been a fire, what do you know of it?": only the end of it asks. */
function tellsFirst(parse: Parse, w: number): boolean {
  let told = false;
  let helped = false;
  for (let c = parse.childFrom[w]!; c < parse.childFrom[w + 1]!; c++) {
    const child = parse.child[c]!;
    const relation = parse.deprel[child]!;
    const isSubject = child < w && (relation.startsWith("nsubj") || relation === "expl");
    // "Sir, do [you] think …?", "Is [it] true that …?"
    if (isSubject && helped) return false;
    told ||= isSubject;
    helped ||= relation.startsWith("aux") || relation === "cop";
    if (helped && !told) return false;
    if (told && child > w && (FURTHER.has(relation) || (relation === "advcl" && asksWho(parse, child)))) return true;
  }
  return false;
}

const FURTHER: ReadonlySet<string> = new Set(["conj", "ccomp", "parataxis"]);

/** "[Where] did they fire?" takes for granted that they did. */
function asksForPart(parse: Parse, w: number): boolean {
  for (let i = parse.sentence[parse.sentenceOf[w]!]!; i < w; i++) {
    if (parse.xpos[i]!.startsWith("W")) return parse.head[i] === w || parse.head[parse.head[i]!] === w;
    if (parse.upos[i] === "VERB" || parse.upos[i] === "AUX") return false;
  }
  return false;
}

/** A bare verb without subject or auxiliary at the beginning: "Stay at home". "To counter the loss, it cut costs" tells nobody to. */
export function isImperative(parse: Parse, finite: Uint8Array, w: number): boolean {
  const bare = isBare(parse, w) && finite[w] === 0 && parse.deprel[w] === "root";
  return bare && parse.headline[w] === 0 && !isInfinitive(parse, w);
}

/** "suggests that the board [remove] him", "that the road [be opened]": a bare verb with a subject tells what is to be done. */
export function isSubjunctive(parse: Parse, w: number): boolean {
  if (!CONTENT.has(parse.deprel[w]!) || !hasMark(parse, w) || isInfinitive(parse, w) || !hasSubject(parse, w))
    return false;
  if (isBare(parse, w)) return !hasAuxiliary(parse, w);
  return parse.xpos[w] === "VBN" && hasBareBe(parse, w) && !hasFiniteAuxiliary(parse, w);
}

/** A content clause may be read as an adverbial one, as told of a noun, or as joined to another. */
const CONTENT: ReadonlySet<string> = new Set(["ccomp", "advcl", "acl:relcl", "conj"]);

/** "BUT GUARDS ARRESTED TWO": the tagger may take a past tense in capitals for a bare verb. */
function isBare(parse: Parse, w: number): boolean {
  return parse.xpos[w] === "VB" && parse.lower[w] === parse.lemma[w];
}

/** "do not know [how] it happened", "it is not clear [who] did it": that it happened is taken for granted. */
export function isPartQuestion(parse: Parse, w: number): boolean {
  return (
    (parse.deprel[w] === "ccomp" || parse.deprel[w] === "csubj") &&
    parse.xpos[firstOf(parse, w)]!.startsWith("W") &&
    !isInfinitive(parse, w)
  );
}

function asksWho(parse: Parse, w: number): boolean {
  return parse.xpos[firstOf(parse, w)] === "WP";
}

/** The first word of what hangs on a word. */
export function firstOf({ childFrom, child, upos }: Parse, w: number): number {
  let first = w;
  while (childFrom[first]! < childFrom[first + 1]! && child[childFrom[first]!]! < first)
    first = child[childFrom[first]!]!;
  return first < w && upos[first] === "PUNCT" ? first + 1 : first;
}

/** "asked [who] shot the clerk": that somebody did is taken for granted. */
export function isWhoClause({ childFrom, child, deprel, xpos }: Parse, w: number): boolean {
  const first = childFrom[w]! < childFrom[w + 1]! ? child[childFrom[w]!]! : w;
  return first < w && deprel[w] === "ccomp" && deprel[first] === "nsubj" && xpos[first] === "WP";
}
