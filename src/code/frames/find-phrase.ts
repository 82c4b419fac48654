import type { Parse } from "#read";
import { hasSubject } from "./passive.js";

/** How far from a phrase's head its other words may stand. */
const REACH = 7;

/**
 * Looks for the other words of a phrase around its head: each either next to the one before it, or hanging on the head
 * at no more than three removes. "carry out" is found in "carried it out".
 */
export function findPhrase(
  parse: Parse,
  word: number,
  words: readonly string[],
  head: number,
): { from: number; to: number } | undefined {
  const s = parse.sentenceOf[word]!;
  const low = Math.max(parse.sentence[s]!, word - REACH);
  const high = Math.min(parse.sentence[s + 1]!, word + REACH + 1);
  let at = word;
  for (let i = head + 1; i < words.length; i++) {
    at = step(parse, words, i, at, 1, high, word);
    if (at < 0) return undefined;
  }
  const to = at;
  at = word;
  for (let i = head - 1; i >= 0; i--) {
    at = step(parse, words, i, at, -1, low - 1, word);
    if (at < 0) return undefined;
  }
  return { from: at, to };
}

function step(
  parse: Parse,
  words: readonly string[],
  i: number,
  from: number,
  by: 1 | -1,
  stop: number,
  head: number,
): number {
  for (let w = from + by; w !== stop; w += by) {
    if (parse.lemma[w] !== words[i] && parse.lower[w] !== words[i]) continue;
    // "declining, according [to] friends": half of another word.
    if (parse.deprel[w] === "fixed" && !words.includes(parse.lemma[parse.head[w]!]!)) continue;
    if (w === from + by) return w;
    // "shot and wounded" has one object, "shooting two cooks and wounding a guard" two.
    if (parse.upos[w] === "CCONJ") return -1;
    // "put off a [planned] vote": a participle that says of what kind the object is, is no plan.
    if (parse.deprel[w] === "amod" && parse.lower[w] !== words[i]) continue;
    if (hangsOn(parse, w, head) && !isAside(parse, wholeOf(parse, w, head), words, head)) return w;
  }
  return -1;
}

/** "admitted to the chief [inspector] of mines": what a word within a name or compound hangs on by it. */
function wholeOf({ deprel, head }: Parse, word: number, above: number): number {
  let at = word;
  while (WITHIN.has(deprel[at]!) && head[at] !== above) at = head[at]!;
  return at;
}

/**
 * "suspend attacks during the [talks]": an adverbial, or what hangs on one far down, by a preposition that is none of the phrase's. "suffered a
 * total of 20 [wounds]" is the object still.
 */
function isAside(parse: Parse, word: number, words: readonly string[], head: number): boolean {
  const isOfObject = parse.deprel[word] === "nmod" && parse.head[parse.head[word]!] === head;
  if (isOfObject || !HANGING.has(parse.deprel[word]!)) return false;
  for (let c = parse.childFrom[word]!; c < parse.childFrom[word + 1]! && parse.child[c]! < word; c++) {
    const child = parse.child[c]!;
    if (parse.deprel[child] === "case" && parse.xpos[child] !== "POS") return !words.includes(parse.lemma[child]!);
  }
  return false;
}

/**
 * True where a word is at most three steps below another: "help" and "for" in "asked the alliance for help". What a clause
 * with a subject of its own says is no part of the phrase: "four were shot and one is dead", "said that it was no exception to".
 */
function hangsOn(parse: Parse, word: number, above: number): boolean {
  let at = word;
  for (let step = 0; step <= 3 && at >= 0; step++) {
    if (at === above) return true;
    if (CLAUSAL.has(parse.deprel[at]!) && hasSubject(parse, at)) return false;
    at = parse.head[at]!;
  }
  return false;
}

const WITHIN: ReadonlySet<string> = new Set(["compound", "flat"]);
const HANGING: ReadonlySet<string> = new Set(["obl", "nmod"]);
const CLAUSAL = new Set(["conj", "ccomp", "advcl", "parataxis"]);
