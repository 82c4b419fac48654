import { existsSync, readFileSync } from "node:fs";
import { ACCOUNT_KINDS } from "#record";
import { parseVerdicts, VERDICT_FILE, VERDICTS } from "./verdicts.js";

/** Checks docs/quality-verdicts.tsv and prints the shares by kind: `npx tsx bench/check-verdicts.ts`. Exit code 1 where a row is wrong. */
if (!existsSync(VERDICT_FILE)) console.log("no verdicts yet: docs/quality-verdicts.tsv is not there");
else {
  const { verdicts, faults } = parseVerdicts(readFileSync(VERDICT_FILE, "utf8"));
  for (const fault of faults) console.log(fault);
  if (faults.length > 0) process.exitCode = 1;
  console.log(["| kind | judged |", ...VERDICTS.map((v) => ` ${v} |`)].join(""));
  console.log(`|---|---|${"---|".repeat(VERDICTS.length)}`);
  for (const kind of [...ACCOUNT_KINDS, "all"]) {
    const own = verdicts.filter((v) => kind === "all" || v.kind === kind);
    const shares = VERDICTS.map((wanted) => {
      const count = own.filter(({ verdict }) => verdict === wanted).length;
      return own.length === 0 ? " – |" : ` ${count} (${Math.round((100 * count) / own.length)} %) |`;
    });
    console.log([`| ${kind} | ${own.length} |`, ...shares].join(""));
  }
}
