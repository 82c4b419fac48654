import { hashText, mix } from "#lang";
import type { Parse } from "#read";
import { childWith } from "../../frames/index.js";

/** How one comes by the tree from an event's word to somebody: up to what is over both, and down again. Hashes of the relations. */
export interface Way {
  /** All of them, with the prepositions on the way down and what opens the clauses. */
  readonly whole: number;
  /** Without prepositions, and without what only joins nouns. */
  readonly plain: number;
  /** The last. */
  readonly end: number;
  /** How many of them lead out of one clause into another, and what opens the last of these clauses. */
  readonly clauses: number;
  readonly opening: number;
}

/** Steps up or down; who stands farther off is no nearer to the event than anybody else. */
const FARTHEST = 6;
const CLAUSES: ReadonlySet<string> = new Set(["acl", "acl:relcl", "advcl", "ccomp", "csubj", "parataxis", "xcomp"]);
const JOINING: ReadonlySet<string> = new Set(["conj", "appos", "nmod", "nmod:poss"]);
const TOLD_BY: ReadonlySet<string> = new Set(["obl", "nmod"]);
const TURN = 1;
const NONE: ReadonlySet<string> = new Set();

/**
 * Undefined where there is no way, or too long a one, or where it leads down into a clause that one of the words `apart` opens: "the fighting
 * ended before [bandits] struck" tells of another time.
 */
export function wayBetween(parse: Parse, from: number, to: number, apart = NONE): Way | undefined {
  const { head, deprel, lemma } = parse;
  const below: number[] = [];
  let top = -1;
  for (let w = to; w >= 0 && below.length <= FARTHEST; w = head[w]!) {
    if (stepsUp(head, from, w) >= 0) {
      top = w;
      break;
    }
    if (deprel[w] === "advcl" && apart.has(lemma[childWith(parse, w, "mark")] ?? "")) return undefined;
    below.push(w);
  }
  if (top < 0) return undefined;
  let [whole, plain, end, clauses, opening] = [0, 0, 0, 0, 0];
  const step = (word: number) => {
    const relation = deprel[word]!;
    end = hashText(relation);
    whole = mix(whole, end);
    if (!JOINING.has(relation)) plain = mix(plain, end);
    if (!CLAUSES.has(relation)) return;
    clauses++;
    const opener = openingOf(parse, word);
    opening = opener < 0 ? 0 : hashText(lemma[opener]!);
    whole = mix(whole, opening);
  };
  for (let w = from; w !== top; w = head[w]!) step(w);
  whole = mix(whole, TURN);
  plain = mix(plain, TURN);
  for (let i = below.length - 1; i >= 0; i--) {
    step(below[i]!);
    const before = TOLD_BY.has(deprel[below[i]!]!) ? childWith(parse, below[i]!, "case") : -1;
    if (before < 0) continue;
    end = mix(end, hashText(lemma[before]!));
    whole = mix(whole, end);
  }
  return { whole, plain, end, clauses, opening };
}

/** "[when] rebels attacked": what opens a clause; -1 where nothing does. */
function openingOf(parse: Parse, verb: number): number {
  const mark = childWith(parse, verb, "mark");
  if (mark >= 0) return mark;
  const adverb = childWith(parse, verb, "advmod");
  return adverb >= 0 && parse.xpos[adverb]!.startsWith("W") ? adverb : -1;
}

/** How many words a word is under another; -1 where it is not, or too many. */
function stepsUp(head: Int32Array, from: number, to: number): number {
  let w = from;
  for (let steps = 0; w >= 0 && steps <= FARTHEST; steps++, w = head[w]!) if (w === to) return steps;
  return -1;
}
