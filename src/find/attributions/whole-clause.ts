import type { Parse } from "#read";
import { isPunctuation } from "./aside.js";
import { childEnd } from "./tree.js";
import type { Draft, View, Words } from "./view.js";

/**
 * "said that if it rains [, the match will be called off]", "said the house - which is old - [was sold]": what was said does not end before
 * the verb that its subject or its condition hangs on, nor before what its own verb takes: "said the guard told them [they had to go]".
 */
export function wholeClauses(view: View, drafts: readonly Draft[]): readonly Draft[] {
  return drafts.map((draft) => {
    const last = draft.content.at(-1);
    if (!last || draft.cue.part !== "verb" || !draft.cue.takes.has("that") || last.from < draft.cueWord) return draft;
    const limit = limitOf(view, draft, last);
    let { to } = last;
    for (let step = 0; step < MAX_STEPS; step++) {
      const missing = missingFrom(view, last.from, to, limit);
      if (missing < to) break;
      to = Math.min(limit, view.reach.last[missing]! + 1);
    }
    while (to > last.to && isPunctuation(view.parse, to - 1)) to--;
    return to > last.to ? { ...draft, content: [...draft.content.slice(0, -1), { from: last.from, to }] } : draft;
  });
}

const MAX_STEPS = 4;

/** Where the sentence ends, a quotation begins or ends, or the words of cue and source begin again. */
function limitOf({ parse, quotes }: View, { cueWords, source }: Draft, last: Words): number {
  let limit = parse.sentence[parse.sentenceOf[last.from]! + 1]!;
  for (const { from } of [...cueWords, ...source]) if (from >= last.to) limit = Math.min(limit, from);
  for (let i = last.to; i < limit; i++) if (quotes.of[i] !== quotes.of[last.to - 1]) return i;
  return limit;
}

/** The first word behind a stretch that something in it hangs on, or that a verb in it takes; -1 where nothing is missing. */
function missingFrom({ parse, reach }: View, from: number, to: number, limit: number): number {
  for (let i = from; i < to; i++) {
    const up = parse.head[i]!;
    if (up >= to && up < limit && LEADS.has(parse.deprel[i]!) && reach.first[up]! >= from) return up;
    const taken = takenBehind(parse, i, to, limit);
    if (taken >= 0) return taken;
  }
  return -1;
}

/** The clause that a verb takes, where it stands right behind a stretch. */
function takenBehind(parse: Parse, verb: number, to: number, limit: number): number {
  if (parse.upos[verb] !== "VERB") return -1;
  for (let c = parse.childFrom[verb]!; c < childEnd(parse, verb); c++) {
    const child = parse.child[c]!;
    if (child >= to && child < limit && parse.deprel[child] === "ccomp") return child;
  }
  return -1;
}

const LEADS: ReadonlySet<string> = new Set(["nsubj", "nsubj:pass", "csubj", "csubj:pass", "advcl", "expl"]);
