import type { Parse } from "#read";
import type { Place } from "#record";

/** Share of a report's places that must lie in one country for it to be the country of those who are named without one. */
const MAIN_SHARE = 0.5;

/**
 * The country to take for "police", "protesters", "the interior ministry": the one most of the report's places lie in,
 * else that of the places of the sentence if it is one; "" where there is none.
 */
export function homeCountries(parse: Parse, places: readonly Place[]): (word: number) => string {
  const counts = new Map<string, number>();
  const bySentence = new Map<number, string>();
  let total = 0;
  let word = 0;
  for (const { start, country, use } of places) {
    if (!country) continue;
    while (word + 1 < parse.size && parse.end[word]! <= start) word++;
    const weight = use === "literal" ? 1 : 0.5;
    counts.set(country, (counts.get(country) ?? 0) + weight);
    total += weight;
    if (use !== "literal") continue;
    const sentence = parse.sentenceOf[word]!;
    const there = bySentence.get(sentence);
    bySentence.set(sentence, there === undefined || there === country ? country : "");
  }
  let main = "";
  for (const [country, n] of counts) if (n > total * MAIN_SHARE) main = country;
  return (i) => main || (bySentence.get(parse.sentenceOf[i]!) ?? "");
}
