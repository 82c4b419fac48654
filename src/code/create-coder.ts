import type { Findings } from "#find";
import type { LanguagePack } from "#lang";
import type { Parse } from "#read";
import type { Account, ReportHead } from "#record";
import { createClaimCoder } from "./claims/index.js";
import type { Coding } from "./coding.js";
import { createConfidence } from "./confidence/index.js";
import { createEventCoder } from "./events/index.js";
import { createJudge, createPredicateLister } from "./factuality/index.js";
import { createFigureCoder } from "./figures/index.js";
import { createReportView, createWordClasses } from "./frames/index.js";
import { createSettings } from "./setting.js";
import { createStatusCoder } from "./statuses/index.js";

export interface CodeOptions {
  /** Adds the judgement on every event-like word. */
  readonly predicates?: boolean;
}

export type Coder = (parse: Parse, findings: Findings, report: ReportHead, options?: CodeOptions) => Coding;

/** Opens the third stage: the events, figures, statuses and claims of a report, each judged, placed and dated. */
export function createCoder(pack: LanguagePack): Coder {
  const classes = createWordClasses(pack);
  const createReportJudge = createJudge(pack);
  const listPredicates = createPredicateLister(pack);
  const codeEvents = createEventCoder(pack, classes);
  const codeFigures = createFigureCoder(pack, classes);
  const codeStatuses = createStatusCoder(pack, classes);
  const codeClaims = createClaimCoder(pack);
  const confidenceOf = createConfidence(pack);

  return (parse, findings, report, options = {}) => {
    const published = findings.dated.published ?? report.published;
    const view = createReportView(parse, findings, classes);
    const judge = createReportJudge(parse, findings, published);
    const context = { view, judge, settings: createSettings(view), reportId: report.id };
    const { events, actors } = codeEvents(context);
    const told: Account[] = [...events, ...codeFigures(context, published), ...codeStatuses(context, published)];
    const known = [...findings.actors, ...actors];
    const { claims, actors: speakers } = codeClaims(parse, findings, judge, told, report, known);
    const everybody = [...known, ...speakers];
    const accounts = inOrder([...told, ...claims]);
    return {
      actors: [...actors, ...speakers],
      accounts: accounts.map((account) => ({ ...account, confidence: confidenceOf(account, everybody) })),
      predicates: options.predicates ? listPredicates(parse, judge, accounts) : [],
      notes: [],
    };
  };
}

/** By position of the trigger; one of each id. */
function inOrder(accounts: readonly Account[]): Account[] {
  const seen = new Set<string>();
  const once = accounts.filter(({ id }) => !seen.has(id) && seen.add(id));
  return once.sort(
    (a, b) => a.trigger.start - b.trigger.start || a.trigger.end - b.trigger.end || (a.id < b.id ? -1 : 1),
  );
}
