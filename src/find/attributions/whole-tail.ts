import { FINITE, type Parse } from "#read";
import { isPunctuation } from "./aside.js";
import { finiteOf } from "./clause-shape.js";
import { contentPieces } from "./pieces.js";
import { childAs, isRelation } from "./tree.js";
import type { Draft, View, Words } from "./view.js";

/**
 * "said that it leaks [and that it is old]", "said prices rise now [, but will fall in May]", "said the cost of the dam [was too high]", "said
 * it won [, with most votes from the north]": what was said goes on behind a mark with another clause that is opened as the first, with a
 * verb of another tense than the cue's, or with what hangs on it; and right behind it with the verb that it lacks.
 */
export function wholeTails(view: View, drafts: readonly Draft[]): readonly Draft[] {
  const starts = startsOf(drafts);
  return drafts.map((draft) => {
    const last = draft.content.at(-1);
    if (!last || draft.cue.part !== "verb" || last.from < draft.cueWord || isTold(view.parse, draft)) return draft;
    if (view.quotes.of[last.to - 1]! >= 0) return draft;
    const limit = limitOf(view, draft, last.to);
    const end = endOfTail(view, draft, last, limit, starts);
    if (end <= last.to) return draft;
    const [whole] = contentPieces(view, last.from, end);
    return whole ? { ...draft, content: [...draft.content.slice(0, -1), whole] } : draft;
  });
}

/** "the plan that she [announced]": the cue stands in what is told of a noun, and the noun's own verb may follow. */
const isTold = ({ deprel }: Parse, { cueWord }: Draft): boolean => isRelation(deprel[cueWord]!, "acl");

/** Words with which source or cue of a draft begin. */
function startsOf(drafts: readonly Draft[]): ReadonlySet<number> {
  return new Set(drafts.flatMap(({ source, cueWords }) => [...source, ...cueWords].map(({ from }) => from)));
}

/** Where the sentence ends, or cue or source of the draft begin again. */
function limitOf({ parse }: View, { cueWords, source }: Draft, to: number): number {
  let limit = parse.sentence[parse.sentenceOf[to - 1]! + 1]!;
  for (const { from } of [...cueWords, ...source]) if (from >= to) limit = Math.min(limit, from);
  return limit;
}

function endOfTail(view: View, draft: Draft, said: Words, limit: number, starts: ReadonlySet<number>): number {
  const { parse } = view;
  const { to } = said;
  if (!draft.cue.takes.has("that")) return to;
  const free = freeUpTo(starts, to, limit);
  const at = parse.xpos[to] === "," ? to + 1 : to;
  if (at >= free) return to;
  if (parse.upos[at] === "CCONJ") {
    if (isOpenedAlike(view, at + 1, free) || isOtherTense(parse, draft.cueWord, said, at + 1)) return free;
    if (endsList(parse, said, at + 1)) return free;
    return at > to ? endOfListed(view, said, at + 1, free) : to;
  }
  if (at === to) return lacksVerb(parse, draft, said) ? free : to;
  return endOfPhrase(view, draft, said, at, free);
}

/** Up to where no words of another draft stand, nor the mark or conjunction before them. */
function freeUpTo(starts: ReadonlySet<number>, from: number, limit: number): number {
  let at = from;
  while (at < limit && !starts.has(at)) at++;
  return at;
}

/** "said it buys the mill in June [, and the farm in July]": where a noun that is joined to one that was said ends, if no verb follows. */
function endOfListed({ parse, reach }: View, { from, to }: Words, at: number, limit: number): number {
  let top = at;
  for (let step = 0; step < MAX_STEPS && parse.head[top]! > top && parse.head[top]! < limit; step++)
    top = parse.head[top]!;
  const above = parse.head[top]!;
  const end = reach.last[top]! + 1;
  if (parse.deprel[top] !== "conj" || above < from || above >= to || !NOMINAL.has(parse.upos[top]!)) return to;
  if (end > limit || firstFinite(parse, at, top + 1) >= 0 || FINITE.has(parse.xpos[end] ?? "")) return to;
  return CLAUSAL.some((relation) => childAs(parse, top, relation) >= 0) ? to : end;
}

const CLAUSAL = ["cop", "nsubj"];

