import { createEngine } from "#engine";
import { ACCOUNT_KINDS, type Account, type Reading, type Report } from "#record";
import { openBenchPack } from "./bench-pack.js";
import { goldReports, haveGold } from "./gold.js";

/**
 * Draws accounts from the news texts to be judged by hand: `npx tsx bench/draw.ts SEED [EACH]`. The same seed and engine draw the same.
 * Prints each with its sentence; docs/quality.md keeps the judgements, without the words.
 */
const seed = Number(process.argv[2]);
const each = Number(process.argv[3] ?? 10);
if (!Number.isInteger(seed)) throw new Error("usage: draw.ts SEED [EACH]");

/** Every how many reports one is read; all of them would give the same picture in more time. */
const STRIDE = 13;

if (haveGold("drawing accounts")) {
  const engine = createEngine(openBenchPack());
  const byKind = new Map<string, { report: Report; reading: Reading; account: Account; key: number }[]>();
  let n = 0;
  for (const file of ["news/reuters.jsonl", "news/bbc.jsonl"]) {
    for await (const report of goldReports(file)) {
      if (n++ % STRIDE !== seed % STRIDE) continue;
      const reading = engine.read(report);
      for (const account of reading.accounts) {
        const drawn = byKind.get(account.kind) ?? [];
        drawn.push({ report, reading, account, key: shuffled(account.id) });
        byKind.set(account.kind, drawn);
      }
    }
  }
  for (const kind of ACCOUNT_KINDS) {
    const drawn = (byKind.get(kind) ?? []).sort((a, b) => a.key - b.key).slice(0, each);
    for (const { report, reading, account } of drawn) print(report, reading, account);
  }
}

/** A number that depends on the seed and the account's id alone. */
function shuffled(id: string): number {
  let h = seed | 0;
  for (let i = 0; i < id.length; i++) h = Math.imul(h ^ id.charCodeAt(i), 0x9e3779b1);
  return (h ^ (h >>> 16)) >>> 0;
}

function print(report: Report, reading: Reading, account: Account): void {
  const cut = ({ start, end }: { start: number; end: number }) => report.text.slice(start, end).replace(/\s+/g, " ");
  const actor = (i: number) => reading.actors[i]!.name;
  const {
    id,
    kind,
    trigger,
    evidence,
    rules,
    confidence,
    factuality,
    claimed,
    stage,
    attribution,
    time,
    place,
    ...own
  } = account;
  const named = Object.fromEntries(
    Object.entries(own).map(([key, value]) => {
      if (key === "actors" || key === "recipients") return [key, (value as number[]).map(actor)];
      if (key === "speaker" || key === "holder") return [key, actor(value as number)];
      if (key === "of")
        return [key, typeof value === "number" ? actor(value) : cut(value as { start: number; end: number })];
      if (key === "objects" || key === "content") return [key, (value as { start: number; end: number }[]).map(cut)];
      if (key === "subject")
        return [key, { ...(value as object), words: cut(value as { start: number; end: number }) }];
      return [key, value];
    }),
  );
  const { start, end } = evidence[0]!;
  console.log(`\n${report.id} ${trigger.start}-${trigger.end} ${kind} [${rules.join(" ")}]`);
  console.log(
    `  text: …${cut({ start: Math.max(0, start - 120), end: start })}⟦${cut({ start, end })}⟧${cut({ start: end, end: end + 120 })}…`,
  );
  console.log(
    `  trigger "${cut(trigger)}"; ${factuality}${claimed ? ` claimed ${claimed}` : ""} ${stage}; by ${attribution.map((i) => cut(reading.attributions[i]!.source[0] ?? { start: 0, end: 0 })).join(" < ") || "the publisher"}`,
  );
  console.log(
    `  time ${time === undefined ? "–" : reading.times[time]!.value}, place ${place === undefined ? "–" : reading.places[place]!.name}; ${JSON.stringify(named)}`,
  );
}
