import { createCueReader, type Findings } from "#find";
import type { LanguagePack } from "#lang";
import type { Parse } from "#read";
import type { Account, Actor, ReportHead } from "#record";
import type { CodingContext } from "./account-base.js";
import { citedTitles } from "./cited-titles.js";
import { createClaimCoder } from "./claims/index.js";
import type { Coding, Considered } from "./coding.js";
import { besideOf, createConfidence } from "./confidence/index.js";
import { createElsewhere, createEventCoder, type Elsewhere } from "./events/index.js";
import { createJudge, createPredicateLister } from "./factuality/index.js";
import { createFigureCoder } from "./figures/index.js";
import { createReportView, createWordClasses } from "./frames/index.js";
import { createIncidents } from "./incidents/index.js";
import { namedChain } from "./named-chain.js";
import { createSettings } from "./setting.js";
import { createStatusCoder } from "./statuses/index.js";

export interface CodeOptions {
  /** Adds the judgement on every event-like word. */
  readonly predicates?: boolean;
  /** Adds what was weighed and dropped, and which of its rule's cases an account fell under. */
  readonly considered?: boolean;
}

export type Coder = (parse: Parse, findings: Findings, report: ReportHead, options?: CodeOptions) => Coding;

/** Codes reports, given with their parses and findings; what is coded of one does not depend on those beside it. */
export type CodeAll = (
  parses: readonly Parse[],
  findings: readonly Findings[],
  reports: readonly ReportHead[],
  options?: CodeOptions,
) => Coding[];

/** Opens the third stage for one report at a time. */
export function createCoder(pack: LanguagePack): Coder {
  const codeAll = createBatchCoder(pack);
  return (parse, findings, report, options) => codeAll([parse], [findings], [report], options)[0]!;
}

/** A report on its way through the coders. */
interface Sheet {
  readonly parse: Parse;
  readonly findings: Findings;
  readonly report: ReportHead;
  readonly published: string | undefined;
  readonly context: CodingContext;
  readonly considered: Considered[];
  readonly cases: Coding["cases"][number][];
}

/**
 * Opens the third stage: the events, figures, statuses and claims of reports, each judged, placed and dated. Each kind is coded in all
 * reports before the next: the processor then keeps what one needs at hand.
 */
export function createBatchCoder(pack: LanguagePack, elsewhere: Elsewhere = createElsewhere(pack)): CodeAll {
  const classes = createWordClasses(pack);
  const cues = createCueReader(pack);
  const createReportJudge = createJudge(pack, cues);
  const listPredicates = createPredicateLister(pack);
  const settingsOf = createSettings(pack, classes);
  const codeEvents = createEventCoder(pack, classes, elsewhere);
  const codeFigures = createFigureCoder(pack, classes);
  const codeStatuses = createStatusCoder(pack, classes);
  const codeClaims = createClaimCoder(pack, cues);
  const weigh = createWeigher(pack);
  const markIncidents = createIncidents(pack);

  function openSheet(parse: Parse, findings: Findings, report: ReportHead, options: CodeOptions): Sheet {
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
    return { parse, findings, report, published, context, considered, cases };
  }

  return (parses, findings, reports, options = {}) => {
    const sheets = parses.map((parse, i) => openSheet(parse, findings[i]!, reports[i]!, options));
    const cast = sheets.map(({ context }) => codeEvents(context));
    const figures = sheets.map(({ context, published }) => codeFigures(context, published));
    const statuses = sheets.map(({ context, published }, i) => codeStatuses(context, published, cast[i]!));
    // Statuses may name somebody more.
    const known = sheets.map((sheet, i) => [...sheet.findings.actors, ...cast[i]!.actors]);
    const told = sheets.map((sheet, i) =>
      weigh<Account>(sheet, [...cast[i]!.events, ...figures[i]!, ...statuses[i]!], known[i]!),
    );
    return sheets.map((sheet, i) => {
      const { parse, findings, report, published, context, considered, cases } = sheet;
      const { claims, actors, speakers } = codeClaims(parse, findings, context.judge, told[i]!, report, known[i]!);
      const weighed = weigh(sheet, claims, [...known[i]!, ...actors]);
      const added = [...cast[i]!.actors, ...actors];
      const { times, places, quantities } = findings;
      const everybody = [...findings.actors, ...added];
      const kept = inOrder(withoutLost([...told[i]!, ...weighed])).map((account) => {
        const attribution = namedChain(parse, findings, cues, report, account.attribution);
        return attribution.length < account.attribution.length
          ? { ...account, attribution: [...attribution] }
          : account;
      });
      const accounts = markIncidents({
        parse,
        accounts: kept,
        actors: everybody,
        times,
        places,
        quantities,
        published,
      });
      return {
        actors: added,
        speakers,
        accounts,
        considered,
        cases,
        predicates: options.predicates ? listPredicates(parse, context.judge, accounts) : [],
        notes: [],
      };
    });
  };
}

/** Gives accounts of one report their confidence, and drops those that what is seen of them speaks against. */
function createWeigher(
  pack: LanguagePack,
): <T extends Account>(sheet: Sheet, accounts: readonly T[], everybody: readonly Actor[]) => T[] {
  const { weigh } = createConfidence(pack);
  return ({ parse, context, findings }, accounts, everybody) => {
    const found = findings.actors.length;
    const beside = besideOf({ parse, accounts, actors: everybody, found, places: findings.places });
    const isCited = citedTitles(parse);
    return accounts.flatMap((account) => {
      const { confidence, enough } = weigh(account, beside);
      const weighed = { ...account, confidence };
      const cited = isCited(account.trigger);
      if (enough && !cited) return weighed;
      context.drop(() => weighed, cited ? "cited" : "unlikely");
      return [];
    });
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
