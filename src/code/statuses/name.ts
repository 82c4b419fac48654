import { type FrameMatch, isNextSubject, phraseOf, type ReportView, type WordRange } from "../frames/index.js";
import type { StatusGives } from "./status-gives.js";

/**
 * The words that name what has a status. No part of it are the trigger's words ("is [no longer] president", "there is [no] power"), who did
 * it ("the seizure of the hall [by guards]") and when ("took the town [at noon]").
 */
export function nameOf(view: ReportView, match: FrameMatch<StatusGives>, head: number, last = head): WordRange {
  const { parse } = view;
  const { from } = phraseOf(view, head);
  let first = head === match.word && match.from < head && match.from >= from ? head : from;
  // "suspended [indefinitely] all payments"
  while (first < head && parse.upos[first] === "ADV") first++;
  const to = withoutDate(view, last, endOf(view, match, last, phraseOf(view, last).to));
  // "after [Ito]'s resignation"
  return { from: first, to: to - 1 > last && parse.xpos[to - 1] === "POS" ? to - 1 : to };
}

/** "head of the board [effective 3 May]", "payments [due on Friday]": a date at the very end is no part of a name, nor what leads up to it. */
function withoutDate({ parse, time }: ReportView, head: number, to: number): number {
  let end = to;
  while (end - 1 > head && time[end - 1]! >= 0) end--;
  if (end === to && !(to < parse.size && time[to]! >= 0)) return to;
  while (end - 1 > head && LEADING_UP.has(parse.upos[end - 1]!)) end--;
  return end;
}

const LEADING_UP: ReadonlySet<string> = new Set(["ADP", "ADJ", "ADV", "DET"]);

function endOf(view: ReportView, { roles }: FrameMatch<StatusGives>, head: number, to: number): number {
  const { parse } = view;
  let end = to;
  const holders = roles.get("holder") ?? [];
  for (let c = parse.childFrom[head]!; c < parse.childFrom[head + 1]!; c++) {
    const child = parse.child[c]!;
    if (child <= head || view.first[child]! <= head) continue;
    if (holders.includes(child) || (view.time[child]! >= 0 && ASIDE.has(parse.deprel[child]!)))
      end = Math.min(end, view.first[child]!);
  }
  // "chairman of the council, [which meets in Osh]"
  for (let w = head + 2; w < end; w++) if (parse.xpos[w]!.startsWith("W") && parse.xpos[w - 1] === ",") end = w - 1;
  // "destroyed a part of the town and [nine people] died"
  for (let w = head + 1; w < end; w++)
    if (parse.deprel[w] === "conj" && isNextSubject(parse, w, parse.head[w]!)) return Math.min(end, view.first[w]!);
  return end;
}

const ASIDE: ReadonlySet<string> = new Set(["nmod", "nmod:unmarked", "obl", "obl:unmarked"]);
