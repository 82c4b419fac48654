import { existsSync, readFileSync } from "node:fs";
import { basename } from "node:path";
import { ACCOUNT_KINDS } from "#record";
import { FITTING_FILE, FRESH_FILE, parseVerdicts, VERDICT_FILE, VERDICTS } from "./verdicts.js";

/** Checks the tables of verdicts and prints the shares by kind: `npx tsx bench/check-verdicts.ts`. Exit code 1 where a row is wrong. */
for (const file of [VERDICT_FILE, FRESH_FILE, FITTING_FILE]) {
  if (!existsSync(file)) {
    console.log(`no verdicts yet: ${basename(file)} is not there`);
    continue;
  }
  const { verdicts, faults } = parseVerdicts(readFileSync(file, "utf8"));
  for (const fault of faults) console.log(`${basename(file)}: ${fault}`);
  if (faults.length > 0) process.exitCode = 1;
  console.log([`\n| ${basename(file)} | judged |`, ...VERDICTS.map((v) => ` ${v} |`)].join(""));
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
