import { FINITE, headIn, type Parse, TENSED } from "#read";
import { isPunctuation } from "./aside.js";
import type { Cue } from "./cue-table.js";
import { contentPieces } from "./pieces.js";
import { canSpeak } from "./plausible-source.js";
import { isPassive } from "./source.js";
import type { Draft, Finding, View, Words } from "./view.js";

/**
 * "The dam is old, [farmers said].", "Flour is dear, [said Ann Lind], a baker.", "The mill, [the owner said], is shut": told by the marks and
 * the words between them, whatever the tree makes of them.
 */
export function closing(view: View, word: number, cue: Cue): Finding | undefined {
  const { parse, quotes } = view;
  if (cue.knows || cue.stage !== undefined || quotes.of[word]! >= 0 || !isTold(parse, word)) return undefined;
  const from = parse.sentence[parse.sentenceOf[word]!]!;
  const to = parse.sentence[parse.sentenceOf[word]! + 1]!;
  const verb = verbStart(parse, word);
  const first = before(view, from, verb);
  const isDone = parse.upos[word - 1] === "AUX" && isPassive(parse, word);
  const named = isDone ? first && agent(view, word, to) : (first ?? behind(view, word, to, cue));
  if (!named || !canSpeak(view, headIn(parse, named.from, named.to))) return undefined;
  const start = Math.min(first?.from ?? verb, named.from);
  const end = afterAside(view, Math.max(named.to, word + 1), to, cue);
  if (end < 0 || quotes.of[start - 2]! >= 0 || quotes.of[end + 1]! >= 0) return undefined;
  const goesOn = first === named && end < to && parse.xpos[end] === "," && !ADDS.has(parse.xpos[end + 1]!);
  const content = contentPieces(view, from, goesOn ? to : start, goesOn ? { from: start, to: end } : undefined);
  return content.some((words) => isTensed(parse, words)) ? { content, named, asideTo: end } : undefined;
}

/**
 * "The mill and the bank, a lender, are shut, [traders] said": who stands alone behind the last comma of a sentence speaks, and not somebody
 * in what was said before him, unless he only explains the name before the comma.
 */
export function speaksInstead(
  { parse, quotes }: View,
  { cueWord, source: [named], content }: Draft,
  drawn: Draft,
): boolean {
  const [other] = drawn.source;
  if (!named || !other || drawn.source.length > 1 || content.some(({ to }) => to > cueWord)) return false;
  if (named.from > cueWord || other.from >= named.from || quotes.of[other.from]! >= 0) return false;
  if (other.to >= named.from - 1) {
    const listed = parse.upos.slice(other.from, named.from);
    if (other.to > named.from)
      return listed.includes("CCONJ") && !parse.upos.slice(named.from, named.to).includes("CCONJ");
    return MANY.has(parse.xpos[headIn(parse, named.from, named.to)]!);
  }
  return true;
}

const MANY: ReadonlySet<string> = new Set(["NNS", "NNPS"]);

/** A verb with a tense, or a participle right behind its auxiliary. */
function isTold({ xpos, upos }: Parse, word: number): boolean {
  return TENSED.has(xpos[word]!) || (xpos[word] === "VBN" && upos[word - 1] === "AUX" && FINITE.has(xpos[word - 1]!));
}

function verbStart({ upos }: Parse, word: number): number {
  let verb = word;
  while (verb > 0 && (upos[verb - 1] === "AUX" || upos[verb - 1] === "ADV")) verb--;
  return verb;
}

/** Who stands between a comma and the verb; with a name before that comma that he only explains: "Lind, the owner, said". */
function before({ parse }: View, from: number, verb: number): Words | undefined {
  const isSetOff = parse.xpos[verb - 1] === ",";
  const last = isSetOff ? verb - 1 : verb;
  let comma = commaBefore(parse, from, last);
  if (comma < 0 || !isName(parse, { from: comma + 1, to: last })) return undefined;
  if (isSetOff || isOffice(parse, comma + 1, last)) {
    const name = commaBefore(parse, from, comma);
    if (name >= 0 && isOnlyName(parse, name + 1, comma)) comma = name;
    else if (isSetOff) return undefined;
  } else if (parse.upos.slice(comma, last).includes("CCONJ")) comma = listStart(parse, from, comma);
  return comma > from ? { from: comma + 1, to: last } : undefined;
}

function commaBefore({ xpos }: Parse, from: number, to: number): number {
  for (let i = to - 1; i > Math.max(from, to - MAX_NAME); i--) if (xpos[i] === ",") return i;
  return -1;
}

/** Words that may name a speaker. */
const MAX_NAME = 16;

/** "[bakers], millers and farmers": the comma before the first of several. */
function listStart(parse: Parse, from: number, comma: number): number {
  let at = comma;
  for (let before = commaBefore(parse, from, at); before >= 0; before = commaBefore(parse, from, at)) {
    const isShort = at - before <= MAX_LISTED + 1;
    if (!isShort || !parse.upos.slice(before + 1, at).every((upos) => LISTED.has(upos))) break;
    at = before;
  }
  return at;
}

