import type { Parse } from "#read";
import type { Context, View } from "./context.js";
import { hasKind, type OperatorKind } from "./operator-table.js";
import { CERTAIN } from "./scale.js";
import { HYPOTHETICAL, PLANNED } from "./stages.js";

/** "rates could fall [when the ministers meet]": that they will meet is taken for granted; "you can fall when you run" tells of any time. */
export function awaited(view: View, w: number, head: number, around: Context): Context {
  const { parse, own } = view;
  if (around.stage !== HYPOTHETICAL || own.conditional[head] === 1 || own.level[head]! < 0) return around;
  if (own.conditional[w] === 1 || !isMarked(view, w, "awaited") || isMarked(view, head, "general")) return around;
  return hasSetSubject(parse, own.definite, w) ? { ...around, level: CERTAIN - 1, stage: PLANNED } : around;
}

function isMarked({ parse, tables }: View, verb: number, kind: OperatorKind): boolean {
  for (let c = parse.childFrom[verb]!; c < parse.childFrom[verb + 1]! && parse.child[c]! < verb; c++)
    if (MARKING.has(parse.deprel[parse.child[c]!]!) && hasKind(tables.operators(parse.lower[parse.child[c]!]!), kind))
      return true;
  return false;
}

/** "when [the ministers] meet", "when [leaders of the union] meet" */
function hasSetSubject(parse: Parse, definite: Uint8Array, verb: number): boolean {
  for (let c = parse.childFrom[verb]!; c < parse.childFrom[verb + 1]! && parse.child[c]! < verb; c++) {
    const subject = parse.child[c]!;
    if (!parse.deprel[subject]!.startsWith("nsubj")) continue;
    return definite[subject] === 1 || parse.childFrom[subject] !== parse.childFrom[subject + 1];
  }
  return false;
}

const MARKING: ReadonlySet<string> = new Set(["mark", "advmod", "aux"]);
