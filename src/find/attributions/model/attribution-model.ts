import type { Weights } from "#read";
import { speaksInstead } from "../closing.js";
import { type Cue, NO_WORD } from "../cue-table.js";
import { beforeNextSaying } from "../next-saying.js";
import { isPartOfName } from "../part-of-name.js";
import { speakerWord } from "../source.js";
import type { Draft, View, Words } from "../view.js";
import type { Candidate } from "./candidate.js";
import { companyOf } from "./company.js";
import { CUE_FEATURES, CueFeatures, PLAIN_CUE_FEATURES } from "./cue-features.js";
import { ALONE, type Company, JudgeFeatures } from "./judge-features.js";
import { LaneSums } from "./lane-sums.js";
import { PartFeatures } from "./part-features.js";
import { PartSearch } from "./part-search.js";
import { type Parts, partsOf } from "./parts.js";

/** A candidate that is worth a second look. */
export interface Seen {
  readonly candidate: Candidate;
  readonly parts: Parts;
  /** How likely it is a cue, by itself. */
  readonly glance: number;
}

/** Settings of `weights/attributions`. */
interface Settings {
  readonly cueBits: number;
  readonly judgeBits: number;
  readonly unitBits: number;
  readonly borderBits: number;
  /** What one step of a weight is worth. */
  readonly cueStep: number;
  readonly judgeStep: number;
  /** Below this at first sight a candidate is dropped; from this on the judge keeps it. */
  readonly floor: number;
  /** The same for one that the rules find a content for. */
  readonly ruledFloor: number;
  readonly threshold: number;
  /** The same for words that are in no lexicon. */
  readonly unknownThreshold: number;
  /** From this on a candidate inside somebody's words is told, judged as if it stood alone. */
  readonly nestedThreshold: number;
  /** Share of right speakers and contents by tenths of what the judge says. */
  readonly reliability: readonly number[];
}

/**
 * Four linear models: is this word a cue, what are its parts, is the whole an attribution, and the same inside somebody's words.
 * Keeps nothing of a text.
 */
export class AttributionModel {
  private readonly settings: Settings;
  private readonly cueWeights: Int8Array;
  private readonly judgeWeights: Int8Array;
  private readonly aloneWeights: Int8Array;
  private readonly partSums: LaneSums;
  private readonly cueFeatures: CueFeatures;
  private readonly partFeatures: PartFeatures;
  private readonly judgeFeatures: JudgeFeatures;
  private readonly search = new PartSearch();

  constructor(weights: Weights) {
    this.settings = weights.settings as unknown as Settings;
    this.cueWeights = weights.int8("cue");
    this.judgeWeights = weights.int8("judge");
    this.aloneWeights = weights.int8("alone");
    this.partSums = new LaneSums(weights.int32("unit"), weights.int32("border"));
    this.cueFeatures = new CueFeatures(this.settings.cueBits);
    this.partFeatures = new PartFeatures(this.settings.unitBits, this.settings.borderBits);
    this.judgeFeatures = new JudgeFeatures(this.settings.judgeBits);
  }

  /** The candidates that are attributions. */
  pick(view: View, candidates: readonly Candidate[]): readonly Draft[] {
    const seen = this.look(view, candidates);
    const company = companyOf(view.parse.size, seen);
    const { threshold, unknownThreshold, nestedThreshold } = this.settings;
    const judged = seen.map((one, i) => this.judge(view, one, company[i]!, this.judgeWeights));
    const told = new Uint8Array(view.parse.size);
    seen.forEach((one, i) => {
      if (one.candidate.cue === NO_WORD && judged[i]! < unknownThreshold) judged[i] = 0;
      if (judged[i]! >= threshold) for (const { from, to } of one.parts.content) told.fill(1, from, to);
    });
    // The judge learned from texts in which nothing is marked inside somebody's words; there another one looks.
    seen.forEach((one, i) => {
      if (judged[i]! >= threshold || !told[one.candidate.word] || !hasOwnSpeaker(view, one)) return;
      const alone = this.judge(view, one, ALONE, this.aloneWeights);
      if (alone >= nestedThreshold) judged[i] = alone;
    });
    const picked = seen.flatMap((one, i) => (judged[i]! >= threshold ? this.toDraft(view, one, judged[i]!) : []));
    return withoutCuesInCues(view, [
      ...candidates.flatMap(({ draft }) => (draft?.sure ? draft : [])),
      ...withLast(view, candidates, picked),
    ]);
  }

  private judge(view: View, { candidate, parts, glance }: Seen, company: Company, weights: Int8Array): number {
    if (parts.content.length === 0) return 0;
    this.cueFeatures.fill(view, candidate);
    this.judgeFeatures.fill(view, candidate, parts, this.cueFeatures, glance, company);
    const { rows } = this.judgeFeatures;
    return chanceOf(sum(rows, weights, 0, rows.length) * this.settings.judgeStep);
  }

