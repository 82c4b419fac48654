import { headIn, type Parse, type PersonNouns, wordAt } from "#read";
import type { Actor, Span } from "#record";

interface Words {
  readonly from: number;
  readonly to: number;
}

/**
 * "The finance minister, [Ana Lind], said", "a unit, [Halden Ltd], said": the name behind the comma of a source that begins with what its bearer is;
 * undefined where it may be somebody else's, as behind "a clerk of the owners".
 */
export function apposedName(
  parse: Parse,
  source: Span,
  mentionAt: (start: number) => Actor | undefined,
  isPerson: PersonNouns,
): Words | undefined {
  const from = wordAt(parse, source.start);
  let to = wordAt(parse, source.end - 1) + 1;
  while (to > from && parse.upos[to - 1] === "PUNCT") to--;
  const comma = lastComma(parse, from, to);
  const name = { from: comma + 1, to };
  if (comma <= from || !isName(parse, name)) return undefined;
  const first = parse.xpos.indexOf(",", from);
  const head = headIn(parse, from, first);
  // "one of the groups", "Trade Minister"
  const isCommon = ONE.has(parse.xpos[head]!) || isPerson(parse.lower[head]!);
  if (!isCommon || parse.upos[first - 1] === "PUNCT") return undefined;
  const mention = mentionAt(parse.start[name.from]!);
  if (mention?.rule === PERSON) return name;
  const isOwn =
    comma === first &&
    parse.deprel[headIn(parse, name.from, to)] === "appos" &&
    (parse.xpos[head] === "CD" || !hasPreposition(parse, from, comma));
  return isOwn && mention?.rule !== STATE ? name : undefined;
}

const ONE: ReadonlySet<string> = new Set(["NN", "CD"]);
const PERSON = "actors/person";
const STATE = "actors/state";

function lastComma({ xpos }: Parse, from: number, to: number): number {
  let at = to - 1;
  while (at > from && xpos[at] !== ",") at--;
  return at;
}

function isName({ xpos }: Parse, { from, to }: Words): boolean {
  for (let i = from; i < to; i++) if (!xpos[i]!.startsWith("NNP")) return false;
  return to > from;
}

function hasPreposition({ upos }: Parse, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (upos[i] === "ADP") return true;
  return false;
}
