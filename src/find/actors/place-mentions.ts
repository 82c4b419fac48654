import type { Parse } from "#read";
import type { Place } from "#record";
import type { Mention } from "./mention.js";
import type { NounPhrase } from "./noun-phrases.js";
import { base, DEMONYM, isArgument, type View } from "./view.js";

/** A country that acts or is acted upon, or its people; "in Russia" is a place only. */
export function placeMention(view: View, phrase: NounPhrase, modifies = false): Mention | undefined {
  const { parse } = view;
  const place = view.places[view.placeOf[phrase.head]!]!;
  const plain = { ...base(view, phrase), known: "", type: "", gender: "" as const, country: place.country ?? "" };
  if (place.use === "associative" && place.kind === "country" && isPeople(parse, phrase, place)) {
    return { ...plain, form: "people", sector: "CVL", noun: `people ${place.country}`, plural: true };
  }
  if (place.rule === DEMONYM && parse.upos[phrase.head] === "ADJ" && !modifies) return undefined;
  if (place.kind === "country" && (isArgument(view, phrase) || place.use === "associative")) {
    return { ...plain, form: "state", sector: "GOV", noun: "", known: `state ${place.country}` };
  }
  if (place.kind === "city" && place.use === "associative" && isSubject(parse, phrase.head)) {
    return { ...plain, form: "government", sector: "GOV", noun: "", known: `state ${place.country}` };
  }
  return undefined;
}

/** "Russians", "the French", "a Spaniard": by number or article; never the country's own name. */
function isPeople(parse: Parse, { from, head }: NounPhrase, place: Place): boolean {
  if (place.rule !== DEMONYM) return false;
  return parse.xpos[head] === "NNS" || parse.xpos[head] === "NNPS" || head > from;
}

function isSubject(parse: Parse, head: number): boolean {
  return parse.deprel[head]!.startsWith("nsubj");
}
