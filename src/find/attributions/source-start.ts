import { FINITE, type Parse } from "#read";
import { nearestSubject } from "./clause-shape.js";
import { isColon } from "./find-drafts.js";
import { sourceHead, sourceWords } from "./source.js";
import { findChild, isRelation } from "./tree.js";
import type { Draft, View, Words } from "./view.js";

/**
 * "[Asked] about the fact that …, he said": whom a participle asks is named elsewhere, and who asks only by "by". "During the
 * interview [the mayor] said": what stands in the phrase before a speaker is no part of his name.
 */
export function ofSpeakers(view: View, drafts: readonly Draft[]): readonly Draft[] {
  return drafts.map((draft) => {
    if (!draft.source.length || draft.cue.part !== "verb") return draft;
    if (isBareParticiple(view, draft.cueWord) && !isAgent(view, draft)) return nobody(draft);
    const isQuoted = draft.cue.takes.has("as-saying") && draft.speaker < draft.cueWord;
    if (isDone(view, draft.cueWord) && !isQuoted && !hasAgent(view, draft)) return nobody(draft);
    const [first, ...rest] = draft.source;
    const clause = behindRelative(view, first!, draft.cueWord);
    const own = ofLastSubject(view, behindColon(view, clause, draft.cueWord), draft.cueWord);
    const inner = behindLoose(view, behindGerund(view, behindDateline(view, own)), draft.cueWord);
    if (!inner) return nobody(draft);
    const from = behindPhrase(view, inner);
    const named = { from, to: own.to };
    if (holdsVerb(view, named)) return ofSubject(view, draft, named);
    if (from === first!.from && own.to === first!.to) return draft;
    return { ...draft, source: [named, ...rest], speaker: draft.speaker >= from ? draft.speaker : from };
  });
}

/** "Northern zone: [the brigade], based in Osh, reported": a label before a colon is nobody. */
function behindColon({ parse }: View, { from, to }: Words, cue: number): Words {
  if (from !== parse.sentence[parse.sentenceOf[from]!]!) return { from, to };
  let colon = from;
  while (colon < to && !isColon(parse, colon)) colon++;
  if (colon + 1 < to) return { from: colon + 1, to };
  if (colon + 1 >= cue || !isColon(parse, colon)) return { from, to };
  let end = colon + 1;
  while (end < cue && parse.xpos[end] !== ",") end++;
  return { from: colon + 1, to: end };
}

/** "at a dinner held by the judge [he] told", "of the firm, a maker of mills, [the board] said": of two subjects of the cue the one at it. */
function ofLastSubject({ parse, reach }: View, { from, to }: Words, cue: number): Words {
  if (from >= cue) return { from, to };
  // "before parliament, the Congress, [he] said"
  const he = cue - 1;
  if (to < he && parse.xpos[he] === "PRP" && parse.deprel[he] === "nsubj" && parse.head[he] === cue)
    return { from: he, to: cue };
  const isBeside =
    to - 1 > from &&
    parse.xpos[to - 1] === "PRP" &&
    parse.deprel[to - 1] === "nsubj" &&
    (NAMING.has(parse.upos[to - 2]!) || parse.xpos[to - 2] === ",");
  if (isBeside) return { from: to - 1, to };
  let last = -1;
  let seen = 0;
  for (let c = parse.childFrom[cue]!; c < parse.childFrom[cue + 1]! && parse.child[c]! < cue; c++) {
    const child = parse.child[c]!;
    if (parse.deprel[child] !== "nsubj" || child < from || child >= to) continue;
    last = child;
    seen++;
  }
  const start = last < 0 ? from : reach.first[last]!;
  if (seen < 2 || parse.xpos[start - 1] !== "," || reach.last[last]! >= to || isListed(parse, last, to))
    return { from, to };
  // "The agent, [Ann Lind], told": between commas it says who the first one is.
  return parse.xpos[reach.last[last]! + 1] === "," ? { from, to } : { from: start, to };
}

/** "Of Halden, [the bank, the union, and the board] said": the last subject has others listed behind it. */
function isListed(parse: Parse, subject: number, to: number): boolean {
  const other = findChild(parse, subject, (c) => c > subject && c < to && parse.deprel[c] === "conj");
  const joint = other < 0 ? -1 : findChild(parse, other, (c) => c < other && parse.deprel[c] === "cc");
  return joint > 0 && parse.xpos[joint - 1] === ",";
}

