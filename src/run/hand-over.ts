import { readFile } from "node:fs/promises";
import type { LockHolder } from "#store";
import type { AddResult, Incoming } from "./add-reports.js";

/** Reports, and UTF-16 units of text, in one request. */
const REPORTS = 64;
const TEXT = 2_000_000;

/** True where the process that holds the store takes reports: it serves, and says where. */
export function takesOver(holder: LockHolder): boolean {
  return holder.address !== undefined && holder.tokenFile !== undefined;
}

/** Gives reports to the process that serves the store, and passes on what it answers. Bad input stays here. */
export async function* handOver(
  holder: LockHolder,
  reports: AsyncIterable<Incoming>,
  signal?: AbortSignal,
): AsyncGenerator<AddResult> {
  const token = (await readFile(holder.tokenFile!, "utf8")).trim();
  let lines: string[] = [];
  let text = 0;
  for await (const incoming of reports) {
    if (signal?.aborted) break;
    if (incoming.problem) yield { problem: incoming.problem };
    if (!incoming.report) continue;
    lines.push(JSON.stringify(incoming.report));
    text += incoming.report.text.length;
    if (lines.length < REPORTS && text < TEXT) continue;
    yield* post(holder.address!, token, lines);
    lines = [];
    text = 0;
  }
  if (lines.length > 0) yield* post(holder.address!, token, lines);
}

async function* post(address: string, token: string, lines: readonly string[]): AsyncGenerator<AddResult> {
  const response = await fetch(`${address}/api/reports`, {
    method: "POST",
    headers: { authorization: `Bearer ${token}`, "content-type": "application/x-ndjson" },
    body: lines.map((line) => `${line}\n`).join(""),
  });
  if (!response.ok)
    throw new Error(`the server at ${address} answered ${response.status}: ${(await response.text()).slice(0, 200)}`);
  for (const line of (await response.text()).split("\n")) {
    if (line.trim() !== "") yield JSON.parse(line) as AddResult;
  }
}
