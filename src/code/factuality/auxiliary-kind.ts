import type { Parse } from "#read";
import { hasKind, type Operator, type OperatorKind } from "./operator-table.js";
import { hasMark, isPerfectInfinitive, tenseOf } from "./verb-shape.js";

/**
 * "said it [would] close", "fears that it would close" is "will" seen from the past, unless the clause has a condition; "[should] have closed"
 * tells that it did not.
 */
export function auxiliaryKind(
  parse: Parse,
  w: number,
  aux: number,
  found: readonly (readonly Operator[])[],
): OperatorKind {
  if (isPerfectInfinitive(parse, w)) {
    if (hasKind(found[aux]!, "unmet")) return "unmet";
    if (hasKind(found[aux]!, "contrary") && hasUnmetCondition(parse, w, found)) return "contrary";
  }
  if (!hasKind(found[aux]!, "shifted")) return "aux";
  if (!isPastContent(parse, w, found)) return "aux";
  for (let c = parse.childFrom[w]!; c < parse.childFrom[w + 1]!; c++)
    if (parse.deprel[parse.child[c]!] === "advcl" && !isPlainClause(parse, parse.child[c]!, found)) return "aux";
  return "shifted";
}

/** "said it [would] close and [would] pay", "said it would close while a rival [would] open", "fears that it [would] close": also in what is joined to it. */
function isPastContent(parse: Parse, w: number, found: readonly (readonly Operator[])[]): boolean {
  let at = w;
  for (let step = 0; step < MAX_JOINED && isJoined(parse, at, found); step++) at = parse.head[at]!;
  if (parse.deprel[at] === "ccomp") return isToldInPast(parse, parse.head[at]!);
  return parse.deprel[at]!.startsWith("acl") && hasMark(parse, at) && !hasQuestionWord(parse, at);
}

/** Steps up a list: a longer one is a broken tree, and looking no further keeps reading linear. */
const MAX_JOINED = 16;

/** "announced [when] it would close" */
function hasQuestionWord(parse: Parse, w: number): boolean {
  for (let c = parse.childFrom[w]!; c < parse.childFrom[w + 1]! && parse.child[c]! < w; c++)
    if (parse.xpos[parse.child[c]!]!.startsWith("W")) return true;
  return false;
}

function isJoined(parse: Parse, w: number, found: readonly (readonly Operator[])[]): boolean {
  if (parse.deprel[w] === "conj") return true;
  return parse.deprel[w] === "advcl" && hasMark(parse, w) && isPlainClause(parse, w, found);
}

/** "said", "had said", "left, saying" */
function isToldInPast(parse: Parse, verb: number): boolean {
  return parse.xpos[verb] === "VBN" || tenseOf(parse, verb) === "past-";
}

/** "because he was ill", "allowing them to leave": a clause that says why, when or what with is no condition. */
function isPlainClause(
  { childFrom, child, deprel, xpos }: Parse,
  clause: number,
  found: readonly (readonly Operator[])[],
): boolean {
  for (let c = childFrom[clause]!; c < childFrom[clause + 1]! && child[c]! < clause; c++)
    if (deprel[child[c]!] === "mark") return !hasKind(found[child[c]!]!, "mark");
  return xpos[clause] === "VBG";
}

/** "[if it had been paid]" */
function hasUnmetCondition(parse: Parse, w: number, found: readonly (readonly Operator[])[]): boolean {
  for (let c = parse.childFrom[w]!; c < parse.childFrom[w + 1]!; c++) {
    const clause = parse.child[c]!;
    if (parse.deprel[clause] === "advcl" && isPerfect(parse, clause, found) && isCondition(parse, clause, found))
      return true;
  }
  return false;
}

function isCondition(parse: Parse, clause: number, found: readonly (readonly Operator[])[]): boolean {
  return hasMark(parse, clause) && !isPlainClause(parse, clause, found);
}

function isPerfect(
  { childFrom, child, deprel }: Parse,
  clause: number,
  found: readonly (readonly Operator[])[],
): boolean {
  for (let c = childFrom[clause]!; c < childFrom[clause + 1]! && child[c]! < clause; c++)
    if (deprel[child[c]!] === "aux" && hasKind(found[child[c]!]!, "perfect")) return true;
  return false;
}
