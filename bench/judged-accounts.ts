import { existsSync } from "node:fs";
import { join } from "node:path";
import { type Beside, besideOf } from "#code";
import type { Engine } from "#engine";
import type { Account, EventAccount, EventType, Factuality, FigureAccount, Reading, Report } from "#record";
import { GOLD, goldLines } from "./gold.js";
import { readVerdicts, type Verdict } from "./verdicts.js";

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
    ...(await judgedByHand(engine)),
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
    const { accounts, actors, places } = engine.read(report);
    const others = accounts.filter(isKind);
    const beside = besideOf(accounts, actors, places);
    for (const account of others) {
      const right = verdict({ account, gold, others });
      if (right !== undefined) judged.push({ account, beside, right, report: report.id, set });
    }
  }
  return judged;
}

/** Files that the sample for docs/quality-verdicts.tsv is drawn from. */
export const DRAWN_FROM = ["news/reuters", "news/bbc", "muc/dev"];

/** Accounts of the verdict table that the engine still makes, at the same words and of the same kind and type. */
async function judgedByHand(engine: Engine): Promise<JudgedAccount[]> {
  const byReport = new Map<string, Verdict[]>();
  for (const verdict of readVerdicts())
    byReport.set(verdict.report, [...(byReport.get(verdict.report) ?? []), verdict]);
  const judged: JudgedAccount[] = [];
  if (byReport.size === 0) return judged;
  for (const file of DRAWN_FROM) {
    if (!existsSync(join(GOLD, `${file}.jsonl`))) continue;
    for await (const { report } of goldLines<unknown>(`${file}.jsonl`)) {
      const verdicts = byReport.get(report.id);
      if (verdicts) judged.push(...matched(verdicts, report, engine.read(report)));
    }
  }
  return judged;
}

function matched(verdicts: readonly Verdict[], report: Report, reading: Reading): JudgedAccount[] {
  const beside = besideOf(reading.accounts, reading.actors, reading.places);
  return verdicts.flatMap(({ start, end, kind, type, verdict }) => {
    const account = reading.accounts.find(
      (a) => a.kind === kind && a.trigger.start === start && a.trigger.end === end && typeOf(a) === type,
    );
    if (!account) return [];
    return [{ account, beside, right: verdict === "right", report: report.id, set: "by hand" }];
  });
}

/** The one code that says most of an account: an event's type, a figure's measure, a status's value, a claim's stance. */
export function typeOf(account: Account): string {
  if (account.kind === "event") return account.type;
  // A part and its whole may rest on the same words.
  if (account.kind === "figure") return account.partOf === undefined ? account.measure : `${account.measure} part`;
  if (account.kind === "status") return account.value;
  return account.stance;
}
