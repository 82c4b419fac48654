import { execFileSync } from "node:child_process";
import type { Report } from "#record";
import { bundleScript, packToFile, writeForScript } from "./bundle.js";
import { goldReports, haveGold } from "./gold.js";

/**
 * Where the time of a full, warm reading goes, of the code as it is shipped: `npx tsx bench/profile.ts [ROWS]` prints µs a word by folder,
 * file and function, first what is spent in each itself.
 */
const REPORTS = 400;
const rows = process.argv[2] ?? "40";

if (haveGold("profiling")) {
  const reports: Report[] = [];
  for await (const report of goldReports("news/bbc.jsonl")) if (reports.push(report) >= REPORTS) break;
  const script = await bundleScript("profile-passes");
  execFileSync(process.execPath, [script, packToFile().path, writeForScript("profile-reports", reports), rows], {
    stdio: "inherit",
  });
}
