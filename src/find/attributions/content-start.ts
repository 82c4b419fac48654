import { FINITE, type Parse, wordAt } from "#read";
import type { Time } from "#record";
import { isClause } from "./clause-shape.js";
import { childAs, findChild, isRelation } from "./tree.js";
import type { Draft, View, Words } from "./view.js";

/**
 * Leaves out of what was said whom it was told, when, and in what. "warned [the council] it will strike", "said [today] it is closing": it
 * begins at the subject of its clause; "expressed [over the past weeks] its doubts", "rejected the charges [on Monday]": behind and before a
 * phrase of time; "said in a letter [thanking the crew] that": at the word that opens the clause.
 */
export function trimContents(view: View, drafts: readonly Draft[], times: readonly Time[]): readonly Draft[] {
  const dated = datedWords(view, times);
  return drafts.map((picked) => {
    const draft = withoutPhrase(
      view,
      withoutWhen(view, withoutHearer(view, withoutWhere(view, withoutVerbSaid(view, picked))), dated),
    );
    const [first, ...rest] = draft.content;
    if (!first || first.from !== (draft.cueWords.at(-1)?.to ?? -1)) return draft;
    const opened = opening(view, draft.cueWords, first) ?? behindTime(view, draft.cueWord, first, dated);
    const from = opened ?? startOfClause(view, draft.cueWord, first, dated);
    const to = rest.length > 0 ? first.to : beforeTime(view, draft.cueWord, first, dated);
    return from > first.from || to < first.to ? { ...draft, content: [{ from, to }, ...rest] } : draft;
  });
}

/** "told [the Harbour] Post that it will close": begins at the conjunction, where between it and the cue only whom it was told stands. */
function withoutHearer(view: View, draft: Draft): Draft {
  const { parse, complementisers } = view;
  const [first, ...rest] = draft.content;
  const said = draft.cueWords.at(-1)?.to ?? -1;
  if (!first || said < 0 || first.from < said || draft.cue.part !== "verb") return draft;
  let at = said;
  while (at < first.to && (isNaming(parse, at) || isEndOfName(parse, at) || joinsNames(parse, at))) at++;
  const he = pronounAfter(parse, said, at);
  if (draft.cue.takes.has("hearer") && he > first.from)
    return { ...draft, content: [{ from: he, to: first.to }, ...rest] };
  const behind = draft.cue.takes.has("hearer") ? behindNamed(view, draft.cueWord, first) : first.from;
  if (behind !== first.from) return { ...draft, content: [{ from: behind, to: first.to }, ...rest] };
  if (at <= first.from || at + 1 >= first.to || at === said) return draft;
  if (parse.deprel[at] !== "mark" || !complementisers.has(parse.lower[at]!)) return draft;
  // "denied [reports] that": of other cues only an actor is told something.
  const told = draft.cue.takes.has("hearer") || (view.actorOf[at - 1]! >= 0 && isHearer(view, at - 1, draft.cueWord));
  return told ? { ...draft, content: [{ from: at, to: first.to }, ...rest] } : draft;
}

/**
 * "told [Reuters] oil prices rose", where the tree takes the two for one, and that for the subject or for an object of the cue: where the names
 * and people end that it begins with; the beginning of the content for others.
 */
function behindNamed({ parse, reach }: View, cue: number, { from, to }: Words): number {
  const clause = findChild(parse, cue, (c) => c > cue && c < to && isClause(parse, c));
  const own = clause < 0 ? -1 : childAs(parse, clause, "nsubj");
  const told = clause >= 0 && own < 0 ? childAs(parse, cue, "obj") : -1;
  const noun = told >= 0 && reach.last[told] === from - 1 ? told : own;
  const isWhole = noun > cue + 1 && reach.first[noun] === cue + 1 && parse.upos[noun] === "NOUN";
  if (!isWhole || from > noun + 1) return from;
  let at = cue + 1;
  while (at < noun && parse.deprel[at] === "compound" && HEARERS.has(parse.xpos[at]!)) at++;
  return at > cue + 1 ? at : from;
}

const HEARERS: ReadonlySet<string> = new Set(["NNP", "NNPS", "NNS"]);

/** "told [the board] it was late": the pronoun with a verb that follows a noun; -1 where there is none. */
function pronounAfter({ upos, xpos }: Parse, from: number, to: number): number {
  for (let i = from + 1; i < to; i++) {
    const verb = upos[i + 1] === "ADV" ? i + 2 : i + 1;
    if (xpos[i] === "PRP" && NOUNS.has(upos[i - 1]!) && FINITE.has(xpos[verb]!)) return i;
  }
  return -1;
}

