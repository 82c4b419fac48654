import type { LanguagePack } from "#lang";
import { childWith, type ReportView } from "../frames/index.js";

/** What a mention of somebody lets one tell them apart by; "" and undefined where it does not say. */
export interface Person {
  readonly word: number;
  readonly lemma: string;
  readonly entity: string | undefined;
  /** Lower-case parts of the name. */
  readonly names: ReadonlySet<string>;
  /** The first of several names, where it is a known given name. */
  readonly given: string | undefined;
  readonly gender: string;
  readonly grown: string;
  readonly years: number | undefined;
  /** Which side of the law. */
  readonly side: string;
  /** "another man": somebody else than those told of before. */
  readonly other: boolean;
  readonly pronoun: boolean;
}

export type PersonDescriber = (view: ReportView, word: number) => Person;

/** TIMEX3 duration of whole years: "19-year-old". */
const YEARS = /^P(\d+)Y$/;
const NAME = /^\p{Lu}\p{Ll}/u;

/** Describes people by `lexicon/person-kinds.tsv`, given names, ages and the actors found. */
export function createPersonDescriber(pack: LanguagePack, otherWords: ReadonlySet<string>): PersonDescriber {
  const kinds = new Map(pack.lexicon("person-kinds").map((row) => [row.word!, row]));
  const given = new Map(pack.lexicon("given-names").map((row) => [row.name!.toLowerCase(), row.gender!]));

  const describe = (view: ReportView, word: number): Person => {
    const { parse, findings } = view;
    const stands = view.actor[word]! < 0 && parse.upos[word] === "PRON" ? standsFor(view, word) : -1;
    if (stands >= 0) return { ...describe(view, stands), pronoun: true };
    const actor = view.actor[word]! < 0 ? undefined : findings.actors[view.actor[word]!]!;
    const kind = kinds.get(parse.lemma[word]!) ?? kinds.get(parse.lower[word]!);
    const before = kindBefore(view, word);
    const named = (actor?.name ?? "").split(" ").filter((part) => NAME.test(part) && !kinds.has(part.toLowerCase()));
    const isNamed = named.length > 0 && actor!.name.split(" ").every((part) => !/^\p{Ll}/u.test(part));
    const names = new Set(isNamed ? named.map((part) => part.toLowerCase()) : []);
    const best = kinds.get(actor?.name.split(" ").at(-1)?.toLowerCase() ?? "");
    const byName = isNamed ? (given.get(named[0]!.toLowerCase()) ?? "") : "";
    const first = isNamed ? named.slice(0, -1).find((part) => given.has(part.toLowerCase())) : undefined;
    return {
      word,
      lemma: parse.lemma[word]!,
      entity: actor?.entity,
      names,
      given: first?.toLowerCase(),
      gender: kind?.gender || before?.gender || best?.gender || byName,
      grown: kind?.age || before?.age || best?.age || "",
      years: yearsOf(view, word),
      side: kind?.side || best?.side || "",
      other: hasOther(view, word),
      pronoun: parse.upos[word] === "PRON",
    };
  };
  return describe;

  /** "the [female] hostage", "a [teenage] clerk" */
  function kindBefore({ parse }: ReportView, word: number) {
    for (let c = parse.childFrom[word]!; c < parse.childFrom[word + 1]! && parse.child[c]! < word; c++)
      if (DESCRIBING.has(parse.deprel[parse.child[c]!]!)) {
        const kind = kinds.get(parse.lower[parse.child[c]!]!);
        if (kind) return kind;
      }
    return undefined;
  }

  /** "Her brother was hit. [He] was taken away": the last one before who fits, a subject before others; -1 where nobody does. */
  function standsFor({ parse }: ReportView, pronoun: number): number {
    const gender = kinds.get(parse.lower[pronoun]!)?.gender;
    const sentence = parse.sentenceOf[pronoun]!;
    let other = -1;
    for (let w = pronoun - 1; gender && w >= parse.sentence[Math.max(0, sentence - 1)]!; w--) {
      const kind = parse.upos[w] === "NOUN" ? kinds.get(parse.lemma[w]!) : undefined;
      if (!kind || parse.xpos[w] !== "NN" || (kind.gender && kind.gender !== gender)) continue;
      if (parse.deprel[w]!.startsWith("nsubj")) return w;
      if (other < 0) other = w;
    }
    return other;
  }

  function hasOther(view: ReportView, word: number): boolean {
    const { parse } = view;
    // "The second victim is [a boy] of 13"
    const subject = childWith(parse, word, "cop") < 0 ? -1 : childWith(parse, word, "nsubj");
    if (subject >= 0 && hasOther(view, subject)) return true;
    if (otherWords.has(parse.lemma[word]!)) return true;
    // "two more", whatever the tree hangs "more" on
    if (parse.upos[word] === "NUM" && otherWords.has(parse.lemma[word + 1] ?? "")) return true;
    for (let c = parse.childFrom[word]!; c < parse.childFrom[word + 1]!; c++) {
      const child = parse.child[c]!;
      if (child < word && otherWords.has(parse.lemma[child]!)) return true;
    }
    return false;
  }
}

const DESCRIBING: ReadonlySet<string> = new Set(["amod", "compound"]);
const AGE = /^\d{1,2}$/;

/** "a 19-year-old boy", "John Smith, 19,": the age inside or right behind a phrase. */
function yearsOf({ parse, time, quantity, findings, first }: ReportView, word: number): number | undefined {
  const from = Math.max(first[word]!, parse.sentence[parse.sentenceOf[word]!]!);
  for (let w = from; w <= word; w++) {
    const years = time[w]! < 0 ? undefined : YEARS.exec(findings.times[time[w]!]!.value)?.[1];
    if (years !== undefined) return Number(years);
    // "the 14-year-old", of no kind that a word for it would say
    if (AGE.test(parse.form[w]!) && parse.xpos[w + 1] === "HYPH" && w + 2 < word) return Number(parse.form[w]);
  }
  for (let c = parse.childFrom[word]!; c < parse.childFrom[word + 1]!; c++) {
    const child = parse.child[c]!;
    if (child > word && quantity[child]! >= 0 && parse.upos[child] === "NUM" && parse.upos[child - 1] === "PUNCT")
      return findings.quantities[quantity[child]!]!.low ?? undefined;
  }
  return undefined;
}

/** True where nothing that two mentions say keeps them from being one person. */
export function mayBeOne(a: Person, b: Person): boolean {
  if (a.entity !== undefined && a.entity === b.entity) return true;
  if (a.given && b.given && a.given !== b.given) return false;
  if (a.names.size > 0 && b.names.size > 0) return [...a.names].some((name) => b.names.has(name));
  if (a.side && b.side && a.side !== b.side) return false;
  if (a.gender && b.gender && a.gender !== b.gender) return false;
  if (a.years !== undefined && b.years !== undefined) return Math.abs(a.years - b.years) <= 1;
  return !(conflict(a, b) || conflict(b, a));
}

/** Up to which age somebody is called a child, and from which grown-up. */
const CHILD_TO = 17;
const ADULT_FROM = 16;

function conflict(a: Person, b: Person): boolean {
  if (a.grown === "child" && (b.grown === "adult" || (b.years ?? 0) > CHILD_TO)) return true;
  return a.grown === "adult" && b.years !== undefined && b.years < ADULT_FROM;
}
