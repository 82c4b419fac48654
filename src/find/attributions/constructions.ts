import type { Parse } from "#read";
import { asideAround, isPunctuation } from "./aside.js";
import { type Cue, secondOf } from "./cue-table.js";
import { contentPieces } from "./pieces.js";
import { quoteBeside } from "./quoted.js";
import { isPassive } from "./source.js";
import { childAs, childEnd, findChild, isRelation } from "./tree.js";
import type { Finding, View, Words } from "./view.js";

/** A way in which content hangs on its cue. */
export interface Construction {
  /** Codes of a cue's `takes`, one of which it must have; empty where any preposition of its own will do. */
  readonly takes: readonly string[];
  /** Finds the content of the cue at a word, if it stands in this construction. */
  readonly find: (view: View, word: number, cue: Cue) => Finding | undefined;
}

/** By the names that `match.content` of a rule in `rules/attributions` may have. */
export const CONSTRUCTIONS: Readonly<Record<string, Construction>> = {
  "relative-clause": { takes: ["that"], find: relativeClause },
  "around": { takes: ["that", "quote"], find: around },
  "clause": { takes: ["that"], find: clause },
  "following": { takes: ["that"], find: following },
  "quote": { takes: ["quote"], find: quote },
  "raised": { takes: ["raise", "that", "obj-to"], find: raised },
  "quoted-as": { takes: ["as-saying"], find: quotedAs },
  "infinitive": { takes: ["to"], find: infinitive },
  "object-infinitive": { takes: ["obj-to"], find: objectInfinitive },
  "complement": { takes: ["obj-x"], find: complement },
  "object-preposition": { takes: [], find: objectPreposition },
  "preposition": { takes: [], find: preposition },
  "gerund": { takes: ["ing"], find: gerund },
  "object": { takes: ["obj"], find: object },
  "relative": { takes: ["obj"], find: relative },
  "noun-clause": { takes: ["that", "to"], find: nounClause },
  "noun-preposition": { takes: [], find: nounPreposition },
  "modified": { takes: ["clause"], find: modified },
  "named-source": { takes: ["clause"], find: namedSource },
  "cited": { takes: ["source"], find: cited },
};

/** Codes of `takes` that are no preposition. */
const FIXED = new Set(["that", "quote", "to", "obj", "ing", "obj-to", "obj-x", "raise", "as-saying", "source", "hearer", "clause"]);

/** `of` of `obj-of`; `to` of `to_`, which is so written because `to` alone means an infinitive. */
function prepositionIn(code: string): string {
  const bare = code.startsWith("obj-") ? code.slice(4) : code;
  return bare.endsWith("_") ? bare.slice(0, -1) : bare;
}

export function takesAny(cue: Cue, { takes }: Construction): boolean {
  return takes.length > 0 ? takes.some((code) => cue.takes.has(code)) : prepositionsOf(cue).length > 0;
}

/** The prepositions in a cue's `takes`: `of` of both "warned of" and, as `obj-of`, "accused him of". */
export function prepositionsOf(cue: Cue): string[] {
  return [...cue.takes].filter((code) => !FIXED.has(code)).map(prepositionIn);
}

/** "said that the road was open"; also "the road, he said, was open" where the parse hangs both halves under the cue. */
function clause(view: View, word: number): Finding | undefined {
  const { parse, reach } = view;
  const content: Words[] = [];
  let found = false;
  const subject = nearestSubject(parse, word);
  const aside = subject >= 0 && subject < word && isAside(view, subject, word);
  for (let c = parse.childFrom[word]!; c < parse.childFrom[word + 1]!; c++) {
    const child = parse.child[c]!;
    const stray = aside && child < subject && isRelation(parse.deprel[child]!, "nsubj");
    // ", citing the army": after a comma only a clause with a subject of its own goes on with what is said.
    const apart = child > word && isPunctuation(parse, reach.first[child]! - 1) && !hasSubject(parse, child) && view.quotes.of[child]! < 0;
    if (!stray && (apart || !isClause(parse, child))) continue;
    found ||= !stray;
    content.push(...(reach.last[child]! < word && content.length === 0 ? before(view, child, word) : under(view, child, word)));
  }
  return found ? { content, ...(subject >= 0 && !isPassive(parse, word) ? { source: subject } : {}) } : undefined;
}

