import { childWith, type FrameMatch, type ReportView } from "../frames/index.js";
import { ATTACK, type EventGives } from "./event-gives.js";

interface Around {
  readonly view: ReportView;
  /** The matches of the report by their trigger's head. */
  readonly matches: ReadonlyMap<number, FrameMatch<EventGives>>;
}

/**
 * "an attack on Monday in which [gunmen] shot [two bakers]", "the raid took place when [gunmen] stormed [a mill]": what the clause that tells of a
 * deed tells of those who take part in it.
 */
export function toldByClause(
  { view, matches }: Around,
  { word, form, frame }: FrameMatch<EventGives>,
): readonly FrameMatch<EventGives>[] {
  const clause = form === "noun" && frame.gives.type === ATTACK ? clauseOf(view, word) : -1;
  const told = clause < 0 ? [] : [clause, ...joinedTo(view, clause)].flatMap((verb) => matches.get(verb) ?? []);
  return told.filter((match) => match.form === "verb" && match.frame.gives.type === ATTACK);
}

/** The verb of the clause that tells when or in what a noun took place; -1 where there is none. */
function clauseOf({ parse }: ReportView, noun: number): number {
  const { childFrom, child, deprel, head } = parse;
  if (deprel[noun] === "nsubj") {
    const clause = childWith(parse, head[noun]!, "advcl");
    if (clause > head[noun]! && parse.xpos[childWith(parse, clause, "advmod")] === "WRB") return clause;
  }
  for (let c = childFrom[noun]!; c < childFrom[noun + 1]!; c++) {
    const below = child[c]!;
    if (below < noun) continue;
    const clause = deprel[below] === "nmod" ? childWith(parse, below, "acl:relcl") : below;
    if (clause >= 0 && CLAUSES.has(deprel[clause]!) && tellsWhen(parse, clause)) return clause;
  }
  return -1;
}

const CLAUSES: ReadonlySet<string> = new Set(["acl:relcl", "advcl"]);

/** "when", "in which" */
function tellsWhen({ childFrom, child, xpos, deprel }: ReportView["parse"], verb: number): boolean {
  for (let c = childFrom[verb]!; c < childFrom[verb + 1]! && child[c]! < verb; c++) {
    const word = child[c]!;
    if (xpos[word] === "WRB" || (xpos[word] === "WDT" && deprel[word] === "obl")) return true;
  }
  return false;
}

function joinedTo({ parse }: ReportView, verb: number): number[] {
  const found: number[] = [];
  for (let c = parse.childFrom[verb]!; c < parse.childFrom[verb + 1]!; c++)
    if (parse.deprel[parse.child[c]!] === "conj") found.push(parse.child[c]!);
  return found;
}
