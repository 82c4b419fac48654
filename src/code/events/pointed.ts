import { type AttributionChains, attributionChains } from "#find";
import { wordAt } from "#read";
import type { Actor, Span } from "#record";
import { type ClassSet, isNamedPerson, meets, PERSONAL, type ReportView } from "../frames/index.js";

/** Whom a pronoun points to: a mention, or the word of a name that is none. */
export type PointedTo = { readonly actor: number } | { readonly name: number };

/** Whom a pronoun points to that is no mention of its own: "we" is who speaks, "it" who was last spoken of. */
export type Pointed = (word: number) => PointedTo | undefined;

/** Classes of pronouns. */
export interface PointingWords {
  /** Those of the first person, and of these what several say of themselves: "we". */
  readonly speaking: ClassSet;
  readonly together: ClassSet;
  readonly thing: ClassSet;
  /** "he", "she". */
  readonly single: ClassSet;
}

export function createPointed(view: ReportView, { speaking, together, thing, single }: PointingWords): Pointed {
  const { parse, findings } = view;
  let people: ReadonlySet<string> | undefined;
  /** "Ann Bell … Bell": a name that is a person's elsewhere. */
  const isPerson = (actor: number) => {
    people ??= new Set(findings.actors.flatMap(({ rule, entity }) => (rule === PERSON ? [entity] : [])));
    return people.has(findings.actors[actor]!.entity);
  };
  const isBody = (actor: number) => actor >= 0 && !NO_BODY.has(findings.actors[actor]!.rule) && !isPerson(actor);
  const isOne = (actor: number) => {
    const { start, end, rule } = findings.actors[actor]!;
    if (isNamedPerson(view, actor)) return true;
    return NO_BODY.has(rule) && !isSeveral(view, { start, end }, single);
  };
  const isBefore = (subject: number) => parse.xpos[subject] === "PRP" && meets(view.classesOf(subject), thing);
  let chains: AttributionChains | undefined;
  /** Whose words these are; who is quoted speaks of himself as "we" and never as "it". */
  const speakerOver = (word: number): { readonly actor: number; readonly direct: boolean } | undefined => {
    chains ??= attributionChains(parse, findings.attributions);
    const { speaker: actor, manner } = findings.attributions[chains.innermost(word)] ?? {};
    return actor === undefined ? undefined : { actor, direct: manner === "direct" };
  };

  /** The nearest subject before a word that is a body, a state or a name, in its sentence or the one before; for an object also the nearest object. */
  const bodyBefore = (word: number, not: string | undefined, back: number): PointedTo | undefined => {
    const first = parse.sentence[Math.max(0, parse.sentenceOf[word]! - 1)]!;
    const isObject = parse.deprel[word] === "obj";
    for (let w = word - 1; w >= first; w--) {
      const like = parse.deprel[w]!.startsWith("nsubj") || (isObject && parse.deprel[w] === "obj");
      if (like && isBefore(w) && back > 0) return pointedTo(w, back - 1);
      if (!like || !isSingular(parse.xpos[w]!)) continue;
      const actor = view.actor[w]!;
      if (isBody(actor) && findings.actors[actor]!.entity !== not) return { actor };
      if (actor < 0 && parse.upos[w] === "PROPN" && view.place[w]! < 0 && view.time[w]! < 0) return { name: w };
    }
    return undefined;
  };

  const pointedTo = (word: number, back: number): PointedTo | undefined => {
    if (!PERSONAL.has(parse.xpos[word]!)) return undefined;
    const is = view.classesOf(word);
    const speaker = speakerOver(word);
    // Whom a man speaks for when he says "we" he seldom tells.
    if (meets(is, speaking)) return speaker && meets(is, together) && isOne(speaker.actor) ? undefined : speaker;
    if (!meets(is, thing)) return undefined;
    if (speaker && !speaker.direct && isBody(speaker.actor)) return speaker;
    return speaker?.direct
      ? bodyBefore(word, findings.actors[speaker.actor]!.entity, 0)
      : bodyBefore(word, undefined, back);
  };
  return (word) => pointedTo(word, CHAIN);
}

/** "The bank … [It] … It … it": how many sentences that say "it" may lie between. */
const CHAIN = 3;

const PERSON: Actor["rule"] = "actors/person";

/** Rules that find people, of whom "it" is not said. */
const NO_BODY: ReadonlySet<Actor["rule"]> = new Set(
  ["person", "role", "pronoun", "people", "stand-in"].map((form) => `actors/${form}`),
);

/** "[officials] at the port", "[they]": by the first noun or pronoun. */
function isSeveral({ parse, classesOf }: ReportView, { start, end }: Span, single: ClassSet): boolean {
  for (let w = wordAt(parse, start); w < parse.size && parse.start[w]! < end; w++) {
    if (parse.upos[w] === "PRON") return !meets(classesOf(w), single);
    if (parse.deprel[w] !== "compound" && parse.xpos[w]!.startsWith("N")) return parse.xpos[w]!.endsWith("S");
  }
  return true;
}

function isSingular(tag: string): boolean {
  return tag !== "NNS" && tag !== "PRP";
}
