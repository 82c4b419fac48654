import type { Parse } from "#read";
import type { Place } from "#record";
import { WORD } from "./actor-words.js";
import type { Mention } from "./mention.js";
import type { NounPhrase } from "./noun-phrases.js";
import { isCapital } from "./person-names.js";
import { DEMONYM, draftMention, isArgument, type View } from "./view.js";

/** A country that acts or is acted upon, or its people; "in Russia" is a place only. */
export function placeMention(view: View, phrase: NounPhrase, modifies = false): Mention | undefined {
  const { parse } = view;
  const place = view.places[view.placeOf[phrase.head]!]!;
  if (place.use === "associative" && place.kind === "country" && isPeople(parse, phrase, place)) {
    const m = draftMention(view, phrase, "people");
    m.country = place.country ?? "";
    m.sector = "CVL";
    m.noun = `people ${place.country}`;
    m.plural = true;
    return m;
  }
  if (place.rule === DEMONYM && parse.upos[phrase.head] === "ADJ" && !modifies) return undefined;
  const belongs = place.use === "associative" || (modifies && INITIALS.test(parse.form[phrase.head]!));
  if (place.kind === "country" && (isArgument(view, phrase) || belongs)) return governing(view, phrase, place, "state");
  if (place.kind === "city" && place.use === "associative" && isSubject(parse, phrase.head))
    return governing(view, phrase, place, "government");
  return undefined;
}

/** "a [U.S.] raid": a name of initials tells as an adjective does whose something is; "the Kenya raid" was there. */
const INITIALS = /^(?:\p{Lu}\.?){2,4}$/u;

function governing(view: View, phrase: NounPhrase, place: Place, form: "state" | "government"): Mention {
  const m = draftMention(view, phrase, form);
  m.country = place.country ?? "";
  m.sector = "GOV";
  m.known = `state ${place.country}`;
  return m;
}

/** "Russians", "the French", "a Spaniard": by number or article; never the country's own name. */
function isPeople(parse: Parse, { from, head }: NounPhrase, place: Place): boolean {
  if (place.rule !== DEMONYM) return false;
  return parse.xpos[head] === "NNS" || parse.xpos[head] === "NNPS" || head > from;
}

function isSubject(parse: Parse, head: number): boolean {
  return parse.deprel[head]!.startsWith("nsubj");
}

/** "the Republic of [Chad]", "the State of [Oaxaca]": a state with the land behind it that it goes by. */
export function withLand(
  { parse, places, placeOf, words }: View,
  next: NounPhrase | undefined,
  state: Mention,
): Mention {
  if (!next || next.from !== state.to + 1 || next.from !== next.head || !isCapital(parse.form[state.head]!))
    return state;
  const place = placeOf[next.head]!;
  if (place < 0 || parse.xpos[next.head] !== "NNP" || !(words.rolesAt(parse, state.to) & WORD.link)) return state;
  const country = places[place]!.kind === "country" ? (places[place]!.country ?? "") : "";
  return { ...state, to: next.to, country, known: country ? `state ${country}` : state.known };
}
