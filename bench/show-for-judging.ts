import type { Account, Reading, Report, Span } from "#record";
import { typeOf } from "./judged-accounts.js";

/** Characters shown on either side of the clause. */
const AROUND = 120;

/** An account as its judge sees it: its sentence with the clause in ⟦⟧ and the trigger in «», its codes, roles, time and place; never its confidence. */
export function showForJudging(report: Report, reading: Reading, account: Account): string {
  const { trigger, rules, factuality, claimed, stage, attribution, time, place, kind } = account;
  const cut = ({ start, end }: Span) => report.text.slice(start, end).replace(/\s+/g, " ");
  const clause = account.evidence[0]!;
  const from = Math.max(0, clause.start - AROUND);
  const credited = attribution.map((i) => {
    const { source, speaker } = reading.attributions[i]!;
    const words = source.map(cut).join(" … ");
    const named = speaker === undefined ? undefined : reading.actors[speaker]!;
    // "who": the mention it stands for stands elsewhere.
    const isBeside = named && source.every(({ start, end }) => end <= named.start || start >= named.end);
    return isBeside ? `${words} (${cut(named)})` : words;
  });
  const row = [report.id, trigger.start, trigger.end, kind, typeOf(account), rules.join(" "), ""];
  return [
    "",
    `${report.id} ${report.published ?? "undated"} ${kind} ${typeOf(account)}`,
    `  text: …${cut({ start: from, end: clause.start })}⟦${cut({ start: clause.start, end: trigger.start })}«${cut(trigger)}»${cut({ start: trigger.end, end: clause.end })}⟧${cut({ start: clause.end, end: clause.end + AROUND })}…`,
    `  ${factuality}${claimed ? ` claimed ${claimed}` : ""} ${stage}; by ${credited.join(" < ") || "the publisher"}`,
    `  time ${time === undefined ? "–" : `${reading.times[time]!.value} "${cut(reading.times[time]!)}"`}, place ${place === undefined ? "–" : `${reading.places[place]!.name} "${cut(reading.places[place]!)}"`}`,
    `  ${JSON.stringify(roles(reading, account, cut))}`,
    row.join("\t"),
  ].join("\n");
}

/** What only this kind has, with words for indexes. */
function roles(reading: Reading, account: Account, cut: (span: Span) => string): Record<string, unknown> {
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