/** "a sum which [brokers] say": who stands alone between a relative pronoun and the cue. */
function behindRelative({ parse }: View, { from, to }: Words, cue: number): Words {
  const isAlone = to === cue && to - 2 > from && parse.xpos[to - 2] === "WDT";
  return isAlone ? { from: to - 1, to } : { from, to };
}

/**
 * "Coffee brings most of it in and last May [the president] ordered", "He had no guard, [his brother] said": who is the cue's subject, or stands
 * behind the last comma, where a clause was drawn with him.
 */
function ofSubject(view: View, draft: Draft, { from, to }: Words): Draft {
  const { parse } = view;
  const near = nearestSubject(parse, draft.cueWord);
  const subject = near >= 0 ? near : sourceHead(parse, draft.cueWord);
  const own = subject < from || subject >= to ? [] : sourceWords(view, subject, draft.cueWord);
  if (own.length > 0 && !own.some((words) => holdsVerb(view, words)))
    return { ...draft, source: own, speaker: subject };
  let last = to - 1;
  while (last > from && parse.xpos[last] !== ",") last--;
  const tail = { from: last + 1, to };
  return last > from && tail.from < to && !holdsVerb(view, tail)
    ? { ...draft, source: [tail], speaker: tail.from }
    : draft;
}

/** A finite verb that is not that of a relative clause or of one beside a noun. */
function holdsVerb({ parse }: View, { from, to }: Words): boolean {
  for (let i = from; i < to; i++) if (FINITE.has(parse.xpos[i]!) && !isRelative(parse, i, from)) return true;
  return false;
}

const MAX_STEPS = 16;

function isRelative({ head, deprel }: Parse, word: number, from: number): boolean {
  for (let at = word, steps = 0; at >= from && steps < MAX_STEPS; at = head[at]!, steps++)
    if (isRelation(deprel[at]!, "acl")) return true;
  return false;
}

const NAMING: ReadonlySet<string> = new Set(["NOUN", "PROPN"]);

const nobody = (draft: Draft): Draft => ({ ...draft, source: [], speaker: -1 });

/** A participle with the auxiliary of a passive, or beside the noun it tells of: "two men [suspected] of it". */
const isDone = ({ parse }: View, cue: number): boolean =>
  (parse.xpos[cue] === "VBN" && parse.deprel[cue] === "acl" && parse.head[cue] === cue - 1) ||
  (PAST.has(parse.xpos[cue]!) && findChild(parse, cue, (c) => c < cue && parse.deprel[c] === "aux:pass") >= 0);

/** "two boats were reported [at the pier]": of a passive only its agent speaks, however the tree hangs him. */
function hasAgent({ parse, agentMarks }: View, { source }: Draft): boolean {
  return source.some(({ from, to }) => {
    for (let i = from; i < to; i++) if (parse.deprel[i] === "obl:agent") return true;
    return from > 0 && agentMarks.has(parse.lower[from - 1]!);
  });
}

/** "asked", "questioned" without an auxiliary or a subject, beside a clause that has them. */
function isBareParticiple({ parse }: View, cue: number): boolean {
  const opens = cue === parse.sentence[parse.sentenceOf[cue]!];
  if (!PAST.has(parse.xpos[cue]!) || (parse.deprel[cue] !== "advcl" && !opens)) return false;
  // "[When] asked about it, …"
  return (
    findChild(parse, cue, (c) => (c < cue && !OPENS.has(parse.deprel[c]!)) || parse.deprel[c]!.startsWith("nsubj")) < 0
  );
}

const OPENS: ReadonlySet<string> = new Set(["mark", "advmod"]);
const PAST: ReadonlySet<string> = new Set(["VBN", "VBD"]);

/** True where the speaker hangs on the cue as its agent, or stands before it. */
function isAgent({ parse }: View, { speaker, cueWord }: Draft): boolean {
  return speaker < cueWord || parse.deprel[speaker] === "obl:agent";
}

/** "AFP) -- [Text] [The government] said": brackets at the head of a report, and what is left of them, name no speaker. */
function behindDateline({ parse }: View, { from, to }: Words): Words {
  let first = from;
  let open = 0;
  for (let i = from; i < to; i++) {
    const mark = parse.upos[i] === "PUNCT" ? parse.text.charAt(parse.start[i]!) : "";
    if (OPENING.has(mark)) open++;
    else if (CLOSING.has(mark)) {
      if (open === 0 || isBare(parse, first, i)) first = i + 1;
      open = Math.max(0, open - 1);
    }
  }
  while (first < to && first > from && parse.upos[first] === "PUNCT") first++;
  return first < to ? { from: first, to } : { from, to };
}

