import { childWith, type ReportView } from "../frames/index.js";

/**
 * "elected [Ann Reed] of Salem, Ore. as president": where somebody is from, told between commas, which the tree takes for one more or for the
 * one it is said of: whoever the place hangs on; the word itself for others.
 */
export function behindSeat({ parse, place }: ReportView, holder: number): number {
  const town = holder - 2;
  if (town < 1 || parse.xpos[holder - 1] !== "," || parse.upos[holder] !== "PROPN") return holder;
  if (childWith(parse, holder, "flat") >= 0 || childWith(parse, holder, "cc") >= 0) return holder;
  const isTown = parse.upos[town] === "PROPN" && (place[town]! >= 0 || place[holder]! >= 0);
  if (!isTown || parse.deprel[town] !== "nmod" || childWith(parse, town, "case") < 0) return holder;
  const whose = parse.head[town]!;
  return whose < town && parse.upos[whose] === "PROPN" ? whose : holder;
}
