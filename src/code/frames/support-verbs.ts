import type { LanguagePack } from "#lang";
import type { Parse } from "#read";
import { negators, noneWords } from "../none-words.js";
import type { Argument } from "./argument.js";
import { argumentsOf } from "./arguments.js";
import { antecedentOf } from "./inherited.js";
import { isCalled } from "./is-called.js";
import { participleBehind } from "./participle-behind.js";
import { hasSubject, isPassive } from "./passive.js";
import { childWith, firstOf } from "./tree.js";

/** A verb, or a noun said of somebody, that only carries an event noun, and the participants it lends to it. */
export interface Support {
  readonly verb: number;
  /**
   * Role of the verb's subject in the noun's event; "" where it has none, "struck" of what a verb says that the event did something to,
   * whichever side of the verb it stands on.
   */
  readonly subjectRole: string;
  readonly subjects: readonly number[];
  /** Who only came to harm by the noun's event. */
  readonly harmed: readonly number[];
  readonly others: readonly Argument[];
  /** True where to say so is to do so: "declared a state of emergency". */
  readonly performs: boolean;
}

/** Of whom a verb is said that only came to harm by what the noun tells. */
export const HARMED = "harmed";

interface SupportRow {
  readonly particle: string;
  readonly slot: string;
  readonly subject: string;
  readonly performs: boolean;
  /** True where nothing but a deed is the verb's object: it is the deed's wherever the tree hangs it. */
  readonly deed: boolean;
  /** True where the noun's event stands, whoever is said to have no part in it: "nobody was hurt in [the raid]". */
  readonly free: boolean;
}

type Rows = ReadonlyMap<string, readonly SupportRow[]>;

/** Finds the support verb of a noun by `lexicon/support-verbs.tsv`: "police carried out a raid" → carried, police as actor; or the noun that stands for one: "the bank was the target of a raid". */
export function createSupports(pack: LanguagePack): (parse: Parse, noun: number) => Support | undefined {
  const rows = openRows(pack);
  const nobody = noneWords(pack);
  const denying = negators(pack);
  const isNobody = (parse: Parse, word: number): boolean =>
    nobody.has(parse.lemma[word]!) || nobody.has(parse.lemma[childWith(parse, word, "det")] ?? "");
  const isDenied = (parse: Parse, verb: number, who: readonly number[]): boolean =>
    who.some((word) => isNobody(parse, word)) || hasOf(parse, verb, denying);
  return (parse, noun) => {
    const top = parse.deprel[noun] === "conj" ? parse.head[noun]! : noun;
    const above = parse.head[top]!;
    const known = above < 0 ? undefined : rows.get(parse.lemma[above]!);
    const isCarrier = known && (parse.upos[above] === "VERB" || saidOf(parse, above).length > 0);
    const carries = isCarrier && !isCalled(parse, above, top);
    const row = carries ? rowOf(parse, noun, above, known) : undefined;
    const carried = carries ? row && supportOf(parse, noun, above, row) : answeredFor(parse, noun, top, rows);
    const isFree = carries ? row?.free : true;
    const who = carried ? [...carried.subjects, ...carried.harmed] : [];
    const isUndone =
      carried !== undefined && isFree === true && isDenied(parse, carries ? above : parse.head[above]!, who);
    const hung = () => standingUnder(parse, noun, rows) ?? hungOnHarmed(parse, top, rows);
    return joinedTo(isUndone ? undefined : (carried ?? hung()), carriedBelow(parse, noun, rows));
  };
}

/** "took responsibility for the raid launched [against the camp]", "died in the raid carried out by [gunmen]": the verb below the noun has its say as well. */
function joinedTo(under: Support | undefined, below: Support | undefined): Support | undefined {
  if (!under || !below) return under ?? below;
  const doing = under.subjects.length === 0 && under.subjectRole === "" ? below : under;
  return {
    ...under,
    subjectRole: doing.subjectRole,
    subjects: doing.subjects,
    harmed: [...under.harmed, ...below.harmed],
    others: [...under.others, ...below.others],
  };
}

function openRows(pack: LanguagePack): Rows {
  const rows = new Map<string, SupportRow[]>();
  for (const { verb, particle = "", slot = "", subject = "", performs, free, deed } of pack.lexicon("support-verbs"))
    rows.set(verb!, [
      ...(rows.get(verb!) ?? []),
      { particle, slot, subject, performs: performs === "yes", free: free === "yes", deed: deed === "yes" },
    ]);
  return rows;
}

