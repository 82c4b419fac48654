import { FINITE, headIn, type Parse } from "#read";
import { finiteOf, holdsFinite } from "./clause-shape.js";
import type { Cue } from "./cue-table.js";
import { contentPieces } from "./pieces.js";
import { childAs } from "./tree.js";
import type { Draft, View, Words } from "./view.js";

/**
 * "said [the mill, together with its rival,] was shut": who tells that something is so tells it with a verb. Where only a noun was drawn and its verb
 * follows, the clause is what was said; and where the noun stands before the cue, it is who said it: "[Two clerks] said the mill, or what was
 * left of it, was shut".
 */
export function withVerbs(view: View, drafts: readonly Draft[]): readonly Draft[] {
  const starts = new Set(drafts.flatMap(({ source, cueWords }) => [...source, ...cueWords].map(({ from }) => from)));
  return drafts.map((draft) => {
    const [only] = draft.content;
    if (!only || draft.content.length > 1 || !isBare(view, draft, only)) return draft;
    const cueTo = draft.cueWords.at(-1)!.to;
    if (only.from >= cueTo) {
      const end = only.from <= cueTo + MAX_BETWEEN ? endOfClause(view, draft, only) : -1;
      return end > only.to ? { ...draft, content: contentPieces(view, only.from, end) } : draft;
    }
    return turned(view, draft, only, starts) ?? draft;
  });
}

/** Words that may stand between a cue and what is said: when or where it was. */
const MAX_BETWEEN = 2;

/** A noun without a verb, a clause or a quotation, of a verb that tells more. */
function isBare({ parse, quotes }: View, draft: Draft, { from, to }: Words): boolean {
  if (!tellsClause(parse, draft) || draft.cueWords.length !== 1 || holdsFinite(parse, from, to)) return false;
  for (let i = from; i < to; i++)
    if (quotes.of[i]! >= 0 || parse.upos[i] === "SCONJ" || (i === from && parse.xpos[i] === "TO")) return false;
  return NAMING.has(parse.upos[headIn(parse, from, to)]!);
}

/** A verb that takes a clause, and stands in none that is told of a noun: "the guards, who reported [a fire], fled". */
function tellsClause({ deprel }: Parse, { cue, cueWord }: Draft): boolean {
  if (cue.part !== "verb" || !cue.takes.has("that")) return false;
  return MAIN.has(deprel[cueWord]!) || (deprel[cueWord] === "advcl" && !cue.takes.has("obj"));
}

const MAIN: ReadonlySet<string> = new Set(["root", "ccomp", "conj", "parataxis"]);

/** Where the clause ends whose subject is drawn; -1 where it is none. */
function endOfClause({ parse, reach, quotes }: View, { cue, cueWord }: Draft, { to }: Words): number {
  const limit = parse.sentence[parse.sentenceOf[to - 1]! + 1]!;
  const verb = verbBehind(parse, to, limit, !cue.takes.has("obj"));
  if (verb < 0 || quotes.of[verb]! >= 0) return -1;
  if (verb > to && !goesOn(parse, cue, verb, finiteOf(parse, cueWord))) return -1;
  return Math.min(limit, reach.last[lexical(parse, verb)]! + 1);
}

/**
 * True where a verb behind a comma goes on with what was said. "announced [its plan], paid its debts and left": of a list of what somebody did, each
 * is told in one tense. "asked [them to free a man], seized in May": nothing more is asked.
 */
function goesOn({ xpos }: Parse, { takes, stage }: Cue, verb: number, tense: string): boolean {
  if (!takes.has("quote") || stage !== undefined) return false;
  return !takes.has("obj") || (FINITE.has(tense) && xpos[verb] !== tense);
}

/** "[had] asked": the verb that an auxiliary belongs to. */
const lexical = ({ upos, head }: Parse, verb: number): number =>
  upos[verb] === "AUX" && head[verb]! > verb ? head[verb]! : verb;

/** The finite verb that a noun before it lacks: right behind it, or behind what two commas set off; one that has a subject of its own only where more nouns may be joined on. */
function verbBehind(parse: Parse, from: number, limit: number, joins: boolean): number {
  let verb = from;
  for (; verb < limit && !FINITE.has(parse.xpos[verb]!); verb++)
    if (BREAKS.has(parse.upos[verb]!) || parse.xpos[verb]!.startsWith("W")) return -1;
  if (verb >= limit || (verb > from && parse.xpos[from] !== ",")) return -1;
  let before = verb - 1;
  while (before > from && parse.upos[before] === "ADV") before--;
  if (verb > from && parse.xpos[before] !== ",") return -1;
  const subject = childAs(parse, lexical(parse, verb), "nsubj");
  if (subject < from) return verb;
  // "a loss, [said its chairman]"
  if (subject > verb) return -1;
  return joins && parse.upos[from + 1] === "CCONJ" ? verb : -1;
}

/** What a noun and its verb are not parted by. */
const BREAKS: ReadonlySet<string> = new Set(["SCONJ"]);

/** The noun right before the cue as who speaks, and as what was said the clause behind it, where the one that was taken for the speaker has a verb. */
function turned(view: View, draft: Draft, named: Words, starts: ReadonlySet<number>): Draft | undefined {
  const { parse, complementisers } = view;
  const { from: cueFrom, to: cueTo } = draft.cueWords[0]!;
  const [other, more] = draft.source;
  if (named.to !== cueFrom && (other || named.to !== cueFrom - 1 || parse.xpos[named.to] !== ",")) return undefined;
  if (more || (other && other.from < cueTo) || parse.xpos[draft.cueWord] !== "VBD") return undefined;
  const from = other?.from ?? behindWhen(parse, cueTo, complementisers);
  if (from < 0) return undefined;
  const end = parse.sentence[parse.sentenceOf[from]! + 1]!;
  let to = other?.to ?? from;
  while (to < end && !starts.has(to) && view.quotes.of[to]! < 0) to++;
  if (!holdsFinite(parse, other?.to ?? from, to)) return undefined;
  const content = contentPieces(view, from, to);
  return content.length === 1
    ? { ...draft, source: [named], speaker: headIn(parse, named.from, named.to), content }
    : undefined;
}

/** "said [today] that": the conjunction of a clause that follows; -1 where none does. */
function behindWhen({ lower, deprel }: Parse, from: number, complementisers: ReadonlySet<string>): number {
  for (let at = from; at <= from + MAX_BETWEEN; at++)
    if (deprel[at] === "mark" && complementisers.has(lower[at]!)) return at;
  return -1;
}

const NAMING: ReadonlySet<string> = new Set(["NOUN", "PROPN"]);