/** "As for the road, it was open, he said": what is said first also has what the parse hangs under the cue before it. */
function before(view: View, child: number, word: number): Words[] {
  const { parse, reach } = view;
  const to = asideAround(view, word).from;
  return isPunctuation(parse, to - 1) ? contentPieces(view, Math.min(reach.first[word]!, reach.first[child]!), to, { from: to, to: to + 1 }) : under(view, child, word);
}

/** "the coup that the president says was attempted": what is said takes its subject from outside the relative clause. */
function relativeClause(view: View, word: number): Finding | undefined {
  const { parse, reach } = view;
  if (childAs(parse, word, "nsubj") < 0 && parse.deprel[word] !== "nsubj") return undefined;
  const up = parse.head[word]!;
  const own = isRelation(parse.deprel[word]!, "acl");
  const root = own ? word : up > word && isRelation(parse.deprel[up]!, "acl") ? up : -1;
  if (root < 0 || parse.head[root]! < 0 || parse.head[root]! > word) return undefined;
  const lower = own ? findChild(parse, word, (c) => c > word && isRelation(parse.deprel[c]!, "ccomp")) : root;
  if (lower < 0 || view.complementisers.has(parse.lower[word + 1]!) || findChild(parse, lower, (c) => c > word && isRelation(parse.deprel[c]!, "nsubj")) >= 0) return undefined;
  const noun = parse.head[root]!;
  return { content: [...contentPieces(view, phraseStart(view, noun), reach.first[root]!), ...contentPieces(view, word + 1, reach.last[lower]! + 1)] };
}

/** A content clause: finite, or with a subject of its own; "to leave" is not one. */
function isClause(parse: Parse, child: number): boolean {
  const relation = parse.deprel[child]!;
  if (!isRelation(relation, "ccomp") && !(relation === "xcomp" && hasSubject(parse, child))) return false;
  return !isInfinitive(parse, child) || hasSubject(parse, child);
}

/** ", police said,": a cue and its subject between commas. */
function isAside({ parse, reach }: View, subject: number, word: number): boolean {
  const before = reach.first[subject]! - 1;
  return before >= 0 && parse.upos[before] === "PUNCT" && word + 1 < parse.size && parse.upos[word + 1] === "PUNCT";
}

/** Of several subjects the one next to the verb is its own; one before it belongs to what is said round the cue. */
function nearestSubject(parse: Parse, word: number): number {
  let nearest = -1;
  for (let c = parse.childFrom[word]!; c < parse.childFrom[word + 1]!; c++) {
    const child = parse.child[c]!;
    if (isRelation(parse.deprel[child]!, "nsubj") && parse.xpos[child] !== "EX" && (nearest < 0 || Math.abs(child - word) < Math.abs(nearest - word))) nearest = child;
  }
  return nearest;
}

/** "The road was open, one woman told the paper": the cue with its speaker is an aside in, or at the end of, what was said. */
function around(view: View, word: number): Finding | undefined {
  const { parse, reach } = view;
  if (childAs(parse, word, "nsubj") < 0) return undefined;
  const aside = asideAround(view, word);
  const s = parse.sentenceOf[word]!;
  const sentence = { from: parse.sentence[s]!, to: parse.sentence[s + 1]! };
  if (aside.from <= sentence.from || !isPunctuation(parse, aside.from - 1) || !isPunctuation(parse, aside.to) || aside.to - aside.from > MAX_ASIDE) return undefined;
  if (findChild(parse, word, (c) => c > word && reach.first[c]! < aside.to && isClause(parse, c) && hasSubject(parse, c)) >= 0) return undefined;
  const below = reach.last[word]! >= aside.to && reach.last[word]! - aside.to < sentence.to - aside.to;
  const hole = { from: aside.from, to: parse.head[word]! < 0 ? sentence.to : below ? reach.last[word]! + 1 : aside.to };
  const content = contentPieces(view, sentence.from, sentence.to, hole);
  return content.some((words) => hasVerb(parse, words)) ? { content } : undefined;
}

/** Longer asides are sentences of their own. */
const MAX_ASIDE = 14;

function hasVerb(parse: Parse, { from, to }: Words): boolean {
  for (let i = from; i < to; i++) if (parse.upos[i] === "VERB" || parse.upos[i] === "AUX") return true;
  return false;
}

