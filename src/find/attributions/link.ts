import type { Attribution, Span } from "#record";
import type { Draft, View, Words } from "./view.js";

/** No chain of who told whom is longer; it also ends a search in a circle of two that hold each other. */
const MAX_CHAIN = 64;

/** Drafts as the record has them: ordered by position, each knowing the one that holds it. Linear in words and drafts. */
export function linkDrafts(view: View, drafts: readonly Draft[]): Attribution[] {
  const { parse } = view;
  const ordered = [...drafts].sort(byPosition);
  const indexOf = new Map(ordered.map((draft, i) => [draft, i]));
  const holder = holders(parse.size, ordered);
  const within = ordered.map(() => -1);
  ordered.forEach((draft, i) => {
    if (draft.outer) within[i] = indexOf.get(draft.outer) ?? -1;
    else if (holder[draft.cueWord]! !== i) within[i] = holder[draft.cueWord]!;
  });
  within.forEach((_, i) => {
    if (reaches(within, within[i]!, i)) within[i] = -1;
  });
  return ordered.map((draft, i) => toAttribution(view, draft, within[i]!));
}

function byPosition(a: Draft, b: Draft): number {
  return a.cueWords[0]!.from - b.cueWords[0]!.from || Number(Boolean(b.outer)) - Number(Boolean(a.outer));
}

/** For each word the attribution with the smallest content around it; of two with one content the one that has an outer one. */
function holders(size: number, drafts: readonly Draft[]): Int32Array {
  const length = drafts.map((d) => d.content.reduce((sum, { from, to }) => sum + to - from, 0));
  const order = drafts
    .map((_, i) => i)
    .sort(
      (a, b) =>
        length[b]! - length[a]! || Number(Boolean(drafts[a]!.outer)) - Number(Boolean(drafts[b]!.outer)) || a - b,
    );
  const holder = new Int32Array(size).fill(-1);
  for (const i of order) for (const { from, to } of drafts[i]!.content) holder.fill(i, from, to);
  return holder;
}

function reaches(within: readonly number[], from: number, target: number): boolean {
  let at = from;
  for (let step = 0; step < MAX_CHAIN && at >= 0; step++) {
    if (at === target) return true;
    at = within[at]!;
  }
  return at >= 0;
}

function toAttribution(view: View, draft: Draft, within: number): Attribution {
  const span = ({ from, to }: Words): Span => ({ start: view.parse.start[from]!, end: view.parse.end[to - 1]! });
  const speaker = draft.speaker < 0 ? -1 : view.actorOf[draft.speaker]!;
  return {
    source: draft.source.map((words) => span(draft.cue.part === "noun" ? withoutGenitive(view, words) : words)),
    cue: draft.cueWords.map(span),
    content: draft.content.map(span),
    manner: mannerOf(view, draft.content),
    ...(speaker >= 0 ? { speaker } : {}),
    ...(within >= 0 ? { within } : {}),
    ...(draft.confidence === undefined ? {} : { confidence: draft.confidence }),
    rule: draft.rule,
    ...(draft.parts === undefined ? {} : { parts: draft.parts }),
  };
}

/** "[Lind]'s claim": the sign of the genitive is no part of who speaks; "[Holt's] said": of a name it is. */
function withoutGenitive({ parse: { xpos } }: View, { from, to }: Words): Words {
  return to - 1 > from && xpos[to - 1] === "POS" ? { from, to: to - 1 } : { from, to };
}

/** Direct where all of the content is in quotation marks, mixed where some is. */
function mannerOf({ quotes }: View, content: readonly Words[]): Attribution["manner"] {
  let quoted = 0;
  let some = false;
  for (const { from, to } of content) {
    const quote = quotes.of[from]!;
    if (quote >= 0 && quotes.of[to - 1] === quote && quotes.from[quote] === from && quotes.to[quote] === to) quoted++;
    for (let i = from; i < to && !some; i++) some = quotes.of[i]! >= 0;
  }
  return quoted === content.length ? "direct" : some ? "mixed" : "indirect";
}
