import { existsSync } from "node:fs";
import { join } from "node:path";
import { type Beside, besideOf } from "#code";
import type { Engine, Explanation } from "#engine";
import { wordAt } from "#read";
import type { Account, EventAccount, EventType, Factuality, FigureAccount, Report, Span } from "#record";
import { GOLD, goldLines } from "./gold.js";
import { FILES, measuredReports } from "./measured-reports.js";
import { type KnownParts, readParts } from "./parts.js";
import { rowOf } from "./show-for-judging.js";
import { FITTING_FILE, FRESH_FILE, keyOf, readVerdicts, VERDICT_FILE, type Verdict } from "./verdicts.js";

/** An account of which it is known whether it is right. */
export interface JudgedAccount {
  readonly account: Account;
  readonly beside: Beside;
  readonly right: boolean;
  readonly report: string;
  readonly set: string;
}

interface EventGold {
  readonly events: readonly { readonly type?: EventType; readonly quad?: number }[];
}
interface FigureGold {
  readonly killed: number;
  readonly injured: number;
  readonly literal?: Readonly<Record<string, boolean>>;
}

/** Reads the gold reports and judges each account that gold tells something about. */
export async function judgedAccounts(engine: Engine): Promise<JudgedAccount[]> {
  return [
    ...(await judge(engine, "event/dev", isEvent, judgeEvent)),
    ...(await judge(engine, "figure/dev", isFigure, judgeFigure)),
    ...(await judgedByHand(engine, LOOKED_AT, FITTING_FILE)),
    ...(await judgedByHand(engine, BY_HAND, FRESH_FILE)),
    ...(await judgedByHand(engine, DRAWN, VERDICT_FILE)),
    ...(await judgedByParts(engine)),
  ];
}

/** PLOVER of 2018 has one type where ours has two. */
const coarse = (type: string) => (type === "CONCEDE" || type === "RETREAT" ? "YIELD" : type);

/** Right where its type (or, where gold has no types, its quad class) is that of an event in the line. An event that gold does not have counts as wrong, though it may well have happened. */
function judgeEvent({ account, gold }: Case<EventGold, EventAccount>): boolean | undefined {
  const { type, quad } = account;
  const coded = gold.events.filter((event) => event.type || event.quad);
  // The coders had no types outside the quad classes (crime, accident, disaster): of these gold says nothing.
  if (coded.length === 0 || !quad) return undefined;
  return coded.some((event) => (event.type ? coarse(event.type) === coarse(type) : event.quad === quad));
}

/** Stages at which a figure does not tell what was. */
const AHEAD = new Set(["planned", "ordered", "asked", "threatened", "feared", "hypothetical"]);

/** Right where it is the registered number of the story. A smaller one may be a part of it or an earlier count, so it is judged only where the story has none higher. */
function judgeFigure({ account, gold, others }: Case<FigureGold, FigureAccount>): boolean | undefined {
  const { measure } = account;
  if ((measure !== "killed" && measure !== "injured") || gold.literal?.[measure] === false || !stands(account))
    return undefined;
  const number = account.low ?? account.high ?? 0;
  if (number >= gold[measure]) return number === gold[measure];
  const highest = Math.max(
    ...others.filter((other) => other.measure === measure && stands(other)).map(({ low, high }) => low ?? high ?? 0),
  );
  return number === highest ? false : undefined;
}

function stands({ factuality, change, scope, background, stage }: FigureAccount): boolean {
  return !isDenied(factuality) && change !== "withdrawn" && scope !== "rate" && !background && !AHEAD.has(stage);
}

function isDenied(factuality: Factuality): boolean {
  return factuality.endsWith("-");
}

interface Case<Gold, A extends Account> {
  readonly account: A;
  readonly gold: Gold;
  /** All accounts of the kind in the report. */
  readonly others: readonly A[];
}

const isEvent = (account: Account): account is EventAccount => account.kind === "event";
const isFigure = (account: Account): account is FigureAccount => account.kind === "figure";

async function judge<Gold, A extends Account>(
  engine: Engine,
  set: string,
  isKind: (account: Account) => account is A,
  verdict: (known: Case<Gold, A>) => boolean | undefined,
): Promise<JudgedAccount[]> {
  const judged: JudgedAccount[] = [];
  if (!existsSync(join(GOLD, `${set}.jsonl`))) return judged;
  for await (const { report, gold } of goldLines<Gold>(`${set}.jsonl`)) {
    const explained = engine.explain(report);
    const others = explained.reading.accounts.filter(isKind);
    const beside = besideIn(explained);
    for (const account of others) {
      const right = verdict({ account, gold, others });
      if (right !== undefined) judged.push({ account, beside, right, report: report.id, set });
    }
  }
  return judged;
}