/** What follows a conjunction of content, or a verb of saying, where the parse missed that it is a clause. */
function following(view: View, word: number, cue: Cue): Finding | undefined {
  const { parse } = view;
  const end = parse.sentence[parse.sentenceOf[word]! + 1]!;
  let from = word + 1;
  for (let i = word + 1; i < Math.min(end, word + MAX_TOLD) && !isPunctuation(parse, i); i++) {
    if (!view.complementisers.has(parse.lower[i]!) || parse.head[i]! < 0) continue;
    // "explained the ban that …": that clause says more about the noun; only whoever is told something may stand before content.
    if (isRelation(parse.deprel[parse.head[i]!]!, "acl") && !cue.takes.has("hearer")) return undefined;
    from = i;
    break;
  }
  const marked = from > word + 1 || view.complementisers.has(parse.lower[from] ?? "");
  if (from >= end || isPunctuation(parse, from) || (!marked && !cue.takes.has("quote")) || !isFiniteSoon(parse, from, Math.min(end, from + MAX_SUBJECT))) return undefined;
  if (childAs(parse, word, "nsubj") < 0 && !marked) return undefined;
  return { content: contentPieces(view, from, end, { from: word, to: word + 1 }) };
}

/** How many words may name whom was told, and how many the subject of what was said. */
const MAX_TOLD = 8;
const MAX_SUBJECT = 12;
const FINITE = new Set(["VBD", "VBZ", "VBP", "MD"]);

function isFiniteSoon(parse: Parse, from: number, to: number): boolean {
  for (let i = from + 1; i < to && !isPunctuation(parse, i); i++) if (FINITE.has(parse.xpos[i]!)) return true;
  return false;
}

/** The clause at the top of a word's sentence. */
function topClause(parse: Parse, word: number): number {
  let top = word;
  for (let steps = 0; steps < MAX_CLIMB && parse.head[top]! >= 0; steps++) top = parse.head[top]!;
  return top;
}

const MAX_CLIMB = 64;

/** Direct speech beside the cue that the tree does not join to it, often of several sentences. */
function quote(view: View, word: number): Finding | undefined {
  const content = quoteBeside(view, word);
  return content.length ? { content } : undefined;
}

/** "He is said to have fled", "the road was reported to be open": the subject belongs to the content. */
function raised(view: View, word: number, cue: Cue): Finding | undefined {
  const { parse, reach } = view;
  const active = cue.takes.has("raise");
  if (!active && !isPassive(parse, word)) return undefined;
  const subject = childAs(parse, word, "nsubj");
  const lower = findChild(parse, word, (c) => parse.deprel[c] === "xcomp");
  if (subject < 0 || lower < 0) return undefined;
  const content = [...contentPieces(view, reach.first[subject]!, reach.last[subject]! + 1), ...under(view, lower, word)];
  return active ? { content, source: -1 } : { content };
}

/** "was quoted as saying that": the speaker is the subject of the passive, the content hangs under the lower verb. */
function quotedAs(view: View, word: number): Finding | undefined {
  const { parse } = view;
  const lower = findChild(parse, word, (c) => c > word && c - word < 5 && parse.xpos[c] === "VBG");
  if (lower < 0) return undefined;
  const said = findChild(parse, lower, (c) => isRelation(parse.deprel[c]!, "ccomp"));
  const content = said >= 0 ? under(view, said, word) : quoteBeside(view, lower);
  if (!content.length) return undefined;
  const source = isPassive(parse, word) ? childAs(parse, word, "nsubj") : childAs(parse, word, "obj");
  return isPassive(parse, word) ? { content, source, cueTo: lower + 1 } : { content, source };
}

/** "promised to leave" */
function infinitive(view: View, word: number): Finding | undefined {
  const { parse } = view;
  const lower = findChild(parse, word, (c) => c > word && (parse.deprel[c] === "xcomp" || parse.deprel[c] === "ccomp" || parse.deprel[c] === "advcl") && isInfinitive(parse, c));
  return lower < 0 || objectBetween(parse, word, lower) >= 0 ? undefined : { content: under(view, lower, word) };
}

