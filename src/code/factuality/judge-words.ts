import { attributionChains, type AttributionChains, type CueReader, type Findings, measureReach } from "#find";
import type { Parse } from "#read";
import { STAGES } from "#record";
import { dateWords, LONG_AGO } from "./date-words.js";
import { type EmbeddingTable, partOf } from "./embedding-table.js";
import type { Ground } from "./factuality-rules.js";
import { createGrounds, type Grounds } from "./grounds.js";
import type { Operator } from "./operator-table.js";
import { type OwnView, viewOwn } from "./own-view.js";
import { apply, CERTAIN, combine, type Effect, toLevel } from "./scale.js";

/** The judgement on every word of a report, in arrays over words. */
export interface WordJudgements {
  /** As the innermost speaker, or in the publisher's voice the publisher, sees it. */
  readonly level: Int8Array;
  readonly stage: Int8Array;
  readonly ground: Int32Array;
  readonly background: Uint8Array;
  readonly chains: AttributionChains;
  /** For each attribution 1 where the publisher vouches for its content: "the army confirmed that …". */
  readonly vouched: Uint8Array;
  readonly grounds: Grounds;
}

export interface JudgeTables {
  readonly operators: (word: string) => readonly Operator[];
  readonly embeddings: EmbeddingTable;
  readonly cues: CueReader;
  readonly rules: Readonly<Record<Ground, string>>;
}

const stage = (code: (typeof STAGES)[number]): number => STAGES.indexOf(code);
const DONE = stage("done");
const ONGOING = stage("ongoing");
const PLANNED = stage("planned");
const ASKED = stage("asked");
const HYPOTHETICAL = stage("hypothetical");
const HABITUAL = stage("habitual");

const UNKNOWN: Effect = { plus: 0, minus: 0, stage: HYPOTHETICAL };
const ASK: Effect = { plus: 0, minus: 0, stage: ASKED };
const MAYBE: Effect = { plus: 1, minus: -1, stage: -1 };
const PURPOSE: Effect = { plus: 1, minus: 0, stage: PLANNED };
const SAME: Effect = { plus: CERTAIN, minus: -CERTAIN, stage: -1 };

/** What stands around a word: the level that a plain word would have there, its stage and grounds. */
interface Context {
  level: number;
  stage: number;
  ground: number;
}

/** Judges all words in one pass from the roots down: linear in words and attributions. */
export function judgeWords(parse: Parse, findings: Findings, tables: JudgeTables, published?: string): WordJudgements {
  const grounds = createGrounds();
  const own = viewOwn(parse, tables, grounds);
  const chains = attributionChains(parse, findings.attributions);
  const { order } = measureReach(parse);
  const age = dateWords(parse, findings.times, published);
  const { size } = parse;
  const level = new Int8Array(size);
  const stages = new Int8Array(size);
  const ground = new Int32Array(size);
  const background = new Uint8Array(size);
  const base = new Int8Array(size);
  const baseStage = new Int8Array(size);
  const judged = new Uint8Array(size);
  const vouched = new Uint8Array(findings.attributions.length);
  const contexts: (Context | undefined)[] = new Array(findings.attributions.length);
  const plain: Context = { level: CERTAIN, stage: DONE, ground: -1 };
  const view: View = { parse, own, tables, grounds, level, stages, ground, base, baseStage };

  const contextOf = (attribution: number): Context => {
    if (attribution < 0) return plain;
    let context = contexts[attribution];
    if (!context) {
      context = { level: CERTAIN, stage: DONE, ground: -1 };
      contexts[attribution] = context;
      openContext(attribution, context);
    }
    return context;
  };

  /** What a speaker's words count for: the cue says how far he holds them, and the publisher's words about the cue whether he spoke. */
  const openContext = (attribution: number, context: Context): void => {
    const { word, cue } = tables.cues.read(parse, findings.attributions[attribution]!);
    const said = judged[word] ? level[word]! : own.level[word]!;
    const view = toLevel(cue.view);
    context.level = apply({ plus: view, minus: view < 0 ? 1 : 0, stage: -1 }, said);
    context.stage = cue.stage ? stage(cue.stage) : DONE;
    context.ground = grounds.add(tables.rules.credited, `cues/${cue.lemma}`, -1);
    const outer = findings.attributions[attribution]!.within;
    if (outer !== undefined) contextOf(outer);
    if (cue.fact && said === CERTAIN && (outer === undefined || vouched[outer] === 1)) {
      vouched[attribution] = 1;
      context.ground = grounds.add(tables.rules.vouched, `cues/${cue.lemma}`, -1);
    }
  };

  for (const w of order) {
    const head = parse.head[w]!;
    const speaker = chains.innermost(w);
    const outside = contextOf(speaker);
    const fresh = head < 0 || chains.innermost(head) !== speaker;
    const around = fresh ? rootContext(view, w, outside) : contextBelow(view, w, head, outside);
    base[w] = around.level;
    baseStage[w] = around.stage;
    level[w] = combine(around.level, own.level[w]!);
    stages[w] = stageOf(view, w, around.stage);
    ground[w] = own.ground[w]! >= 0 ? own.ground[w]! : around.ground;
    background[w] = isBackground(view, w, age[w]!, speaker < 0, !fresh && background[head] === 1) ? 1 : 0;
    judged[w] = 1;
  }
  return { level, stage: stages, ground, background, chains, vouched, grounds };
}

