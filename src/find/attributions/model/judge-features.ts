import { mix, rowOf } from "#lang";
import type { View, Words } from "../view.js";
import type { Candidate } from "./candidate.js";
import { CUE_FEATURES, type CueFeatures, lengthClass } from "./cue-features.js";
import type { Parts } from "./parts.js";

/** Templates of a candidate with its parts: those of the cue, and 26 of what was drawn round it. */
export const JUDGE_FEATURES = CUE_FEATURES + 26;

const FIRST_ID = 900;
/** The glance's doubt is told apart in steps of a half, and not beyond this. */
const MAX_DOUBT = 8;

/** What the other candidates of the report say of one. */
export interface Company {
  /** How likely the likeliest cue is whose content holds this one, 0..1. */
  readonly around: number;
  /** 0: nobody else has this content; 1: a less likely candidate has; 2: a likelier one has. */
  readonly rival: number;
}

export const ALONE: Company = { around: 0, rival: 0 };

/** Turns a candidate with its parts into rows of the table that judges it. Its rows are filled anew each time. */
export class JudgeFeatures {
  readonly rows = new Int32Array(JUDGE_FEATURES);
  private at = 0;

  constructor(private readonly bits: number) {}

  /** `cue` must hold the rows of this candidate; `glance` is how likely it seemed without its parts. */
  fill(view: View, candidate: Candidate, parts: Parts, cue: CueFeatures, glance: number, company: Company): void {
    this.rows.set(cue.rows);
    this.at = CUE_FEATURES;
    const doubt = Math.max(-MAX_DOUBT, Math.min(MAX_DOUBT, Math.round(2 * Math.log(glance / (1 - glance + 1e-9)))));
    const around = Math.round(company.around * 4);
    this.likelihood(view, candidate, parts, doubt, around, company.rival);
    this.shape(view, candidate, parts, around);
  }

  private put(hash: number): void {
    this.rows[this.at] = rowOf(mix(hash, FIRST_ID + this.at), this.bits);
    this.at++;
  }

  private likelihood(
    view: View,
    candidate: Candidate,
    parts: Parts,
    doubt: number,
    around: number,
    rival: number,
  ): void {
    const source = sourceKind(view, parts);
    const agreed = agreement(candidate.draft?.content, parts.content);
    const lemma = view.codes.lemma[candidate.word]!;
    this.put(doubt);
    this.put(mix(doubt, lengthClass(parts.content)));
    this.put(mix(doubt, source));
    this.put(mix(doubt, around));
    this.put(mix(agreed, doubt));
    this.put(mix(agreed, source));
    this.put(mix(around, lemma));
    this.put(mix(around, source));
    this.put(mix(rival, doubt));
    this.put(mix(rival, source));
  }

  private shape(view: View, { word }: Candidate, parts: Parts, around: number): void {
    const { parse, codes } = view;
    const lemma = codes.lemma[word]!;
    const source = sourceKind(view, parts);
    const length = lengthClass(parts.content);
    const quoted = quotedClass(view, parts.content);
    const side = sideOf(word, parts.content);
    const first = parts.content[0]?.from ?? -1;
    const after = parts.content.at(-1)?.to ?? parse.size;
    const firstWord = first < 0 ? 0 : codes.word[first]!;
    const firstTag = first < 0 ? 0 : codes.tag[first]!;
    const speakerTag = parts.speaker < 0 ? 0 : codes.tag[parts.speaker]!;
    const gap = parts.speaker < 0 ? 9 : Math.min(5, Math.abs(parts.speaker - word));
    const verb = holdsVerb(view, parts.content) ? 1 : 0;
    this.put(length);
    this.put(mix(length, lemma));
    this.put(mix(quoted, length));
    this.put(mix(quoted, side));
    this.put(mix(source, side));
    this.put(mix(mix(source, side), quoted));
    this.put(mix(firstWord, side));
    this.put(mix(firstTag, lemma));
    this.put(mix(speakerTag, gap));
    this.put(mix(lengthClass(parts.cue), lemma));
    this.put(mix(verb, length));
    this.put(mix(mix(verb, source), mix(quoted, side)));
    this.put(mix(mix(side, source), lemma));
    this.put(mix(around, mix(side, length)));
    this.put(mix(mix(firstWord, lemma), side));
    this.put(mix(after < parse.size ? codes.word[after]! : 0, side));
  }
}

function sourceKind({ actorOf }: View, { source, speaker }: Parts): number {
  return source.length === 0 ? 0 : actorOf[speaker]! >= 0 ? 2 : 1;
}

/** Before the cue 1, after it 2, both 3. */
function sideOf(word: number, content: readonly Words[]): number {
  let side = 0;
  for (const { from, to } of content) side |= (from < word ? 1 : 0) | (to > word ? 2 : 0);
  return side;
}

/** No content 0, no quotation 1, some 2, all but a word 3. */
function quotedClass({ quotes }: View, content: readonly Words[]): number {
  let words = 0;
  let quoted = 0;
  for (const { from, to } of content) {
    words += to - from;
    for (let i = from; i < to; i++) if (quotes.of[i]! >= 0) quoted++;
  }
  return words === 0 ? 0 : quoted === 0 ? 1 : quoted >= words - 1 ? 3 : 2;
}

function holdsVerb({ parse }: View, content: readonly Words[]): boolean {
  for (const { from, to } of content)
    for (let i = from; i < to; i++) if (parse.upos[i] === "VERB" || parse.upos[i] === "AUX") return true;
  return false;
}

/** 0 where the rules found nothing, else 1 … 5 by how much of their content and the drawn one is the same. */
function agreement(ruled: readonly Words[] | undefined, drawn: readonly Words[]): number {
  if (!ruled) return 0;
  let shared = 0;
  let all = 0;
  for (const a of ruled) {
    all += a.to - a.from;
    for (const b of drawn) shared += Math.max(0, Math.min(a.to, b.to) - Math.max(a.from, b.from));
  }
  for (const b of drawn) all += b.to - b.from;
  return 1 + Math.round((4 * shared) / Math.max(1, all - shared));
}
