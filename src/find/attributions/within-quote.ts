import { contentPieces } from "./pieces.js";
import type { Draft, View, Words } from "./view.js";

/**
 * `"We have expressed [interest in the mill]," it said. "Talks go on."`: what somebody inside a quotation is told to say ends with that
 * quotation, whatever the tree hangs on it.
 */
export function withinQuotes(view: View, drafts: readonly Draft[]): readonly Draft[] {
  return drafts.map((draft) => {
    const quote = view.quotes.of[draft.cueWord]!;
    const last = draft.content.at(-1);
    if (quote < 0 || !last || draft.cue.part !== "verb") return draft;
    const [from, to] = [view.quotes.from[quote]!, view.quotes.to[quote]!];
    const isInside = last.from > draft.cueWord && last.from >= from && last.from < to - 1;
    if (!isInside || last.to <= to || draft.source.some((words) => words.from >= to)) return draft;
    const content = [...draft.content.slice(0, -1), ...cutAt(view, last.from, to, draft)];
    return content.length > 0 ? { ...draft, content } : draft;
  });
}

function cutAt(view: View, from: number, end: number, { cueWord }: Draft): Words[] {
  let to = end;
  while (to - 1 > from && view.parse.upos[to - 1] === "PUNCT") to--;
  return contentPieces(view, from, to, { from: cueWord, to: cueWord + 1 });
}
