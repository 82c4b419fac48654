import { headIn, type Parse, TENSED } from "#read";
import { isPunctuation } from "./aside.js";
import { contentPieces } from "./pieces.js";
import type { Draft, View, Words } from "./view.js";

/**
 * "Acme, a unit of Zenith, is for sale, said [lead manager Ito Bank]": who stands behind the verb that closes a sentence behind a comma speaks,
 * and the subject of what was said does not. "Acme, [a bakery], said it was for sale": what stands between a speaker and his verb is about him.
 */
export function closingSpeakers(view: View, drafts: readonly Draft[]): readonly Draft[] {
  return drafts.map((draft) => {
    const { cue, source, cueWords, content, cueWord } = draft;
    const [said] = content;
    if (cue.part !== "verb" || source.length !== 1 || cueWords.length !== 1 || !said) return draft;
    if (said.from < source[0]!.to || said.to > cueWord) return draft;
    const speaker = behindVerb(view, draft);
    if (!speaker) return content.length > 1 && isAbout(view, draft) ? { ...draft, content: content.slice(1) } : draft;
    const from = view.parse.sentence[view.parse.sentenceOf[cueWord]!]!;
    const whole = contentPieces(view, from, cueWords[0]!.from, { from: cueWords[0]!.from, to: speaker.to });
    return whole.length === 1 ? { ...draft, source: [speaker], speaker: speaker.to - 1, content: whole } : draft;
  });
}

/**
 * "The dam is old, [sources close to] the minister said", "…, [farmers and] nurses said": who speaks last in a sentence, right behind words that a
 * comma sets off and that have no verb of their own, is named from that comma on.
 */
export function wholeClosers(view: View, drafts: readonly Draft[]): readonly Draft[] {
  const { parse, quotes } = view;
  return drafts.map((draft) => {
    const { cue, source, content, cueWords } = draft;
    const [said] = content;
    const named = source[0];
    if (source.length === 0) return ofNobody(view, draft);
    if (cue.part !== "verb" || content.length !== 1 || source.length !== 1 || !said || !named) return draft;
    const closes = isPunctuation(parse, cueWords.at(-1)!.to);
    const isBeside = said.to === named.from || (said.to === named.from - 1 && parse.upos[said.to] === "CCONJ");
    if (cueWords[0]!.from !== named.to || !isBeside || quotes.of[said.to - 1]! >= 0) return draft;
    const comma = lastComma(view, said.from, said.to);
    if (comma < 0 || !NAMING.has(parse.upos[comma + 1]!)) return draft;
    if (!closes && !names(parse, comma + 1, named.to)) return draft;
    const before = contentPieces(view, said.from, comma);
    return { ...draft, source: [{ from: comma + 1, to: named.to }], content: before };
  });
}

/** True of nouns and what leads up to them, alone: "Halden Ltd flour analyst Ito". */
function names({ upos }: Parse, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (upos[i] === "ADP" || !NAMING.has(upos[i]!)) return false;
  return true;
}

/** The last comma of a stretch, where no tensed verb stands behind it; -1 for none. */
function lastComma({ parse: { upos, xpos } }: View, from: number, to: number): number {
  let comma = to - 1;
  while (comma > from && xpos[comma] !== "," && upos[comma] !== "AUX" && !TENSED.has(xpos[comma]!)) comma--;
  return comma > from && xpos[comma] === "," ? comma : -1;
}

/** "The vote was close, [clerks and envoys at the hall] said": words that name somebody between the last comma and a verb that closes the sentence. */
function ofNobody(view: View, draft: Draft): Draft {
  const { upos, xpos } = view.parse;
  const { cue, cueWord, cueWords, content } = draft;
  const said = content[0];
  const to = cueWords[0]!.from;
  const closes = isPunctuation(view.parse, cueWords.at(-1)!.to) && to === cueWord && TENSED.has(xpos[cueWord]!);
  if (!said || !closes || cue.part !== "verb" || !cue.takes.has("quote") || said.from >= to) return draft;
  const comma = lastComma(view, said.from, to);
  const isNamed = NOUNS.has(upos[to - 1]!) || xpos[to - 1] === "-RRB-";
  if (comma < 0 || to - comma > MAX_NAMED || !isNamed || !NAMING.has(upos[comma + 1]!)) return draft;
  if (view.quotes.of[to - 1]! >= 0 || content.some(({ from }) => from > cueWord)) return draft;
  const source = { from: comma + 1, to };
  return {
    ...draft,
    source: [source],
    speaker: headIn(view.parse, source.from, to),
    content: contentPieces(view, said.from, comma),
  };
}

/** Most words between the comma and the verb. */
const MAX_NAMED = 14;

const NAMING: ReadonlySet<string> = new Set(["NOUN", "PROPN", "DET", "ADJ", "NUM", "ADP"]);
const NOUNS: ReadonlySet<string> = new Set(["NOUN", "PROPN"]);

/** The words right behind a verb, from its comma on, up to the end of the sentence, where they name somebody. */
function behindVerb({ parse, quotes }: View, { cueWord, cueWords }: Draft): Words | undefined {
  const { upos, xpos } = parse;
  if (!TENSED.has(xpos[cueWord]!) || xpos[cueWords[0]!.from - 1] !== "," || cueWords[0]!.from !== cueWord)
    return undefined;
  const end = parse.sentence[parse.sentenceOf[cueWord]! + 1]!;
  const from = cueWords[0]!.to;
  let to = from;
  while (to < end && quotes.of[to]! < 0 && (NAMING.has(upos[to]!) || xpos[to] === "PRP$")) to++;
  if (to === from || !NOUNS.has(upos[to - 1]!)) return undefined;
  return to === end || isPunctuation(parse, to) ? { from, to } : undefined;
}

/** True where content stands as an apposition or a participle between a speaker and his verb, with marks on both sides. */
function isAbout({ parse, quotes }: View, { source, content, cueWord }: Draft): boolean {
  const { upos, xpos } = parse;
  const said = content[0]!;
  if (quotes.of[said.from]! >= 0 || content[1]!.from < cueWord) return false;
  if (said.from - source[0]!.to > 1 || !isPunctuation(parse, said.from - 1) || !isPunctuation(parse, said.to))
    return false;
  return upos[said.from] === "DET" || xpos[said.from] === "VBG" || xpos[said.from] === "VBN";
}
