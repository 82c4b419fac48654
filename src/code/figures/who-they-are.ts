import type { Parse } from "#read";
import { childWith, type ReportView } from "../frames/index.js";
import type { OfHead } from "./of-head.js";

export const PLURAL = new Set(["NNS", "NNPS"]);

/** "sailors [Ben Ito] and Jo Smith": the first of several names that a noun for them all has right behind it; -1 for none. */
export function nameBehind(parse: Parse, heads: readonly number[], at: number): number {
  const [head, next] = [heads[at]!, heads[at + 1]];
  const isNamed = next !== undefined && parse.upos[next] === "PROPN" && parse.upos[head + 1] === "PROPN";
  return isNamed && PLURAL.has(parse.xpos[head]!) && parse.head[head + 1] === head && head + 1 < next ? head + 1 : -1;
}

/** "the sailors, [two Danes and one Swede], drowned": what is counted between commas says who those are of whom no number is told. */
export function isToldBehind(
  { parse, first, last }: ReportView,
  heads: readonly number[],
  counted: readonly OfHead[],
): boolean {
  const [whole, ...parts] = heads;
  if (parts.length === 0 || !PLURAL.has(parse.xpos[whole!]!) || !isDetermined(parse, whole!)) return false;
  if (counted.length !== parts.length || !counted.every(({ head, stated }, i) => stated && head === parts[i]))
    return false;
  const isAside = (w: number) => ASIDE.has(parse.xpos[w]!);
  const [start, end] = [first[parts[0]!]!, last[parts.at(-1)!]!];
  return (isAside(start) || isAside(start - 1)) && (isAside(end) || isAside(end + 1));
}

/** Tags of what an aside stands between. */
const ASIDE: ReadonlySet<string> = new Set([",", ":"]);

/** "two friends, Anna Smith and Jane Brown, were hurt": names behind a comma, no more than the number, say who those are. */
export function isNamedAfter({ parse }: ReportView, counted: readonly OfHead[]): boolean {
  const [group, ...names] = counted;
  const size = group!.count.low ?? 0;
  if (!group!.stated || size < 2 || names.length === 0 || names.length > size) return false;
  if (!names.every(({ head, stated }) => !stated && parse.upos[head] === "PROPN")) return false;
  // "two of the men, Ben Ito and Jo Smith, died"
  const of = childWith(parse, group!.head, "nmod");
  const ofWhom = of > group!.head && of < names[0]!.head ? of : group!.head;
  return parse.upos[ofWhom + 1] === "PUNCT";
}

/** "a second victim, a cook, was hurt", "at least one other sailor, a cook", "two sailors, a 20- and 30-year-old,": between commas, with nothing that joins it, the other tells of the one. */
export function isApposed({ parse, first, last }: ReportView, counted: readonly OfHead[]): boolean {
  const [one, other] = counted;
  if (counted.length !== 2 || (one!.count.low ?? 0) < 1 || other!.count.high !== 1) return false;
  // "Ann Ito, [Max Lind], and Bo Berg"
  if (isFullName(parse, one!.head) && isFullName(parse, other!.head)) return false;
  const [start, end] = [first[other!.head]!, last[other!.head]!];
  const opened = parse.xpos[start] === "," || parse.xpos[start - 1] === ",";
  const closed = parse.xpos[end] === "," || parse.xpos[end + 1] === ",";
  return opened && closed && childWith(parse, other!.head, "cc") < 0;
}

function isFullName(parse: Parse, head: number): boolean {
  return parse.upos[head] === "PROPN" && childWith(parse, head, "flat") > head;
}

/** "two victims, a guard and a nurse, died": what is joined to an apposition of a number of people says who those are. */
export function isDescribed({ parse }: ReportView, counted: readonly OfHead[]): boolean {
  const [group, next] = counted;
  if (!group!.stated || (group!.count.low ?? 0) < 2 || next === undefined) return false;
  // "nine nurses, a cook and himself": a pronoun describes nobody.
  if (counted.some(({ head }) => parse.upos[head] === "PRON")) return false;
  const appos = childWith(parse, group!.head, "appos");
  return appos > group!.head && appos < next.head;
}

const DETERMINING = new Set(["det", "nmod:poss", "nummod"]);

export function isDetermined(parse: Parse, noun: number): boolean {
  for (let c = parse.childFrom[noun]!; c < parse.childFrom[noun + 1]!; c++)
    if (DETERMINING.has(parse.deprel[parse.child[c]!]!)) return true;
  return false;
}