/** "and [that] it is old": the words of content, with a finite verb of their own. */
function isOpenedAlike({ parse, complementisers }: View, at: number, limit: number): boolean {
  if (parse.deprel[at] !== "mark" || !complementisers.has(parse.lower[at]!)) return false;
  return firstFinite(parse, at + 1, limit) >= 0;
}

/** "said prices rise, but [will] fall": a verb without a subject, and not denied, in another tense than the cue; it may be of what was said. */
function isOtherTense(parse: Parse, cue: number, { from, to }: Words, at: number): boolean {
  let verb = at;
  while (parse.upos[verb] === "ADV" && verb < at + MAX_ADVERBS) verb++;
  const tense = parse.xpos[verb]!;
  if (!FINITE.has(tense) || tense === "VBD" || parse.xpos[verb + 1] === "RB") return false;
  const own = parse.xpos[firstFinite(parse, from, to)];
  if (own === undefined || (PRESENT.has(own) && PRESENT.has(tense) && own !== tense)) return false;
  const said = finiteOf(parse, cue);
  return said === "VBD" || (tense === "MD" && said !== "MD");
}

/**
 * "said that gunmen raided the mill, beat the guard [, and burned] two barns": the last of several deeds in one tense, where the one before it
 * stands behind a mere comma and so cannot be the last.
 */
function endsList(parse: Parse, { from, to }: Words, at: number): boolean {
  const { xpos, deprel } = parse;
  const own = firstFinite(parse, from, to);
  if (own < 0 || xpos[at] !== xpos[own] || !isDeed(parse, own)) return false;
  for (let i = own + 1; i < to; i++)
    if (xpos[i] === xpos[own] && xpos[i - 1] === "," && deprel[i] === "conj" && isDeed(parse, i)) return true;
  return false;
}

const isDeed = ({ upos, xpos }: Parse, word: number): boolean => upos[word] === "VERB" && FINITE.has(xpos[word]!);

/** The first finite verb in a stretch; -1 where there is none. */
function firstFinite({ xpos }: Parse, from: number, to: number): number {
  for (let i = from; i < to; i++) if (FINITE.has(xpos[i]!)) return i;
  return -1;
}

const PRESENT: ReadonlySet<string> = new Set(["VBZ", "VBP"]);
const MAX_ADVERBS = 2;

/** "said the cost of the dam [was] too high": words that end with a noun, and a finite verb right behind them. */
function lacksVerb(parse: Parse, { cue }: Draft, { from, to }: Words): boolean {
  let verb = to;
  while (parse.upos[verb] === "ADV" && verb < to + MAX_ADVERBS) verb++;
  if (!FINITE.has(parse.xpos[verb]!) || !NOMINAL.has(parse.upos[to - 1]!) || to - from < 2) return false;
  return cue.stance === "asserts" || parse.deprel[from] === "mark" || firstFinite(parse, from, to) >= 0;
}

const NOMINAL: ReadonlySet<string> = new Set(["NOUN", "PROPN", "NUM"]);

/** Where a phrase behind a mark ends that hangs on what was said, and is no clause unless that is one, too. */
function endOfPhrase(
  { parse, reach }: View,
  { cue, cueWord }: Draft,
  { from, to }: Words,
  at: number,
  limit: number,
): number {
  let top = at;
  for (let step = 0; step < MAX_STEPS && parse.head[top]! > top && parse.head[top]! < limit; step++)
    top = parse.head[top]!;
  const above = parse.head[top]!;
  if (above < from || above >= to || !PHRASES.some((name) => isRelation(parse.deprel[top]!, name))) return to;
  const isLower = CLAUSES.has(parse.deprel[top]!) && (cue.stance === "denies" || firstFinite(parse, from, to) < 0);
  // "said that it sold the mill, which [is] old": what the cue's tense does not reach is the publisher's.
  const isAside =
    parse.deprel[top] === "acl:relcl" && finiteOf(parse, cueWord) === "VBD" && finiteOf(parse, top) !== "VBD";
  let end = reach.last[top]! + 1;
  if (isAside || isLower || end > limit) return to;
  while (end < limit && !isPunctuation(parse, end) && parse.upos[end] !== "CCONJ") end++;
  return end;
}

const MAX_STEPS = 4;
const PHRASES = ["obl", "nmod", "advmod", "advcl", "acl"];
const CLAUSES: ReadonlySet<string> = new Set(["advcl", "acl:relcl"]);
