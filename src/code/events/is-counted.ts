import { type ClassSet, type FrameMatch, meets, type ReportView } from "../frames/index.js";

/** "gave the number of people [killed] as 164": says whom a number counts, and is told by the figure. `tallies`: nouns for numbers. */
export function isCounted(view: ReportView, { form, word }: FrameMatch<unknown>, tallies: ClassSet): boolean {
  const { parse } = view;
  if (form !== "verb" || parse.deprel[word] !== "acl") return false;
  const group = parse.head[word]!;
  return parse.deprel[group] === "nmod" && meets(view.classesOf(parse.head[group]!), tallies);
}
