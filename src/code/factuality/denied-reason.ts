import type { Parse } from "#read";
import { hasKind, type Operator } from "./operator-table.js";
import { firstOf } from "./sentence-kind.js";

/** "did not leave [because] they were afraid [but because] they were hungry": they left; only the first of two reasons is denied. */
export function isReasonDenied(parse: Parse, verb: number, found: readonly (readonly Operator[])[]): boolean {
  for (let c = parse.childFrom[verb]!; c < parse.childFrom[verb + 1]!; c++) {
    const child = parse.child[c]!;
    if (child < verb || !BESIDE.has(parse.deprel[child]!)) continue;
    const first = firstOf(parse, child);
    if (MARKING.has(parse.deprel[first]!) && isSaidAnew(parse, first, found)) return true;
  }
  return false;
}

/** True where "but" and the same word follow in the sentence. */
function isSaidAnew(parse: Parse, marker: number, found: readonly (readonly Operator[])[]): boolean {
  const end = parse.sentence[parse.sentenceOf[marker]! + 1]! - 1;
  for (let w = marker + 1; w < end; w++)
    if (parse.lower[w + 1] === parse.lower[marker] && hasKind(found[w]!, "adversative")) return true;
  return false;
}

const BESIDE: ReadonlySet<string> = new Set(["advcl", "obl"]);
const MARKING: ReadonlySet<string> = new Set(["mark", "case"]);
