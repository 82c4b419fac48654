import type { Parse } from "#read";
import { below, type Context, certain, effect, UNKNOWN, undenied, type View } from "./context.js";
import { type Embedding, partOf } from "./embedding-table.js";
import { foretold } from "./foretold.js";
import { CERTAIN, type Effect } from "./scale.js";
import { ATTEMPTED, isIrrealis, ORDERED, PLANNED } from "./stages.js";
import { hasChild, isInfinitive, isPast, tenseOf } from "./verb-shape.js";

const MAYBE: Effect = { plus: 1, minus: -1, stage: -1 };
const SAME: Effect = { plus: CERTAIN, minus: -CERTAIN, stage: -1 };

/** Nouns: what a verb or noun does to its object; else a thing already known is there, a new one only where the verb holds. */
export function nominal(view: View, w: number, head: number, outside: Context): Context {
  return foretold(view, w, governed(view, w, head, outside));
}

function governed(view: View, w: number, head: number, outside: Context): Context {
  const { parse, own, tables, grounds } = view;
  // "no shots were fired": the noun's own "no" is what negates the verb, and counts once.
  const around = own.negated[w] === 1 ? { ...below(view, head), level: view.base[head]! } : below(view, head);
  const entry = nominalEntry(view, w, head);
  const isGranted = entry?.plus === CERTAIN && entry.minus === CERTAIN;
  const isFree = own.free[w] === 1 && own.level[w]! > 0 && around.level > 0;
  if ((entry?.stage === ORDERED || entry?.stage === PLANNED) && isBehind(view, w, head)) return certain(outside);
  if (entry && !(isFree && isGranted)) {
    view.granted[w] = isGranted ? 1 : 0;
    return effect(entry, around, grounds.add(tables.rules.complement, entry.entry, around.ground));
  }
  // "agreed to act as was said at [last week's meeting]"
  if (own.gone[w] === 1 && own.negated[w] === 0) return certain(outside);
  // "will be urged at [the meeting]": where something is to be is still to come as well.
  if (isIrrealis(around.stage) && around.level >= 0 && isOccasion(view, w)) return effect(SAME, around, around.ground);
  if (isHopedFor(view, w, head)) return effect(SAME, around, around.ground);
  // "must not forget [the killing]", "faces charges in [the killing]": it is known, whatever is to follow from it.
  // So it is where somebody denies to have had a part in it.
  if (own.definite[w] === 1) return certain(outside);
  if (isFree) return { ...effect(UNKNOWN, around, around.ground), stage: UNKNOWN.stage };
  // "[Following] riots the mayor may go", where the tree has no oblique.
  if (parse.deprel[w] === "nsubj" && isElsewhen(view, w)) return certain(outside);
  const isOblique = parse.deprel[w]!.startsWith("obl");
  const isAside = isOblique ? !isIrrealis(around.stage) && isElsewhen(view, w) : isSpokenOf(view, w, head);
  if (around.level < 0 && isAside) return undenied(view, head);
  // "nearly drowned in [a flood]": there was one.
  if (around.level < 0 && isOblique && own.stage[head] === ATTEMPTED) return undenied(view, head);
  if (around.level < 0 && isOblique) return effect(MAYBE, outside, around.ground);
  return effect(SAME, around, around.ground);
}

/** "hope to see [the release] of the men": it is as far off as what they are to see; who went to see it went to what was there. */
function isHopedFor({ parse, baseStage, tables }: View, w: number, head: number): boolean {
  if (parse.deprel[w] !== "obj" || parse.deprel[head] !== "xcomp" || baseStage[head] !== PLANNED) return false;
  return tables.embeddings.of(parse.lemma[head]!, "v", "hoped") !== undefined && isInfinitive(parse, head);
}

/** "[an attack] did not damage the ship": what is denied is not that there was one. Without an article it is a kind of happening: "[extradition] is no answer". */
function isSpokenOf({ parse, own }: View, w: number, head: number): boolean {
  if (own.negated[w] === 1 || own.level[head]! >= 0 || parse.deprel[w] !== "nsubj" || !hasChild(parse, w, "det"))
    return false;
  for (let c = parse.childFrom[head]!; c < parse.childFrom[head + 1]!; c++) {
    const child = parse.child[c]!;
    // "took [place]": a bare object is half of the verb.
    const isBare = parse.deprel[child] === "obj" && parse.childFrom[child] === parse.childFrom[child + 1];
    if (SAYING_MORE.has(parse.deprel[child]!) && !isBare) return true;
  }
  return false;
}

const SAYING_MORE: ReadonlySet<string> = new Set(["obj", "xcomp", "ccomp", "cop"]);

/** "has not rested since [attacks] by rebels" */
function isElsewhen({ parse, own, tables }: View, w: number): boolean {
  if (own.negated[w] === 1) return false;
  for (let c = parse.childFrom[w]!; c < parse.childFrom[w + 1]! && parse.child[c]! < w; c++)
    if (tables.elsewhen.has(parse.lemma[parse.child[c]!]!) || tables.elsewhen.has(parse.lower[parse.child[c]!]!))
      return true;
  return false;
}

