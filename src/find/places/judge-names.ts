import type { Gazetteer } from "#lang";
import { type Candidate, has, SIGNS } from "./candidate.js";
import type { PlaceWeights } from "./weights.js";

/** Keeps the candidates that are places here: a linear judgement over their signs, their sense and the rest of the report. */
export function judgeNames(candidates: readonly Candidate[], gazetteer: Gazetteer, weights: PlaceWeights): Candidate[] {
  const firm = firmNames(candidates);
  return candidates.filter((c) => c.place > 0 && judge(c, firm, gazetteer, weights) > 0);
}

/** Names that are surely places somewhere in the report. */
export function firmNames(candidates: readonly Candidate[]): ReadonlySet<number> {
  const firm = new Set<number>();
  for (const c of candidates)
    if (has(c, SIGNS.inside | SIGNS.container | SIGNS.contained | SIGNS.dateline)) firm.add(c.name);
  return firm;
}

/** Above zero where the name is a place; linear in the weights. */
export function judge(c: Candidate, firm: ReadonlySet<number>, gazetteer: Gazetteer, weights: PlaceWeights): number {
  let score = weights.signs(c.signs) + weights.of("place context") * c.share;
  if (firm.has(c.name)) score += weights.of("place again");
  if (c.to > c.from + 1) score += weights.of("place long");
  const people = Math.log10(gazetteer.columns.population[c.place]! + 500) - 4;
  switch (gazetteer.kind(c.place)) {
    case "country":
      return score + weights.of("place country") + (has(c, SIGNS.acronym) ? weights.of("place acronym-country") : 0);
    case "admin1":
      return score + weights.of("place admin1");
    case "admin2":
      return score;
    case "capital":
      return score + weights.of("place capital") + weights.of("place people") * people;
    case "seat1":
    case "seat2":
    case "seat3":
    case "seat4":
    case "town":
    case "quarter":
      return score + weights.of("place people") * people;
    default:
      return score + weights.of("place feature");
  }
}