/** Words of one in a list. */
const MAX_LISTED = 3;
const LISTED: ReadonlySet<string> = new Set(["NOUN", "PROPN", "ADJ"]);

/** "[chairman] of the board", "[Acme vice president]": who is called by his office alone, and by his name before it. */
const isOffice = (parse: Parse, from: number, to: number): boolean =>
  !OPENS_ANEW.has(parse.upos[from]!) && parse.xpos[headIn(parse, from, to)] === "NN";

const OPENS_ANEW: ReadonlySet<string> = new Set(["DET", "PRON", "NUM"]);

function isOnlyName({ upos }: Parse, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (upos[i] !== "PROPN" && upos[i] !== "PUNCT" && upos[i] !== "ADP") return false;
  return to > from && upos[from] === "PROPN";
}

/** Who stands right behind a verb that a comma comes before; of a verb that has an object, too, only one who is known to be somebody. */
function behind(view: View, word: number, end: number, { takes }: Cue): Words | undefined {
  const { parse, actorOf } = view;
  if (parse.xpos[word - 1] !== "," || takes.has("hearer")) return undefined;
  const named = { from: word + 1, to: phraseEnd(parse, word + 1, end) };
  if (!isName(parse, named)) return undefined;
  return takes.has("obj") && actorOf[headIn(parse, named.from, named.to)]! < 0 ? undefined : named;
}

/** "it was reported on Monday by [the police]": whom a passive names behind what marks him. */
function agent({ parse, agentMarks }: View, word: number, end: number): Words | undefined {
  const { lower, upos } = parse;
  let mark = word + 1;
  const limit = Math.min(end, word + MAX_BEFORE_AGENT);
  while (mark < limit && !agentMarks.has(lower[mark]!) && upos[mark] !== "PART" && upos[mark] !== "VERB") mark++;
  if (!agentMarks.has(lower[mark]!)) return undefined;
  const named = { from: mark + 1, to: phraseEnd(parse, mark + 1, end) };
  return isName(parse, named) ? named : undefined;
}

/** Words in which the "by" of a passive is looked for. */
const MAX_BEFORE_AGENT = 4;

function phraseEnd({ upos, xpos }: Parse, from: number, end: number): number {
  let to = from;
  while (to < end && (OPENS.has(upos[to]!) || xpos[to] === "POS")) to++;
  return to;
}

/** A phrase that begins like one and has neither a clause nor a dash in it. */
function isName({ upos, xpos }: Parse, { from, to }: Words): boolean {
  if (from >= to || !OPENS.has(upos[from]!) || !(ENDS.has(upos[to - 1]!) || xpos[to - 1] === "-RRB-")) return false;
  for (let i = from; i < to; i++) {
    if (FINITE.has(xpos[i]!) || xpos[i]!.startsWith("W") || BREAKS.has(xpos[i]!) || upos[i] === "SCONJ") return false;
    if (i > from && xpos[i] === "PRP") return false;
  }
  return true;
}

/** Where an aside ends: at a mark, behind a phrase of when, where or to whom; -1 where more than that follows. */
function afterAside({ parse, complementisers }: View, from: number, to: number, cue: Cue): number {
  const { xpos, lower } = parse;
  let end = from;
  for (; end < to && !isPunctuation(parse, end); end++)
    if (FINITE.has(xpos[end]!) || xpos[end] === "TO" || complementisers.has(lower[end]!)) return -1;
  const isTail = end === from || cue.takes.has("hearer") || isLoose(parse, from);
  return isTail && end - from <= MAX_TAIL ? end : -1;
}

const MAX_TAIL = 9;

/** "said [here]", "said [in a note]", "said [yesterday]": what is no object. */
function isLoose({ upos, deprel }: Parse, word: number): boolean {
  return upos[word] === "ADP" || deprel[word] === "advmod" || deprel[word]!.startsWith("obl");
}

/** A finite verb that no relative pronoun or conjunction stands before since the last comma. */
function isTensed({ upos, xpos }: Parse, { from, to }: Words): boolean {
  let joined = false;
  for (let i = from; i < to; i++) {
    if (xpos[i] === ",") joined = false;
    else if (upos[i] === "SCONJ" || xpos[i]!.startsWith("W")) joined = true;
    else if (!joined && FINITE.has(xpos[i]!)) return true;
  }
  return false;
}

const OPENS: ReadonlySet<string> = new Set(["DET", "NOUN", "PROPN", "ADJ", "NUM", "PRON"]);
const ENDS: ReadonlySet<string> = new Set(["NOUN", "PROPN", "PRON", "NUM"]);
/** A dash, and what begins an infinitive. */
const BREAKS: ReadonlySet<string> = new Set([":", "TO"]);
/** What begins words of the publisher's own, or of another saying, behind an aside. */
const ADDS: ReadonlySet<string> = new Set(["VBG", "CC", "IN"]);
