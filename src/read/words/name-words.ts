import { foldName, type LanguagePack, NameKey, openGazetteer } from "#lang";
import { type Dictionary, isGivenName, isNounAtMost } from "./dictionary.js";

/** A town of so many is known by its name alone. */
const LARGE = 300_000;

/**
 * True for a word in small letters that is a name before it is anything else: a country's, a large town's or a given name that is no other word
 * than a noun ("panama", "moscow", "maria"; not "mobile" or "grant").
 */
export function openNameWords(pack: LanguagePack, dictionary: Dictionary): (lower: string) => boolean {
  const { find, kind, columns } = openGazetteer(pack.section("gazetteer/index"));
  const { first, place, population } = columns;
  const key = new NameKey();
  const isKnownPlace = (lower: string): boolean => {
    key.clear();
    key.add(foldName(lower));
    const name = find(key);
    if (name < 0) return false;
    for (let p = first[name]!; p < first[name + 1]!; p++) {
      const one = place[p]!;
      if (kind(one) === "country" || population[one]! >= LARGE) return true;
    }
    return false;
  };
  return (lower) => {
    const kinds = dictionary(lower);
    return isNounAtMost(kinds) && (isGivenName(kinds) || isKnownPlace(lower));
  };
}
