import { contentPieces } from "./pieces.js";
import { endOf, startOf } from "./stretches.js";
import type { Draft, View, Words } from "./view.js";

/**
 * "The ministry has promised help, officials said": who tells of somebody's words behind them is no part of what that one said. Cuts
 * content where source and cue of an attribution stand at its end that holds the cue of this one.
 */
export function withoutTellers(view: View, drafts: readonly Draft[]): Draft[] {
  const tellers = drafts.filter(({ source, content }) => source.length > 0 && content.length > 0);
  const endsAt = new Map(tellers.map((teller) => [endOfTeller(teller), teller]));
  const named = tellers.filter(({ cue, source, cueWord }) => cue.part === "adposition" && source[0]!.from > cueWord);
  const startsAt = new Map(named.map((teller) => [startOfTeller(teller), teller]));
  return drafts.map((draft) => {
    const last = draft.content.at(-1);
    const teller =
      last && (endsAt.get(last.to) ?? endsAt.get(last.to + 1) ?? tellerIn(view, draft.cueWord, last, startsAt));
    if (!teller || teller === draft || !holds(teller.content, draft.cueWord)) return draft;
    const from = startOfTeller(teller);
    if (from <= draft.cueWord || from <= last.from) return draft;
    const cut = [...draft.content.slice(0, -1), ...contentPieces(view, last.from, from)];
    return cut.length > 0 ? { ...draft, content: cut } : draft;
  });
}

/** "insists that it leaked [, according to a paper] that came out today": who is named behind a comma, and what is said of him. */
function tellerIn(
  { parse }: View,
  cue: number,
  { from, to }: Words,
  startsAt: ReadonlyMap<number, Draft>,
): Draft | undefined {
  if (startsAt.size === 0) return undefined;
  for (let i = Math.max(from, cue) + 1; i < to; i++) {
    const teller = parse.xpos[i - 1] === "," && !parse.xpos[i - 2]?.startsWith("W") ? startsAt.get(i) : undefined;
    // "according to the paper, [it leaked]": an aside has more behind it than what tells of who is named.
    const end = teller ? endOfTeller(teller) : to;
    const isAside = parse.xpos[end] === "," && !isAskedAt(parse, end + 1) && !isAskedAt(parse, end + 2);
    if (teller && !isAside && holds(teller.content, cue)) return teller;
  }
  return undefined;
}

/** "who", "in which" */
function isAskedAt({ xpos }: View["parse"], word: number): boolean {
  return xpos[word]?.startsWith("W") ?? false;
}

function endOfTeller({ source, cueWords, asideTo = 0 }: Draft): number {
  return Math.max(asideTo, endOf(source), endOf(cueWords));
}

function startOfTeller({ source, cueWords }: Draft): number {
  return Math.min(startOf(source), startOf(cueWords));
}

function holds(content: readonly Words[], word: number): boolean {
  return content.some(({ from, to }) => word >= from && word < to);
}
