import { childWith, phraseOf, type ReportView } from "../frames/index.js";

/** The heads of a row without those that only say something of another one: a title, or what stands with an age in one aside. */
export function onlyPeople(view: ReportView, heads: readonly number[]): readonly number[] {
  if (heads.length < 2) return heads;
  const isNobody = (head: number) => isTitle(view, head, heads) || isTold(view, head, heads);
  return heads.some(isNobody) ? heads.filter((head) => !isNobody(head)) : heads;
}

/** "[soldiers] Jan Ito, Ole Lind and Bo Berg": a plural right before the first of several names in its row. */
function isTitle({ parse }: ReportView, head: number, heads: readonly number[]): boolean {
  const next = head + 1;
  if (parse.xpos[head] !== "NNS" || next >= parse.size || parse.upos[next] !== "PROPN" || !heads.includes(next))
    return false;
  return childWith(parse, head, "nummod") < 0 && heads.some((other) => other > next && parse.upos[other] === "PROPN");
}

/** Words from a comma to the "and" behind an age: "31 and", "aged 31 and", "who was 31 and". */
const TO_AGE = [2, 3, 4];

/** "Ann Ito, [31 and the mother of two], died": what an "and" joins to an age between two commas tells more of the same one. */
function isTold(view: ReportView, head: number, heads: readonly number[]): boolean {
  const { parse, first } = view;
  const { from, to } = phraseOf(view, head);
  const and = parse.upos[from] === "CCONJ" ? from : from - 1;
  if (and < 2 || parse.upos[and] !== "CCONJ" || parse.upos[and - 1] !== "NUM" || parse.xpos[head] !== "NN")
    return false;
  const open = and - (TO_AGE.find((words) => parse.xpos[and - words] === ",") ?? and);
  if (open < 1) return false;
  // The tree hangs the closing comma on either side.
  const end = parse.xpos[to - 1] === "," ? to - 1 : to;
  const isClosed = end < parse.size && parse.xpos[end] === ",";
  return isClosed && heads.some((other) => other < open && first[other]! < open && parse.upos[other] === "PROPN");
}
