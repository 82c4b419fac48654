import type { Parse } from "#read";
import { hasSubject } from "./clause-shape.js";
import { isRelation } from "./tree.js";
import type { Draft, View } from "./view.js";

/**
 * "said it is asking for barley [and rye]", "on May 26 [, 1992]", "the mill that will close [by the end of June]": what was said does not end
 * before a phrase that no mark sets off and that hangs on it, nor before the year of its day.
 */
export function wholeEnds(view: View, drafts: readonly Draft[]): readonly Draft[] {
  return drafts.map((draft) => {
    const last = draft.content.at(-1);
    if (!last || last.from < draft.cueWord) return draft;
    const quote = view.quotes.of[last.to - 1]!;
    // "called for a “firm pledge” [that nobody is hurt]": a quotation within what was said does not end it.
    if (quote >= 0 && (view.quotes.from[quote]! <= last.from || view.parse.upos[last.to - 2] === "PUNCT")) return draft;
    const limit = limitOf(view, draft, last.to);
    let { to } = last;
    for (let step = 0; step < MAX_STEPS && to < limit; step++) {
      const end = endOfNext(view, last.from, to, limit);
      if (end <= to) break;
      to = end;
    }
    return to > last.to ? { ...draft, content: [...draft.content.slice(0, -1), { from: last.from, to }] } : draft;
  });
}

const MAX_STEPS = 4;

/** Where the sentence ends, a quotation begins, or cue or source begin again. */
function limitOf({ parse, quotes }: View, { cueWords, source }: Draft, to: number): number {
  let limit = parse.sentence[parse.sentenceOf[to - 1]! + 1]!;
  for (const { from } of cueWords) if (from >= to) limit = Math.min(limit, from);
  for (const { from } of source) if (from >= to) limit = Math.min(limit, from);
  for (let i = to; i < limit; i++) if (quotes.of[i]! >= 0) return i;
  return limit;
}

function endOfNext({ parse, reach }: View, from: number, to: number, limit: number): number {
  if (isYear(parse, to) || isWider(parse, to)) return to + 2;
  const isMark = parse.upos[to] === "PUNCT";
  const behind = isMark || parse.xpos[to - 1] === "-RRB-" ? behindBracket(parse, to, limit) : to;
  if (isMark || behind > to) return behind;
  let top = to;
  for (let step = 0; step < MAX_STEPS && parse.head[top]! > top && parse.head[top]! < limit; step++)
    top = parse.head[top]!;
  const above = parse.head[top]!;
  if (above < from || above >= to || !isPhrase(parse, top, above, to)) return to;
  return Math.min(limit, reach.last[top]! + 1);
}

/** "a 100-mile [(160-kilometre) wide] zone": behind a short bracket within a phrase, with the words that go on there; else where it stands. */
function behindBracket({ xpos, upos }: Parse, to: number, limit: number): number {
  const within = xpos[to] === "-RRB-" ? to : to - 1;
  const open = xpos[within] === "-RRB-" ? openBefore(xpos, within) : to;
  if (xpos[open] !== "-LRB-" || !MEASURED.has(upos[open - 1]!)) return to;
  let close = open + 1;
  while (close < limit && close <= open + SHORT && xpos[close] !== "-RRB-") close++;
  if (close >= limit || xpos[close] !== "-RRB-") return to;
  let end = close + 1;
  while (end < limit && GOING_ON.has(upos[end]!)) end++;
  return end > close + 1 && NOUNS.has(upos[end - 1]!) ? end : to;
}

function openBefore(xpos: Parse["xpos"], close: number): number {
  let at = close - 1;
  while (at > 0 && at >= close - SHORT && xpos[at] !== "-LRB-") at--;
  return at;
}

/** Words in a bracket that only says a measure in another unit. */
const SHORT = 6;
const NOUNS: ReadonlySet<string> = new Set(["NOUN", "PROPN"]);
const MEASURED: ReadonlySet<string> = new Set(["NOUN", "NUM", "SYM"]);
const GOING_ON: ReadonlySet<string> = new Set(["ADJ", "NOUN", "PROPN"]);
const PHRASES = ["obl", "nmod", "acl", "advmod"];
const VERBAL: ReadonlySet<string> = new Set(["VERB", "AUX"]);

/** A phrase of a word of the stretch; what is joined to it only where it is no clause: "barley [and rye]", or where the last verb shares it: "bought [and sold] it". */
function isPhrase(parse: Parse, top: number, above: number, to: number): boolean {
  const { deprel, upos } = parse;
  const relation = deprel[top]!;
  // "said the road was shut [while they search it]": a clause with a subject of its own.
  if (relation === "advcl") return upos[to] === "SCONJ" && hasSubject(parse, top);
  if (relation === "conj") return !VERBAL.has(upos[top]!) || above === to - 1;
  return PHRASES.some((name) => isRelation(relation, name));
}

/** "May 26 [, 1992]" */
function isYear({ xpos, upos, start, end }: Parse, to: number): boolean {
  return xpos[to] === "," && upos[to - 1] === "NUM" && upos[to + 1] === "NUM" && end[to + 1]! - start[to + 1]! === YEAR;
}

/** "based in Salem [, Ore.]": one name behind a comma that says where a place lies. */
function isWider({ xpos, upos, deprel, head }: Parse, to: number): boolean {
  const isName = xpos[to] === "," && upos[to - 1] === "PROPN" && upos[to + 1] === "PROPN";
  return isName && deprel[to + 1] === "appos" && head[to + 1]! < to && upos[to + 2] === "PUNCT";
}

/** Digits of a year. */
const YEAR = 4;
