import type { AttributionRules } from "./rules.js";
import { sourceWords } from "./source.js";
import { findChild } from "./tree.js";
import type { Draft, View, Words } from "./view.js";

/** Joins the outlets that cite or quote somebody to his words, so that a chain reads outwards. Whoever was only told vouches for nothing. */
export function withOutlets(view: View, drafts: readonly Draft[], rules: AttributionRules): Draft[] {
  const all = drafts.flatMap((draft) => (draft.rule === rules.quoted ? withQuoted(view, draft) : draft));
  const at = new Map(all.map((draft) => [draft.cueWord, draft]));
  return all.map((draft) => (draft.rule === rules.cited ? withReporter(view, draft, at) : draft));
}

/** "the paper quoted [the envoy] as saying that he fled": the envoy says so, and the paper stands round his words. */
function withQuoted(view: View, outlet: Draft): Draft[] {
  const { parse } = view;
  const { cueWord, source, content } = outlet;
  const quoted = findChild(parse, cueWord, (c) => parse.deprel[c] === "obj" && c > cueWord);
  const saying = findChild(parse, cueWord, (c) => parse.xpos[c] === "VBG" && c > quoted);
  const [first, ...rest] = content;
  if (quoted < 0 || saying < 0 || !first || source.length === 0 || source[0]!.from > cueWord) return [outlet];
  if (first.from > cueWord && first.from <= saying && saying + 1 >= first.to) return [outlet];
  const told = first.from > cueWord && first.from <= saying ? [{ from: saying + 1, to: first.to }, ...rest] : content;
  const around = { ...outlet, content: told };
  return [{ ...around, source: sourceWords(view, quoted, cueWord), speaker: quoted, outer: around }, around];
}

/** "state television said, citing the ministry": the television stands round what the ministry said. */
function withReporter({ parse }: View, draft: Draft, at: ReadonlyMap<number, Draft>): Draft {
  const outer = at.get(parse.head[draft.cueWord]!);
  return outer && isMostly(outer.content, draft.content) ? { ...draft, outer } : draft;
}

/** True where at least half of the words of either are words of the other, too. */
function isMostly(a: readonly Words[], b: readonly Words[]): boolean {
  let shared = 0;
  for (const x of a) for (const y of b) shared += Math.max(0, Math.min(x.to, y.to) - Math.max(x.from, y.from));
  return 2 * shared >= Math.max(wordsIn(a), wordsIn(b));
}

function wordsIn(content: readonly Words[]): number {
  return content.reduce((sum, { from, to }) => sum + to - from, 0);
}
