import type { LanguagePack } from "#lang";
import { FINITE, type Parse } from "#read";
import type { Cue } from "./cue-table.js";
import { contentPieces } from "./pieces.js";
import { isParagraphBreak } from "./quotes.js";
import type { Draft, View, Words } from "./view.js";

/** What the words of a bracket say: `lexicon/editor-marks.tsv`. */
type MarkKind = "opens" | "closes" | "utterance" | "own" | "aside";

/** A bracket that is a sentence of its own, and what it says; a name where it says none of the kinds. */
interface Mark {
  readonly sentence: number;
  readonly kind: MarkKind | "name";
}

/** Somebody who is marked as a speaker: the mark's sentence, and where what he says begins and ends. */
interface Turn {
  readonly mark: number;
  readonly from: number;
  readonly to: number;
}

/** Adds whoever an editor's brackets name as the speaker of all that follows, up to the next mark. */
export type TurnFinder = (view: View, drafts: readonly Draft[]) => readonly Draft[];

export function createTurnFinder(pack: LanguagePack, rule: { readonly id: string; readonly cue: Cue } | undefined) {
  const kinds = new Map(pack.lexicon("editor-marks").map(({ word, kind }) => [word!, kind as MarkKind]));
  const finder: TurnFinder = (view, drafts) => {
    const marks = rule ? marksOf(view.parse, kinds) : [];
    const turns = rule ? turnsOf(view.parse, marks).map((turn) => toDraft(view, turn, rule)) : [];
    return turns.length === 0 ? drafts : [...drafts, ...turns.filter(({ content }) => content.length > 0)];
  };
  return finder;
}

function toDraft(view: View, { mark, from, to }: Turn, { id, cue }: { readonly id: string; readonly cue: Cue }): Draft {
  const named = nameIn(view.parse, mark);
  const bracket = view.parse.sentence[mark + 1]! - 1;
  return {
    rule: id,
    sure: true,
    cue,
    cueWord: bracket,
    cueWords: [{ from: bracket, to: bracket + 1 }],
    source: [named],
    speaker: named.to - 1,
    content: contentPieces(view, from, to),
  };
}

const SQUARE_OPEN = 0x5b;
const SQUARE_CLOSE = 0x5d;
/** More words than that name nobody. */
const MAX_NAME = 8;

function marksOf(parse: Parse, kinds: ReadonlyMap<string, MarkKind>): Mark[] {
  const { sentence, text, start } = parse;
  const marks: Mark[] = [];
  for (let s = 0; s + 1 < sentence.length; s++) {
    const last = sentence[s + 1]! - 1;
    if (text.charCodeAt(start[sentence[s]!]!) !== SQUARE_OPEN || text.charCodeAt(start[last]!) !== SQUARE_CLOSE)
      continue;
    const kind = kindOf(parse, sentence[s]! + 1, last, kinds);
    if (kind) marks.push({ sentence: s, kind });
  }
  return marks;
}

/** What a bracket says; undefined where it is neither a known mark nor could be a name. */
function kindOf(
  parse: Parse,
  from: number,
  to: number,
  kinds: ReadonlyMap<string, MarkKind>,
): Mark["kind"] | undefined {
  let isName = to > from && nameTo(parse, from, to) - from <= MAX_NAME;
  for (let i = from; i < to; i++) {
    const kind = kinds.get(parse.lower[i]!);
    if (kind) return kind;
    isName &&= !FINITE.has(parse.xpos[i]!);
  }
  return isName ? "name" : undefined;
}

function nameIn(parse: Parse, mark: number): Words {
  const from = parse.sentence[mark]! + 1;
  return { from, to: nameTo(parse, from, parse.sentence[mark + 1]! - 1) };
}

/** "[Adu, in progress]": the name goes as far as a comma. */
function nameTo({ xpos }: Parse, from: number, end: number): number {
  let to = from + 1;
  while (to < end && xpos[to] !== ",") to++;
  return to;
}

/** So many names that begin paragraphs show that a report is a conversation; one alone may be anything. */
const MIN_SPEAKERS = 2;

function turnsOf(parse: Parse, marks: readonly Mark[]): Turn[] {
  const isTalk = marks.filter((mark) => mark.kind === "name" && opensParagraph(parse, mark)).length >= MIN_SPEAKERS;
  const turns: Turn[] = [];
  let open = -1;
  let begun: MarkKind | undefined;
  const close = (mark: number): void => {
    if (open >= 0) turns.push({ mark: open, from: parse.sentence[open + 1]!, to: parse.sentence[mark] ?? parse.size });
    open = -1;
  };
  marks.forEach((mark, i) => {
    const follows = i > 0 && marks[i - 1]!.sentence + 1 === mark.sentence;
    if (!follows) begun = undefined;
    if (mark.kind === "name") {
      const speaks = begun === undefined ? isTalk && (follows || opensParagraph(parse, mark)) : begun !== "own";
      if (speaks) close(mark.sentence);
      if (speaks) open = mark.sentence;
    } else if (mark.kind !== "aside") {
      if (mark.kind === "opens" || mark.kind === "closes") close(mark.sentence);
      begun = mark.kind === "closes" ? undefined : mark.kind;
    }
  });
  close(parse.sentence.length - 1);
  return turns;
}

function opensParagraph(parse: Parse, { sentence }: Mark): boolean {
  const first = parse.sentence[sentence]!;
  return first === 0 || isParagraphBreak(parse, first);
}
