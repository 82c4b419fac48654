import { phraseOf, type ReportView, type WordRange } from "../frames/index.js";

/**
 * "its [Osh, Kyrgyzstan,] mill": where something is, told between whose it is and what it is; the tree takes one of the two for an aside. The
 * name goes on to its noun, or begins with its owner.
 */
export function withSeat(view: ReportView, { from, to }: WordRange): WordRange {
  const { parse } = view;
  const start = seatBefore(view, from - 1);
  // "production at its Osh, Kyrgyzstan[, zinc mine]"
  const end = parse.xpos[to] === "," && seatBefore(view, to) > from ? nounsFrom(view, to + 1) : to;
  return { from: start < 0 ? from : ownerFrom(view, start), to: end > to + 1 ? end : to };
}

/** The word before "Osh, Kyrgyzstan," that asks for a noun, by the comma behind the two places: an article or whose it is; -1 for none. */
function seatBefore(view: ReportView, comma: number): number {
  const { xpos } = view.parse;
  if (comma < MIN_BEFORE || xpos[comma] !== ",") return -1;
  const inner = nameStart(view, comma - 1);
  if (inner > comma - 1 || xpos[inner - 1] !== "," || !isPlace(view, inner, comma - 1)) return -1;
  const outer = nameStart(view, inner - 2);
  return outer > 0 && outer < inner - 1 && ASKING.has(xpos[outer - 1]!) ? outer - 1 : -1;
}

/** "its Osh, Kyrgyzstan" */
const MIN_BEFORE = 4;

/** Tags of an article, "its" and "'s". */
const ASKING: ReadonlySet<string> = new Set(["DT", "PRP$", "POS"]);

/** Where the name begins that ends on a word; behind the word where it is no name. */
function nameStart({ parse }: ReportView, last: number): number {
  let w = last;
  while (w > 0 && parse.upos[w] === "PROPN") w--;
  return w + 1;
}

function isPlace({ place }: ReportView, from: number, last: number): boolean {
  return place[from]! >= 0 || place[last]! >= 0;
}

/** Behind the bare nouns from a word on; the word itself where none stands there. */
function nounsFrom({ parse }: ReportView, from: number): number {
  let end = from;
  for (let w = from; w < parse.size && IN_NAME.has(parse.upos[w]!); w++) if (parse.upos[w] === "NOUN") end = w + 1;
  return end;
}

const IN_NAME: ReadonlySet<string> = new Set(["NOUN", "ADJ"]);

function ownerFrom(view: ReportView, word: number): number {
  const { parse } = view;
  return parse.xpos[word] === "POS" ? phraseOf(view, parse.head[word]!).from : word;
}