/** "ordered troops to shoot", "called on both sides to stop" */
function objectInfinitive(view: View, word: number, cue: Cue): Finding | undefined {
  const { parse, reach } = view;
  const lower = findChild(parse, word, (c) => c > word && (isRelation(parse.deprel[c]!, "xcomp") || isRelation(parse.deprel[c]!, "ccomp") || parse.deprel[c] === "advcl") && isInfinitive(parse, c));
  const told = lower >= 0 ? objectBetween(parse, word, lower) : findChild(parse, word, (c) => c > word && OBJECTS.has(parse.deprel[c]!) && infinitiveOf(parse, c) >= 0);
  const end = lower >= 0 ? lower : told >= 0 ? infinitiveOf(parse, told) : -1;
  if (end < 0) return undefined;
  const from = told >= 0 ? phraseStart(view, told) : reach.first[end]!;
  return { content: contentPieces(view, from, reach.last[end]! + 1), ...secondFinding(view, word, cue) };
}

const OBJECTS = new Set(["obj", "iobj", "obl"]);

/** "residents to stay": an infinitive that the parse hangs on the noun before it. */
function infinitiveOf(parse: Parse, noun: number): number {
  return findChild(parse, noun, (c) => c > noun && isRelation(parse.deprel[c]!, "acl") && isInfinitive(parse, c));
}

/** "called the killings a crime" */
function complement(view: View, word: number): Finding | undefined {
  const { parse, reach } = view;
  const passive = isPassive(parse, word);
  const object = passive ? childAs(parse, word, "nsubj") : childAs(parse, word, "obj");
  const lower = findChild(parse, word, (c) => c > word && c !== object && parse.deprel[c] === "xcomp" && !isInfinitive(parse, c));
  if (object < 0) return undefined;
  // A determiner inside the phrase begins a second one: "unrest a coup".
  const labelled = !passive && findChild(parse, object, (c) => (c > object && LABELS.has(parse.deprel[c]!)) || (parse.deprel[c] === "det" && c > reach.first[object]!)) >= 0;
  if (lower < 0) return labelled ? { content: under(view, object, word) } : undefined;
  if (passive) return { content: [...contentPieces(view, reach.first[object]!, reach.last[object]! + 1), ...under(view, lower, word)] };
  return { content: contentPieces(view, reach.first[object]!, reach.last[lower]! + 1) };
}

/** How the parse may hang a label on what is labelled. */
const LABELS = new Set(["nmod:unmarked", "appos", "dep", "acl"]);

/** "accused the army of shooting", "described him as a hero": whom and of what */
function objectPreposition(view: View, word: number, cue: Cue): Finding | undefined {
  const { parse, reach } = view;
  for (const take of cue.takes) {
    if (!take.startsWith("obj-") || FIXED.has(take)) continue;
    const preposition = prepositionIn(take);
    const passive = isPassive(parse, word);
    const object = passive ? childAs(parse, word, "nsubj") : childAs(parse, word, "obj");
    if (object < 0) continue;
    const inner = passive ? -1 : withCase(parse, object, preposition);
    const lower = inner >= 0 ? inner : withCase(parse, word, preposition);
    if (lower < 0) continue;
    if (passive) return { content: [...contentPieces(view, reach.first[object]!, reach.last[object]! + 1), ...under(view, lower, word)] };
    return { content: contentPieces(view, reach.first[object]!, reach.last[lower]! + 1) };
  }
  return undefined;
}

/** "called for calm", "warned of famine" */
function preposition(view: View, word: number, cue: Cue): Finding | undefined {
  const { parse, reach } = view;
  for (const take of cue.takes) {
    if (FIXED.has(take) || take.startsWith("obj-")) continue;
    const preposition = prepositionIn(take);
    const lower = withCase(parse, word, preposition);
    if (lower < 0) continue;
    const marker = findChild(parse, lower, (c) => c < lower && parse.lower[c] === preposition);
    const content = contentPieces(view, Math.max(marker + 1, reach.first[lower]!), reach.last[lower]! + 1);
    return marker === word + 1 ? { content, cueTo: marker + 1 } : { content };
  }
  return undefined;
}

/** "suggested opening the road" */
function gerund(view: View, word: number): Finding | undefined {
  const { parse } = view;
  const lower = findChild(parse, word, (c) => c > word && (parse.deprel[c] === "xcomp" || parse.deprel[c] === "ccomp") && parse.xpos[c] === "VBG");
  return lower < 0 ? undefined : { content: under(view, lower, word) };
}

