import { FINITE, type Parse } from "#read";
import { isPunctuation } from "./aside.js";
import { contentPieces } from "./pieces.js";
import type { Draft, View, Words } from "./view.js";

/**
 * "According to the clinic, [the witness], who was ill, left", "According to the clinic, [in the south] six are ill": where the source opens the
 * sentence, what was said has the subject of its verb, and what stands before that and hangs on it, from behind the source's comma on.
 */
export function behindSource(view: View, drafts: readonly Draft[]): readonly Draft[] {
  return drafts.map((draft) => {
    const { cue, cueWord, source, content } = draft;
    const [named, another] = source;
    const [said, ...rest] = content;
    if (cue.part !== "adposition" || !named || another || !said || named.from < cueWord || said.from < named.to)
      return draft;
    const from = opens(view.parse, cueWord) ? startOf(view.parse, named, said) : said.from;
    const behind = opens(view.parse, cueWord) ? endOf(view.parse, said) : said.to;
    const [whole] = from === said.from && behind === said.to ? [] : contentPieces(view, from, behind);
    if (!whole) return draft;
    const to = Math.min(named.to, from);
    const end = view.parse.xpos[to - 1] === "," ? to - 1 : to;
    return { ...draft, source: [{ from: named.from, to: end }], content: [whole, ...rest] };
  });
}

function startOf(parse: Parse, named: Words, said: Words): number {
  const comma = endOfName(parse, named.from, said.from);
  const { from } = said;
  // "people [who came late], six are ill": what is told of the source is no part of what it said.
  if (comma === from && isRelative(parse, from - 1)) return behindComma(parse, said);
  let start = comma + 1;
  if (start < from && isRelative(parse, start)) start = commaFrom(parse, start, from) + 1;
  if (start >= from) return from;
  const isBehindMark = isPunctuation(parse, from - 1);
  const lacks = FINITE.has(parse.xpos[from]!) || isRelative(parse, from);
  if ((lacks && isBehindMark) || FRONTED.has(parse.upos[start]!)) return start;
  return isBehindMark ? from : lastPhrase(parse, start, from);
}

/** The first comma behind a name that does not go on with another that is joined to it. */
function endOfName({ xpos, head, deprel }: Parse, from: number, to: number): number {
  let comma = from;
  for (;;) {
    comma = commaFrom({ xpos }, comma, to);
    let top = comma + 1;
    for (let step = 0; step < MAX_STEPS && head[top]! > top && head[top]! < to; step++) top = head[top]!;
    if (comma >= to || deprel[top] !== "conj" || head[top]! >= comma || head[top]! < from) return comma;
    comma++;
  }
}

/** "six of the men held there [are guards]": to the end of the sentence, where a finite verb follows right behind what was drawn. */
function endOf({ xpos, sentence, sentenceOf }: Parse, { to }: Words): number {
  const end = sentence[sentenceOf[to - 1]! + 1]!;
  return to < end && FINITE.has(xpos[to]!) ? end : to;
}

/** True where a cue is the first word of its sentence, but for a conjunction or what closes a dateline. */
function opens({ sentence, sentenceOf, upos }: Parse, cueWord: number): boolean {
  const first = sentence[sentenceOf[cueWord]!]!;
  return cueWord === first || (cueWord === first + 1 && upos[first] === "CCONJ") || upos[cueWord - 1] === "PUNCT";
}

const isRelative = ({ xpos }: Parse, word: number): boolean => xpos[word]!.startsWith("W");

/** Behind the first comma in what was said, where a finite verb follows; its beginning for others. */
function behindComma(parse: Parse, { from, to }: Words): number {
  const comma = commaFrom(parse, from, to);
  for (let i = comma + 1; i < to; i++) if (FINITE.has(parse.xpos[i]!)) return comma + 1;
  return from;
}

function commaFrom({ xpos }: Pick<Parse, "xpos">, from: number, to: number): number {
  let at = from;
  while (at < to && xpos[at] !== ",") at++;
  return at;
}

/** "[despite the storm], the port is open": behind a comma a preposition begins what was said, wherever the tree hangs its phrase. */
const FRONTED: ReadonlySet<string> = new Set(["ADP", "SCONJ"]);

const MAX_STEPS = 16;

/** Where the phrase begins behind the last comma before a word. */
function lastPhrase({ xpos }: Parse, from: number, to: number): number {
  let at = to;
  while (at > from && xpos[at - 1] !== ",") at--;
  return at;
}
