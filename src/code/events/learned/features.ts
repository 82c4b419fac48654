import { hashText, mix } from "#lang";
import { childWith, isPassive, type ReportView } from "../../frames/index.js";
import { whoIs } from "../who-is.js";
import type { OpenVerb } from "./open-verb.js";

/** Tells, as hashes, what is seen of a verb that speaks for one type of event or another: its word, and whom and what it has about it. */
export function seenOfVerb(view: ReportView, { word, arguments: own }: OpenVerb): number[] {
  const { parse } = view;
  const { lemma, deprel, head } = parse;
  const seen: number[] = [];
  const tell = (kind: number, a: number, b = 0) => seen.push(mix(mix(kind, a), b));
  const verb = hashText(lemma[word]!);
  const particle = childWith(parse, word, "compound:prt");
  const shape = (isPassive(parse, word) ? 1 : 0) + (own.some(({ slot }) => slot === "object") ? 2 : 0);
  tell(1, 0);
  tell(2, verb);
  tell(3, verb, shape);
  tell(4, verb, particle < 0 ? 0 : hashText(lemma[particle]!));
  tell(5, shape);
  tell(6, hashText(deprel[word]!));
  if (head[word]! >= 0) tell(7, hashText(lemma[head[word]!]!));
  for (const { slot, word: other } of own) {
    const way = hashText(slot);
    const who = whoIs(view, other);
    const thing = hashText(lemma[other]!);
    const isSomebody = view.actor[other]! >= 0 ? 1 : 0;
    tell(8, verb, way);
    tell(9, way, who);
    tell(10, way, thing);
    tell(11, mix(verb, way), thing);
    tell(12, mix(verb, way), isSomebody);
    tell(13, way, isSomebody);
    tell(14, thing);
  }
  return seen;
}