interface View {
  readonly parse: Parse;
  readonly own: OwnView;
  readonly tables: JudgeTables;
  readonly grounds: Grounds;
  readonly level: Int8Array;
  readonly stages: Int8Array;
  readonly ground: Int32Array;
  readonly base: Int8Array;
  readonly baseStage: Int8Array;
}

/** "had fled" in the publisher's own words, and what a date puts long before the report, are only recalled; a recent date tells news. */
function isBackground({ parse, own }: View, w: number, age: number, ownVoice: boolean, above: boolean): boolean {
  if (age !== 0) return age === LONG_AGO;
  return (own.earlier[w] === 1 && ownVoice) || (above && INHERITS_PAST.has(parse.deprel[w]!));
}

const INHERITS_PAST = new Set(["conj", "obj", "nsubj", "nsubj:pass", "xcomp", "ccomp", "obl", "obl:agent", "compound", "nmod"]);

/** From this stage on nothing of what stands below has happened yet. */
function isIrrealis(stageIndex: number): boolean {
  return stageIndex !== DONE && stageIndex !== ONGOING && stageIndex !== HABITUAL;
}

/** At the top of a sentence or of somebody's words: a statement, unless it asks or tells somebody to do something. */
function rootContext(view: View, w: number, outside: Context): Context {
  const { parse, grounds, tables } = view;
  if (!isRootLike(parse, w)) return outside;
  if (isQuestion(parse, w)) return effect(UNKNOWN, outside, grounds.add(tables.rules.question, "", outside.ground));
  if (isImperative(view, w)) return effect(ASK, outside, grounds.add(tables.rules.order, "", outside.ground));
  return outside;
}

function isRootLike(parse: Parse, w: number): boolean {
  const deprel = parse.deprel[w]!;
  return deprel === "root" || deprel === "ccomp" || deprel === "parataxis";
}

const QUESTION_MARK = 0x3f;

function isQuestion(parse: Parse, w: number): boolean {
  if (parse.deprel[w] !== "root") return false;
  const end = parse.sentence[parse.sentenceOf[w]! + 1]!;
  for (let i = end - 1; i >= Math.max(end - 2, w); i--) if (parse.text.charCodeAt(parse.start[i]!) === QUESTION_MARK) return true;
  return false;
}

/** A bare verb without subject or auxiliary at the beginning: "Stay at home". */
function isImperative({ parse, own }: View, w: number): boolean {
  return parse.xpos[w] === "VB" && own.finite[w] === 0 && parse.deprel[w] === "root" && parse.headline[w] === 0;
}

