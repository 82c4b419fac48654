import type { Findings } from "#find";
import type { Parse } from "#read";
import type { EventAccount, FigureAccount, StatusAccount } from "#record";
import { createEventCoder } from "../../src/code/events/index.js";
import { createFigureCoder } from "../../src/code/figures/index.js";
import { createReportView, createWordClasses } from "../../src/code/frames/index.js";
import type { Judge, Judgement } from "../../src/code/judge.js";
import { createSettings } from "../../src/code/setting.js";
import { createStatusCoder } from "../../src/code/statuses/index.js";
import { openTestPack } from "./pack.js";

const pack = openTestPack();
const classes = createWordClasses(pack);
const codeEvents = createEventCoder(pack, classes);
const codeFigures = createFigureCoder(pack, classes);
const codeStatuses = createStatusCoder(pack, classes);
/** A judge that says the same of every word. */
export function judgeOf(judgement: Judgement): Judge {
  return { judge: () => judgement, refine: () => judgement };
}

const asTold = judgeOf({ factuality: "CT+", stage: "done", attribution: [], rules: [] });

/** Events, figures and statuses of a hand-made parse, every word judged as told and done. */
export function codeOf(parse: Parse, findings: Findings, published = "2022-01-07", judge: Judge = asTold) {
  const view = createReportView(parse, findings, classes);
  const context = {
    view,
    judge,
    settings: createSettings(pack, classes)(view, published),
    reportId: "test",
    drop: () => {},
    choose: () => {},
  };
  const { events, actors } = codeEvents(context);
  return {
    view,
    actors: [...findings.actors, ...actors],
    events: events as EventAccount[],
    figures: codeFigures(context, published) as FigureAccount[],
    statuses: codeStatuses(context, published) as StatusAccount[],
  };
}

/** One line an account, with the words its indexes stand for. */
export function linesOf(parse: Parse, findings: Findings, published?: string): string[] {
  const { events, figures, statuses, actors } = codeOf(parse, findings, published);
  const cut = ({ start, end }: { start: number; end: number }) => parse.text.slice(start, end);
  const actor = (i: number) => cut(actors[i]!);
  return [
    ...events.map(
      (e) =>
        `${e.type} ${e.mode ?? "-"}: ${cut(e.trigger)} by ${e.actors.map(actor).join("+") || "-"} to ${
          [...e.recipients.map(actor), ...(e.objects ?? []).map(cut)].join("+") || "-"
        }`,
    ),
    ...figures.map(
      (f) =>
        `${f.measure} ${f.low}..${f.high}: ${cut(f.trigger)} of ${
          f.of === undefined ? "-" : typeof f.of === "number" ? actor(f.of) : cut(f.of)
        }`,
    ),
    ...statuses.map((s) => `${s.subject.class} ${s.aspect} ${s.value}: ${cut(s.subject)}`),
  ];
}
