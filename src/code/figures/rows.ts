import { childWith, type ReportView } from "../frames/index.js";
import type { Counter } from "./count.js";
import type { FoundFigure } from "./found-figure.js";
import type { OfHead } from "./of-head.js";

const HARM: ReadonlySet<string> = new Set(["killed", "injured"]);
/** How far behind its number, or its verb, the place of the first of a row may end. */
const REACH = 8;

/** "killed three guards in Osh, two in Naryn and one in Talas": the numbers that a row of places goes on with are counted in. */
export function joinRows(view: ReportView, found: readonly FoundFigure[], counter: Counter): FoundFigure[] {
  return found.map((figure) => {
    const { measure, count, single, of, groups = [], change } = figure;
    if (!HARM.has(measure) || single || change || groups.length > 1 || count.low === null || of < 0) return figure;
    const more = placesBehind(view, figure, counter);
    if (more.length === 0) return figure;
    const all: OfHead[] = [{ head: of, count, stated: true }, ...more];
    const add = (side: "low" | "high") =>
      all.reduce<number | null>((sum, { count: c }) => (sum === null || c[side] === null ? null : sum + c[side]), 0);
    const span = { start: count.span.start, end: more.at(-1)!.count.span.end };
    return {
      ...figure,
      count: { ...count, low: add("low"), high: add("high"), span },
      of: -1,
      heads: all.map(({ head }) => head),
      groups: all,
      row: undefined,
    };
  });
}

function placesBehind(view: ReportView, { match, of }: FoundFigure, counter: Counter): OfHead[] {
  const { parse, quantity, place } = view;
  const end = parse.sentence[parse.sentenceOf[match.word]! + 1]!;
  const out: OfHead[] = [];
  let at = Math.max(match.to, of) + 1;
  const first = placeAfter(view, at, Math.min(end, at + REACH));
  if (first < 0) return out;
  at = first;
  while (at < end) {
    let number = at;
    while (number < end && (parse.upos[number] === "PUNCT" || parse.upos[number] === "CCONJ")) number++;
    const isNext = number > at && number + 2 < end && parse.upos[number] === "NUM" && quantity[number]! >= 0;
    if (!isNext || parse.upos[number + 1] !== "ADP" || childWith(parse, number, "nmod:poss") >= 0) break;
    const beside = place[number + 2]! >= 0 && !isWithin(view, number + 2, first - 1);
    const after = beside ? placeAfter(view, number + 1, end) : -1;
    const count = after < 0 ? undefined : counter.number(view, number);
    if (!count || count.low === null || count.unit !== undefined) break;
    out.push({ head: number, count, stated: true });
    at = after;
  }
  return out;
}

/** "killed 12 in Kazakhstan, ten in Almaty": a place in the first one says where some of those were. */
function isWithin({ place, findings }: ReportView, inner: number, outer: number): boolean {
  const [one, other] = [findings.places[place[inner]!]!, findings.places[place[outer]!]!];
  if (other.kind === "country") return one.country === other.country;
  return other.kind === "admin" && one.country === other.country && one.admin1 === other.admin1;
}

/** The word behind the place that a preposition from `from` on has; -1 where another clause or number comes first. */
function placeAfter({ parse, place, quantity }: ReportView, from: number, stop: number): number {
  for (let w = from; w < stop; w++) {
    if (parse.upos[w] === "VERB" || quantity[w]! >= 0) return -1;
    if (parse.upos[w] !== "ADP" || w + 1 >= parse.size || place[w + 1]! < 0) continue;
    let last = w + 1;
    while (place[last + 1] === place[w + 1]) last++;
    return last + 1;
  }
  return -1;
}
