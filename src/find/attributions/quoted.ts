import { asideAround } from "./aside.js";
import type { Quotes } from "./quotes.js";
import { isParagraphBreak } from "./quotes.js";
import type { View, Words } from "./view.js";

/** Words that may stand between a quotation and the clause that names its speaker: a comma, a colon. */
const MAX_GAP = 2;
/** How far after its cue a quotation may begin. */
const MAX_REACH = 60;

/** The quotations that touch the clause of a cue: the one that ends before it, the one that begins after it. */
export function quoteBeside(view: View, cue: number): Words[] {
  const { parse, quotes } = view;
  if (quotes.of[cue]! >= 0) return [];
  const s = parse.sentenceOf[cue]!;
  const found: Words[] = [];
  const before = lastQuoteBefore(view, asideAround(view, cue).from);
  if (before >= 0) found.push({ from: quotes.from[before]!, to: quotes.to[before]! });
  const after = firstQuoteAfter(view, cue, parse.sentence[s + 1]!);
  if (after >= 0 && opensAfterCue(view, cue, after)) found.push({ from: quotes.from[after]!, to: quotes.to[after]! });
  return found.filter((words) => isSpeech(view, words));
}

/** Two words in quotation marks are a name or an irony, not speech. */
function isSpeech({ parse }: View, { from, to }: Words): boolean {
  let words = 0;
  for (let i = from; i < to && words < 4; i++) if (parse.upos[i] !== "PUNCT") words++;
  return words >= 4 || (words > 0 && parse.upos[to - 2] === "PUNCT");
}

/** The quotation right before the aside, with nothing but punctuation between. */
function lastQuoteBefore({ parse, quotes }: View, start: number): number {
  for (let i = start - 1; i >= 0 && i >= start - MAX_GAP; i--) {
    if (quotes.of[i]! >= 0) return quotes.of[i]!;
    if (parse.upos[i] !== "PUNCT") return -1;
  }
  return -1;
}

function firstQuoteAfter({ parse, quotes }: View, cue: number, sentenceEnd: number): number {
  for (let i = cue + 1; i < Math.min(sentenceEnd, cue + MAX_REACH); i++) if (quotes.of[i]! >= 0) return quotes.of[i]!;
  // "He said: ⏎ "…"": the quotation is the next sentence.
  const colon = parse.text.charAt(parse.start[sentenceEnd - 1]!) === ":";
  return colon && sentenceEnd < parse.size ? quotes.of[sentenceEnd]! : -1;
}

/** True where only a comma, a colon or the end of the clause stands before the quotation. */
function opensAfterCue({ parse, quotes }: View, cue: number, quote: number): boolean {
  const from = quotes.from[quote]!;
  return from - cue <= MAX_GAP || parse.upos[from - 1] === "PUNCT";
}

/**
 * A quotation that goes on: `"We are open," he said. "Come in."` Adds the quotation that begins the next sentence of the
 * same paragraph, if that sentence has no words outside it.
 */
export function withContinuation(view: View, content: readonly Words[], cue: number): readonly Words[] {
  const { parse, quotes } = view;
  const last = content.at(-1);
  if (!last || !content.some((words) => quotes.of[words.from]! >= 0)) return content;
  const end = parse.sentence[parse.sentenceOf[cue]! + 1]!;
  if (last.to > end || end >= parse.size || isParagraphBreak(parse, end)) return content;
  const next = quotes.of[end]!;
  if (next < 0 || quotes.from[next] !== end || !endsSentence(parse.sentenceOf, quotes, next)) return content;
  return [...content, { from: end, to: quotes.to[next]! }];
}

function endsSentence(sentenceOf: Uint32Array, quotes: Quotes, quote: number): boolean {
  const to = quotes.to[quote]!;
  return to >= sentenceOf.length || sentenceOf[to] !== sentenceOf[to - 1];
}

/** Stretches of content, each with the whole of the quotation that it begins or ends in, unless cue or source stand in it, too. */
export function quotedWhole({ quotes }: View, content: readonly Words[], others: readonly Words[]): Words[] {
  const whole: Words[] = [];
  for (const { from, to } of content) {
    const first = quotes.of[from]!;
    const last = quotes.of[to - 1]!;
    const start = first >= 0 && !holdsAny(quotes, first, others) ? quotes.from[first]! : from;
    const end = last >= 0 && !holdsAny(quotes, last, others) ? quotes.to[last]! : to;
    const before = whole.at(-1);
    if (before && start <= before.to) whole[whole.length - 1] = { from: before.from, to: Math.max(before.to, end) };
    else whole.push({ from: start, to: end });
  }
  return whole;
}

function holdsAny(quotes: Quotes, quote: number, others: readonly Words[]): boolean {
  return others.some(({ from, to }) => from < quotes.to[quote]! && to > quotes.from[quote]!);
}
