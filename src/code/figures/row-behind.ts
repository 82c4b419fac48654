import { childWith, PERSONAL, type ReportView } from "../frames/index.js";

const NOMINAL: ReadonlySet<string> = new Set(["NOUN", "PROPN", "NUM"]);
const IN_PHRASE: ReadonlySet<string> = new Set([...NOMINAL, "DET", "ADJ", "PART", "HYPH"]);

/**
 * "the deaths of [a pastor, his wife and their three children]", where the tree gives the noun only the first: those told behind him in one
 * row that an "and" closes, each of them somebody. Without such a row, him alone.
 */
export function rowBehind(view: ReportView, first: number, isSomebody: (word: number) => boolean): readonly number[] {
  const { parse } = view;
  const end = parse.sentence[parse.sentenceOf[first]! + 1]!;
  const row = [first];
  let at = behind(view, first);
  for (let closed = false; !closed; ) {
    const comma = parse.xpos[at] === ",";
    if (comma) at++;
    closed = at < end && parse.upos[at] === "CCONJ";
    if (closed) at++;
    if (at >= end || !(comma || closed)) return [first];
    let noun = -1;
    for (; at < end && (IN_PHRASE.has(parse.upos[at]!) || PERSONAL.has(parse.xpos[at]!)); at++)
      if (NOMINAL.has(parse.upos[at]!) || parse.xpos[at] === "PRP") noun = at;
    if (noun < 0 || !isSomebody(noun)) return [first];
    row.push(noun);
  }
  return row;
}

/** The word behind a noun and what tells of it; what the tree takes for another name of it stands in the row. */
export function behind({ parse, first, last }: ReportView, noun: number): number {
  // "pastor Jan Ito, [four others]", where the tree takes those for what the name is
  let at = noun + 1;
  while (at < parse.size && parse.upos[at] === "PROPN") at++;
  if (parse.xpos[at] === "," && parse.xpos[at + 1] === "CD" && parse.xpos[at + 2] !== ",") return at;
  const appos = childWith(parse, noun, "appos");
  if (appos < noun) return last[noun]! + 1;
  // The tree hangs the comma on either of the two.
  const comma = parse.xpos[first[appos]!] === "," ? first[appos]! : first[appos]! - 1;
  return parse.xpos[comma] === "," ? comma : last[noun]! + 1;
}
