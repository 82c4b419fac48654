import { createOpenVerbs, NO_TYPE, rowOfType, seenOfVerb } from "#code";
import type { LanguagePack } from "#lang";
import { EVENT_TYPES, type EventType } from "#record";
import { readVerbs } from "../../bench/known-verbs.js";
import type { OpenChoice } from "./choice-model.js";
import { lookAtEvents } from "./look-at-events.js";
import { LEARNED } from "./settings.js";

/** The types that a model chooses from, after none. */
export const CHOICES: readonly (EventType | undefined)[] = (() => {
  const choices: (EventType | undefined)[] = EVENT_TYPES.filter((type) => type !== "OTHER");
  choices.splice(NO_TYPE, 0, undefined);
  return choices;
})();

/** An annotated verb. */
export interface KnownVerb extends OpenChoice {
  readonly lemma: string;
}

/** The annotated verbs that the engine, without the model, still finds no frame for. */
export async function knownVerbs(pack: LanguagePack): Promise<KnownVerb[]> {
  const verbs: KnownVerb[] = [];
  await lookAtEvents(pack, readVerbs(), ({ view, matches }, report, types) => {
    const { parse } = view;
    const openVerb = createOpenVerbs(view);
    const carriers = new Set([...matches.values()].map(({ carrier }) => carrier));
    for (let word = 0; word < parse.size; word++) {
      const start = parse.start[word]!;
      const verb = types.has(start) && !matches.has(word) && !carriers.has(word) ? openVerb(word) : undefined;
      if (!verb) continue;
      const seen = seenOfVerb(view, verb);
      verbs.push({
        report,
        lemma: parse.lemma[word]!,
        rows: CHOICES.map((_, type) => Int32Array.from(seen, (hash) => rowOfType(hash, type, LEARNED.bits))),
        right: CHOICES.map((type) => type === types.get(start)),
      });
    }
    return (_, parts) => ({ ...parts, rules: [] });
  });
  return verbs;
}