/** "denied the charges", "announced a ban" */
function object(view: View, word: number): Finding | undefined {
  const { parse } = view;
  const found = isPassive(parse, word) ? childAs(parse, word, "nsubj") : childAs(parse, word, "obj");
  if (found < 0 || parse.xpos[found] === "WDT" || parse.xpos[found] === "WP") return undefined;
  return { content: under(view, found, word) };
}

/** "the attack that he denied" */
function relative(view: View, word: number): Finding | undefined {
  if (view.parse.deprel[word] !== "acl:relcl" || isPassive(view.parse, word)) return undefined;
  const { parse, reach } = view;
  const subject = childAs(parse, word, "nsubj");
  if (subject < 0 || parse.xpos[subject] === "WDT" || parse.xpos[subject] === "WP") return undefined;
  const noun = parse.head[word]!;
  return { content: contentPieces(view, reach.first[noun]!, reach.first[word]!) };
}

/** "the claim that he fled", "a promise to leave" */
function nounClause(view: View, word: number, cue: Cue): Finding | undefined {
  const { parse } = view;
  const beside = clauseBeside(view, word);
  const lower = beside >= 0 ? beside : findChild(parse, word, (c) => c > word && (isRelation(parse.deprel[c]!, "acl") || parse.deprel[c] === "ccomp")
    && (isInfinitive(parse, c) || childAs(parse, c, "mark") >= 0));
  if (lower < 0 || !cue.takes.has(isInfinitive(parse, lower) ? "to" : "that")) return undefined;
  return { content: under(view, lower, word), source: nounOwner(view, word) };
}

/** The clause whose conjunction, or infinitive whose "to", comes right after a noun, wherever the parse hangs it; -1 for none. */
function clauseBeside({ parse, complementisers }: View, noun: number): number {
  const marker = noun + 1;
  if (marker >= parse.size || (parse.xpos[marker] !== "TO" && !(complementisers.has(parse.lower[marker]!) && parse.deprel[marker] === "mark"))) return -1;
  return parse.head[marker]! > marker ? parse.head[marker]! : -1;
}

/** "allegations of fraud", "a call for calm" */
function nounPreposition(view: View, word: number, cue: Cue): Finding | undefined {
  const { parse, reach } = view;
  for (const take of cue.takes) {
    if (FIXED.has(take)) continue;
    const preposition = prepositionIn(take);
    const lower = withCase(parse, word, preposition);
    if (lower < 0) continue;
    const source = nounOwner(view, word);
    const marker = findChild(parse, lower, (c) => c < lower && parse.lower[c] === preposition);
    const content = contentPieces(view, Math.max(marker + 1, reach.first[lower]!), reach.last[lower]! + 1);
    return marker === word + 1 ? { content, source, cueTo: marker + 1 } : { content, source };
  }
  return undefined;
}

/** Who makes a claim that is told by a noun: its owner, or the subject of the verb it is the object of. */
function nounOwner({ parse }: View, noun: number): number {
  const owner = childAs(parse, noun, "nmod:poss");
  if (owner >= 0) return owner;
  const verb = parse.head[noun]!;
  if (verb >= 0 && parse.deprel[noun] === "obj" && parse.upos[verb] === "VERB" && !isPassive(parse, verb)) return childAs(parse, verb, "nsubj");
  return -1;
}

/** "has reportedly fled" */
function modified(view: View, word: number): Finding | undefined {
  const { parse, reach } = view;
  const head = parse.head[word]!;
  if (head < 0 || parse.deprel[word] !== "advmod") return undefined;
  const content = contentPieces(view, clauseStart(view, head), clauseEnd(view, head), { from: reach.first[word]!, to: reach.last[word]! + 1 });
  return content.length ? { content, source: -1 } : undefined;
}

/** "according to the ministry": of the clause where it stands, or, set off by a comma, of the whole sentence. */
function namedSource(view: View, word: number, cue: Cue): Finding | undefined {
  const { parse, reach } = view;
  const after = cue.second === "" ? word + 1 : word + 2;
  const up = parse.head[word]!;
  const source = up > word && parse.deprel[word] === "case" ? up : findChild(parse, word, (c) => c >= after && isRelation(parse.deprel[c]!, "obl"));
  if (source < 0) return undefined;
  const phrase = source === up ? source : word;
  const head = parse.head[phrase]!;
  if (head < 0) return undefined;
  const hole = { from: reach.first[phrase]!, to: reach.last[phrase]! + 1 };
  const setOff = hole.from === parse.sentence[parse.sentenceOf[word]!]! || isPunctuation(parse, hole.from - 1);
  const clause = setOff ? topClause(parse, head) : verbAbove(parse, head);
  const content = contentPieces(view, clauseStart(view, clause), clauseEnd(view, clause), hole);
  return content.length ? { content, source, cueTo: after } : undefined;
}

