import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { createEngine } from "#engine";
import type { LanguagePack } from "#lang";
import type { Account, Reading } from "#record";
import { openTestPack } from "../support/pack.js";
import { sampleReports } from "../support/sample-reports.js";

const pack = openTestPack();
const engine = createEngine(pack);
const card = readFileSync(join(import.meta.dirname, "../../lang/en/CARD.md"), "utf8");
const samples = [...(await sampleReports()).values()].filter((report) => report.language === "en");
const rules = new Set(
  pack.sections
    .filter((name) => name.startsWith("rules/"))
    .flatMap((name) => pack.rules(name.slice(6)).map(({ id }) => id)),
);

function idsOf({ accounts, predicates = [], times, places, actors, quantities, attributions }: Reading): Set<string> {
  return new Set([
    ...[...accounts, ...predicates].flatMap((a) => a.rules ?? []),
    ...[...times, ...places, ...actors, ...quantities].flatMap((m) => m.rule ?? []),
    ...attributions.flatMap((a) => (a.parts ? [a.rule, a.parts] : [a.rule])),
  ]);
}

/** What an id opens: a rule, a line of a lexicon, a lexicon, or weights that have a part in the card. */
function opens(id: string): boolean {
  if (rules.has(id)) return true;
  const [folder = "", name = ""] = id.split(/\/(.*)/s);
  if (name.startsWith("model:"))
    return pack.sections.includes(`weights/${folder}`) && card.includes(`weights/${folder}.bin`);
  if (folder === "lexicon") return pack.sections.includes(id);
  if (!pack.sections.includes(`lexicon/${folder}`)) return false;
  // "set.to" is a word with what it takes; of an entry of several words the first is the id.
  const entries = new Set<string | undefined>([name, name.replaceAll(".", " "), name.split(".")[0]]);
  const isEntry = (cell: string | undefined) => entries.has(cell) || entries.has(cell?.split(" ")[0]);
  return pack.lexicon(folder).some((row) => Object.values(row).some(isEntry));
}

/** The pack without some rules. */
const without = (off: ReadonlySet<string>): LanguagePack => ({
  ...pack,
  lexicon: (name) => pack.lexicon(name),
  section: (name) => pack.section(name),
  rules: (folder) => pack.rules(folder).filter(({ id }) => !off.has(id)),
});
const MAKERS = ["frames/", "figures/", "statuses/", "headlines/"];
const made = ({ rules }: Account) => rules.filter((id) => MAKERS.some((folder) => id.startsWith(folder)));

describe("what explains an account", () => {
  const readings = samples.map((report) => engine.read(report, { predicates: true }));

  it("is a rule, a line of a lexicon or a model with a card, each of which can be opened", () => {
    const ids = new Set(readings.flatMap((reading) => [...idsOf(reading)]));
    expect(ids.size).toBeGreaterThan(100);
    expect([...ids].filter((id) => !opens(id))).toEqual([]);
  });

  it("makes it: with those rules switched off the account is gone", () => {
    const accounts = readings.flatMap(({ accounts }) => accounts.filter(({ kind }) => kind !== "claim"));
    const chosen = accounts.filter((_, i) => i % Math.ceil(accounts.length / 12) === 0);
    expect(chosen.filter((account) => made(account).length === 0)).toEqual([]);
    const off = new Set(chosen.flatMap(made));
    const left = createEngine(without(off));
    const ids = new Set(samples.flatMap((report) => left.read(report).accounts.map(({ id }) => id)));
    expect(chosen.filter(({ id }) => ids.has(id)).map(({ rules }) => rules)).toEqual([]);
  });
});