/** An infinitive or purpose without an entry: it keeps the stage of what is ordered, asked, feared round it. */
function possible(around: Context, ground: number): Context {
  return { level: apply(PURPOSE, around.level), stage: isIrrealis(around.stage) ? around.stage : PURPOSE.stage, ground };
}

function effect(change: Effect, around: Context, ground: number): Context {
  return { level: apply(change, around.level), stage: change.stage >= 0 ? change.stage : around.stage, ground };
}

/** What a head makes of a word below it. */
function contextBelow(view: View, w: number, head: number, outside: Context): Context {
  const { parse } = view;
  const deprel = parse.deprel[w]!;
  const colon = deprel.indexOf(":");
  switch (colon < 0 ? deprel : deprel.slice(0, colon)) {
    case "ccomp": case "csubj": case "xcomp":
      return complement(view, w, head);
    case "acl":
      return deprel === "acl" && isInfinitive(parse, w) ? complement(view, w, head) : hasMark(parse, w) ? complement(view, w, head) : outside;
    case "advcl":
      return adverbial(view, w, head, outside);
    case "conj":
      return joined(view, w, head);
    case "parataxis": case "list": case "appos": case "discourse": case "dep": case "vocative":
      return outside;
    case "obj": case "nsubj": case "obl": case "nmod": case "compound": case "iobj":
      return nominal(view, w, head, outside);
    default:
      return below(view, head);
  }
}

function below({ level, stages, ground }: View, head: number): Context {
  return { level: level[head]!, stage: stages[head]!, ground: ground[head]! };
}

/** Clauses and infinitives: the governing word decides, by its lexicon entry. */
function complement(view: View, w: number, head: number): Context {
  const { parse, tables, grounds } = view;
  const around = below(view, head);
  const link = linkOf(view, w);
  const part = partOf(parse.upos[head]!);
  const entry = tables.embeddings.of(parse.lemma[head]!, part, link)
    ?? (link === "bare" ? tables.embeddings.of(parse.lemma[head]!, part, "to") : undefined)
    ?? (link === "ing" ? markedEntry(view, w, head, part) : undefined);
  if (entry) return effect(entry, around, grounds.add(tables.rules.complement, entry.entry, around.ground));
  if (link === "to") return possible(around, grounds.add(tables.rules.infinitive, "", around.ground));
  if (link === "clause" && around.level < 0) return effect(UNKNOWN, around, around.ground);
  return around;
}

/** "kept them from leaving": the entry of the preposition before a gerund. */
function markedEntry({ parse, tables }: View, w: number, head: number, part: string) {
  for (let c = parse.childFrom[w]!; c < parse.childFrom[w + 1]!; c++) {
    const child = parse.child[c]!;
    if (child > w) break;
    const relation = parse.deprel[child];
    if (relation !== "mark" && relation !== "case") continue;
    const entry = tables.embeddings.of(parse.lemma[head]!, part, parse.lower[child]!);
    if (entry) return entry;
  }
  return undefined;
}

function linkOf({ parse, own }: View, w: number): string {
  if (isInfinitive(parse, w)) return "to";
  if (parse.xpos[w] === "VBG" && own.finite[w] === 0) return "ing";
  if (parse.xpos[w] === "VB" && own.finite[w] === 0) return "bare";
  return "clause";
}

function isInfinitive(parse: Parse, w: number): boolean {
  for (let c = parse.childFrom[w]!; c < parse.childFrom[w + 1]! && parse.child[c]! < w; c++) if (parse.xpos[parse.child[c]!] === "TO") return true;
  return false;
}

function hasMark(parse: Parse, w: number): boolean {
  for (let c = parse.childFrom[w]!; c < parse.childFrom[w + 1]!; c++) if (parse.deprel[parse.child[c]!] === "mark") return true;
  return false;
}

