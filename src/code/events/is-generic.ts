import type { FrameMatch, ReportView } from "../frames/index.js";

const PLURAL = new Set(["NNS", "NNPS"]);
const SINGLES_OUT = new Set(["det", "nummod", "nmod:poss", "acl", "acl:relcl"]);

/** "they live in fear of kidnappings": a bare plural names a kind of happening, and none that happened; "riots broke out" did. */
export function isGeneric({ parse }: ReportView, { form, word, carrier }: FrameMatch<unknown>): boolean {
  if (form !== "noun" || carrier !== word || !PLURAL.has(parse.xpos[word]!)) return false;
  if (parse.deprel[word] === "nsubj" && parse.xpos[parse.head[word]!] === "VBD") return false;
  for (let c = parse.childFrom[word]!; c < parse.childFrom[word + 1]!; c++)
    if (SINGLES_OUT.has(parse.deprel[parse.child[c]!]!)) return false;
  return true;
}
