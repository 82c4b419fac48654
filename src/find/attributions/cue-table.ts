import { type LanguagePack, LemmaMemory } from "#lang";
import type { Parse } from "#read";
import type { ClaimAccount, Factuality, Stage } from "#record";
import { prepositionsAmong } from "./prepositions.js";

/** `mark` is an editor's bracket, which stands for no word. */
export type CuePart = "verb" | "noun" | "adverb" | "adposition" | "mark";

/** One entry of `lexicon/cues.tsv`: a word that tells of somebody's saying, thinking, wanting, ordering. */
export interface Cue {
  readonly lemma: string;
  /** A second word that belongs to it: the particle of "point out", the preposition of "call on". */
  readonly second: string;
  readonly part: CuePart;
  /** Kinds of content it takes; docs/rules.md lists them. */
  readonly takes: ReadonlySet<string>;
  /** The prepositions among those: `of` of both "warned of" and, as `obj-of`, "accused him of". */
  readonly prepositions: readonly string[];
  readonly stance: ClaimAccount["stance"];
  /** How the speaker holds the content: `CT+` said, `PR+` believed, `CT-` denied, `Uu` asked or ordered. */
  readonly view: Factuality;
  /** Stage of what is ordered, asked, promised, threatened or feared. */
  readonly stage: Stage | undefined;
  /** True where telling it with this word makes it the publisher's own: "found", "confirmed". */
  readonly fact: boolean;
  /** True where the content is there, whoever says what of it: "claimed responsibility for the bombing". */
  readonly given: boolean;
  /** True where somebody comes to know the content, rather than to tell it: "realised", "learned". */
  readonly knows: boolean;
}

export interface CueTable {
  /** Cues that word i can be, longest first. */
  at(parse: Parse, i: number): readonly Cue[];
}

/** What a cue that is not in the lexicon is taken to say. */
export const NO_WORD: Cue = {
  lemma: "",
  second: "",
  part: "verb",
  takes: new Set(),
  prepositions: [],
  stance: "asserts",
  view: "CT+",
  stage: undefined,
  fact: false,
  given: false,
  knows: false,
};

const PARTS: Readonly<Record<string, CuePart>> = { v: "verb", n: "noun", r: "adverb", p: "adposition" };
const NONE: readonly Cue[] = [];

export function createCueTable(pack: LanguagePack): CueTable {
  const byLemma = new Map<string, Cue[]>();
  for (const row of pack.lexicon("cues")) {
    const [lemma = "", second = ""] = row.lemma!.split(" ");
    const part = PARTS[row.pos!];
    if (!part) throw new Error(`cues: "${row.lemma}" has the part of speech "${row.pos}", not v, n, r or p.`);
    const takes = new Set(row.takes!.split(" ").filter(Boolean));
    const cue: Cue = {
      lemma,
      second,
      part,
      takes,
      prepositions: prepositionsAmong(takes),
      stance: row.stance as Cue["stance"],
      view: row.view as Factuality,
      stage: row.stage ? (row.stage as Stage) : undefined,
      fact: row.fact !== "",
      given: row.fact === "given",
      knows: row.fact === "known",
    };
    byLemma.set(
      lemma,
      [...(byLemma.get(lemma) ?? []), cue].sort((a, b) => b.second.length - a.second.length),
    );
  }
  const cues = new LemmaMemory((lemma, lower) => byLemma.get(lemma) ?? byLemma.get(lower) ?? NONE);
  return {
    at(parse, i) {
      const found = cues.at(parse, i);
      return found.length === 0 ? NONE : thatFit(parse, i, found);
    },
  };
}

function thatFit(parse: Parse, i: number, cues: readonly Cue[]): readonly Cue[] {
  let fitting = 0;
  for (const cue of cues) if (fits(parse, i, cue)) fitting++;
  if (fitting === 0) return NONE;
  return fitting === cues.length ? cues : cues.filter((cue) => fits(parse, i, cue));
}

function fits(parse: Parse, i: number, cue: Cue): boolean {
  const upos = parse.upos[i]!;
  switch (cue.part) {
    case "verb":
      return upos === "VERB" && (cue.second === "" ? !hasParticle(parse, i) : secondOf(parse, i, cue) >= 0);
    case "noun":
      return upos === "NOUN" && cue.second === "";
    case "adverb":
      return upos === "ADV";
    default:
      return cue.second === "" ? parse.deprel[i] === "case" : parse.lower[i + 1] === cue.second;
  }
}

/** "wrote [off] a loss": with a particle a verb means something else. */
function hasParticle(parse: Parse, i: number): boolean {
  return i + 1 < parse.size && parse.head[i + 1] === i && parse.deprel[i + 1] === "compound:prt";
}

/** The particle or preposition that makes the verb this cue: in the next four words, in its sentence; -1 where it is missing. */
export function secondOf(parse: Parse, i: number, cue: Cue): number {
  const to = Math.min(i + 5, parse.sentence[parse.sentenceOf[i]! + 1]!);
  for (let at = i + 1; at < to; at++) {
    if (parse.lower[at] === cue.second) return at;
    if (parse.upos[at] === "PUNCT") return -1;
  }
  return -1;
}