/** "to reach the border": a purpose; "after they had fled": told as done, whatever the main clause is; "fleeing": as the main clause. */
function adverbial(view: View, w: number, head: number, outside: Context): Context {
  const { parse, tables, grounds } = view;
  const around = below(view, head);
  const part = partOf(parse.upos[head]!);
  const marked = markedEntry(view, w, head, part);
  if (marked) return effect(marked, around, grounds.add(tables.rules.complement, marked.entry, around.ground));
  if (isInfinitive(parse, w)) {
    const entry = tables.embeddings.of(parse.lemma[head]!, part, "to");
    if (entry) return effect(entry, around, grounds.add(tables.rules.complement, entry.entry, around.ground));
    return possible(around, grounds.add(tables.rules.purpose, "", around.ground));
  }
  if (view.own.finite[w] === 0) return around;
  const present = parse.xpos[w] !== "VBD" && parse.xpos[w] !== "VBN";
  return present && isIrrealis(around.stage) ? around : outside;
}

/** "stormed and burned", "no dead or injured" share what stands over them; a clause with a subject of its own only its context. */
function joined(view: View, w: number, head: number): Context {
  const { parse, own, base, baseStage, ground } = view;
  const alike = own.finite[w] === 0 && (parse.xpos[w] === parse.xpos[head] || parse.upos[w] === "NOUN");
  return alike ? below(view, head) : { level: base[head]!, stage: baseStage[head]!, ground: ground[head]! };
}

/** Nouns: what a verb or noun does to its object; else a thing already known is there, a new one only where the verb holds. */
function nominal(view: View, w: number, head: number, outside: Context): Context {
  const { parse, own, tables, grounds } = view;
  // "no shots were fired": the noun's own "no" is what negates the verb, and counts once.
  const around = own.negated[w] === 1 ? { ...below(view, head), level: view.base[head]! } : below(view, head);
  const entry = tables.embeddings.has(parse.lemma[head]!) ? nominalEntry(view, w, head) : undefined;
  if (entry) return effect(entry, around, grounds.add(tables.rules.complement, entry.entry, around.ground));
  if (own.definite[w] === 1) return around.stage === outside.stage || !isIrrealis(around.stage) ? outside : { ...outside, stage: around.stage };
  if (around.level < 0 && parse.deprel[w]!.startsWith("obl")) return effect(MAYBE, outside, around.ground);
  return effect(SAME, around, around.ground);
}

function nominalEntry({ parse, tables }: View, w: number, head: number) {
  const part = partOf(parse.upos[head]!);
  const deprel = parse.deprel[w]!;
  if (deprel === "nsubj") return tables.embeddings.of(parse.lemma[head]!, part, "subj");
  if (deprel === "obj" || deprel === "nsubj:pass") return tables.embeddings.of(parse.lemma[head]!, part, "obj");
  for (let c = parse.childFrom[w]!; c < parse.childFrom[w + 1]! && parse.child[c]! < w; c++) {
    const child = parse.child[c]!;
    if (parse.deprel[child] !== "case") continue;
    const entry = tables.embeddings.of(parse.lemma[head]!, part, parse.lower[child]!);
    if (entry) return entry;
  }
  return undefined;
}

/** What stands around a word decides, unless all is told as done there; then the word's own auxiliaries, then its tense. */
function stageOf(view: View, w: number, around: number): number {
  const own = view.own.stage[w]!;
  if (own >= 0 && (view.own.conditional[w] === 1 || !isIrrealis(around))) return own;
  return isIrrealis(around) ? around : tenseStage(view, w, around);
}

/** The stage that the tense gives where nothing else does. */
function tenseStage({ parse }: View, w: number, around: number): number {
  const upos = parse.upos[w]!;
  if (upos !== "VERB" && upos !== "AUX") return around;
  if (parse.headline[w] === 1) return DONE;
  const tag = parse.xpos[w];
  if (tag === "VBZ" || tag === "VBP") return ONGOING;
  return DONE;
}
