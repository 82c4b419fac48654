import { childWith, conjuncts, type FrameMatch, type ReportView } from "../frames/index.js";
import type { FigureGives } from "./figure-gives.js";
import { isWhen } from "./is-when.js";

/** What may head a phrase for those who are counted. */
export const NOMINAL: ReadonlySet<string> = new Set(["NOUN", "PROPN", "PRON", "NUM"]);

/**
 * With those that the tree joins to one of the group, to a part of a name or to the trigger: "a teacher, his wife and [six children]",
 * "Ann Ito and [two others]", "shot her brother and [four nephews]", "the death of nine rebels and [two guards]".
 */
export function withJoined(
  view: ReportView,
  { form, word }: FrameMatch<FigureGives>,
  heads: readonly number[],
  isPerson: (view: ReportView, word: number) => boolean,
): readonly number[] {
  const { parse } = view;
  const out = [...heads];
  for (let i = 0; i < out.length; i++) {
    for (const part of [out[i]!, ...childrenWith(parse, out[i]!, "flat")])
      for (const joined of conjuncts(parse, part)) if (joined !== part && !out.includes(joined)) out.push(joined);
  }
  out.sort((a, b) => a - b);
  if (form === "adjective" || heads.length === 0) return out.filter((head) => !isWhen(view, head));
  for (const joined of childrenWith(parse, word, "conj"))
    if (
      !hasStateOfItsOwn(view, joined) &&
      isNextTo(view, out.at(-1)!, joined) &&
      (form === "verb" || isPerson(view, joined))
    )
      out.push(joined);
  return out.filter((head) => !isWhen(view, head));
}

/** "six nurses injured and one cook [dead]": what stands right behind the noun, and belongs to neither, says how that one is. */
function hasStateOfItsOwn({ parse, last }: ReportView, noun: number): boolean {
  const next = last[noun]! + 1;
  return next < parse.size && parse.upos[next] === "ADJ" && parse.deprel[next] === "xcomp";
}

function childrenWith(parse: ReportView["parse"], word: number, relation: string): number[] {
  const out: number[] = [];
  for (let c = parse.childFrom[word]!; c < parse.childFrom[word + 1]!; c++)
    if (parse.deprel[parse.child[c]!] === relation) out.push(parse.child[c]!);
  return out;
}

/** A noun phrase without a clause of its own, behind the last one and its "and". */
function isNextTo({ parse, first, last }: ReportView, before: number, noun: number): boolean {
  if (!NOMINAL.has(parse.upos[noun]!) || noun < before || childWith(parse, noun, "acl") >= 0) return false;
  if (childWith(parse, noun, "nsubj") >= 0 || childWith(parse, noun, "cop") >= 0) return false;
  let joined = false;
  for (let w = last[before]! + 1; w < first[noun]!; w++) {
    if (parse.upos[w] !== "PUNCT" && parse.upos[w] !== "CCONJ") return false;
    joined ||= parse.upos[w] === "CCONJ";
  }
  return joined || parse.upos[first[noun]!] === "CCONJ";
}
