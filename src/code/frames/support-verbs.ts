import type { LanguagePack } from "#lang";
import type { Parse } from "#read";
import type { Argument } from "./argument.js";
import { argumentsOf, hasSubject } from "./arguments.js";

/** A verb, or a noun said of somebody, that only carries an event noun, and the participants it lends to it. */
export interface Support {
  readonly verb: number;
  /** Role of the verb's subject in the noun's event; "" where it has none. */
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
  return (parse, noun) => {
    const verb = parse.deprel[noun] === "conj" ? (parse.head[parse.head[noun]!] ?? -1) : parse.head[noun]!;
    const known = verb < 0 ? undefined : rows.get(parse.lemma[verb]!);
    const carries = known && (parse.upos[verb] === "VERB" || hasSubject(parse, verb));
    const above = carries ? supportOf(parse, noun, verb, known) : undefined;
    if (above) return above;
    // "the attack launched by rebels": the verb hangs on the noun.
    for (let c = parse.childFrom[noun]!; c < parse.childFrom[noun + 1]!; c++) {
      const child = parse.child[c]!;
      const below = parse.deprel[child]!.startsWith("acl") ? rows.get(parse.lemma[child]!) : undefined;
      if (below) return supportOf(parse, noun, child, below);
    }
    return undefined;
  };
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
  return {
    verb,
    subjectRole: row.subject,
    subjects: found.filter((a) => a.slot === "subject" && a.word !== top).map((a) => a.word),
    performs: row.performs,
    others: found.filter((a) => a.word !== top && a.slot !== "subject" && a.slot !== "object"),
  };
}

function hasParticle(parse: Parse, verb: number, particle: string): boolean {
  for (let c = parse.childFrom[verb]!; c < parse.childFrom[verb + 1]!; c++) {
    if (parse.lemma[parse.child[c]!] === particle) return true;
  }
  return false;
}