/** "hurt [two men] in a raid", where the tree hangs the raid on the men. */
function hungOnHarmed(parse: Parse, noun: number, rows: Rows): Support | undefined {
  const who = parse.deprel[noun] === "nmod" ? parse.head[noun]! : -1;
  const verb = who >= 0 && parse.deprel[who] === "obj" ? parse.head[who]! : -1;
  const marker = parse.lemma[childWith(parse, noun, "case")];
  const row = rows.get(parse.lemma[verb] ?? "")?.find(({ slot, subject }) => subject === HARMED && slot === marker);
  return row && supportOf(parse, noun, verb, row);
}

/** "the attack launched by rebels": the verb hangs on the noun. */
function carriedBelow(parse: Parse, noun: number, rows: Rows): Support | undefined {
  for (let c = parse.childFrom[noun]!; c < parse.childFrom[noun + 1]!; c++) {
    const child = parse.child[c]!;
    const below = parse.deprel[child]!.startsWith("acl") ? rows.get(parse.lemma[child]!) : undefined;
    const row = below && rowOf(parse, noun, child, below);
    if (below) return row && supportOf(parse, noun, child, row);
  }
  return carriedBehind(parse, noun, rows);
}

/** "the murder of two nurses [committed] by guards", hung on the nurses or on the verb of the sentence: what only a deed can be the object of. */
function carriedBehind(parse: Parse, noun: number, rows: Rows): Support | undefined {
  const verb = participleBehind(parse, noun);
  const row =
    verb < 0
      ? undefined
      : rows
          .get(parse.lemma[verb]!)
          ?.find(({ deed, particle }) => deed && (particle === "" || hasParticle(parse, verb, particle)));
  return row && supportOf(parse, noun, verb, row);
}

/** "[The rebels] took responsibility for the raid": by a noun that is the verb's object; the raid is told by its own word. */
function answeredFor(parse: Parse, noun: number, top: number, rows: Rows): Support | undefined {
  const object = parse.head[top]!;
  const verb = object >= 0 && parse.deprel[object] === "obj" ? parse.head[object]! : -1;
  const slots = verb < 0 ? [] : argumentsOf(parse, object).flatMap(({ slot, word }) => (word === top ? [slot] : []));
  const row = rows
    .get(parse.lemma[verb] ?? "")
    ?.find(({ particle, slot }) => particle === parse.lemma[object] && slots.includes(slot));
  if (!row) return undefined;
  const who = argumentsOf(parse, verb).flatMap(({ slot, word }) => (slot === "subject" ? [word] : []));
  const [subjects, harmed] = row.subject === HARMED ? [[], who] : [who, []];
  return { verb: noun, subjectRole: row.subject, subjects, harmed, performs: false, others: [] };
}

/** The row of a verb by which it carries a noun. */
function rowOf(parse: Parse, noun: number, verb: number, known: readonly SupportRow[]): SupportRow | undefined {
  const found = argumentsOf(parse, verb);
  const top = parse.deprel[noun] === "conj" ? parse.head[noun]! : noun;
  return known.find(
    (r) =>
      (r.particle === "" || hasParticle(parse, verb, r.particle)) &&
      found.some((a) => standsFor(parse, a, verb, top) === r.slot),
  );
}

function supportOf(parse: Parse, noun: number, verb: number, row: SupportRow): Support {
  const found = argumentsOf(parse, verb);
  const top = parse.deprel[noun] === "conj" ? parse.head[noun]! : noun;
  const standing = (slot: string) => found.filter((a) => a.slot === slot && a.word !== top).map((a) => a.word);
  if (row.subject === STRUCK) return strikes(noun, standing("object"), row.slot !== "subject" || row.free);
  const subjects = standing("subject");
  if (row.subject === HARMED) return harmedIn(parse, noun, found, standing);
  // "the rebels are engaged in a battle": whom the passive is about.
  const isSaidOf = subjects.length === 0 && row.slot !== "object" && isPassive(parse, verb);
  return {
    // "they search for the men responsible for the raid": that it took place does not hang on the adjective.
    verb: parse.upos[verb] === "ADJ" && !hasSubject(parse, verb) ? noun : verb,
    subjectRole: row.subject,
    subjects: isSaidOf ? standing("object") : subjects.length > 0 ? subjects : saidOf(parse, verb),
    harmed: [],
    performs: row.performs,
    others: found.flatMap((a) => {
      if (a.word === top || a.slot === "object") return [];
      return a.slot === "subject" ? agentOf(parse, a.word) : [a];
    }),
  };
}

