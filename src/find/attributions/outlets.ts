import type { AttributionRules } from "./rules.js";
import { sourceWords } from "./source.js";
import { outletBehind } from "./speech.js";
import { findChild } from "./tree.js";
import type { Draft, View, Words } from "./view.js";

/** Joins the outlets that cite, quote or were told by somebody to his words, so that a chain reads outwards. */
export function withOutlets(view: View, drafts: readonly Draft[], rules: AttributionRules): Draft[] {
  const all = drafts.flatMap((draft) => {
    if (draft.rule === rules.quoted) return withQuoted(view, draft);
    const hearer = rules.hearer === undefined ? undefined : hearerDraft(view, draft, rules.hearer);
    return hearer ? [{ ...draft, outer: hearer }, hearer] : draft;
  });
  const at = new Map(all.map((draft) => [draft.cueWord, draft]));
  return all.map((draft) => (draft.rule === rules.cited ? withReporter(view, draft, at) : draft));
}

/** "one woman told the broadcaster": the broadcaster vouches for the woman's words, and stands round them; "reporters" and "the press" are no outlet. */
function hearerDraft(view: View, draft: Draft, rule: string): Draft | undefined {
  const { parse, actors, actorOf, audiences } = view;
  if (!draft.cue.takes.has("hearer")) return undefined;
  const hearer = findChild(parse, draft.cueWord, (c) => {
    const relation = parse.deprel[c]!;
    return (
      c > draft.cueWord &&
      (relation === "obj" || relation === "iobj") &&
      actorOf[c]! >= 0 &&
      actors[actorOf[c]!]!.sector === "JRN" &&
      parse.xpos[c] !== "NNS" &&
      !(audiences.has(parse.lemma[c]!) && findChild(parse, c, (d) => parse.deprel[d] === "amod") < 0)
    );
  });
  if (hearer < 0) return undefined;
  const said = draft.content[0]?.from ?? -1;
  // "told the agency [that ...]", where the tree hangs what was said on the agency.
  const source = sourceWords(view, hearer, draft.cueWord).map(({ from, to }) =>
    from < said && said < to ? { from, to: said } : { from, to },
  );
  return { ...draft, rule, source, speaker: hearer };
}

/** "the paper quoted [the envoy] as saying that he fled": the envoy says so, and the paper stands round his words. */
function withQuoted(view: View, outlet: Draft): Draft[] {
  const { parse } = view;
  const { cueWord, source, content } = outlet;
  const agent = outletBehind(view, cueWord);
  if (agent >= 0) return byOutlet(view, outlet, agent);
  const quoted = findChild(parse, cueWord, (c) => parse.deprel[c] === "obj" && c > cueWord);
  const saying = findChild(parse, cueWord, (c) => parse.xpos[c] === "VBG" && c > quoted);
  const [first, ...rest] = content;
  if (quoted < 0 || saying < 0 || !first || source.length === 0 || source[0]!.from > cueWord) return [outlet];
  if (first.from > cueWord && first.from <= saying && saying + 1 >= first.to) return [outlet];
  const told = first.from > cueWord && first.from <= saying ? [{ from: saying + 1, to: first.to }, ...rest] : content;
  const around = { ...outlet, content: told };
  return [{ ...around, source: sourceWords(view, quoted, cueWord), speaker: quoted, outer: around }, around];
}

/** "the envoy was quoted [by the paper] as saying that he fled" */
function byOutlet(view: View, draft: Draft, agent: number): Draft[] {
  const { parse } = view;
  const { cueWord, content } = draft;
  const quoted = findChild(parse, cueWord, (c) => parse.deprel[c] === "nsubj:pass");
  const saying = findChild(parse, cueWord, (c) => parse.xpos[c] === "VBG" && c > agent);
  const told = content.flatMap(({ from, to }) => (to > saying + 1 ? { from: Math.max(from, saying + 1), to } : []));
  if (quoted < 0 || saying < 0 || told.length === 0) return [draft];
  const around = { ...draft, content: told, source: sourceWords(view, agent, cueWord), speaker: agent };
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
