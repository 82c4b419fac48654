import { FINITE, type Parse } from "#read";

export function isInfinitive(parse: Parse, w: number): boolean {
  for (let c = parse.childFrom[w]!; c < parse.childFrom[w + 1]! && parse.child[c]! < w; c++)
    if (parse.xpos[parse.child[c]!] === "TO") return true;
  return false;
}

export function hasMark(parse: Parse, w: number): boolean {
  for (let c = parse.childFrom[w]!; c < parse.childFrom[w + 1]!; c++)
    if (parse.deprel[parse.child[c]!] === "mark") return true;
  return false;
}

export function hasSubject(parse: Parse, w: number): boolean {
  for (let c = parse.childFrom[w]!; c < parse.childFrom[w + 1]!; c++)
    if (parse.deprel[parse.child[c]!]!.startsWith("nsubj")) return true;
  return false;
}

export function hasObject(parse: Parse, w: number): boolean {
  for (let c = parse.childFrom[w]!; c < parse.childFrom[w + 1]!; c++)
    if (parse.deprel[parse.child[c]!] === "obj") return true;
  return false;
}

/** "sure [that they left]", "certain [to leave]" */
export function hasClause(parse: Parse, w: number): boolean {
  for (let c = parse.childFrom[w]!; c < parse.childFrom[w + 1]!; c++)
    if (CLAUSES.has(parse.deprel[parse.child[c]!]!)) return true;
  return false;
}

const CLAUSES: ReadonlySet<string> = new Set(["ccomp", "xcomp", "csubj"]);

export function hasAuxiliary(parse: Parse, w: number): boolean {
  for (let c = parse.childFrom[w]!; c < parse.childFrom[w + 1]!; c++)
    if (parse.deprel[parse.child[c]!]!.startsWith("aux")) return true;
  return false;
}

export function hasFiniteAuxiliary(parse: Parse, w: number): boolean {
  for (let c = parse.childFrom[w]!; c < parse.childFrom[w + 1]!; c++)
    if (parse.deprel[parse.child[c]!]!.startsWith("aux") && FINITE.has(parse.xpos[parse.child[c]!]!)) return true;
  return false;
}

export function isPassive(parse: Parse, w: number): boolean {
  for (let c = parse.childFrom[w]!; c < parse.childFrom[w + 1]! && parse.child[c]! < w; c++)
    if (parse.deprel[parse.child[c]!] === "aux:pass") return true;
  return false;
}

/**
 * "past-", "now-" or "", as the prefix of a link: "was able" tells of the past, "is able" of now, "may be able", "to be able" of no time; a
 * participle tells of the time of its verb: "fled, [forcing] them to close".
 */
export function tenseOf(parse: Parse, w: number): "past-" | "now-" | "" {
  if (parse.xpos[w] === "VBD") return "past-";
  if (parse.xpos[w] === "VBG" && parse.deprel[w] === "advcl" && !hasAuxiliary(parse, w))
    return parse.xpos[parse.head[w]!] === "VBG" ? "" : tenseOf(parse, parse.head[w]!);
  let past = false;
  let now = parse.xpos[w] === "VBZ" || parse.xpos[w] === "VBP";
  for (let c = parse.childFrom[w]!; c < parse.childFrom[w + 1]! && parse.child[c]! < w; c++) {
    const aux = parse.child[c]!;
    const relation = parse.deprel[aux]!;
    if (!relation.startsWith("aux") && relation !== "cop") continue;
    if (parse.xpos[aux] === "MD" || parse.xpos[aux] === "VB") return "";
    past ||= parse.xpos[aux] === "VBD" || parse.xpos[aux] === "VBN";
    past ||= relation === "aux" && parse.xpos[w] === "VBN";
    now = true;
  }
  return past ? "past-" : now ? "now-" : "";
}

/** "[be] opened" */
export function hasBareBe(parse: Parse, w: number): boolean {
  for (let c = parse.childFrom[w]!; c < parse.childFrom[w + 1]! && parse.child[c]! < w; c++)
    if (parse.deprel[parse.child[c]!] === "aux:pass" && parse.xpos[parse.child[c]!] === "VB") return true;
  return false;
}

/** "to [have] fled" */
export function isPerfectInfinitive(parse: Parse, w: number): boolean {
  if (parse.xpos[w] !== "VBN") return false;
  for (let c = parse.childFrom[w]!; c < parse.childFrom[w + 1]! && parse.child[c]! < w; c++)
    if (parse.deprel[parse.child[c]!] === "aux" && parse.xpos[parse.child[c]!] === "VB") return true;
  return false;
}

/** "can be jailed and [fined]", "would have shot and [fled]": of most verbs the participle is past tense too, and is often taken for that. */
export function isFellowParticiple(parse: Parse, w: number, head: number): boolean {
  if (parse.xpos[w] !== "VBD" || parse.xpos[head] !== "VBN") return false;
  if (isPerfectInfinitive(parse, head)) return !hasSubject(parse, w);
  if (!hasBareBe(parse, head)) return false;
  for (let c = parse.childFrom[w]!; c < parse.childFrom[w + 1]!; c++)
    if (parse.deprel[parse.child[c]!] === "obj") return false;
  return true;
}

/** A past tense, or a participle that tells of the past. */
export function isPast(parse: Parse, w: number): boolean {
  if (parse.xpos[w] === "VBD") return true;
  if (parse.xpos[w] !== "VBN") return false;
  for (let c = parse.childFrom[w]!; c < parse.childFrom[w + 1]! && parse.child[c]! < w; c++) {
    const aux = parse.child[c]!;
    if (parse.deprel[aux]!.startsWith("aux")) return parse.xpos[aux] !== "MD" && parse.xpos[aux] !== "VB";
  }
  return parse.deprel[w]!.startsWith("acl");
}

/** "wool, [which makes up] half of the trade": a relative clause behind a comma. */
export function isAddedOn(parse: Parse, w: number): boolean {
  for (let c = parse.childFrom[w]!; c < parse.childFrom[w + 1]! && parse.child[c]! < w; c++) {
    const child = parse.child[c]!;
    if (parse.xpos[child]!.startsWith("W")) return child > 0 && parse.xpos[child - 1] === ",";
  }
  return false;
}

/** "THE 3 [MAY] COUP": behind a number, and before a noun without a copula, stands no modal. */
export function isMonth(parse: Parse, w: number, modal: number): boolean {
  const { upos, xpos } = parse;
  return xpos[modal - 1] === "CD" && (upos[w] === "NOUN" || upos[w] === "PROPN") && !hasChild(parse, w, COPULA);
}

/** Relation of a copula to what somebody or something is said to be. */
export const COPULA = "cop";

export function hasChild({ childFrom, child, deprel }: Parse, w: number, relation: string): boolean {
  for (let c = childFrom[w]!; c < childFrom[w + 1]!; c++) if (deprel[child[c]!] === relation) return true;
  return false;
}
