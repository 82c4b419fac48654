import { createPhraseIndex, type PhraseIndex, type Row } from "./phrase-index.js";
import { compileProgram, firstOf, type Program } from "./pattern-program.js";
import { parsePattern } from "./pattern-syntax.js";
import { createRunner, type PatternMatch, type Marks } from "./pattern-runner.js";
import { shapeOf } from "./word-shape.js";
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
 * shapes they can begin with, so that one pass over the text tries few of them; each try visits a (place in the
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
  const index = createFirstIndex();
  sources.forEach((source, order) => {
    for (const text of typeof source.match === "string" ? [source.match] : source.match) {
      try {
        const node = parsePattern(text);
        const program = compileProgram(node, order, classOf);
        index.add(firstOf(node, classOf), programs.length);
        programs.push(program);
      } catch (fault) {
        throw new Error(`${source.id}: ${(fault as Error).message}`);
      }
    }
  });
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

/** Which programs can begin at a word: by its lower form, lemma, tag and shape, and those that can begin anywhere. */
function createFirstIndex() {
  const byLower = new Map<string, number[]>();
  const byLemma = new Map<string, number[]>();
  const byUpos = new Map<string, number[]>();
  const byShape: { bits: number; programs: number[] }[] = [];
  const byMark = new Map<string, number[]>();
  const anywhere: number[] = [];
  const put = (map: Map<string, number[]>, key: string, p: number) => {
    const list = map.get(key);
    if (!list) map.set(key, [p]);
    else if (list.at(-1) !== p) list.push(p);
  };
  const add = (first: ReturnType<typeof firstOf>, p: number) => {
    if (first === "any") {
      anywhere.push(p);
      return;
    }
    for (const w of first.lower) put(byLower, w, p);
    for (const w of first.lemma) put(byLemma, w, p);
    for (const w of first.upos) put(byUpos, w, p);
    for (const m of first.mark) put(byMark, m, p);
    for (const bits of first.shape) {
      const list = byShape.find((s) => s.bits === bits);
      if (list) list.programs.push(p);
      else byShape.push({ bits, programs: [p] });
    }
  };
  const candidates = (view: WordView, i: number, marks: Marks | undefined, out: number[]): void => {
    out.length = 0;
    let kinds = 0;
    const take = (list: readonly number[] | undefined) => {
      if (!list || list.length === 0) return;
      kinds++;
      for (const p of list) out.push(p);
    };
    take(byLower.get(view.lower[i]!));
    if (byLemma.size > 0) take(byLemma.get(view.lemma[i]!));
    if (byUpos.size > 0) take(byUpos.get(view.upos[i]!));
    if (byShape.length > 0) {
      const shape = shapeOf(view.form[i]!);
      for (const { bits, programs } of byShape) if (shape & bits) take(programs);
    }
    if (marks) for (const [name, list] of byMark) if (marks[name]?.[i]) take(list);
    take(anywhere);
    if (kinds > 1) uniqueAscending(out);
  };
  return { add, candidates };
}

function uniqueAscending(list: number[]): void {
  list.sort((a, b) => a - b);
  let n = 0;
  for (const p of list) if (n === 0 || list[n - 1] !== p) list[n++] = p;
  list.length = n;
}
