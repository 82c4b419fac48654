import { assemble, markNamesOf } from "./pattern-code.js";
import { createPatternIndex, type PatternIndex } from "./pattern-index.js";
import { compileProgram, type Program } from "./pattern-program.js";
import { type MarkColumns, type Marks, Matcher, type PatternMatch } from "./pattern-runner.js";
import { PatternStarts } from "./pattern-starts.js";
import { parsePattern } from "./pattern-syntax.js";
import { createPhraseIndex, type PhraseIndex, type Row } from "./phrase-index.js";
import { uniformView, type WordView } from "./word-view.js";

/**
 * Patterns over words, as rules write them in `match`. Elements are separated by spaces:
 *
 * | write | it takes |
 * |---|---|
 * | `at` | that word, in lower case; `\` before a sign that means something here: `\?` |
 * | `at\|in\|on` | one of them (no spaces round the bar) |
 * | `@months` | an entry of lexicon/months.tsv (its first column; entries may have several words) |
 * | `@units/time` | only entries whose column `kind` is `time` |
 * | `<year>` | a word of that shape: any num int year day ordinal clock decade cap upper lower punct iso slashed short-year dash quote glued initial early-hour |
 * | `#number` | a mention that an earlier step found, from its first word to its last |
 * | `[lemma=kill\|wound]` | a feature: lower, lemma, upos, xpos, deprel, form; `[upos=NOUN deprel!=obl]` both |
 * | `!of\|from` | one word that is none of these |
 * | `x?` `x*` `x+` `x{1,4}` | repeats; `*` and `+` go up to 12 |
 * | `(a b \| c)` | a group, with alternatives set off by a bar with spaces |
 * | `when:(early? @months)` `when:@months` | a capture; the quantifier stands inside: `n:#number?` |
 * | `(?= x)` `(?! x)` | what follows must, must not, be so; takes nothing |
 * | `^` `$` | sentence start, sentence end; take nothing |
 *
 * A match lies inside one sentence and is at most 40 words long. All patterns of a set are kept in one index by the words, lemmas,
 * tags and shapes that their first two words can have, so that one pass over the text tries few of them; each try visits a (place in
 * the pattern, word) pair once, so the whole is linear in the text.
 */
export interface PatternSource {
  /** Rule id, for faults. */
  readonly id: string;
  /** One pattern, or several that mean the same. */
  readonly match: string | readonly string[];
}

export interface PatternSet {
  /** Takes, for each word in turn, each source's longest match that begins there, in order of the sources. */
  scan(view: WordView, marks: Marks, take: (match: PatternMatch) => void): void;
}

/** Sets of which the later ones go by marks that are set from what the earlier ones match. */
export interface PatternLayers {
  /** Begins on a text, with the marks that it has from elsewhere. */
  open(view: WordView, marks: Marks): void;
  /** Has to be told of each mark that is set since. */
  mark(name: string, word: number): void;
  /** As a single set does, in the text that was opened. */
  scan(layer: number, marks: Marks, take: (match: PatternMatch) => void): void;
}

/** Where patterns get their `@classes` from; a language pack is one. */
export interface LexiconSource {
  lexicon(name: string): readonly Row[];
}

/** Indexes of the `@classes` of patterns, each made once. */
export type PatternClasses = (name: string, filter: string | undefined) => PhraseIndex;

export function createPatternClasses(lexicons: LexiconSource): PatternClasses {
  const classes = new Map<string, PhraseIndex>();
  return (name, filter) => {
    const key = `${name}/${filter ?? ""}`;
    let found = classes.get(key);
    if (!found) {
      const rows = lexicons.lexicon(name);
      const column = Object.keys(rows[0] ?? { word: "" })[0]!;
      found = createPhraseIndex(filter === undefined ? rows : rows.filter((r) => r.kind === filter), column);
      classes.set(key, found);
    }
    return found;
  };
}

/** Throws on a pattern that cannot be read, naming its rule. */
export function compilePatterns(sources: readonly PatternSource[], lexicons: LexiconSource): PatternSet {
  const layers = compileLayers([sources], lexicons);
  return {
    scan(view, marks, take) {
      layers.open(view, marks);
      layers.scan(0, marks, take);
    },
  };
}

/** The same for several sets, which share their classes and the search for where matches may begin. */
export function compileLayers(sources: readonly (readonly PatternSource[])[], lexicons: LexiconSource): PatternLayers {
  const classOf = createPatternClasses(lexicons);
  const sets = sources.map((layer) => createIndexedSet(programsOf(layer, classOf)));
  const starts = new PatternStarts(sets.map(({ index }) => index));
  let view: WordView | undefined;
  return {
    open(given, marks) {
      view = uniformView(given);
      starts.find(view, marks);
    },
    mark: (name, word) => starts.mark(name, word),
    scan: (layer, marks, take) => sets[layer]!.scan(view!, marks, starts.bits, 1 << layer, take),
  };
}

function programsOf(sources: readonly PatternSource[], classOf: PatternClasses): Program[] {
  const programs: Program[] = [];
  sources.forEach((source, order) => {
    for (const text of typeof source.match === "string" ? [source.match] : source.match) {
      try {
        programs.push(compileProgram(parsePattern(text), order, classOf));
      } catch (fault) {
        throw new Error(`${source.id}: ${(fault as Error).message}`);
      }
    }
  });
  return programs;
}

interface IndexedSet {
  readonly index: PatternIndex;
  /** Takes the matches that begin at words with `bit` in `starts`. */
  scan(view: WordView, marks: Marks, starts: Int32Array, bit: number, take: (match: PatternMatch) => void): void;
}

function createIndexedSet(programs: readonly Program[]): IndexedSet {
  const markNames = markNamesOf(programs);
  const codes = programs.map((program) => assemble(program, markNames));
  const index = createPatternIndex(programs, markNames);
  const matcher = new Matcher(codes);
  const candidates = new Int32Array(programs.length);

  /** Programs of one source stand together, and so do its matches. */
  const matchAt = (view: WordView, i: number, marks: MarkColumns, count: number, take: (m: PatternMatch) => void) => {
    let best: PatternMatch | undefined;
    for (let k = 0; k < count; k++) {
      const code = codes[candidates[k]!]!;
      const { source } = code;
      if (best !== undefined && best.source !== source) {
        take(best);
        best = undefined;
      }
      const end = matcher.longest(view, i, code, marks);
      if (end > (best === undefined ? i : best.end)) best = { source, start: i, end, captures: matcher.captures(code) };
    }
    if (best !== undefined) take(best);
  };

  return {
    index,
    scan(view, marks, starts, bit, take) {
      const columns = markNames.map((name) => marks[name]);
      index.scan(view, columns, starts, bit, candidates, (i, count) => matchAt(view, i, columns, count, take));
    },
  };
}
