import type { Gazetteer } from "#lang";
import type { Parse } from "#read";
import { type Candidate, SIGNS, SORT } from "./candidate.js";
import { type PlaceWords, ROLES } from "./place-words.js";

/** Most senses of a name that are looked at. "San José" has about 300. */
const MOST_SENSES = 400;

/**
 * Marks names that say where another lies: "Paris, Texas", "Aktau in Mangystau", "Texas' Paris". Both get a sense told:
 * the most populous pair in which the second is a unit or the country of the first.
 */
export function tellContainers(
  parse: Parse,
  candidates: readonly Candidate[],
  gazetteer: Gazetteer,
  words: PlaceWords,
): void {
  for (let k = 0; k + 1 < candidates.length; k++) {
    const inner = candidates[k]!;
    const outer = candidates[k + 1]!;
    if (outer.from - inner.to > 3 || parse.sentenceOf[inner.from] !== parse.sentenceOf[outer.from]) continue;
    if (!isLinked(parse, inner.to, outer.from, words)) continue;
    const pair = containedPair(inner, outer, gazetteer);
    if (!pair) continue;
    inner.signs |= SIGNS.container;
    outer.signs |= SIGNS.contained;
    inner.told = pair.inner;
    outer.told = pair.outer;
    inner.partner = k + 1;
    outer.partner = k;
  }
}

/** A comma, an opening bracket, or "in" / "of" / a unit word and a comma between the two. */
function isLinked(parse: Parse, from: number, to: number, words: PlaceWords): boolean {
  if (from >= to) return false;
  for (let i = from; i < to; i++) {
    const form = parse.form[i]!;
    const roles = words.roles(parse.lower[i]!);
    if (form === "," || form === "(") continue;
    if (parse.upos[i] === "DET" || roles & (ROLES.unit | ROLES.settlement)) continue;
    if (parse.upos[i] === "ADP" && roles & (ROLES.inside | ROLES.of)) continue;
    return false;
  }
  return true;
}

function containedPair(
  inner: Candidate,
  outer: Candidate,
  { columns }: Gazetteer,
): { inner: number; outer: number } | undefined {
  const { first, place, sort, country, admin1, admin2, population } = columns;
  let best: { inner: number; outer: number } | undefined;
  let most = -1;
  const innerEnd = Math.min(first[inner.name + 1]!, first[inner.name]! + MOST_SENSES);
  const outerEnd = Math.min(first[outer.name + 1]!, first[outer.name]! + MOST_SENSES);
  for (let p = first[inner.name]!; p < innerEnd; p++) {
    const a = place[p]!;
    if (sort[p]! >= SORT.adjective || sort[p] === SORT.postal) continue;
    for (let q = first[outer.name]!; q < outerEnd; q++) {
      const b = place[q]!;
      if (a === b || sort[q]! >= SORT.adjective) continue;
      if (country[a] !== b && admin1[a] !== b && admin2[a] !== b) continue;
      const size = population[a]! + (country[a] === b ? 0 : 1);
      if (size > most) {
        most = size;
        best = { inner: a, outer: b };
      }
    }
  }
  return best;
}