function verbAbove(parse: Parse, word: number): number {
  let at = word;
  for (let steps = 0; steps < MAX_CLIMB && parse.head[at]! >= 0 && parse.upos[at] !== "VERB" && !hasSubject(parse, at); steps++) at = parse.head[at]!;
  return at;
}

/** "…, citing the ministry": the source is the object, the content what the sentence tells. */
function cited(view: View, word: number): Finding | undefined {
  const { parse, reach } = view;
  if (parse.xpos[word] !== "VBG" && parse.xpos[word] !== "VBN") return undefined;
  const source = childAs(parse, word, "obj");
  const head = parse.head[word]!;
  if (source < 0 || head < 0 || view.actorOf[source]! < 0) return undefined;
  const told = around(view, head) ?? clause(view, head);
  if (told) return { content: told.content, source };
  const hole = { from: reach.first[word]!, to: reach.last[word]! + 1 };
  return { content: contentPieces(view, reach.first[head]!, reach.last[head]! + 1, hole), source };
}

/** All that hangs under a word; a quotation is taken whole. */
function under(view: View, head: number, cue: number): Words[] {
  const from = view.reach.first[head]!;
  const to = view.reach.last[head]! + 1;
  return contentPieces(view, from, to, cue >= from && cue < to ? { from: cue, to: cue + 1 } : { from: cue, to: cue });
}

function hasSubject(parse: Parse, verb: number): boolean {
  return childAs(parse, verb, "nsubj") >= 0 || childAs(parse, verb, "csubj") >= 0;
}

function isInfinitive(parse: Parse, verb: number): boolean {
  return findChild(parse, verb, (c) => c < verb && parse.xpos[c] === "TO") >= 0;
}

/** A noun or clause under a word that a given preposition introduces; -1 where there is none. */
function withCase(parse: Parse, word: number, preposition: string): number {
  return findChild(parse, word, (c) => c > word
    && findChild(parse, c, (m) => m < c && parse.lower[m] === preposition && (parse.deprel[m] === "case" || parse.deprel[m] === "mark")) >= 0);
}

/** The person spoken to, between the cue and an infinitive. */
function objectBetween(parse: Parse, word: number, lower: number): number {
  const object = findChild(parse, word, (c) => c > word && c < lower && (isRelation(parse.deprel[c]!, "obj") || isRelation(parse.deprel[c]!, "iobj") || isRelation(parse.deprel[c]!, "obl")));
  return object >= 0 ? object : findChild(parse, lower, (c) => c < lower && isRelation(parse.deprel[c]!, "nsubj"));
}

function phraseStart(view: View, head: number): number {
  const { parse, reach } = view;
  const marker = findChild(parse, head, (c) => c < head && parse.deprel[c] === "case");
  return marker >= 0 ? marker + 1 : reach.first[head]!;
}

function secondFinding({ parse }: View, word: number, cue: Cue): { cueTo: number } | undefined {
  const second = cue.second === "" ? -1 : secondOf(parse, word, cue);
  return second === word + 1 ? { cueTo: second + 1 } : undefined;
}

/** First and last word of a clause without clauses that are only joined on to it. */
function clauseStart({ parse, reach }: View, head: number): number {
  let from = reach.first[head]!;
  for (let c = parse.childFrom[head]!; c < childEnd(parse, head) && parse.child[c]! < head; c++) {
    const child = parse.child[c]!;
    if (parse.deprel[child] === "parataxis" || parse.deprel[child] === "cc" || parse.deprel[child] === "mark") from = Math.max(from, reach.last[child]! + 1);
  }
  return from;
}

function clauseEnd({ parse, reach }: View, head: number): number {
  for (let c = parse.childFrom[head]!; c < childEnd(parse, head); c++) {
    const child = parse.child[c]!;
    if (child > head && (parse.deprel[child] === "parataxis" || (parse.deprel[child] === "conj" && hasSubject(parse, child)))) return reach.first[child]!;
  }
  return reach.last[head]! + 1;
}