function nominalEntry(view: View, w: number, head: number): Embedding | undefined {
  const { parse, tables } = view;
  const deprel = parse.deprel[w]!;
  const ofObject = deprel === "obl" ? objectEntry(view, w, head) : undefined;
  if (ofObject) return ofObject;
  const lemma = deprel === "nsubj" ? asPredicate(view, head) : withParticle(parse, head);
  if (!tables.embeddings.has(lemma)) return undefined;
  if (deprel === "nsubj") {
    const entry = entryFor(view, w, head, lemma, "subj");
    // "[talks] failed to end the strike": they did not fail to be held.
    if (entry?.stage === ATTEMPTED && hasChild(parse, head, "xcomp")) return undefined;
    return entry ?? aloneEntry(view, w, head, lemma);
  }
  if ((deprel === "obj" || deprel === "nsubj:pass") && !isNamed(parse, head)) {
    const entry = entryFor(view, w, head, lemma, "obj");
    if (entry) return entry;
  }
  // "[strike] threat"
  if (deprel === "compound") return entryFor(view, w, head, lemma, "compound");
  for (let c = parse.childFrom[w]!; c < parse.childFrom[w + 1]! && parse.child[c]! < w; c++) {
    const child = parse.child[c]!;
    if (parse.deprel[child] !== "case") continue;
    const entry = entryFor(view, w, head, lemma, parse.lower[child]!);
    if (entry) return entry;
  }
  return undefined;
}

/** "would not open an inquiry into [a killing]": the entry of the object right before it, where the tree hangs the phrase on the verb. */
function objectEntry({ parse, tables }: View, w: number, verb: number): Embedding | undefined {
  const first = parse.childFrom[w]! < parse.childFrom[w + 1]! ? parse.child[parse.childFrom[w]!]! : w;
  const noun = first - 1;
  if (first >= w || parse.deprel[first] !== "case" || parse.head[noun] !== verb || parse.deprel[noun] !== "obj")
    return undefined;
  return parse.upos[noun] === "NOUN" ? tables.embeddings.of(parse.lemma[noun]!, "n", parse.lower[first]!) : undefined;
}

/**
 * "face the attacks" is not "face attacks", nor "stop killings" "stop a killing", nor "escaped an attack" "escaped punishment", nor "faced a
 * strike" "face a strike": what is known, one, several or past may have an entry of its own.
 */
function entryFor({ parse, own, tables }: View, w: number, head: number, lemma: string, link: string) {
  const of = (link: string) => tables.embeddings.of(lemma, partOf(parse.upos[head]!), link);
  return (
    (own.definite[w] === 1 ? of(`known-${link}`) : undefined) ??
    (own.single[w] === 1 ? of(`one-${link}`) : undefined) ??
    (parse.xpos[w] === "NNS" ? of(`many-${link}`) : undefined) ??
    // "is [facing] an inquiry": a form may have an entry of its own.
    (own.finite[head] === 1 ? tables.embeddings.of(parse.lower[head]!, "v", link) : undefined) ??
    of(`${tenseOf(parse, head)}${link}`) ??
    of(link)
  );
}

/** "the man who ordered [the killing]", "told them who planned [it]": who asks or tells whose order or plan it was knows that it was carried out. */
function isBehind({ parse, own }: View, w: number, verb: number): boolean {
  if (own.definite[w] !== 1 || parse.xpos[verb] !== "VBD") return false;
  for (let c = parse.childFrom[verb]!; c < parse.childFrom[verb + 1]! && parse.child[c]! < verb; c++)
    if (parse.deprel[parse.child[c]!] === "nsubj") return parse.xpos[parse.child[c]!] === "WP";
  return false;
}

/**
 * "the attack will [begin]", "will [take-place]": it is as far off as its beginning; "the attack will [begin] a war" says nothing of the kind, and
 * that "the attack [began]" is known as the attack is.
 */
function aloneEntry({ parse, own, tables }: View, noun: number, verb: number, lemma: string): Embedding | undefined {
  if (parse.upos[verb] !== "VERB" || (lemma === parse.lemma[verb] && hasChild(parse, verb, "obj"))) return undefined;
  if (own.definite[noun] === 1 && own.level[verb]! > 0 && isPast(parse, verb)) return undefined;
  return tables.embeddings.of(lemma, "v", "alone-subj");
}

/** "cannot be considered [an accident]": what is called something is not what is thought of. */
function isNamed({ childFrom, child, deprel, upos }: Parse, verb: number): boolean {
  for (let c = childFrom[verb]!; c < childFrom[verb + 1]!; c++)
    if (deprel[child[c]!] === "xcomp" && (upos[child[c]!] === "NOUN" || upos[child[c]!] === "ADJ")) return true;
  return false;
}

/** "[at] the meeting" */
function isOccasion({ parse, own, tables }: View, w: number): boolean {
  const first = parse.childFrom[w]! < parse.childFrom[w + 1]! ? parse.child[parse.childFrom[w]!]! : w;
  if (first >= w || own.negated[w] === 1 || parse.deprel[first] !== "case") return false;
  return tables.operators(parse.lower[first]!).some(({ kind }) => kind === "occasion");
}

/** "[under-way]", "[on-hold]", "[take-place]": what a subject is said to be by a bare noun with a preposition or a verb. */
function asPredicate({ parse, tables }: View, head: number): string {
  const next = head + 1;
  if (next < parse.size && parse.head[next] === head && parse.deprel[next] === "obj") {
    const phrase = `${parse.lemma[head]}-${parse.lemma[next]}`;
    if (tables.embeddings.has(phrase)) return phrase;
  }
  const isBare = parse.upos[head] === "NOUN" && parse.deprel[head - 1] === "case" && parse.head[head - 1] === head;
  return isBare ? `${parse.lower[head - 1]}-${parse.lemma[head]}` : withParticle(parse, head);
}

/** "rule-out", "go-on", "have-yet": a verb with a particle means something else than the verb alone. */
export function withParticle(parse: Parse, verb: number): string {
  for (let c = parse.childFrom[verb]!; c < parse.childFrom[verb + 1]!; c++) {
    const child = parse.child[c]!;
    const isNext = child === verb + 1 && parse.deprel[child] === "advmod";
    if (isNext || parse.deprel[child] === "compound:prt") return `${parse.lemma[verb]}-${parse.lower[child]}`;
  }
  return parse.lemma[verb]!;
}
