import { createPatternIndex } from "./pattern-index.js";
import { compileProgram, type Program } from "./pattern-program.js";
import { createRunner, type Marks, type PatternMatch } from "./pattern-runner.js";
import { parsePattern } from "./pattern-syntax.js";
import { createPhraseIndex, type PhraseIndex, type Row } from "./phrase-index.js";
import type { WordView } from "./word-view.js";

/**
 * Patterns over words, as rules write them in `match`. Elements are separated by spaces:
 *
 * | write | it takes |
 * |---|---|
 * | `at` | that word, in lower case; `\` before a sign that means something here: `\?` |
 * | `at\|in\|on` | one of them (no spaces round the bar) |
 * | `@months` | an entry of lexicon/months.tsv (its first column; entries may have several words) |
 * | `@units/time` | only entries whose column `kind` is `time` |
 * | `<year>` | a word of that shape: any num int year day ordinal clock decade cap upper lower punct iso slashed short-year dash quote glued initial |
 * | `#number` | a mention that an earlier step found, from its first word to its last |
 * | `[lemma=kill\|wound]` | a feature: lower, lemma, upos, xpos, deprel, form; `[upos=NOUN deprel!=obl]` both |
 * | `!of\|from` | one word that is none of these |
 * | `x?` `x*` `x+` `x{1,4}` | repeats; `*` and `+` go up to 12 |
 * | `(a b \| c)` | a group, with alternatives set off by a bar with spaces |
 * | `when:(early? @months)` `when:@months` | a capture; the quantifier stands inside: `n:#number?` |
 * | `(?= x)` `(?! x)` | what follows must, must not, be so; takes nothing |
 * | `^` `$` | sentence start, sentence end; take nothing |
 *
 * A match lies inside one sentence and is at most 40 words long. Where several patterns match at a word the longest
 * wins, then the first rule in file order. All patterns of a set are kept in one index by the words, lemmas, tags and
 * shapes that their first two words can have, so that one pass over the text tries few of them; each try visits a (place in the
 * pattern, word) pair once, so the whole is linear in the text.
 */
export interface PatternSource {
  /** Rule id, for faults. */
  readonly id: string;
  /** One pattern, or several that mean the same. */
  readonly match: string | readonly string[];
}

export interface PatternSet {
  /** The longest match that begins at word i; then the first in order of the sources. */
  at(view: WordView, i: number, marks?: Marks): PatternMatch | undefined;
  /** For each source that matches at word i its longest match, in order of the sources. */
  everyAt(view: WordView, i: number, marks?: Marks): readonly PatternMatch[];
  /** Matches left to right, none overlapping. */
  all(view: WordView, marks?: Marks): readonly PatternMatch[];
}

/** Where patterns get their `@classes` from; a language pack is one. */
export interface LexiconSource {
  lexicon(name: string): readonly Row[];
}

const NONE: readonly PatternMatch[] = [];

/** Throws on a pattern that cannot be read, naming its rule. */
export function compilePatterns(sources: readonly PatternSource[], lexicons: LexiconSource): PatternSet {
  const classes = new Map<string, PhraseIndex>();
  const classOf = (name: string, filter: string | undefined): PhraseIndex => {
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
  const index = createPatternIndex(programs);
  const run = createRunner(programs);
  const candidates: number[] = [];
  const at: PatternSet["at"] = (view, i, marks) => {
    index.candidates(view, i, marks, candidates);
    let best: PatternMatch | undefined;
    for (const p of candidates) {
      const match = run(view, i, p, marks, best?.end ?? i, best?.source ?? 0);
      if (match) best = match;
    }
    return best;
  };
  const everyAt: PatternSet["everyAt"] = (view, i, marks) => {
    index.candidates(view, i, marks, candidates);
    if (candidates.length === 0) return NONE;
    const bySource = new Map<number, PatternMatch>();
    for (const p of candidates) {
      const match = run(view, i, p, marks, i, 0);
      if (match && match.end > (bySource.get(match.source)?.end ?? i)) bySource.set(match.source, match);
    }
    return [...bySource.values()].sort((a, b) => a.source - b.source);
  };
  const all: PatternSet["all"] = (view, marks) => {
    const found: PatternMatch[] = [];
    for (let i = 0; i < view.size; ) {
      const match = at(view, i, marks);
      if (match) found.push(match);
      i = match ? match.end : i + 1;
    }
    return found;
  };
  return { at, everyAt, all };
}
