import { contentPieces } from "./pieces.js";
import type { Draft, View, Words } from "./view.js";

/**
 * "[Banks face hard times after the flood], officials have warned": where cue and speaker close a sentence behind a comma, all of it before
 * them is what was said, unless somebody else's words stand in it.
 */
export function wholeSentences(view: View, drafts: readonly Draft[]): readonly Draft[] {
  const cues = new Set(drafts.map(({ cueWord }) => cueWord));
  return drafts.map((draft) => {
    const closing = closingWords(view, draft);
    const [said] = draft.content;
    if (!closing || !said || draft.content.length > 1 || said.from >= closing.from) return draft;
    const from = view.parse.sentence[view.parse.sentenceOf[draft.cueWord]!]!;
    // "There was “a chance” [of a deal], he said": a quotation within what was said does not end it.
    if (said.from < from || isQuoted(view, from, said.from) || isQuoted(view, said.to, closing.from)) return draft;
    if (!isFree(view, said.to, closing.from, cues)) return draft;
    const start =
      isFree(view, from, said.from, cues) || isTold(view, from, said.from, cues)
        ? behindLead(view, from, said.from)
        : said.from;
    const content = contentPieces(view, start, closing.from, closing);
    return content.length === 1 ? { ...draft, content } : draft;
  });
}

const TELLS: ReadonlySet<string> = new Set(["verb", "adposition"]);

/** Cue and speaker as one stretch with which the sentence ends, behind a comma. */
function closingWords({ parse }: View, { cue, cueWords, source, cueWord }: Draft): Words | undefined {
  if (!TELLS.has(cue.part) || source.length !== 1 || cueWords.length !== 1) return undefined;
  const from = Math.min(source[0]!.from, cueWords[0]!.from);
  const to = Math.max(source[0]!.to, cueWords[0]!.to);
  const end = parse.sentence[parse.sentenceOf[cueWord]! + 1]!;
  if (parse.xpos[from - 1] !== "," || from < parse.sentence[parse.sentenceOf[cueWord]!]!) return undefined;
  for (let i = to; i < end; i++) if (parse.upos[i] !== "PUNCT") return undefined;
  const between = Math.min(source[0]!.to, cueWords[0]!.to);
  const next = Math.max(source[0]!.from, cueWords[0]!.from);
  for (let i = between; i < next; i++) if (parse.upos[i] !== "ADV" && parse.upos[i] !== "AUX") return undefined;
  return { from, to };
}

/** "[But] banks face …", "[However], banks face …": a sentence begins behind what joins it to another, where the content does. */
function behindLead({ parse }: View, from: number, said: number): number {
  let at = from;
  while (at < said && LEADS.has(parse.upos[at]!)) at++;
  return at === said ? said : parse.upos[from] === "CCONJ" ? from + 1 : from;
}

const LEADS: ReadonlySet<string> = new Set(["CCONJ", "ADV", "PUNCT"]);

function isQuoted({ quotes }: View, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (quotes.of[i]! >= 0) return true;
  return false;
}

/** "[Acme believes] that the mill will close, the paper reported": who closes the sentence tells of the other saying, too, where that opens it. */
function isTold({ parse }: View, from: number, said: number, cues: ReadonlySet<number>): boolean {
  if (said === from || !cues.has(said - 1)) return false;
  for (let i = from; i < said; i++) if (parse.upos[i] === "PUNCT" || parse.upos[i] === "SCONJ") return false;
  return true;
}

/** True where no other cue and no mark but a comma stands in a stretch. */
function isFree({ parse }: View, from: number, to: number, cues: ReadonlySet<number>): boolean {
  for (let i = from; i < to; i++) if (cues.has(i) || (parse.upos[i] === "PUNCT" && parse.xpos[i] !== ",")) return false;
  return true;
}