function besideIn({ parse, found, reading: { accounts, actors, places } }: Explanation): Beside {
  return besideOf({ parse: parse!, accounts, actors, found, places });
}

/** The accounts judged by hand that confidence is fitted on, those of reports that were looked at since to mend what was wrong, and those that only measure. */
export const BY_HAND = "by hand";
export const LOOKED_AT = "by hand, looked at since";
export const DRAWN = "the draw";
/** Events of which it was annotated whether they are such and who takes part in them, but not how far they hold. */
export const BY_PARTS = "by who takes part";

/** Accounts of a verdict table that the engine still makes, and that look as they did to their judge. */
async function judgedByHand(engine: Engine, set: string, table: string): Promise<JudgedAccount[]> {
  const byReport = new Map<string, Verdict[]>();
  // Of a report that the draw may measure by, no other verdict counts.
  const measured = table === VERDICT_FILE ? new Set<string>() : await measuredReports();
  for (const verdict of readVerdicts(table).filter(({ report }) => !measured.has(report)))
    byReport.set(verdict.report, [...(byReport.get(verdict.report) ?? []), verdict]);
  const judged: JudgedAccount[] = [];
  if (byReport.size === 0) return judged;
  for (const file of FILES) {
    if (!existsSync(join(GOLD, file))) continue;
    for await (const { report } of goldLines<unknown>(file)) {
      const verdicts = byReport.get(report.id);
      if (verdicts) judged.push(...matched(verdicts, report, engine.explain(report), set));
    }
  }
  return judged;
}

function matched(verdicts: readonly Verdict[], report: Report, explained: Explanation, set: string): JudgedAccount[] {
  const { reading } = explained;
  const beside = besideIn(explained);
  const verdictOf = new Map(verdicts.map((verdict) => [keyOf(verdict), verdict.verdict]));
  return reading.accounts.flatMap((account) => {
    const verdict = verdictOf.get(keyOf(rowOf(report, reading, account)));
    return verdict === undefined ? [] : [{ account, beside, right: verdict === "right", report: report.id, set }];
  });
}

const ELSEWHERE = "participants/elsewhere";

/** Events of `parts.tsv` that the engine still makes: right where they are events of their type and name nobody else, and somebody where the sentence does. */
async function judgedByParts(engine: Engine): Promise<JudgedAccount[]> {
  const known = readParts();
  const judged: JudgedAccount[] = [];
  for (const file of FILES) {
    if (!existsSync(join(GOLD, file))) continue;
    for await (const { report } of goldLines<unknown>(file)) {
      const told = known.get(report.id);
      if (!told) continue;
      const explained = engine.explain(report);
      const beside = besideIn(explained);
      for (const account of explained.reading.accounts.filter(isEvent)) {
        // Whom the model of parts found was fitted on these same annotations.
        if (account.rules.includes(ELSEWHERE)) continue;
        const parts = told.get(account.trigger.start);
        if (parts)
          judged.push({
            account,
            beside,
            right: isAsKnown(account, parts, explained),
            report: report.id,
            set: BY_PARTS,
          });
      }
    }
  }
  return judged;
}

function isAsKnown(account: EventAccount, known: KnownParts, { reading, parse }: Explanation): boolean {
  if (known.verdict !== "ok") return false;
  const { actors, recipients, objects = [] } = account;
  const spansOf = (indexes: readonly number[]) => indexes.map((i) => reading.actors[i]!);
  const holds = (spans: readonly Span[], at: number) => spans.some(({ start, end }) => start <= at && end > at);
  const sentence = parse!.sentenceOf[wordAt(parse!, account.trigger.start)]!;
  const isHere = ({ start }: Span) => parse!.sentenceOf[wordAt(parse!, start)] === sentence;
  const agree = (told: readonly Span[], part: ReadonlySet<number>, things: readonly Span[]) => {
    const here = told.filter(isHere);
    const isNamed = [...part].some((at) => holds(told, at) || holds(things, at));
    return part.size === 0 ? here.length === 0 : isNamed || (told.length > 0 && here.length === 0);
  };
  return agree(spansOf(actors), known.actor, []) && agree(spansOf(recipients), known.recipient, objects);
}
