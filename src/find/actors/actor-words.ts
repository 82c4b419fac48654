import { foldName, type LanguagePack, LemmaMemory, WordMemory, type WordView } from "#lang";

/** Grammatical gender of a person: masculine, feminine, or not told. */
export type Gender = "m" | "f" | "";

/** A noun that heads an actor: "interior ministry", "protester". */
export interface ActorNoun {
  /** Lemmas, lower case, first to last. */
  readonly words: readonly string[];
  /** The same with spaces between. */
  readonly text: string;
  /** Many in the singular: "police", "staff". */
  readonly collective: boolean;
  readonly sort: "person" | "group" | "body" | "force" | "state" | "stand-in";
  readonly sector: string;
  readonly type: string;
  readonly gender: Gender;
  /** Its sector is that of the body or person it belongs to: "police spokesman". */
  readonly borrows: boolean;
}

/** A body known by name. */
export interface KnownName {
  readonly name: string;
  readonly country: string;
  readonly sector: string;
  readonly type: string;
  readonly sort: "organisation" | "outlet" | "people";
  /** The entry as written, where capitals count: "IS", "Time". */
  readonly exact: boolean;
}

const ROLES = {
  link: 1,
  "link-body": 2,
  former: 4,
  definite: 8,
  indefinite: 16,
  person: 32,
  persons: 64,
  particle: 128,
  "role-word": 256,
  against: 512,
  "place-in": 1024,
  suffix: 2048,
  "company-end": 4096,
  "party-end": 8192,
  "thing-end": 16384,
  collective: 32768,
  "outlet-end": 65536,
  negative: 131072,
  "report-verb": 262144,
  count: 524288,
  "firm-end": 1048576,
  field: 2097152,
  "link-field": 4194304,
  "link-origin": 8388608,
} as const;
export const WORD = ROLES;

export interface ActorWords {
  /** Roles of a word, as bits of `WORD`: of any text, and of word i of a parse. */
  roles(lower: string): number;
  rolesAt(parse: WordView, i: number): number;
  pronounGender(lower: string): Gender;
  /** The longest actor noun that ends at word `at`, at or after word `from`. */
  nounEnding(parse: WordView, from: number, at: number): ActorNoun | undefined;
  /** Gender of a given name; undefined where it is none. */
  givenName(lower: string): Gender | undefined;
  /** Title of a person before the name: its sector and gender, by lower-case words. */
  title(lower: string): { readonly sector: string; readonly gender: Gender; readonly courtesy: boolean } | undefined;
  /** A body known by name by its folded words, and whether any known name begins so. */
  known(folded: string): readonly KnownName[] | undefined;
  begins(folded: string): boolean;
  /** Whether word i of a parse is one, or the first words of one. */
  mayBegin(parse: WordView, i: number): boolean;
  readonly breaks: ReadonlySet<string>;
  /** "today": words for a day that stand beside a verb without a preposition. */
  readonly nearDays: ReadonlySet<string>;
  /** "last", "this", and "week", "night": a time of two words. */
  readonly timeShifts: ReadonlySet<string>;
  readonly timeUnits: ReadonlySet<string>;
  /** Words that begin a content clause. */
  readonly complementisers: ReadonlySet<string>;
  readonly eventNouns: ReadonlySet<string>;
}

