import { type Account, type Reading, type Report, type Span, stableId } from "#record";
import { typeOf } from "./type-of.js";
import { VERDICT_COLUMNS, type Verdict } from "./verdicts.js";

/** Characters shown on either side of the clause. */
const AROUND = 120;

/** An account as its judge sees it: its sentence with the clause in ⟦⟧ and the trigger in «», its codes, roles, time and place; never its confidence. */
export function showForJudging(report: Report, reading: Reading, account: Account): string {
  const { time, place, kind } = account;
  const cut = cutterOf(report);
  const clause = account.evidence[0]!;
  const row = rowOf(report, reading, account);
  return [
    "",
    `${report.id} ${report.published ?? "undated"} ${kind} ${typeOf(account)}`,
    `  text: …${cut({ start: clause.start - AROUND, end: clause.start })}${clauseOf(account, cut)}${cut({ start: clause.end, end: clause.end + AROUND })}…`,
    `  ${holdsOf(reading, account, cut)}`,
    `  time ${time === undefined ? "–" : `${reading.times[time]!.value} "${cut(reading.times[time]!)}"`}, place ${place === undefined ? "–" : `${reading.places[place]!.name} "${cut(reading.places[place]!)}"`}`,
    `  ${JSON.stringify(roles(reading, account, cut))}`,
    VERDICT_COLUMNS.map((column) => row[column]).join("\t"),
  ].join("\n");
}

/** The row of an account in a table of verdicts, yet without its verdict. */
export function rowOf(report: Report, reading: Reading, account: Account): Verdict {
  const { trigger, rules, kind } = account;
  const cut = cutterOf(report);
  const shown = [clauseOf(account, cut), holdsOf(reading, account, cut), JSON.stringify(roles(reading, account, cut))];
  const seen = stableId("", ...shown);
  const { start, end } = trigger;
  return { report: report.id, start, end, kind, type: typeOf(account), rules: rules.join(" "), seen, verdict: "" };
}

type Cut = (span: Span) => string;

function cutterOf({ text }: Report): Cut {
  return ({ start, end }) => text.slice(Math.max(0, start), end).replace(/\s+/g, " ");
}

function clauseOf({ trigger, evidence }: Account, cut: Cut): string {
  const { start, end } = evidence[0]!;
  return `⟦${cut({ start, end: trigger.start })}«${cut(trigger)}»${cut({ start: trigger.end, end })}⟧`;
}

/** How far it holds, and by whose word. */
function holdsOf(reading: Reading, { factuality, claimed, stage, attribution }: Account, cut: Cut): string {
  const credited = attribution.map((i) => {
    const { source, speaker } = reading.attributions[i]!;
    const words = source.map(cut).join(" … ");
    const named = speaker === undefined ? undefined : reading.actors[speaker]!;
    // "who": the mention it stands for stands elsewhere.
    const isBeside = named && source.every(({ start, end }) => end <= named.start || start >= named.end);
    return isBeside ? `${words} (${cut(named)})` : words;
  });
  return `${factuality}${claimed ? ` claimed ${claimed}` : ""} ${stage}; by ${credited.join(" < ") || "the publisher"}`;
}

/** What only this kind has, with words for indexes. */
function roles(reading: Reading, account: Account, cut: Cut): Record<string, unknown> {
  const actor = (i: number | undefined) => (i === undefined ? undefined : cut(reading.actors[i]!));
  if (account.kind === "event") {
    const { actors, recipients, objects = [], mode } = account;
    return { mode, actors: actors.map(actor), recipients: recipients.map(actor), objects: objects.map(cut) };
  }
  if (account.kind === "figure") {
    const { low, high, unit, scope, change, of, partOf } = account;
    return {
      low,
      high,
      unit,
      scope,
      change,
      part: partOf !== undefined,
      of: typeof of === "object" ? cut(of) : actor(of),
    };
  }
  if (account.kind === "status") {
    const { subject, aspect, since, until, holder } = account;
    return { subject: cut(subject), class: subject.class, aspect, since, until, holder: actor(holder) };
  }
  const { speaker, manner, content } = account;
  return { speaker: actor(speaker), manner, content: content.map(cut) };
}
