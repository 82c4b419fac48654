import { argumentsOf, childWith, type FrameMatch, type ReportView } from "../frames/index.js";
import type { Counter } from "./count.js";
import type { FigureGives } from "./figure-gives.js";

/** Slots of a verb in which whoever has the wounds stands, most likely first: "took a man to hospital with …", "she came with …". */
const HELD = ["object", "subject"];

/**
 * Who has what a noun names: "a man" in "a man with a gunshot wound", "she" in "she came in with wounds" and in "she is in
 * a critical condition"; -1 where nobody is told. The noun must hang by a preposition or be the predicate.
 */
export function holderOf({ parse, place }: ReportView, noun: number): number {
  if (childWith(parse, noun, "cop") >= 0) return slotOf(parse, noun, "subject");
  const top = parse.deprel[noun] === "conj" ? parse.head[noun]! : noun;
  const above = parse.head[top]!;
  if (above < 0 || childWith(parse, top, "case") < 0) return -1;
  const next = nounBeside(parse, childWith(parse, top, "case"));
  const beside = next >= 0 && place[next]! >= 0 ? -1 : next;
  if (parse.upos[above] === "VERB" && beside > above) return beside;
  if (parse.upos[above] !== "VERB") return parse.deprel[top]!.startsWith("nmod") && above < noun ? above : -1;
  for (const slot of HELD) {
    const word = slotOf(parse, above, slot);
    if (word >= 0 && word !== top) return word;
  }
  return -1;
}

/** "[a man] entered the hospital with a wound": whoever the clause over the place is of; -1 where it has none before it. */
export function whoIsThere(parse: ReportView["parse"], place: number): number {
  const verb = parse.head[place]!;
  const who = verb >= 0 && parse.upos[verb] === "VERB" ? slotOf(parse, verb, "subject") : -1;
  return who < place ? who : -1;
}

/** "found [three others] with wounds", wherever the tree hangs the wounds: the noun right before the preposition; -1 for none. */
function nounBeside(parse: ReportView["parse"], marker: number): number {
  const noun = marker - 1;
  return noun >= 0 && HOLDERS.has(parse.upos[noun]!) && childWith(parse, noun, "case") < 0 ? noun : -1;
}

const HOLDERS = new Set(["NOUN", "PRON"]);

function slotOf(parse: ReportView["parse"], word: number, slot: string): number {
  return argumentsOf(parse, word).find((a) => a.slot === slot)?.word ?? -1;
}

/** "The march ended with two injuries": what happened has none itself. */
export function whoHas(view: ReportView, { frame }: FrameMatch<FigureGives>, of: number, counter: Counter): number {
  return frame.gives.holder && of >= 0 && counter.isThing(view, of) ? -1 : of;
}