export function openActorWords(pack: LanguagePack): ActorWords {
  const bits = new Map<string, number>();
  const genders = new Map<string, Gender>();
  for (const { word, role, gender } of pack.lexicon("actor-words")) {
    bits.set(word!, (bits.get(word!) ?? 0) | (ROLES[role as keyof typeof ROLES] ?? 0));
    if (gender) genders.set(word!, gender as Gender);
  }
  const roles = new WordMemory((_, lower) => bits.get(lower) ?? 0);
  const names = openKnownNames(pack);
  const beginnings = new WordMemory((form) => {
    const folded = foldName(form);
    return names.entries.has(folded) || names.beginnings.has(folded) ? 1 : 0;
  });
  const givenNames = new Map(pack.lexicon("given-names").map((r) => [r.name!.toLowerCase(), r.gender as Gender]));
  const titles = new Map(
    pack
      .lexicon("titles")
      .map((r) => [
        r.word!.toLowerCase(),
        { sector: r.sector!, gender: r.gender as Gender, courtesy: r.sort === "courtesy" },
      ]),
  );
  return {
    roles: (lower) => bits.get(lower) ?? 0,
    rolesAt: (parse, i) => roles.at(parse, i),
    pronounGender: (lower) => genders.get(lower) ?? "",
    nounEnding: openActorNouns(pack, bits),
    givenName: (lower) => givenNames.get(lower),
    title: (lower) => titles.get(lower),
    known: (folded) => names.entries.get(folded),
    begins: (folded) => names.beginnings.has(folded),
    mayBegin: (parse, i) => beginnings.at(parse, i) !== 0,
    breaks: new Set([...pack.lexicon("weekdays"), ...pack.lexicon("months")].map((r) => r.word!)),
    nearDays: new Set(pack.lexicon("near-days").map((r) => r.word!)),
    timeShifts: new Set(pack.lexicon("time-shifts").map((r) => r.word!)),
    timeUnits: new Set([...pack.lexicon("time-units"), ...pack.lexicon("parts-of-day")].map((r) => r.word!)),
    complementisers: new Set(pack.lexicon("complementisers").map((r) => r.word!)),
    eventNouns: new Set(pack.lexicon("event-nouns").map((r) => r.lemma ?? r.word!)),
  };
}

function openActorNouns(pack: LanguagePack, roles: ReadonlyMap<string, number>): ActorWords["nounEnding"] {
  const byLast = new Map<string, ActorNoun[]>();
  for (const r of pack.lexicon("actor-nouns")) {
    const words = r
      .word!.toLowerCase()
      .replace(/'s\b/g, " 's")
      .split(/ |(?<=\w)-(?=\w)/);
    const last = words.at(-1)!;
    const noun: ActorNoun = {
      words,
      text: words.join(" "),
      collective: ((roles.get(last) ?? 0) & ROLES.collective) !== 0,
      sort: r.sort as ActorNoun["sort"],
      sector: r.sector!,
      type: r.type!,
      gender: r.gender as Gender,
      borrows: r.borrow === "yes",
    };
    byLast.set(
      last,
      [...(byLast.get(last) ?? []), noun].sort((a, b) => b.words.length - a.words.length),
    );
  }
  const nounsOf = new LemmaMemory((lemma, lower) => byLast.get(lemma) ?? byLast.get(lower));
  return (parse, from, at) => {
    const nouns = nounsOf.at(parse, at);
    if (nouns === undefined) return undefined;
    for (const noun of nouns) if (endsAt(noun.words, parse, from, at)) return noun;
    return undefined;
  };
}

/** True where the words before the last stand before word `at`, hyphens between or not. */
function endsAt(words: readonly string[], { lemma, lower }: WordView, from: number, at: number): boolean {
  let i = at;
  for (let w = words.length - 2; w >= 0; w--) {
    i--;
    if (i >= from && lower[i] === "-") i--;
    if (i < from || (lemma[i] !== words[w] && lower[i] !== words[w])) return false;
  }
  return true;
}

function openKnownNames(pack: LanguagePack) {
  const entries = new Map<string, KnownName[]>();
  const beginnings = new Set<string>();
  const add = (written: string, known: Omit<KnownName, "exact">): void => {
    const folded = foldName(written);
    const exact = written.length <= 5 && written === written.toUpperCase();
    const there = entries.get(folded);
    if (there) there.push({ ...known, exact });
    else entries.set(folded, [{ ...known, exact }]);
    for (let at = folded.indexOf(" "); at > 0; at = folded.indexOf(" ", at + 1)) beginnings.add(folded.slice(0, at));
  };
  const written = (r: Readonly<Record<string, string>>, own: string): string[] => [
    own,
    ...(r.variants ? r.variants.split("|") : []),
  ];
  for (const r of pack.lexicon("organisations")) {
    for (const w of written(r, r.name!))
      add(w, { name: r.name!, country: r.country!, sector: r.sector!, type: r.type!, sort: "organisation" });
  }
  for (const r of pack.lexicon("outlets")) {
    for (const w of written(r, r.name!))
      add(w, { name: r.name!, country: r.country!, sector: "JRN", type: "", sort: "outlet" });
  }
  for (const r of pack.lexicon("peoples")) {
    for (const w of written(r, r.word!))
      add(w, { name: w, country: r.country!, sector: r.sector!, type: "", sort: "people" });
  }
  return { entries, beginnings };
}
