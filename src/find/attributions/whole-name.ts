import type { Parse } from "#read";
import { contentPieces } from "./pieces.js";
import type { Draft, View, Words } from "./view.js";

/**
 * "[labour-]policy experts", "[the shadow] trade secretary", "according to the press [office]": a source has all the words that lead up to its
 * own and those that they lead up to, and what was said ends before them or begins behind them.
 */
export function wholeNames(view: View, drafts: readonly Draft[]): readonly Draft[] {
  return drafts.map((draft) => {
    const [first, ...rest] = draft.source;
    if (!first) return draft;
    const limit = draft.cueWords.reduce(
      (least, words) => (words.from >= first.to ? Math.min(least, words.from) : least),
      view.parse.size,
    );
    const to = endOf(view, first, limit);
    const from = startOf(view, { from: first.from, to }, draft.cueWords);
    if (from === first.from && to === first.to) return draft;
    const content = draft.content.flatMap((words) => outside(view, words, { from, to }));
    return content.length === 0 ? draft : { ...draft, source: [{ from, to }, ...rest], content };
  });
}

/** What is left of a stretch of content that a source reaches into. */
function outside(view: View, words: Words, source: Words): Words[] {
  if (words.to <= source.from || words.from >= source.to) return [words];
  return words.from < source.from
    ? contentPieces(view, words.from, Math.min(words.to, source.from))
    : contentPieces(view, Math.max(words.from, source.to), words.to);
}

/** "the press [office]": up to the noun that the last word leads up to. */
function endOf({ parse }: View, { from, to }: Words, limit: number): number {
  const end = Math.min(limit, parse.sentence[parse.sentenceOf[from]! + 1]!);
  let last = to - 1;
  for (let step = 0; step < MAX_STEPS; step++) {
    const up = parse.head[last]!;
    if (!NAMING.has(parse.deprel[last]!) || up <= last || up >= end) break;
    last = up;
  }
  // "Mill [5] said"
  const next = last + 1;
  const isNumber = next < end && parse.upos[next] === "NUM" && parse.upos[last] === "PROPN";
  return isNumber && parse.head[next]! >= from && parse.head[next]! <= last ? next + 1 : next;
}

const MAX_STEPS = 4;

function startOf(view: View, { from, to }: Words, cue: readonly Words[]): number {
  const { parse, reach } = view;
  const { xpos, start, end, deprel, head } = parse;
  const limits = cue.map((words) => (words.to <= from ? words.to : 0));
  const limit = Math.max(parse.sentence[parse.sentenceOf[from]!]!, ...limits);
  let first = from;
  while (first > limit) {
    const before = beforeBracket(parse, first - 1, limit);
    const isHyphen =
      xpos[before] === "HYPH" && end[before] === start[first] && before > limit && end[before - 1] === start[before];
    const isPart = NAMING.has(deprel[before]!) && head[before]! >= first && head[before]! < to;
    if (isHeadOfName(parse, before, view, to)) first = parse.sentence[parse.sentenceOf[before]!]!;
    else if (isHyphen) first -= 2;
    else if (isPart && reach.first[before]! < first) first = Math.max(limit, reach.first[before]!);
    else break;
  }
  return first;
}

/**
 * "[Second] Halden Bank said", "[Home] Halden Inc said", "[Finance] Minister Ito said", "[Most Kenyan and] Benin traders said": what stands at the
 * head of a sentence right before a name, begins with a capital, and is neither a phrase of its own nor a time.
 */
function isHeadOfName(parse: Parse, word: number, view: View, to: number): boolean {
  const { xpos, form, lower, headline, upos, deprel } = parse;
  const opens = parse.sentence[parse.sentenceOf[word]!]!;
  if (word - opens >= MAX_HEAD || !CAPITAL.test(form[opens]!) || headline[word]) return false;
  if (view.ordinals.has(lower[opens]!) && opens === word) return [1, 2].every((i) => xpos[word + i]?.startsWith("NNP"));
  for (let i = opens; i <= word; i++) {
    const isNominal = NOMINAL.has(upos[i]!) && !deprel[i]!.startsWith("obl") && deprel[i] !== "nmod:unmarked";
    const isVerb = i === opens && i === word && xpos[i] === "VB" && xpos[i + 1]!.startsWith("NNP");
    const isJoint = i > opens && upos[i] === "CCONJ" && i < to;
    if (!isNominal && !isVerb && !isJoint) return false;
  }
  return true;
}

/** Words that may stand before the part of a name that was found. */
const MAX_HEAD = 6;
const NOMINAL: ReadonlySet<string> = new Set(["NOUN", "PROPN", "ADJ"]);
const CAPITAL = /^\p{Lu}\p{Ll}/u;

/** "Miners' League [(ML)] leaders": the word before a short bracket, where its last one is given; else that word. */
function beforeBracket({ text, start, end }: Parse, word: number, limit: number): number {
  if (text.slice(start[word]!, end[word]!) !== ")") return word;
  for (let open = word - 1; open > limit && open >= word - SHORT; open--)
    if (text.slice(start[open]!, end[open]!) === "(") return open - 1;
  return word;
}

/** Words in the brackets behind a name. */
const SHORT = 3;

const NAMING: ReadonlySet<string> = new Set(["amod", "compound", "nummod", "det"]);
