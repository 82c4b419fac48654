import type { Parse } from "#read";
import { argumentsOf, conjuncts, type ReportView, withoutAddress } from "../frames/index.js";
import { isInside, type Phrase } from "./heads.js";
import { unique } from "./sides.js";
import type { Reach, Surroundings } from "./surroundings.js";

/** How many steps below a thing or the trigger somebody may stand: "demanded [the withdrawal of [all forces]]" is two. */
const MAX_STEPS = 2;

/** Words to go down from, the slots of the first step, words not to go by, and the ends of the trigger's phrase: "shot [dead]" is nobody. */
export interface Source {
  readonly from: readonly number[];
  readonly first: ReadonlySet<string>;
  /** Those of the steps after it, where they are not those of a thing. */
  readonly next?: ReadonlySet<string>;
  readonly aside: readonly number[];
  readonly phrase: Phrase;
}

/** Ways down from a thing: what is done to it is done to whom it belongs to; what is said of it is said to whoever it comes from, and to nobody further down. */
export function waysFrom(reach: Reach, type: string): Pick<Source, "first" | "next"> {
  if (type === "REQUEST") return { first: reach.asked, next: reach.within };
  return SAYING.has(type) ? { first: reach.said, next: reach.within } : { first: reach.thing };
}

/** PLOVER types of what is only said or shown. */
const SAYING: ReadonlySet<string> = new Set(["AGREE", "CONSULT", "SUPPORT", "ACCUSE", "REJECT"]);

/** "met about [a Kenyan proposal]": what is only hung on a verb leads no further down, unless it is a happening: "armed for [a war] on the rebels". */
function endsAt({ view, matches }: Surroundings, word: number, step: number): boolean {
  return step === 0 && view.parse.deprel[word]!.startsWith("obl") && !matches.has(word);
}

function isKnown({ actor, place }: ReportView, word: number): boolean {
  return actor[word]! >= 0 || place[word]! >= 0;
}

/** "the curfew decreed by [the mayor]": who does what a participle tells of a thing is nobody to whom the thing is done. */
function isDoerOfDeed(
  { deprel, xpos }: Parse,
  verb: number,
  { slot, word }: { slot: string; word: number },
  doer: string,
): boolean {
  return deprel[verb] === "acl" && xpos[verb] === "VBN" && (slot === doer || (slot === "subject" && word > verb));
}

/** "struck over [the killing] of a guard": what others did before is passed by with all that hangs on it. */
function withoutOthersDeeds(
  { matches, reach }: Surroundings,
  all: ReturnType<typeof argumentsOf>,
): ReturnType<typeof argumentsOf> {
  const deeds = all.filter(({ slot, word }) => reach.answered.has(slot) && matches.has(word));
  return deeds.length === 0 ? all : all.filter(({ word }) => deeds.every((deed) => deed.word !== word));
}

/** The nearest participants below some words; who `skip` names is passed by with all that hangs on him. */
export function reachFrom(
  around: Surroundings,
  { from, first, next: others, aside, phrase }: Source,
  skip: (actor: number) => boolean,
): number[] {
  const { view, cast, reach, matches } = around;
  // "a proposal for a [TRUCE]": in capitals a happening may look like a name.
  const owner = others === reach.within ? cast.origin : cast.owner;
  const ownerOf = (word: number) => (matches.get(word)?.form === "noun" ? cast.at(word) : owner(word));
  const seen = new Set([...from, ...aside]);
  let level = from;
  for (let step = 0; step < MAX_STEPS && level.length > 0; step++) {
    const slots = step === 0 ? first : (others ?? reach.thing);
    const next = level
      .flatMap((word) =>
        withoutOthersDeeds(around, argumentsOf(view.parse, word)).filter(
          (a) => !isDoerOfDeed(view.parse, word, a, reach.doer),
        ),
      )
      .filter(
        ({ slot, word }) => slots.has(slot) && !seen.has(word) && (slots !== reach.within || isKnown(view, word)),
      );
    for (const { word } of next) {
      seen.add(word);
      const isOfPhrase = word === phrase.from || word === phrase.to || isInside(phrase, word, view.parse.lemma[word]!);
      const found = isOfPhrase
        ? []
        : unique(withoutAddress(view, conjuncts(view.parse, word)).map(ownerOf)).filter((i) => !skip(i));
      if (found.length > 0) return found;
    }
    level = next.map(({ word }) => word).filter((word) => cast.at(word) < 0 && !endsAt(around, word, step));
  }
  return [];
}
