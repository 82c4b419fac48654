import type { Parse } from "#read";
import { isPunctuation } from "./aside.js";
import type { Draft, View, Words } from "./view.js";

/**
 * "said there were shootings in gun[-controlled] towns", "when she was [head of the board]": what was said neither begins nor ends within a
 * compound or between a word and the one behind it that it hangs on. What has no words but "but" is no part of it.
 */
export function wholePhrases(view: View, drafts: readonly Draft[]): readonly Draft[] {
  return drafts.map((draft) => {
    const whole = draft.content.map((words) => (hasWord(view.parse, words) ? wholeOf(view, words, draft) : undefined));
    if (whole.every((words, i) => words === draft.content[i])) return draft;
    const content = whole.filter((words) => words !== undefined);
    return content.length === 0 ? draft : { ...draft, content: joined(content) };
  });
}

function wholeOf(view: View, words: Words, { cueWords, source }: Draft): Words {
  const from = startOf(view, words, Math.max(lastBefore(cueWords, words.from), lastBefore(source, words.from)));
  const to = endOf(view, words, Math.min(firstBehind(cueWords, words.to), firstBehind(source, words.to)));
  return from === words.from && to === words.to ? words : { from, to };
}

/** Where the last of some stretches ends that stand before a word; 0 for none. */
function lastBefore(stretches: readonly Words[], word: number): number {
  let last = 0;
  for (const { to } of stretches) if (to <= word && to > last) last = to;
  return last;
}

/** Where the first of some stretches begins from a word on; infinity for none. */
function firstBehind(stretches: readonly Words[], word: number): number {
  let first = Number.POSITIVE_INFINITY;
  for (const { from } of stretches) if (from >= word && from < first) first = from;
  return first;
}

function hasWord(parse: Parse, { from, to }: Words): boolean {
  for (let i = from; i < to; i++) if (!isPunctuation(parse, i) && parse.upos[i] !== "CCONJ") return true;
  return false;
}

/** How many phrases may be added, one inside the other. */
const MAX_STEPS = 8;

function endOf({ parse, reach }: View, { from, to }: Words, taken: number): number {
  const limit = Math.min(taken, parse.sentence[parse.sentenceOf[from]! + 1]!);
  let end = to;
  for (let step = 0; step < MAX_STEPS && end < limit; step++) {
    const last = end - 1;
    if (isJoint(parse, end)) end = Math.min(limit, end + 2);
    else {
      const above = isPunctuation(parse, end) ? -1 : headAhead(parse, last);
      if (above < 0) break;
      end = Math.min(limit, reach.last[above]! + 1);
    }
  }
  while (end > to && isPunctuation(parse, end - 1)) end--;
  return end;
}

function startOf({ parse, reach }: View, { from, to }: Words, taken: number): number {
  const limit = Math.max(taken, parse.sentence[parse.sentenceOf[from]!]!);
  let start = from;
  let at = from;
  for (let step = 0; step < MAX_STEPS && at > limit; step++) {
    const before = at - 1;
    if (isJoint(parse, before)) at = Math.max(limit, at - 2);
    else {
      const above = isPunctuation(parse, before) ? -1 : headAhead(parse, before);
      if (above < 0 || above >= to) break;
      at = Math.max(limit, reach.first[before]!);
    }
    // A preposition leads up to a phrase; only where more stands before it does it belong to what was said.
    if (parse.deprel[before] !== "case") start = at;
  }
  return start;
}

/** A hyphen between two words. */
const isJoint = ({ xpos, start, end, size }: Parse, word: number): boolean =>
  xpos[word] === "HYPH" &&
  word > 0 &&
  word + 1 < size &&
  end[word - 1] === start[word] &&
  end[word] === start[word + 1];

/** The later word that a word hangs on as what leads up to it; of a possessive's mark the one its owner hangs on; -1 where there is none. */
function headAhead({ head, deprel, xpos }: Parse, word: number): number {
  const at = xpos[word] === "POS" ? head[word]! : word;
  return at >= 0 && head[at]! > word && LEADING.has(deprel[at]!) ? head[at]! : -1;
}

const LEADING: ReadonlySet<string> = new Set([
  "nsubj",
  "nsubj:pass",
  "det",
  "amod",
  "compound",
  "nummod",
  "nmod:poss",
  "aux",
  "aux:pass",
  "cop",
  "case",
]);

function joined(content: readonly Words[]): Words[] {
  const whole: Words[] = [];
  for (const words of content) {
    const before = whole.at(-1);
    if (before && words.from <= before.to)
      whole[whole.length - 1] = { from: before.from, to: Math.max(before.to, words.to) };
    else whole.push(words);
  }
  return whole;
}
