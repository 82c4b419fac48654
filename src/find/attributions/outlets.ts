import type { AttributionRules } from "./rules.js";
import { sourceWords } from "./source.js";
import { findChild } from "./tree.js";
import type { Draft, View, Words } from "./view.js";

/** Joins the outlets that vouch for somebody's words to what they vouch for, so that a chain reads outwards. */
export function withOutlets(view: View, drafts: readonly Draft[], rules: AttributionRules): Draft[] {
  const all: Draft[] = [];
  for (const draft of drafts) {
    const hearer = rules.hearer === undefined ? undefined : hearerDraft(view, draft, rules.hearer);
    all.push(hearer ? { ...draft, outer: hearer } : draft);
    if (hearer) all.push(hearer);
  }
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