const NOUNS: ReadonlySet<string> = new Set(["NOUN", "PROPN"]);
const NAMES: ReadonlySet<string> = new Set(["NOUN", "PROPN", "DET", "PRON", "ADJ", "NUM", "ADP", "PART", "ADV"]);
const isNaming = ({ upos, xpos }: Parse, word: number): boolean =>
  xpos[word] === "HYPH" || (NAMES.has(upos[word]!) && xpos[word] !== "TO");

const CAPITAL = /^\p{Lu}\p{Ll}/u;
/** "told Hill Radio 5 [Live] that": the last word of a name, whatever the tree takes it for. */
const isEndOfName = ({ upos, form }: Parse, word: number): boolean =>
  CAPITAL.test(form[word]!) && (upos[word - 1] === "PROPN" || upos[word - 1] === "NUM") && upos[word + 1] === "SCONJ";

/** "said over [the local radio] that it will close": begins at the conjunction, where the cue was drawn up to a preposition. */
function withoutWhere({ parse, complementisers }: View, draft: Draft): Draft {
  const [first, ...rest] = draft.content;
  const words = draft.cueWords.at(-1);
  if (!first || !words || first.from !== words.to || words.to - 1 === draft.cueWord) return draft;
  const last = words.to - 1;
  const isOfCue = parse.lower[last] === draft.cue.second || takes(draft, parse.lower[last]!);
  if (!draft.cue.takes.has("quote") || parse.deprel[last] !== "case" || isOfCue) return draft;
  let at = first.from;
  while (at < first.to && isInPhrase(parse, at) && parse.deprel[at] !== "mark") at++;
  const isOpen = at + 1 < first.to && parse.deprel[at] === "mark" && complementisers.has(parse.lower[at]!);
  if (!isOpen || parse.deprel[parse.head[at]!] === "advcl") return draft;
  const cueWords = [...draft.cueWords.slice(0, -1), { from: words.from, to: last }];
  return { ...draft, cueWords, content: [{ from: at, to: first.to }, ...rest] };
}

/** "told the Bridge [and] Harbour Board it closed" */
const joinsNames = ({ upos }: Parse, word: number): boolean =>
  upos[word] === "CCONJ" && upos[word - 1] === "PROPN" && upos[word + 1] === "PROPN";

/** A word of a phrase: "in [a signed letter to clerks and guards]". */
const isInPhrase = (parse: Parse, word: number): boolean =>
  isNaming(parse, word) || parse.deprel[word] === "amod" || parse.xpos[word] === "," || parse.upos[word] === "CCONJ";

const takes = ({ cue }: Draft, preposition: string): boolean => cue.prepositions.includes(preposition);

/** "announced [this afternoon] that it will close": begins at the conjunction, where nothing but a time stands before it. */
function withoutWhen({ parse, complementisers }: View, draft: Draft, dated: Uint8Array): Draft {
  const [first, ...rest] = draft.content;
  if (!first || draft.cue.part !== "verb" || first.from !== draft.cueWords.at(-1)?.to) return draft;
  let at = first.from;
  while (
    at < first.to &&
    (dated[at] || BEFORE_TIME.has(parse.upos[at]!) || (parse.upos[at] === "NUM" && dated[at - 1]))
  )
    at++;
  const isOpen = at + 1 < first.to && parse.deprel[at] === "mark" && complementisers.has(parse.lower[at]!);
  return isOpen && dated.subarray(first.from, at).includes(1)
    ? { ...draft, content: [{ from: at, to: first.to }, ...rest] }
    : draft;
}

/** "said [at the opening of the meeting] that it will close": begins at the conjunction of the cue's own clause, where a phrase stands before it. */
function withoutPhrase({ parse, complementisers }: View, draft: Draft): Draft {
  const [first, ...rest] = draft.content;
  if (!first || first.from !== draft.cueWords.at(-1)?.to || parse.upos[first.from] !== "ADP") return draft;
  let at = first.from + 1;
  while (at + 1 < first.to && !FINITE.has(parse.xpos[at]!) && parse.xpos[at] !== "TO" && !isOpen(at)) at++;
  return at + 1 < first.to && isOpen(at) ? { ...draft, content: [{ from: at, to: first.to }, ...rest] } : draft;

  function isOpen(word: number): boolean {
    return parse.deprel[word] === "mark" && parse.xpos[word] === "IN" && complementisers.has(parse.lower[word]!);
  }
}

