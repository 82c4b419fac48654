import { isPunctuation } from "./aside.js";
import { contentPieces } from "./pieces.js";
import type { Draft, View, Words } from "./view.js";

/**
 * "[Back at the harbour], the mayor said, the boats lay idle": where cue and speaker stand between commas inside a sentence, what stands before
 * them was said, too, unless somebody else's words stand in it.
 */
export function wholeOpenings(view: View, drafts: readonly Draft[]): readonly Draft[] {
  let cues: ReadonlySet<number> | undefined;
  return drafts.map((draft) => {
    const aside = asideOf(view, draft);
    if (!aside) return draft;
    cues ??= new Set(drafts.map(({ cueWord }) => cueWord));
    const behind = draft.content.find(({ from }) => from >= aside.to);
    if (!behind || behind.from > aside.to + 1 || view.quotes.of[behind.from]! >= 0) return draft;
    const { parse } = view;
    let from = parse.sentence[parse.sentenceOf[draft.cueWord]!]!;
    if (parse.upos[from] === "CCONJ") from++;
    const before = draft.content.filter(({ to }) => to <= aside.from);
    const said = before[0]?.from ?? aside.from;
    // "the park, [which], she said, is shut": a relative clause is all that is said of it.
    if (
      before.length > 1 ||
      said <= from ||
      [said, aside.from - 2].some((i) => parse.xpos[i]!.startsWith("W")) ||
      !isFree(view, from, said, cues) ||
      !says(view, from, said)
    )
      return draft;
    const opening = contentPieces(view, from, aside.from);
    return { ...draft, content: [...opening, ...draft.content.slice(before.length)] };
  });
}

/** Cue and speaker as one stretch between two commas. */
function asideOf({ parse }: View, { cue, cueWords, source }: Draft): Words | undefined {
  if (cue.part !== "verb" || source.length !== 1 || cueWords.length !== 1) return undefined;
  const isBefore = cueWords[0]!.from < source[0]!.from;
  const a = isBefore ? cueWords[0]! : source[0]!;
  const b = isBefore ? source[0]! : cueWords[0]!;
  if (parse.xpos[a.from - 1] !== "," || parse.xpos[b.to] !== ",") return undefined;
  const isTight = a.to >= b.from || (a.to + 1 === b.from && parse.upos[a.to] === "ADV");
  return isTight ? { from: a.from, to: b.to } : undefined;
}

/** True where no other cue, no quotation and no mark but a comma stands in a stretch. */
function isFree({ parse, quotes }: View, from: number, to: number, cues: ReadonlySet<number>): boolean {
  for (let i = from; i < to; i++)
    if (cues.has(i) || quotes.of[i]! >= 0 || (isPunctuation(parse, i) && parse.xpos[i] !== ",")) return false;
  return true;
}

/** True of more than "however": a noun or a verb, and not what the speaker did meanwhile: "[asked about it], he said, …". */
function says({ parse }: View, from: number, to: number): boolean {
  if (MEANWHILE.has(parse.xpos[from]!)) return false;
  for (let i = from; i < to; i++) if (MEANS.has(parse.upos[i]!)) return true;
  return parse.upos[from] === "SCONJ";
}

const MEANWHILE: ReadonlySet<string> = new Set(["VBG", "VBN", "VBD"]);
const MEANS: ReadonlySet<string> = new Set(["NOUN", "PROPN", "VERB"]);