/** Slot of what an event did something to, which a frame may ask for: "a flood hit [the town]", "[growers] hit by a flood". */
export const STRUCK = "struck";

/** "[the mill] was damaged by a raid", "the raid killed [two men]": what is struck by a deed came to harm by it, too, where the verb says so. */
function strikes(noun: number, subjects: readonly number[], isHarm: boolean): Support {
  const harmed = isHarm ? subjects : [];
  return { verb: noun, subjectRole: STRUCK, subjects, harmed, performs: false, others: [] };
}

/** "[two men] died in a raid", "gunmen hurt [two men] in a raid": the raid is told by its own word, and by whom it was done only by an active verb. */
function harmedIn(
  parse: Parse,
  noun: number,
  found: readonly Argument[],
  standing: (slot: string) => readonly number[],
): Support {
  const [objects, subjects] = [standing("object"), standing("subject")];
  return {
    verb: noun,
    subjectRole: objects.length > 0 ? "actor" : "",
    subjects: objects.length > 0 ? subjects : [],
    harmed: objects.length > 0 ? objects : subjects,
    performs: false,
    others: found.flatMap((a) => (a.slot === "subject" ? agentOf(parse, a.word) : [])),
  };
}

/** The slot in which a noun stands; "in-which" where a relative pronoun stands there for it: "a raid [in which] two men were hurt". */
function standsFor(parse: Parse, { slot, word }: Argument, verb: number, noun: number): string | undefined {
  if (word === noun) return slot;
  const isRelative = parse.deprel[verb] === "acl:relcl" && parse.xpos[word] === "WDT";
  return isRelative && parse.head[verb] === noun ? `${slot}-which` : undefined;
}

/** "launched by [the army] against rebels": who does it under his preposition too, for what the tree hangs on him. */
function agentOf(parse: Parse, subject: number): Argument[] {
  const marker = parse.deprel[subject] === "obl:agent" ? childWith(parse, subject, "case") : -1;
  return marker < 0 ? [] : [{ slot: parse.lemma[marker]!, word: subject }];
}

/** Of whom an adjective is said: "[the rebels] are responsible", "held [the rebels] responsible", "the [men] responsible for it". */
function saidOf(parse: Parse, adjective: number): readonly number[] {
  if (parse.upos[adjective] === "VERB") return [];
  const subject = firstOf(parse, adjective, ["nsubj", "nsubj:pass"]);
  const above = parse.head[adjective]!;
  if (subject >= 0 || above < 0 || parse.upos[adjective] !== "ADJ") return subject >= 0 ? [subject] : [];
  if (parse.deprel[adjective] === "amod") return above < adjective ? [above] : [];
  const isOutcome = parse.deprel[adjective] === "xcomp";
  return isOutcome ? argumentsOf(parse, above).flatMap(({ slot, word }) => (slot === "object" ? [word] : [])) : [];
}

/** "[The ministry] is under criticism": a noun that is said of its subject by a preposition, as the verb over it would be. */
function standingUnder(parse: Parse, noun: number, rows: Rows): Support | undefined {
  const copula = childWith(parse, noun, "cop");
  const marker = copula < 0 ? -1 : childWith(parse, noun, "case");
  const row = marker < 0 ? undefined : rows.get(parse.lemma[copula]!)?.find(({ slot }) => slot === parse.lemma[marker]);
  const subject = row ? childWith(parse, noun, "nsubj") : -1;
  if (!row || subject < 0) return undefined;
  // "the men [who] are under investigation"
  const subjects = [antecedentOf(parse, subject, noun)];
  return { verb: noun, subjectRole: row.subject, subjects, harmed: [], performs: false, others: [] };
}

function hasParticle(parse: Parse, verb: number, particle: string): boolean {
  const { childFrom, child, lemma } = parse;
  for (let c = childFrom[verb]!; c < childFrom[verb + 1]!; c++) if (lemma[child[c]!] === particle) return true;
  return false;
}

/** True of a word with one of these lemmas right below it. */
function hasOf({ childFrom, child, lemma }: Parse, word: number, lemmas: ReadonlySet<string>): boolean {
  for (let c = childFrom[word]!; c < childFrom[word + 1]!; c++) if (lemmas.has(lemma[child[c]!]!)) return true;
  return false;
}