const BEFORE_TIME: ReadonlySet<string> = new Set(["ADP", "DET"]);

function datedWords({ parse }: View, times: readonly Time[]): Uint8Array {
  const dated = new Uint8Array(parse.size);
  for (const { start, end } of times)
    for (let i = wordAt(parse, start); i < parse.size && parse.start[i]! < end; i++) dated[i] = 1;
  return dated;
}

/** "denied [having raised] prices", "said in a letter [thanking] the crew": a participle at the end of a cue begins what follows it. */
function withoutVerbSaid({ parse }: View, draft: Draft): Draft {
  const last = draft.cueWords.at(-1);
  const [first, ...rest] = draft.content;
  if (!last || !first || first.from !== last.to) return draft;
  let to = last.to;
  while (
    to - 1 > last.from &&
    to - 1 !== draft.cueWord &&
    SAID.has(parse.deprel[to - 1]!) &&
    isParticiple(parse, to - 1)
  )
    to--;
  if (to === last.to) return draft;
  return {
    ...draft,
    cueWords: [...draft.cueWords.slice(0, -1), { from: last.from, to }],
    content: [{ from: to, to: first.to }, ...rest],
  };
}

const SAID: ReadonlySet<string> = new Set(["acl", "xcomp", "ccomp", "aux"]);
const isParticiple = ({ xpos }: Parse, word: number): boolean => xpos[word] === "VBG" || xpos[word] === "VBN";

/** The conjunction that opens what was said, where a participle that belongs to a noun of the cue stands before it. */
function opening({ parse }: View, cue: readonly Words[], { from, to }: Words): number | undefined {
  const noun = parse.deprel[from] === "acl" ? parse.head[from]! : -1;
  if (!cue.some((words) => words.from <= noun && noun < words.to)) return undefined;
  for (let i = from + 1; i < to - 1; i++) if (parse.upos[i] === "SCONJ" && parse.deprel[i] === "mark") return i;
  return undefined;
}

/** Behind a phrase that says when somebody spoke and nothing else. */
function behindTime({ parse, reach }: View, cue: number, { from, to }: Words, dated: Uint8Array): number | undefined {
  const isAround = (c: number) => reach.first[c]! <= from && reach.last[c]! >= from;
  const phrase = findChild(parse, cue, (c) => isAround(c) && isRelation(parse.deprel[c]!, "obl"));
  const end = phrase < 0 ? 0 : reach.last[phrase]! + 1;
  if (end <= from || end >= to) return undefined;
  return isOnlyWhen(parse, from, end, dated) ? end : undefined;
}

/** "rejected the charges [on Monday]": where a phrase of the cue's own begins that only says when. */
function beforeTime({ parse, reach }: View, cue: number, { from, to }: Words, dated: Uint8Array): number {
  const phrase = findChild(parse, cue, (c) => reach.last[c] === to - 1 && isRelation(parse.deprel[c]!, "obl"));
  const start = phrase < 0 ? 0 : reach.first[phrase]!;
  return start > from && isOnlyWhen(parse, start, to, dated) ? start : to;
}

function isOnlyWhen({ upos }: Parse, from: number, to: number, dated: Uint8Array): boolean {
  for (let i = from; i < to; i++) if (!dated[i] && upos[i] !== "ADP") return false;
  return true;
}

/** Where the subject of the content clause begins, if only the hearer and a time stand before it; else where the content begins. */
function startOfClause(view: View, cue: number, { from, to }: Words, dated: Uint8Array): number {
  const { parse, reach } = view;
  const clause = findChild(parse, cue, (c) => c > from && c < to && isClause(parse, c));
  const subject = clause < 0 ? -1 : childAs(parse, clause, "nsubj");
  if (subject < 0 || subject > clause) return from;
  const start = reach.first[subject]!;
  for (let i = from; i < start; i++)
    if (VERBAL.has(parse.upos[i]!) || (!dated[i] && !isHearer(view, i, cue))) return from;
  return start;
}

const VERBAL: ReadonlySet<string> = new Set(["VERB", "AUX"]);

/** True of a word of an object of the cue. */
function isHearer({ parse, reach }: View, word: number, cue: number): boolean {
  const object = findChild(parse, cue, (c) => reach.first[c]! <= word && word <= reach.last[c]!);
  return object >= 0 && OBJECTS.some((relation) => isRelation(parse.deprel[object]!, relation));
}

const OBJECTS = ["obj", "iobj"];
