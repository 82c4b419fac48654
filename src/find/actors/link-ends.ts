import type { Mention } from "./mention.js";
import type { NounPhrase } from "./noun-phrases.js";
import type { View } from "./view.js";

/** "a meeting of [growers] with the minister": what follows whoever an event is of belongs to the event. */
export function isOfEvent({ parse, words }: View, { head }: Mention): boolean {
  const above = parse.head[head]!;
  return parse.deprel[head] === "nmod" && above < head && words.eventNouns.has(parse.lemma[above]!);
}

/** "accused [Mr Holm] of neglect": a name goes on with a place or a body only. */
export function isNamed({ form }: Mention): boolean {
  return form === "person" || form === "unknown-name";
}

/** "the rebels of [laying mines]": things in general, that no force is named by. */
export function isIndefinite({ parse, placeOf }: View, { from, head }: NounPhrase): boolean {
  return placeOf[head]! < 0 && parse.upos[head] === "NOUN" && parse.upos[from] !== "DET";
}

/** "accused by [Kenyan authorities] of tax violations": of those without an article who do something, what several things in general are is what it is about. */
export function isCharge(
  { parse, placeOf }: View,
  { from, head: thing }: NounPhrase,
  { from: first, head }: Mention,
): boolean {
  const verb = parse.deprel[head]!.startsWith("obl") ? parse.head[head]! : -1;
  if (verb < 0 || verb > first || parse.xpos[verb] !== "VBN" || parse.upos[first - 1] !== "ADP") return false;
  if (parse.upos[first] === "DET" || parse.xpos[head] !== "NNS" || placeOf[thing]! >= 0) return false;
  return parse.xpos[thing] === "NNS" && parse.upos[from] !== "DET";
}

const PAST: ReadonlySet<string> = new Set(["VBD", "VBZ"]);

/** "accused [the rebels] of laying mines": what the tree hangs on a verb before the mention is no part of it. */
export function isOfVerb({ parse }: View, { from, head }: NounPhrase, mention: number): boolean {
  // "Chancellor of [the Exchequer Ann Bell] welcomed": no clause with a tense begins so.
  if (parse.deprel[from - 1] === "mark") return !PAST.has(parse.xpos[parse.head[from - 1]!]!);
  const above = parse.head[head]!;
  return parse.deprel[head] === "obl" && above >= 0 && above < mention && parse.upos[above] === "VERB";
}
