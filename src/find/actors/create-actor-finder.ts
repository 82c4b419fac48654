import type { LanguagePack } from "#lang";
import type { Parse } from "#read";
import type { Actor, Place } from "#record";
import { openActorRules } from "./actor-rules.js";
import { openActorWords } from "./actor-words.js";
import { homeCountries } from "./home-country.js";
import type { Mention } from "./mention.js";
import { readMentions } from "./read-mentions.js";
import { type Entity, ownCountry, resolveEntities } from "./resolve-entities.js";
import { HOME, viewOf } from "./view.js";

/** Opens the actor finder: who is named in the text, as whose mention, of which country and sector; ordered, none overlapping. */
export function createActorFinder(pack: LanguagePack): (parse: Parse, places: readonly Place[]) => readonly Actor[] {
  const words = openActorWords(pack);
  const rules = openActorRules(pack);

  return (parse, places) => {
    const view = viewOf(parse, words, places);
    const mentions = readMentions(view);
    const home = homeCountries(parse, places);
    const countryOf = (m: Mention): string => (m.known === HOME ? home(m.head) : ownCountry(places, view.placeOf, m));
    const entities = resolveEntities(parse, mentions, countryOf);
    return mentions.map((m, k) => toActor(parse, m, entities[k]!, rules[m.form], home));
  };
}

function toActor(parse: Parse, m: Mention, entity: Entity, rule: string, home: (word: number) => string): Actor {
  const country = entity.country || (entity.local ? home(m.head) : "");
  const sector = entity.sector || (entity.type === "IGO" ? "" : "UNK");
  return {
    start: parse.start[m.from]!,
    end: parse.end[m.to - 1]!,
    entity: entity.id,
    name: entity.name,
    ...(country ? { country } : {}),
    ...(sector ? { sector: sector as NonNullable<Actor["sector"]> } : {}),
    ...(entity.type ? { type: entity.type as NonNullable<Actor["type"]> } : {}),
    rule,
  };
}
