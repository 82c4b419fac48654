import { FINITE, type Parse } from "#read";
import { isPunctuation } from "./aside.js";
import { childAs, childEnd } from "./tree.js";
import type { Draft, View, Words } from "./view.js";

/**
 * "said that if it rains [, the match will be called off]", "said the house - which is old - [was sold]": what was said does not end before
 * the verb that its subject or its condition hangs on, nor before what its own verb takes: "said the guard told them [they had to go]"; and
 * what a conjunction opens has a finite verb: "said that due to the storm [, the port is shut]".
 */
export function wholeClauses(view: View, drafts: readonly Draft[]): readonly Draft[] {
  return drafts.map((draft) => {
    const last = draft.content.at(-1);
    if (!last || draft.cue.part !== "verb" || !draft.cue.takes.has("that") || last.from < draft.cueWord) return draft;
    const limit = limitOf(view, draft, last);
    let to = withMainVerb(view, draft, last, limit);
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
/** What a phrase begins with that leads up to a subject: "that [because] of the storm, the port". */
const LEADING: ReadonlySet<string> = new Set(["ADP", "SCONJ", "ADJ", "ADV", "PART"]);

/** Where a clause ends that a conjunction opens and that is drawn without any finite verb, or up to the mark before its own. */
function withMainVerb(view: View, { cueWord }: Draft, { from, to }: Words, limit: number): number {
  const { parse, complementisers, reach } = view;
  // "said that to save it, the port is shut"
  const isMark = parse.deprel[from] === "mark" || parse.xpos[from + 1] === "TO";
  const isOpened = isMark && complementisers.has(parse.lower[from]!);
  if (!isOpened || to >= limit || parse.deprel[cueWord]!.startsWith("acl")) return to;
  if (firstFinite(parse, from, to) === to)
    return LEADING.has(parse.upos[from + 1]!) && firstFinite(parse, to, limit) < limit ? limit : to;
  const verb = isPunctuation(parse, to) ? to + 1 : to;
  if (verb >= limit || !FINITE.has(parse.xpos[verb]!) || childAs(parse, verb, "nsubj") > verb) return to;
  const top = parse.upos[verb] === "AUX" && parse.head[verb]! > verb ? parse.head[verb]! : verb;
  return Math.min(limit, reach.last[top]! + 1);
}

function firstFinite({ xpos }: Parse, from: number, to: number): number {
  let at = from;
  while (at < to && !FINITE.has(xpos[at]!)) at++;
  return at;
}

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
