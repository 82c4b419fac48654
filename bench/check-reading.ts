import type { Reading, Report, Span } from "#record";

/** What must hold for every reading, whatever the text: spans inside it, indexes inside their arrays, evidence and rules given. */
export function faultsOf(report: Report, reading: Reading): string[] {
  const faults: string[] = [];
  const inside = (what: string, { start, end }: Span) => {
    if (!(start >= 0 && start < end && end <= report.text.length))
      faults.push(`${what} ${start}..${end} outside the text`);
  };
  for (const kind of ["times", "places", "actors", "quantities"] as const)
    for (const m of reading[kind]) inside(kind, m);
  for (const a of reading.attributions) for (const s of [...a.source, ...a.cue, ...a.content]) inside("attribution", s);
  for (const account of reading.accounts) {
    const { id, trigger, evidence, rules } = account;
    inside(`${id} trigger`, trigger);
    for (const span of evidence) inside(`${id} evidence`, span);
    if (evidence.length === 0) faults.push(`${id} has no evidence`);
    else if (trigger.start < evidence[0]!.start || trigger.end > evidence[0]!.end)
      faults.push(`${id}: its clause does not hold its trigger`);
    if (rules.length === 0) faults.push(`${id} has no rules`);
    for (const i of account.attribution) if (!reading.attributions[i]) faults.push(`${id}: no attribution ${i}`);
    if (account.time !== undefined && !reading.times[account.time]) faults.push(`${id}: no time ${account.time}`);
    if (account.place !== undefined && !reading.places[account.place]) faults.push(`${id}: no place ${account.place}`);
  }
  const ids = new Set(reading.accounts.map((account) => account.id));
  if (ids.size !== reading.accounts.length) faults.push("two accounts have one id");
  return faults;
}
