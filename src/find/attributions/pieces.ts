import type { View, Words } from "./view.js";

/**
 * The stretches of content between two words, less a hole: without outer punctuation, but with the marks of a quotation
 * that begins or ends there. `"We are open," he said` → `"We are open,"`.
 */
export function contentPieces(view: View, from: number, to: number, hole?: Words): Words[] {
  const pieces = hole
    ? [contentPiece(view, from, Math.min(to, hole.from), hole), contentPiece(view, Math.max(from, hole.to), to, hole)]
    : [contentPiece(view, from, to)];
  return pieces.filter((p): p is Words => p !== undefined);
}

function contentPiece({ parse, quotes }: View, start: number, end: number, hole?: Words): Words | undefined {
  let from = start;
  let to = end;
  while (from < to && parse.upos[from] === "PUNCT" && !opensQuote(quotes, from)) from++;
  while (
    to > from &&
    parse.upos[to - 1] === "PUNCT" &&
    !closesQuote(quotes, to - 1) &&
    !closesBracket(parse.text, parse.start, from, to)
  )
    to--;
  to = beforeLooseEnd(parse, from, to);
  if (from >= to) return undefined;
  const opening = quotes.of[from]!;
  const closing = quotes.of[to - 1]!;
  // A quotation goes on over sentence ends up to its mark, unless the cue itself is quoted.
  if (closing >= 0 && !touches(quotes.from[closing]!, quotes.to[closing]!, hole))
    to = Math.max(to, quotes.to[closing]!);
  if (opening >= 0 && !touches(quotes.from[opening]!, quotes.to[opening]!, hole))
    from = Math.min(from, quotes.from[opening]!);
  return { from, to };
}

function touches(from: number, to: number, hole: Words | undefined): boolean {
  return hole !== undefined && hole.from < to && hole.to > from;
}

function opensQuote(quotes: View["quotes"], word: number): boolean {
  const quote = quotes.of[word]!;
  return quote >= 0 && quotes.from[quote] === word;
}

function closesQuote(quotes: View["quotes"], word: number): boolean {
  const quote = quotes.of[word]!;
  return quote >= 0 && quotes.to[quote] === word + 1;
}

/** "(R-TX)": a bracket stays where its partner is inside. */
function closesBracket(text: string, start: Uint32Array, from: number, to: number): boolean {
  const open = PARTNER[text.charAt(start[to - 1]!)];
  if (!open) return false;
  for (let i = to - 2; i >= Math.max(from, to - 30); i--) if (text.charAt(start[i]!) === open) return true;
  return false;
}

/** How many words back a bracket may have been opened that is not closed. */
const LOOSE = 6;

/** "concern over the violence, [which]", "a plan for the bank [(6]": what begins there is said elsewhere. */
function beforeLooseEnd({ text, start, upos, xpos }: View["parse"], from: number, to: number): number {
  for (let i = to - 1; i >= Math.max(from + 1, to - LOOSE); i--) {
    const sign = text.charAt(start[i]!);
    if (sign in PARTNER) break;
    if (OPENING.has(sign)) return i;
  }
  let end = to;
  while (end > from + 1 && (xpos[end - 1] === "WDT" || upos[end - 1] === "CCONJ")) {
    end--;
    while (end > from + 1 && upos[end - 1] === "PUNCT") end--;
  }
  return end;
}

const OPENING: ReadonlySet<string> = new Set(["(", "["]);

const PARTNER: Readonly<Record<string, string>> = { ")": "(", "]": "[", ">": "<" };

/** A noun phrase without the punctuation around it. */
export function phrasePieces({ parse }: View, from: number, to: number): Words[] {
  let a = from;
  let b = to;
  while (a < b && parse.upos[a] === "PUNCT") a++;
  while (b > a && parse.upos[b - 1] === "PUNCT" && !closesBracket(parse.text, parse.start, a, b)) b--;
  b = beforeLooseEnd(parse, a, b);
  return a < b ? [{ from: a, to: b }] : [];
}
