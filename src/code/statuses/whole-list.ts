import { FINITE } from "#read";
import { childWith, phraseOf, type ReportView } from "../frames/index.js";

/**
 * "[A bank and two shops] were damaged": the members of a list that have a status together, by their first and last; undefined where they are told
 * one by one. A member of no class that is known goes with the others unless it is somebody; `kindOf` tells two kinds apart.
 */
export function wholeList(
  view: ReportView,
  members: readonly number[],
  kindOf: (word: number) => string | undefined,
  isSomebody: (word: number) => boolean,
): { first: number; last: number } | undefined {
  const kinds = new Set(members.map(kindOf).filter((kind) => kind !== undefined));
  if (members.length < 2 || kinds.size > 1) return undefined;
  const ordered = members.toSorted((a, b) => a - b);
  const isThing = (w: number) => kindOf(w) !== undefined || !(isSomebody(w) || isOther(view, w));
  // "a curfew in the town, due to [raids]": a reason, that the tree takes for one more
  const isMarked = (w: number) => w !== ordered[0] && (childWith(view.parse, w, "case") >= 0 || hasFixed(view, w));
  const isPlain = childWith(view.parse, ordered[0]!, "case") < 0;
  const isRow = ordered.every(
    (w, i) => isThing(w) && !(isPlain && isMarked(w)) && (i === 0 || isNext(view, ordered[i - 1]!, w)),
  );
  return isRow ? { first: ordered[0]!, last: ordered.at(-1)! } : undefined;
}

/** "the end of a price cap and [the return of inflation]" has happened beside it, and so has "if they cut output and [demand] rises". */
function isOther({ parse, last }: ReportView, w: number): boolean {
  const above = parse.deprel[w] === "conj" ? parse.head[w]! : w;
  if (parse.deprel[above] === "nmod" && childWith(parse, w, "nmod") > w) return true;
  return parse.deprel[above] === "obj" && FINITE.has(parse.xpos[last[w]! + 1]!);
}

/** "[due to] raids", read as a quality */
function hasFixed({ parse }: ReportView, w: number): boolean {
  for (let c = parse.childFrom[w]!; c < parse.childFrom[w + 1]! && parse.child[c]! < w; c++)
    if (parse.deprel[parse.child[c]!] === "amod" && childWith(parse, parse.child[c]!, "fixed") >= 0) return true;
  return false;
}

/** True where nothing but a joint or a comma stands between: "its mill by May, and the plant" is told of each. */
function isNext(view: ReportView, one: number, next: number): boolean {
  const { from } = phraseOf(view, next);
  for (let w = phraseOf(view, one).to; w < from; w++)
    if (view.parse.upos[w] !== "CCONJ" && view.parse.xpos[w] !== ",") return false;
  return true;
}