/** "[Speaking] to the paper, [the mayor] said", "[Based] on this, …": what a speaker did meanwhile is no part of his name. */
function behindGerund({ parse }: View, { from, to }: Words): Words {
  if (parse.xpos[from] !== "VBG" && parse.xpos[from] !== "VBN") return { from, to };
  const behind = behindComma(parse, from, to);
  return { from: behind < to ? behind : from, to };
}

/**
 * "[and] the mayor said", "[earlier] the mayor said", "Lima - [the mayor] said": what leads up to a speaker; undefined for "were found [at the
 * scene]", where a preposition does.
 */
function behindLoose(view: View, { from, to }: Words, cue: number): Words | undefined {
  const { parse } = view;
  let first = from;
  while (first < to && isLoose(parse, first)) first++;
  if (parse.upos[first] === "ADP") first = behindPreposition(view, first, to, cue);
  const dashes: number[] = [];
  for (let i = first; i < to && parse.xpos[i] !== ","; i++) if (isDash(parse, i)) dashes.push(i);
  const [dash, another] = dashes;
  const isHead = dash !== undefined && another === undefined && !tells(parse, first, dash);
  if (cue >= to && isHead && parse.upos[dash + 1] === "PROPN") first = dash + 1;
  return first < to ? { from: first, to } : undefined;
}

/** True of more than a place or a day: "[a clerk asked by North] - South Radio". */
function tells({ upos }: Parse, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (TELLING.has(upos[i]!)) return true;
  return false;
}

const TELLING: ReadonlySet<string> = new Set(["VERB", "AUX", "ADP"]);

/** "[With] the mayor saying …": where the subject of the cue begins, or what stands behind a comma; the end where there is neither. */
function behindPreposition({ parse, reach }: View, from: number, to: number, cue: number): number {
  const subject = nearestSubject(parse, cue);
  const isIn = subject > from && subject < to;
  if (isIn && reach.first[subject]! > from) return reach.first[subject]!;
  const behind = behindComma(parse, from, to);
  return behind === to && isIn ? from + 1 : behind;
}

/** "[On “The Morning,”] the mayor said": behind the first comma of a stretch and what marks it; its end where it has none. */
function behindComma({ xpos, upos }: Parse, from: number, to: number): number {
  let at = from;
  while (at < to && xpos[at] !== ",") at++;
  while (at < to && upos[at] === "PUNCT") at++;
  return at;
}

const isLoose = ({ upos, xpos, deprel }: Parse, word: number): boolean =>
  (upos[word] === "CCONJ" && deprel[word] === "cc") ||
  upos[word] === "PUNCT" ||
  xpos[word] === "POS" ||
  xpos[word] === "RBR";

/** A mark of dash class that stands apart from the words beside it. */
const isDash = ({ text, start, end }: Parse, word: number): boolean =>
  DASH.test(text.slice(start[word]!, end[word]!)) && start[word]! > end[word - 1]! && end[word]! < start[word + 1]!;

const DASH = /^\p{Pd}+$/u;

const OPENING: ReadonlySet<string> = new Set(["(", "["]);
const CLOSING: ReadonlySet<string> = new Set([")", "]"]);

/** True where a bracket is the first thing that is more than a mark. */
function isBare(parse: Parse, from: number, closing: number): boolean {
  let at = from;
  while (at < closing && parse.upos[at] === "PUNCT" && !OPENING.has(parse.text.charAt(parse.start[at]!))) at++;
  return at < closing && OPENING.has(parse.text.charAt(parse.start[at]!));
}

/** First word of the last name in a source that begins with the phrase of a preposition, itself first in its sentence. */
function behindPhrase({ parse }: View, { from, to }: Words): number {
  const first = parse.sentence[parse.sentenceOf[from]!]!;
  if (from - 1 !== first || parse.upos[first] !== "ADP") return from;
  let start = to;
  while (start > from && parse.upos[start - 1] === "PROPN") start--;
  return start > from && start < to && parse.upos[start] === "PROPN" ? start : from;
}
