import type { LanguagePack } from "#lang";
import type { Parse } from "#read";
import { noneWords } from "../none-words.js";
import type { Argument } from "./argument.js";
import { argumentsOf } from "./arguments.js";
import { hasSubject, isPassive } from "./passive.js";
import { childWith, firstOf } from "./tree.js";

/** A verb, or a noun said of somebody, that only carries an event noun, and the participants it lends to it. */
export interface Support {
  readonly verb: number;
  /**
   * Role of the verb's subject in the noun's event; "" where it has none, "harmed" where he only came to harm by it, "struck" of what a verb says
   * that the event did something to, whichever side of the verb it stands on.
   */
  readonly subjectRole: string;
  readonly subjects: readonly number[];
  readonly others: readonly Argument[];
  /** True where to say so is to do so: "declared a state of emergency". */
  readonly performs: boolean;
}

interface SupportRow {
  readonly particle: string;
  readonly slot: string;
  readonly subject: string;
  readonly performs: boolean;
}

/** Finds the support verb of a noun by `lexicon/support-verbs.tsv`: "police carried out a raid" → carried, police as actor; or the noun that stands for one: "the bank was the target of a raid". */
export function createSupports(pack: LanguagePack): (parse: Parse, noun: number) => Support | undefined {
  const rows = new Map<string, SupportRow[]>();
  for (const { verb, particle, slot, subject, performs } of pack.lexicon("support-verbs")) {
    rows.set(verb!, [
      ...(rows.get(verb!) ?? []),
      { particle: particle!, slot: slot!, subject: subject!, performs: performs === "yes" },
    ]);
  }
  const nobody = noneWords(pack);
  return (parse, noun) => {
    const top = parse.deprel[noun] === "conj" ? parse.head[noun]! : noun;
    const above = parse.head[top]!;
    const known = above < 0 ? undefined : rows.get(parse.lemma[above]!);
    const carries = known && (parse.upos[above] === "VERB" || saidOf(parse, above).length > 0);
    const carried = carries ? supportOf(parse, noun, above, known) : answeredFor(parse, noun, top, rows, nobody);
    const under = carried ?? standingUnder(parse, noun, rows);
    const below = carriedBelow(parse, noun, rows);
    // "took responsibility for the raid launched [against the camp]"
    return under && below ? { ...under, others: [...under.others, ...below.others] } : (under ?? below);
  };
}

/** "the attack launched by rebels": the verb hangs on the noun. */
function carriedBelow(
  parse: Parse,
  noun: number,
  rows: ReadonlyMap<string, readonly SupportRow[]>,
): Support | undefined {
  for (let c = parse.childFrom[noun]!; c < parse.childFrom[noun + 1]!; c++) {
    const child = parse.child[c]!;
    const below = parse.deprel[child]!.startsWith("acl") ? rows.get(parse.lemma[child]!) : undefined;
    if (below) return supportOf(parse, noun, child, below);
  }
  return undefined;
}

/** "[The rebels] took responsibility for the raid": by a noun that is the verb's object; the raid is told by its own word. */
function answeredFor(
  parse: Parse,
  noun: number,
  top: number,
  rows: ReadonlyMap<string, readonly SupportRow[]>,
  nobody: ReadonlySet<string>,
): Support | undefined {
  const object = parse.head[top]!;
  const verb = object >= 0 && parse.deprel[object] === "obj" ? parse.head[object]! : -1;
  const slots = verb < 0 ? [] : argumentsOf(parse, object).flatMap(({ slot, word }) => (word === top ? [slot] : []));
  const row = rows
    .get(parse.lemma[verb] ?? "")
    ?.find(({ particle, slot }) => particle === parse.lemma[object] && slots.includes(slot));
  if (!row) return undefined;
  const subjects = argumentsOf(parse, verb).flatMap(({ slot, word }) => (slot === "subject" ? [word] : []));
  const isNobody = (word: number): boolean =>
    nobody.has(parse.lemma[word]!) || nobody.has(parse.lemma[childWith(parse, word, "det")] ?? "");
  if (subjects.some(isNobody)) return undefined;
  return { verb: noun, subjectRole: row.subject, subjects, performs: false, others: [] };
}

function supportOf(parse: Parse, noun: number, verb: number, known: readonly SupportRow[]): Support | undefined {
  const found = argumentsOf(parse, verb);
  const top = parse.deprel[noun] === "conj" ? parse.head[noun]! : noun;
  const row = known.find(
    (r) =>
      (r.particle === "" || hasParticle(parse, verb, r.particle)) &&
      found.some((a) => a.word === top && a.slot === r.slot),
  );
  if (!row) return undefined;
  const standing = (slot: string) => found.filter((a) => a.slot === slot && a.word !== top).map((a) => a.word);
  if (row.subject === STRUCK) return strikes(noun, standing("object"));
  const subjects = standing("subject");
  // "the rebels are engaged in a battle": whom the passive is about.
  const isSaidOf = subjects.length === 0 && row.slot !== "object" && isPassive(parse, verb);
  return {
    // "they search for the men responsible for the raid": that it took place does not hang on the adjective.
    verb: parse.upos[verb] === "ADJ" && !hasSubject(parse, verb) ? noun : verb,
    subjectRole: row.subject,
    subjects: isSaidOf ? standing("object") : subjects.length > 0 ? subjects : saidOf(parse, verb),
    performs: row.performs,
    others: found.flatMap((a) => {
      if (a.word === top || a.slot === "object") return [];
      return a.slot === "subject" ? agentOf(parse, a.word) : [a];
    }),
  };
}

/** Slot of what an event did something to, which a frame may ask for: "a flood hit [the town]", "[growers] hit by a flood". */
export const STRUCK = "struck";

function strikes(noun: number, subjects: readonly number[]): Support {
  return { verb: noun, subjectRole: STRUCK, subjects, performs: false, others: [] };
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
function standingUnder(
  parse: Parse,
  noun: number,
  rows: ReadonlyMap<string, readonly SupportRow[]>,
): Support | undefined {
  const copula = childWith(parse, noun, "cop");
  const marker = copula < 0 ? -1 : childWith(parse, noun, "case");
  const row = marker < 0 ? undefined : rows.get(parse.lemma[copula]!)?.find(({ slot }) => slot === parse.lemma[marker]);
  const subject = row ? childWith(parse, noun, "nsubj") : -1;
  if (!row || subject < 0) return undefined;
  return { verb: noun, subjectRole: row.subject, subjects: [subject], performs: false, others: [] };
}

function hasParticle(parse: Parse, verb: number, particle: string): boolean {
  for (let c = parse.childFrom[verb]!; c < parse.childFrom[verb + 1]!; c++) {
    if (parse.lemma[parse.child[c]!] === particle) return true;
  }
  return false;
}
