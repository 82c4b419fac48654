import type { Mention } from "./mention.js";
import type { NounPhrase } from "./noun-phrases.js";
import { isCapital } from "./person-names.js";
import type { View } from "./view.js";

/** A name that "and" goes through, read by its last part; undefined where it is none. */
export function joinedName(
  view: View,
  first: NounPhrase,
  next: NounPhrase | undefined,
  read: (view: View, phrase: NounPhrase) => Mention | undefined,
): Mention | undefined {
  if (!next || next.from !== first.to + 1 || view.parse.upos[first.to] !== "CCONJ") return undefined;
  if (isHalf(view, first, next)) {
    const body = read(view, next);
    return body?.form === "body" ? { ...body, from: first.from, definite: true } : undefined;
  }
  if (!isOffice(view, first)) return undefined;
  const holder = read(view, next);
  return holder?.form === "person" && next.from < holder.nameFrom ? { ...holder, from: first.from } : undefined;
}

/** "the [Roads] and Mills Committee": an article before the first part only, capitals in both, and the tree hangs the first on the second, or joins several bodies to it. */
function isHalf({ parse, knownOf, placeOf }: View, { from, to }: NounPhrase, next: NounPhrase): boolean {
  const { upos, xpos, form, head } = parse;
  const half = to - 1;
  if (half !== from + 1 || upos[from] !== "DET" || upos[half] === "NUM") return false;
  if (knownOf[half]! >= 0 || placeOf[half]! >= 0) return false;
  if (!isCapital(form[half]!) || !isCapital(form[next.from]!)) return false;
  // "the [Mill] and Harbour Committees"
  if (xpos[next.head] === "NNPS") return head[next.head] === half && xpos[half] === "NNP";
  return xpos[next.head] === "NNP" && head[half]! >= next.from && head[half]! < next.to;
}

/** "[chairman] and chief executive Ann Bell": an office without an article before the name of who holds another is his too. */
function isOffice({ parse, words }: View, { from, to, head }: NounPhrase): boolean {
  if (head !== to - 1 || parse.xpos[head] !== "NN") return false;
  for (let w = from; w < head; w++) if (!PLAIN.has(parse.xpos[w]!)) return false;
  const noun = words.nounEnding(parse, from, head);
  return noun?.sort === "person" && !noun.collective;
}

/** Tags of what may stand in a title: no article, owner or number. */
const PLAIN: ReadonlySet<string> = new Set(["NN", "NNP", "JJ"]);
