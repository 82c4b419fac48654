import { contentPieces } from "./pieces.js";
import type { Draft, View, Words } from "./view.js";

/**
 * "The ministry has promised help, officials said": who tells of somebody's words behind them is no part of what that one said. Cuts
 * content where source and cue of an attribution stand at its end that holds the cue of this one.
 */
export function withoutTellers(view: View, drafts: readonly Draft[]): Draft[] {
  const tellers = drafts.filter(({ source, content }) => source.length > 0 && content.length > 0);
  const endsAt = new Map(tellers.map((teller) => [endOf(teller), teller]));
  return drafts.map((draft) => {
    const last = draft.content.at(-1);
    const teller = last && (endsAt.get(last.to) ?? endsAt.get(last.to + 1));
    if (!teller || teller === draft || !holds(teller.content, draft.cueWord)) return draft;
    const from = startOf(teller);
    if (from <= draft.cueWord || from <= last.from) return draft;
    const cut = [...draft.content.slice(0, -1), ...contentPieces(view, last.from, from)];
    return cut.length > 0 ? { ...draft, content: cut } : draft;
  });
}

function endOf({ source, cueWords }: Draft): number {
  return Math.max(...source.map(({ to }) => to), ...cueWords.map(({ to }) => to));
}

function startOf({ source, cueWords }: Draft): number {
  return Math.min(...source.map(({ from }) => from), ...cueWords.map(({ from }) => from));
}

function holds(content: readonly Words[], word: number): boolean {
  return content.some(({ from, to }) => word >= from && word < to);
}
