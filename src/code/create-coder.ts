import type { Findings } from "#find";
import type { LanguagePack } from "#lang";
import type { Parse } from "#read";
import type { Account, Actor, ReportHead } from "#record";
import type { CodingContext } from "./account-base.js";
import { createClaimCoder } from "./claims/index.js";
import type { Coding, Considered } from "./coding.js";
import { besideOf, createConfidence } from "./confidence/index.js";
import { createEventCoder } from "./events/index.js";
import { createJudge, createPredicateLister } from "./factuality/index.js";
import { createFigureCoder } from "./figures/index.js";
import { createReportView, createWordClasses } from "./frames/index.js";
import { createSettings } from "./setting.js";
import { createStatusCoder } from "./statuses/index.js";

export interface CodeOptions {
  /** Adds the judgement on every event-like word. */
  readonly predicates?: boolean;
  /** Adds what was weighed and dropped, and which of its rule's cases an account fell under. */
  readonly considered?: boolean;
}

export type Coder = (parse: Parse, findings: Findings, report: ReportHead, options?: CodeOptions) => Coding;

/** Opens the third stage: the events, figures, statuses and claims of a report, each judged, placed and dated. */
export function createCoder(pack: LanguagePack): Coder {
  const classes = createWordClasses(pack);
  const createReportJudge = createJudge(pack);
  const listPredicates = createPredicateLister(pack);
  const settingsOf = createSettings(pack, classes);
  const codeEvents = createEventCoder(pack, classes);
  const codeFigures = createFigureCoder(pack, classes);
  const codeStatuses = createStatusCoder(pack, classes);
  const codeClaims = createClaimCoder(pack);
  const confidence = createConfidence(pack);

  return (parse, findings, report, options = {}) => {
    const published = findings.dated.published ?? report.published;
    const view = createReportView(parse, findings, classes);
    const judge = createReportJudge(parse, findings, published);
    const considered: Considered[] = [];
    const drop: CodingContext["drop"] = (make, why) => {
      if (options.considered) considered.push({ account: make(), why });
    };
    const cases: Coding["cases"][number][] = [];
    const choose: CodingContext["choose"] = (account, make) => {
      if (options.considered) cases.push({ account, ...make() });
    };
    const context = { view, judge, settings: settingsOf(view, published), reportId: report.id, drop, choose };
    const weigh = <T extends Account>(accounts: readonly T[], everybody: readonly Actor[]): T[] => {
      const beside = besideOf(accounts, everybody, findings.places);
      return accounts.flatMap((account) => {
        const weighed = { ...account, confidence: confidence.of(account, beside) };
        if (confidence.enough(account, beside)) return weighed;
        drop(() => weighed, "unlikely");
        return [];
      });
    };
    const { events, actors } = codeEvents(context);
    const known = [...findings.actors, ...actors];
    const told = weigh<Account>(
      [...events, ...codeFigures(context, published), ...codeStatuses(context, published, actors)],
      known,
    );
    const { claims, actors: speaking, speakers } = codeClaims(parse, findings, judge, told, report, known);
    const accounts = inOrder(withoutLost([...told, ...weigh(claims, [...known, ...speaking])]));
    return {
      actors: [...actors, ...speaking],
      speakers,
      accounts,
      considered,
      cases,
      predicates: options.predicates ? listPredicates(parse, judge, accounts) : [],
      notes: [],
    };
  };
}

/** What points at an account that is not told points at nothing. */
function withoutLost(accounts: readonly Account[]): Account[] {
  const ids = new Set(accounts.map(({ id }) => id));
  return accounts.map((account) => {
    if (account.kind === "figure" && account.partOf !== undefined && !ids.has(account.partOf)) {
      const { partOf: _lost, ...rest } = account;
      return rest;
    }
    if (account.kind === "claim" && account.answers !== undefined && !ids.has(account.answers)) {
      const { answers: _lost, ...rest } = account;
      return rest;
    }
    return account;
  });
}

/** By position of the trigger; one of each id. */
function inOrder(accounts: readonly Account[]): Account[] {
  const seen = new Set<string>();
  const once = accounts.filter(({ id }) => !seen.has(id) && seen.add(id));
  return once.sort(
    (a, b) => a.trigger.start - b.trigger.start || a.trigger.end - b.trigger.end || (a.id < b.id ? -1 : 1),
  );
}