  /** The candidates that may be one, with their parts; what training the judge begins with. */
  look(view: View, candidates: readonly Candidate[]): Seen[] {
    const seen: Seen[] = [];
    const { window, unitRows, borderRows } = this.partFeatures;
    const { floor, ruledFloor } = this.settings;
    for (const candidate of candidates) {
      if (candidate.draft?.sure) continue;
      const least = candidate.draft ? ruledFloor : floor;
      const glance = this.glanceAt(view, candidate, least);
      if (glance < least) continue;
      this.partFeatures.fill(view, candidate);
      this.search.run({ size: window.size, cue: window.cue, unitRows, borderRows }, this.partSums);
      seen.push({ candidate, parts: partsOf(view, window, this.search, candidate.draft), glance });
    }
    return seen;
  }

  /** How likely a candidate is a cue, by itself; 0 where it is plain before all is summed up that it will not be so as `least`. */
  private glanceAt(view: View, candidate: Candidate, least: number): number {
    const { cueFeatures, cueWeights } = this;
    const { cueStep } = this.settings;
    cueFeatures.fillPlain(view, candidate);
    const plain = sum(cueFeatures.rows, cueWeights, 0, PLAIN_CUE_FEATURES);
    if (chanceOf((plain + HOPE) * cueStep) < least) return 0;
    cueFeatures.fillRest(view, candidate);
    return chanceOf((plain + sum(cueFeatures.rows, cueWeights, PLAIN_CUE_FEATURES, CUE_FEATURES)) * cueStep);
  }

  private toDraft(view: View, { candidate: { word, cue, draft }, parts }: Seen, judged: number): Draft {
    const { reliability } = this.settings;
    const tenth = Math.min(reliability.length - 1, Math.floor(judged * reliability.length));
    return {
      rule: draft?.rule ?? CUE_MODEL,
      parts: PARTS_MODEL,
      confidence: reliability[tenth]!,
      cue,
      cueWord: word,
      cueWords: parts.cue,
      source: parts.source,
      speaker: speakerWord(view.parse, parts.speaker, word),
      content: beforeNextSaying(view, parts.content, word),
    };
  }
}

/** Ids of what decided: that a word is a cue although no rule says so; where source, cue and content begin and end. */
export const CUE_MODEL = "attributions/model:cue";
const PARTS_MODEL = "attributions/model:parts";

/** What was picked, and what the words alone make of candidates that were not, or of whose content a pick without a rule took nothing. */
function withLast(view: View, candidates: readonly Candidate[], picked: readonly Draft[]): readonly Draft[] {
  const lasts = new Map(candidates.flatMap(({ word, last }) => (last ? [[word, last] as const] : [])));
  if (lasts.size === 0) return picked;
  const kept = picked.filter((draft) => {
    const last = lasts.get(draft.cueWord);
    if (last && draft.rule === CUE_MODEL && !overlaps(draft.content, last.content)) return false;
    if (last && speaksInstead(view, last, draft)) return false;
    lasts.delete(draft.cueWord);
    return true;
  });
  return [...kept, ...lasts.values()];
}

const overlaps = (a: readonly Words[], b: readonly Words[]): boolean =>
  a.some((x) => b.some((y) => x.from < y.to && y.from < x.to));

/** "[was quoted as saying]": a word of another's cue is no cue of its own for the same content, but where that other is part of a name. */
function withoutCuesInCues(view: View, drafts: readonly Draft[]): readonly Draft[] {
  const inside = new Set<Draft>();
  const byWord = new Map(drafts.map((draft) => [draft.cueWord, draft]));
  for (const outer of drafts) {
    for (const { from, to } of outer.cueWords)
      for (let word = from; word < to; word++) {
        const inner = byWord.get(word);
        if (!inner || inner === outer || inner.content[0]?.from !== outer.content[0]?.from) continue;
        inside.add(isPartOfName(view.parse, outer.cueWord, word) ? outer : inner);
      }
  }
  return inside.size === 0 ? drafts : drafts.filter((draft) => !inside.has(draft));
}

/**
 * Somebody is named, or does more than say: a pronoun inside somebody's words is nearly always the outer speaker again, whose own orders
 * and denials are told all the same.
 */
function hasOwnSpeaker({ parse }: View, { candidate, parts: { speaker } }: Seen): boolean {
  return speaker >= 0 && (parse.upos[speaker] !== "PRON" || MORE_THAN_SAID.has(candidate.cue.stance));
}

const MORE_THAN_SAID: ReadonlySet<Cue["stance"]> = new Set(["orders", "denies", "fears"]);

/** What the features of rules add to a candidate, in steps of the stored weights: in training texts never more to one that then passes. */
const HOPE = 120;

function sum(rows: Int32Array, weights: Int8Array, from: number, to: number): number {
  let all = 0;
  for (let f = from; f < to; f++) all += weights[rows[f]!]!;
  return all;
}

function chanceOf(logOdds: number): number {
  return 1 / (1 + Math.exp(-logOdds));
}
