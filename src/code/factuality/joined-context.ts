import type { Parse } from "#read";
import { below, type Context, undenied, type View } from "./context.js";
import { isForetold } from "./foretold.js";
import type { OperatorKind } from "./operator-table.js";
import { isIrrealis } from "./stages.js";
import { hasFiniteAuxiliary, hasSubject, isFellowParticiple, isPast } from "./verb-shape.js";

/**
 * "stormed and burned", "no dead or injured", "will be freed and be sent home" share what stands over them; a clause with a subject of its
 * own only its context. In "neither confirmed nor denied" each has its own negation.
 */
export function joined(view: View, w: number, head: number, outside: Context): Context {
  const { parse, own, base } = view;
  const open = own.finite[w] === 0 || (BARE.has(parse.xpos[w]!) && !hasFiniteAuxiliary(parse, w));
  const alike =
    open && (parse.xpos[w] === parse.xpos[head] || parse.upos[w] === "NOUN" || isFellowParticiple(parse, w, head));
  if (!alike) {
    const around = undenied(view, head);
    return isIrrealis(around.stage) && isTold(parse, w) ? outside : around;
  }
  // "a vote set for May and [the riots] of last year"
  if (parse.upos[w] === "NOUN" && isForetold(view, head)) return outside;
  if (isJoinedBy(view, w, "adversative")) return undenied(view, head);
  return isJoinedBy(view, w, "negator") ? { ...below(view, head), level: base[head]! } : below(view, head);
}

/** "Have faith, but [guards shot] at us": a past tense with a subject of its own is nobody's order. */
function isTold(parse: Parse, w: number): boolean {
  return isPast(parse, w) && hasSubject(parse, w);
}

const BARE: ReadonlySet<string> = new Set(["VB", "VBN"]);

/** "[nor] denied", "[but] two hurt" */
function isJoinedBy({ parse, tables }: View, w: number, code: OperatorKind): boolean {
  for (let c = parse.childFrom[w]!; c < parse.childFrom[w + 1]! && parse.child[c]! < w; c++) {
    const child = parse.child[c]!;
    if (parse.deprel[child] === "cc" && tables.operators(parse.lower[child]!).some(({ kind }) => kind === code))
      return true;
  }
  return false;
}
