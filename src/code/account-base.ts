import type { Account, ChosenCase, EventAccount, Factuality, Span, Stage } from "#record";
import type { DropReason } from "./coding.js";
import { clauseAround, type ReportView, spanOf } from "./frames/index.js";
import type { Judge, Judgement } from "./judge.js";
import type { Setting, Settings } from "./setting.js";

/** What the coders of one report share. */
export interface CodingContext {
  readonly view: ReportView;
  readonly judge: Judge;
  readonly settings: Settings;
  readonly reportId: string;
  /** Takes what is weighed and not told; makes an account of it only where somebody asks for it. */
  readonly drop: (make: () => Account, why: DropReason) => void;
  /** Takes which of its rule's cases an account fell under; asks for it only where somebody wants to know. */
  readonly choose: (account: string, make: () => ChosenCase) => void;
}

/** The fields that every account has, but for its id and what only its kind has. */
export type Base = Pick<
  EventAccount,
  | "trigger"
  | "evidence"
  | "attribution"
  | "factuality"
  | "claimed"
  | "stage"
  | "background"
  | "time"
  | "timeStated"
  | "place"
  | "placeStated"
  | "confidence"
  | "rules"
>;

export interface BaseParts {
  /** First and last word of the trigger. */
  readonly from: number;
  readonly to: number;
  /** The trigger's head word. */
  readonly word: number;
  /** The word to ask the judge about. */
  readonly carrier: number;
  readonly form: "verb" | "noun" | "adjective";
  /** True where the carrier does what it says, so that nobody's word stands between: "declared a truce". */
  readonly performs?: boolean;
  readonly confidence: number;
  readonly rules: readonly string[];
  /** True where the words themselves are negative and the account is not: "without power", "nobody was hurt" as 0. */
  readonly lack?: boolean;
  /** True where the words say what comes of it and not whether it was: "will oppose the demand". */
  readonly given?: boolean;
  /** Further evidence: mentions outside the clause that the account rests on. */
  readonly more?: readonly Span[];
}

/** Judges, places and dates what a trigger tells. */
export function accountBase({ view, judge, settings }: CodingContext, parts: BaseParts): Base {
  const { parse } = view;
  const around = clauseAround(view, parts.word);
  const clause = { from: Math.min(around.from, parts.from), to: Math.max(around.to, parts.to + 1) };
  const evidence = spanOf(view, clause);
  const { rules, ...judged } = judge.judge(parts.carrier, parts.performs ? parts.carrier : parts.word);
  const setting = settings.of([...new Set([parts.word, parts.carrier])], clause);
  // "She meets him next week", "will speak after next week's summit": what has a day of its own still to come is planned.
  const isVerb = parts.form === "verb" || parts.carrier !== parts.word;
  const isTold = isVerb ? judged.stage === "ongoing" : judged.stage === "ongoing" || judged.stage === "done";
  const arranged = isTold && settings.isAhead(setting) && (isVerb || isDated(view, parts.word, judged.stage, setting));
  const outside = (parts.more ?? []).filter((s) => s.start < evidence.start || s.end > evidence.end);
  return {
    trigger: { start: parse.start[parts.from]!, end: parse.end[parts.to]! },
    evidence: [evidence, ...outside.map(({ start, end }) => ({ start, end }))],
    ...(parts.given ? granted(judged) : parts.lack ? affirmed(judged) : judged),
    ...(arranged ? { stage: "planned" as const } : {}),
    attribution: [...judged.attribution],
    ...setting,
    confidence: Math.max(0, Math.min(1, Math.round(parts.confidence * 100) / 100)),
    rules: [...new Set([...parts.rules, ...rules])],
  };
}

/** "[next week's] summit", "before the talks here [on Sunday]", "the talks begin [on Sunday]": a time under the word, right behind it, or under what it does now. */
function isDated(
  { parse, first, last, time: over }: ReportView,
  word: number,
  stage: Stage,
  { time }: Setting,
): boolean {
  const verb = stage === "ongoing" && parse.deprel[word] === "nsubj" ? parse.head[word]! : word;
  for (let w = first[verb]!; w <= last[verb]!; w++) if (over[w] === time) return true;
  const end = Math.min(last[word]! + NEAR, parse.sentence[parse.sentenceOf[word]! + 1]! - 1);
  for (let w = last[word]! + 1; w <= end && BETWEEN.has(parse.upos[w]!); w++) if (over[w + 1] === time) return true;
  return over[last[word]! + 1] === time;
}

/** How far behind a noun and all that belongs to it the first word of its own time may stand. */
const NEAR = 2;
const BETWEEN: ReadonlySet<string> = new Set(["ADV", "ADP"]);

const AFFIRMED: Readonly<Partial<Record<Factuality, Factuality>>> = { "CT-": "CT+", "PR-": "PR+", "PS-": "PS+" };

const OPEN: ReadonlySet<Stage> = new Set(["planned", "hypothetical", "attempted"]);

/** As there and told, in whoever's words; what is asked for or feared is not there. */
function granted<T extends Pick<Judgement, "factuality" | "claimed" | "stage">>(judged: T): T {
  if (!OPEN.has(judged.stage)) return affirmed(judged);
  return { ...judged, ...(judged.claimed ? { claimed: "CT+" } : { factuality: "CT+" }), stage: "done" };
}

function affirmed<T extends Pick<Judgement, "factuality" | "claimed">>(judged: T): T {
  const { factuality, claimed } = judged;
  return {
    ...judged,
    factuality: AFFIRMED[factuality] ?? factuality,
    ...(claimed ? { claimed: AFFIRMED[claimed] ?? claimed } : {}),
  };
}
