import { FINITE, headIn, type Parse, wordAt } from "#read";
import type { Actor, Span } from "#record";

interface Words {
  readonly from: number;
  readonly to: number;
}

const NOUNS: ReadonlySet<string> = new Set(["NOUN", "PROPN"]);
const LEADING_IN: ReadonlySet<string> = new Set(["PUNCT", "ADP", "CCONJ", "SCONJ"]);
/**
 * "[traders in Osh]", "[the union and the board]", "[Halden, Orsa and Brask]", "[finance minister] Ito", "[a group speaking for officers]": all
 * of who is named in a source, where a mention has only a part of it; undefined where it has all, or what is said more only describes a name.
 */
export function wholeSpeaker(
  parse: Parse,
  source: Span,
  mention: Actor,
  links: ReadonlySet<string>,
): Words | undefined {
  const words = phraseIn(parse, source);
  if (!words || mention.start < parse.start[words.from]! || mention.end > parse.end[words.to - 1]!) return undefined;
  const first = wordAt(parse, mention.start);
  const last = wordAt(parse, mention.end - 1);
  if (first > words.from) return words;
  if (last + 1 >= words.to) return undefined;
  const isCommon = parse.upos[headIn(parse, first, last + 1)] === "NOUN" && hangsOn(parse, last + 1, first, words.to);
  return isCommon ||
    isLinked(parse, last + 1, links, mention) ||
    isJoined(parse, behindSign(parse, last + 1, words.to), words.to) ||
    parse.xpos[last + 1] === "POS"
    ? words
    : undefined;
}

/** "the Board [for Flour and Oats]", "Minister of State [for Trade] Ito": a link between names, of which the first is no person's. */
function isLinked({ lower, upos, xpos }: Parse, word: number, links: ReadonlySet<string>, { rule }: Actor): boolean {
  const isName = upos[word + 1] === "PROPN" || xpos[word + 1]?.startsWith("NNP");
  return rule !== PERSON && upos[word - 1] === "PROPN" && links.has(lower[word]!) && isName === true;
}

const PERSON = "actors/person";

/** True where what begins at a word hangs on one from `first` on: "traders [in Osh]", but not "the trader [today in Osh]". */
function hangsOn({ head }: Parse, word: number, first: number, end: number): boolean {
  let at = word;
  for (let step = 0; step < MAX_STEPS && head[at]! > at && head[at]! < end; step++) at = head[at]!;
  return head[at]! >= first && head[at]! < word;
}

/** A source up to its first relative pronoun, finite verb, bracket, or mark that is no comma between several. */
function phraseIn(parse: Parse, span: Span): Words | undefined {
  let from = wordAt(parse, span.start);
  const end = wordAt(parse, span.end - 1) + 1;
  while (from < end && LEADING_IN.has(parse.upos[from]!)) from++;
  let to = from;
  while (to < end) {
    const behind = behindSign(parse, to, end);
    if (behind === to && stops(parse, from, to, end)) break;
    to = Math.max(behind, to + 1);
  }
  while (to > from && !NOUNS.has(parse.upos[to - 1]!) && !(parse.xpos[to - 1] === CLOSING && isOpened(parse, from, to)))
    to--;
  return to > from ? { from, to } : undefined;
}

function stops(parse: Parse, from: number, word: number, end: number): boolean {
  const { xpos, upos } = parse;
  if (xpos[word]!.startsWith("W") || FINITE.has(xpos[word]!)) return true;
  if (xpos[word] === ",") return !isJoined(parse, word, end);
  if (xpos[word] === OPENING) return !LEADING_IN.has(upos[word - 1]!) || upos[word - 1] === "PUNCT";
  if (xpos[word] === CLOSING) return !isOpened(parse, from, word);
  return (upos[word] === "PUNCT" || upos[word] === "SYM") && !isTight(parse, word);
}

/** "Halden Ltd [<HLD.O>] and Orsa Inc": behind a short bracket that another of several follows; the bracket for others. */
function behindSign(parse: Parse, word: number, end: number): number {
  if (parse.xpos[word] !== OPENING) return word;
  let close = word + 1;
  while (close < end && close < word + SHORT && parse.xpos[close] !== CLOSING) close++;
  return close < end && parse.xpos[close] === CLOSING && isJoined(parse, close + 1, end) ? close + 1 : word;
}

/** Words from a bracket to the one that closes it. */
const SHORT = 4;
const OPENING = "-LRB-";
const CLOSING = "-RRB-";

/** "for [<Halden Corp>]": a bracket closed that opened in the phrase. */
function isOpened({ xpos }: Parse, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (xpos[i] === OPENING) return true;
  return false;
}

/** True of a mark that touches the words on both sides: "A/B". */
const isTight = ({ start, end, size }: Parse, mark: number): boolean =>
  mark > 0 && mark + 1 < size && start[mark] === end[mark - 1] && start[mark + 1] === end[mark];

/** True where what follows is joined on to what stands before: "Halden [, Orsa and Brask]". */
function isJoined({ head, deprel, upos, xpos }: Parse, word: number, end: number): boolean {
  let at = word;
  while (at < end && (upos[at] === "CCONJ" || xpos[at] === ",")) at++;
  if (at === word || at >= end) return false;
  for (let step = 0; step < MAX_STEPS && head[at]! > at && head[at]! < end; step++) at = head[at]!;
  return deprel[at] === "conj" && head[at]! < word;
}

const MAX_STEPS = 8;
