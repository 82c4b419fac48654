import { FINITE, headIn, type Parse } from "#read";
import { contentPieces } from "./pieces.js";
import type { Draft, View, Words } from "./view.js";

/**
 * "According to the clinic, [the men, who came late, were hurt]": what is told begins right behind the comma. "They left because,
 * according to the clinic, [they were hurt]": what stands before a conjunction is the publisher's.
 */
export function afterNamedSource(view: View, drafts: readonly Draft[]): readonly Draft[] {
  const { parse } = view;
  return drafts.flatMap((drawn) => {
    if (drawn.cue.part !== "adposition") return drawn;
    // "according to law", "according to the consensus": nobody says so.
    if (drawn.source.length === 0 || view.norms.has(headOf(parse, drawn))) return [];
    const draft = withoutOther(parse, withoutSubject(view, withoutClause(view, behindPreposition(view, drawn))));
    const { cueWord, source, content } = draft;
    const [first, next] = content;
    if (!first) return draft;
    const behind = source.at(-1)?.to ?? -1;
    if (behind > cueWord && first.from < cueWord && isJoined(parse, cueWord)) {
      const told = next && next.from >= behind ? content.slice(1) : clauseFrom(view, behind);
      return told.length > 0 ? { ...draft, content: told } : draft;
    }
    const bracketed = behind > cueWord && parse.xpos[cueWord - 1] === "-LRB-" ? inBracket(view, cueWord, behind) : [];
    if (bracketed.length > 0) return { ...draft, content: bracketed };
    const opens = cueWord === parse.sentence[parse.sentenceOf[cueWord]!] && parse.upos[behind] === "PUNCT";
    if (!opens || first.from <= behind + 1) return draft;
    return { ...draft, content: [{ from: behind + 1, to: first.to }, ...content.slice(1)] };
  });
}

/** "works ([according to the clinic], six are hurt)": the clause behind the source, as far as the bracket goes. */
function inBracket(view: View, cueWord: number, behind: number): Words[] {
  const { xpos, sentence, sentenceOf } = view.parse;
  const end = sentence[sentenceOf[cueWord]! + 1]!;
  let close = behind;
  let tensed = false;
  for (; close < end && xpos[close] !== "-RRB-"; close++) tensed ||= FINITE.has(xpos[close]!);
  return tensed && close < end ? contentPieces(view, behind, close) : [];
}

/** "[Most of it] is sold, according to a survey": who is named stands behind the preposition, and what stands before it was said. */
function behindPreposition(view: View, draft: Draft): Draft {
  const { cueWords, source, content, cueWord } = draft;
  const behind = content.find(({ from }) => from === cueWords.at(-1)!.to);
  if (!behind || source.length !== 1 || source[0]!.to > cueWord) return draft;
  const said = contentPieces(view, source[0]!.from, cueWord, { from: cueWord, to: behind.to });
  return said.length === 1 ? { ...draft, source: [behind], speaker: nounIn(view.parse, behind), content: said } : draft;
}

/** "300 according to the army, [400 according to] the rebels": what has a source of its own is not told by this one. */
function withoutOther(parse: Parse, draft: Draft): Draft {
  const { cueWord, content } = draft;
  const own = content.filter(({ from, to }) => {
    for (let i = Math.max(from, cueWord + 1); i < to; i++)
      if (parse.lower[i] === parse.lower[cueWord] && parse.lower[i + 1] === parse.lower[cueWord + 1]) return false;
    return true;
  });
  return own.length > 0 && own.length < content.length ? { ...draft, content: own } : draft;
}

function headOf(parse: Parse, { source }: Draft): string {
  return parse.lemma[headIn(parse, source[0]!.from, source[0]!.to)]!;
}

function nounIn({ upos }: Parse, { from, to }: Words): number {
  let at = from;
  while (at < to - 1 && upos[at] !== "NOUN" && upos[at] !== "PROPN") at++;
  return at;
}

/** "according to the clinic, [the men came late]": a clause behind a comma is what was said, and not who said it. */
function withoutClause(view: View, draft: Draft): Draft {
  const { parse } = view;
  const [first, ...rest] = draft.source;
  if (!first || first.from < draft.cueWord) return draft;
  let comma = first.from;
  while (comma < first.to && parse.xpos[comma] !== ",") comma++;
  let verb = comma + 1;
  while (verb < first.to && !FINITE.has(parse.xpos[verb]!) && !parse.xpos[verb]!.startsWith("W")) verb++;
  // "the clinic, [whose] nurses left": that is told of who is named.
  if (verb >= first.to || !FINITE.has(parse.xpos[verb]!)) return draft;
  const content = [...draft.content.filter(({ to }) => to <= draft.cueWord), ...clauseFrom(view, comma + 1)];
  return { ...draft, source: [{ from: first.from, to: comma }, ...rest], content };
}

/**
 * "according to the clinic[, a guard] left", "according to the report [the guards] left": a phrase that begins anew, with a verb right behind
 * it, is the subject of what was said.
 */
function withoutSubject(view: View, draft: Draft): Draft {
  const { parse } = view;
  const [source, another] = draft.source;
  if (!source || another || source.from < draft.cueWord || !FINITE.has(parse.xpos[source.to] ?? "")) return draft;
  let at = source.to - 1;
  while (at > source.from + 1 && !(parse.upos[at] === "DET" && opensAnew(parse, at))) at--;
  const end = parse.xpos[at - 1] === "," ? at - 1 : at;
  // "the clinic, a guard, [left]": between commas stands who the source is.
  if (at <= source.from + 1 || parse.xpos.slice(source.from, end).includes(",")) return draft;
  const content = [...draft.content.filter(({ to }) => to <= draft.cueWord), ...clauseFrom(view, at)];
  return { ...draft, source: [{ from: source.from, to: end }], content };
}

function opensAnew({ upos, xpos }: Parse, word: number): boolean {
  return NOMINAL.has(upos[xpos[word - 1] === "," ? word - 2 : word - 1]!);
}

const NOMINAL: ReadonlySet<string> = new Set(["NOUN", "PROPN"]);

/** True where a conjunction or a relative pronoun stands before a word, or before the comma before it. */
function isJoined({ upos, xpos }: Parse, word: number): boolean {
  const before = xpos[word - 1] === "," ? word - 2 : word - 1;
  return before >= 0 && (JOINS.has(upos[before]!) || xpos[before]!.startsWith("W"));
}

const JOINS: ReadonlySet<string> = new Set(["SCONJ", "CCONJ"]);
/** The rest of a sentence, where it has a finite verb. */
function clauseFrom(view: View, from: number): Words[] {
  const { parse } = view;
  const end = parse.sentence[parse.sentenceOf[from - 1]! + 1]!;
  for (let i = from; i < end; i++) if (FINITE.has(parse.xpos[i]!)) return contentPieces(view, from, end);
  return [];
}
