import type { Parse } from "#read";
import { childWith } from "./tree.js";

const OBJECTS: ReadonlySet<string> = new Set(["obj", "nsubj:pass"]);
const NAMING: ReadonlySet<string> = new Set(["NOUN", "PROPN", "ADJ"]);

/** "called [the raid] a crime", "declared [the strike] illegal": who says what a deed is, or makes it so, does not do it. */
export function isCalled(parse: Parse, verb: number, deed: number): boolean {
  const { childFrom, child, deprel, upos } = parse;
  if (!OBJECTS.has(deprel[deed]!)) return false;
  const isBare = (word: number) => childFrom[word] === childFrom[word + 1];
  // "called the siege [illegal]", hung on the siege
  if (deprel[deed + 1] === "amod" && parse.head[deed + 1] === deed && isBare(deed + 1)) return true;
  for (let c = childFrom[verb]!; c < childFrom[verb + 1]!; c++) {
    const word = child[c]!;
    const isTold = word > deed && deprel[word] === "xcomp" && NAMING.has(upos[word]!);
    if (isTold && childWith(parse, word, "mark") < 0 && childWith(parse, word, "case") < 0) return true;
  }
  return false;
}
