import { WORD } from "./actor-words.js";
import type { Mention } from "./mention.js";
import type { NounPhrase } from "./noun-phrases.js";
import { isCapital } from "./person-names.js";
import type { View } from "./view.js";

/**
 * "the Royal Society [for Marine Biology]", "the Minister [for Trade and Mines]": the field behind a name or an office, which goes on with it. It begins with
 * a capital like the name before it, without an article, and hangs on that; "blamed the Council for [Ann Bell]'s death" hangs on the verb. Returns the end
 * of the last phrase in it; -1 where there is none.
 */
export function fieldEnd(view: View, phrases: readonly NounPhrase[], p: number, out: Mention): number {
  const { parse, words } = view;
  const field = phrases[p];
  if (!field || field.from !== out.to + 1 || !NAMING.has(out.form)) return -1;
  if (!(words.rolesAt(parse, out.to) & WORD["link-field"]) || parse.deprel[out.to] !== "case") return -1;
  const { from, to, head } = field;
  const hung = parse.head[out.to]!;
  const above = hung < from || hung >= to ? -1 : parse.head[hung]!;
  if (!parse.deprel[hung]!.startsWith("nmod") || above < out.from || above >= out.to) return -1;
  if (!isNamePart(view, out.to - 1) || !isNamePart(view, from) || !isNamePart(view, head)) return -1;
  const next = phrases[p + 1];
  const isListed = next && next.from === to + 1 && parse.upos[to] === "CCONJ" && isNamePart(view, next.from);
  return isListed && parse.deprel[next.head] === "conj" && parse.head[next.head] === head ? next.to : to;
}

const NAMING: ReadonlySet<Mention["form"]> = new Set(["body", "known-name", "unknown-name", "role"]);

function isNamePart({ parse }: View, word: number): boolean {
  const tag = parse.xpos[word]!;
  return isCapital(parse.form[word]!) && (tag === "NNP" || tag === "NNPS");
}
