import type { Actor, Attribution } from "#record";
import { type ClassSet, meets, type ReportView } from "../frames/index.js";

/** Whom a pronoun points to that is no mention of its own: "we" is who speaks, "it" who was last spoken of; -1 where nobody is known. */
export type Pointed = (word: number) => number;

/** `speaking` is the class of the pronouns of the first person, `thing` that of those of things. */
export function createPointed(view: ReportView, speaking: ClassSet, thing: ClassSet): Pointed {
  const { parse, findings } = view;
  const isBody = (actor: number) => actor >= 0 && !NO_BODY.has(findings.actors[actor]!.rule);
  const speakerOver = (word: number): number => narrowest(findings.attributions, parse.start[word]!)?.speaker ?? -1;

  /** The nearest subject before a word that is a body or a state, in its sentence or the one before. */
  const bodyBefore = (word: number): number => {
    const first = parse.sentence[Math.max(0, parse.sentenceOf[word]! - 1)]!;
    for (let w = word - 1; w >= first; w--) {
      const actor = view.actor[w]!;
      if (parse.deprel[w]!.startsWith("nsubj") && isBody(actor) && isSingular(parse.xpos[w]!)) return actor;
    }
    return -1;
  };

  return (word) => {
    if (!PRONOUN.has(parse.xpos[word]!)) return -1;
    const is = view.classesOf(word);
    if (meets(is, speaking)) return speakerOver(word);
    if (!meets(is, thing)) return -1;
    const speaker = speakerOver(word);
    return isBody(speaker) ? speaker : bodyBefore(word);
  };
}

/** Personal and possessive. */
const PRONOUN: ReadonlySet<string> = new Set(["PRP", "PRP$"]);

/** Rules that find people, of whom "it" is not said. */
const NO_BODY: ReadonlySet<Actor["rule"]> = new Set(
  ["person", "role", "pronoun", "people", "stand-in"].map((form) => `actors/${form}`),
);

function isSingular(tag: string): boolean {
  return tag !== "NNS" && tag !== "PRP";
}

/** The shortest of the contents that a character stands in. */
function narrowest(attributions: readonly Attribution[], at: number): Attribution | undefined {
  let best: Attribution | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const attribution of attributions)
    for (const { start, end } of attribution.content)
      if (start <= at && at < end && end - start < least) {
        best = attribution;
        least = end - start;
      }
  return best;
}
