import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { createEngine, toExplained } from "#engine";
import { createIdOpener, type LanguagePack } from "#lang";
import type { Account, Reading } from "#record";
import { explainSpan } from "../../src/cli/explain-reading.js";
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
const MAKERS = ["frames/", "learned/", "figures/", "statuses/", "headlines/"];
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

  it("is of a rule's cases the one whose codes the account has, decided by words of its text", () => {
    const open = createIdOpener(pack);
    const fallen = new Set<string>();
    for (const report of samples) {
      const { reading, considered, cases } = toExplained(engine.explain(report), open);
      const accounts = new Map(
        [...considered.map(({ account }) => account), ...reading.accounts].map((a) => [a.id, a]),
      );
      const hasCases = (id: string) => casesOf(open(id)).length > 0;
      for (const account of accounts.values())
        expect(account.rules.some(hasCases)).toBe(cases[account.id] !== undefined);
      for (const [id, { rule, list, index, because }] of Object.entries(cases)) {
        const account = accounts.get(id)!;
        expect(account.rules).toContain(rule);
        for (const { start, end, classes } of because) {
          expect(report.text.slice(start, end)).toMatch(/\w/);
          expect(classes.length).toBeGreaterThan(0);
        }
        if (index === undefined) continue;
        fallen.add(list);
        for (const [name, value] of Object.entries(casesOf(open(rule))[index]!))
          if (["type", "mode", "cameo", "aspect"].includes(name))
            expect((account as unknown as Record<string, unknown>)[name] ?? "", `${rule} ${name}`).toBe(value);
      }
    }
    expect([...fallen].sort()).toEqual(["cases", "refine"]);
  });

  it("opens by its id: a rule with its reason, the lines of a lexicon that hold the word, a model's line of the card", () => {
    const open = createIdOpener(pack);
    for (const id of new Set(readings.flatMap((reading) => [...idsOf(reading)]))) {
      const opened = open(id);
      if (opened?.kind === "rule") expect(opened.why, id).toMatch(/\w/);
      else if (opened?.kind === "line")
        expect(JSON.stringify(opened.lines), id).toContain(id.split("/")[1]!.split(".")[0]);
      else if (opened?.kind === "model") expect(opened.card["made from"], id).toMatch(/\w/);
      else expect(opened, id).toMatchObject({ kind: "lexicon", lexicon: id });
    }
    expect(open("attributions/model:parts")).toMatchObject({ kind: "model", part: "parts", heading: "Attributions" });
    for (const no of ["frames/no-such-rule", "cues/no-such-word", "nothing/model:x", "x", ""])
      expect(open(no), no).toBeUndefined();
  });

  it("is named in print exactly as it stands in the account, with the tree of its clause", () => {
    const open = createIdOpener(pack);
    for (const report of samples.slice(0, 12)) {
      const explained = toExplained(engine.explain(report), open);
      expect(explained.reading).toEqual(engine.read(report, { predicates: true }));
      const printed = blocksById(explainSpan(report.text, explained, { start: 0, end: report.text.length }));
      expect([...printed.keys()].sort()).toEqual(explained.reading.accounts.map(({ id }) => id).sort());
      for (const { id, rules } of explained.reading.accounts) {
        expect(printed.get(id)!.rules).toEqual(rules);
        expect(rules.filter((rule) => !explained.rules[rule])).toEqual([]);
        const tree = explained.trees[id]!;
        expect(tree.some(({ trigger }) => trigger)).toBe(true);
        expect(printed.get(id)!.tree).toBe(tree.length);
        expect(printed.get(id)!.cases).toBe(explained.cases[id] ? 1 : 0);
        for (const { start, end, form } of tree) expect(report.text.slice(start, end)).toBe(form);
      }
    }
  });
});

/** What a rule gives in certain cases. */
function casesOf(opened: ReturnType<ReturnType<typeof createIdOpener>>): Readonly<Record<string, unknown>>[] {
  const { cases, refine } = (opened?.kind === "rule" ? opened.gives : {}) as Record<string, Record<string, unknown>[]>;
  return cases ?? refine ?? [];
}

/** Of each account printed: the ids of its rules, how many lines its tree has, and of how many rules it tells the case. */
function blocksById(printed: string): Map<string, { rules: string[]; tree: number; cases: number }> {
  const blocks = printed.split("\n\n").filter((block) => /^(event|figure|status|claim) \u201c/.test(block));
  return new Map(
    blocks.map((block) => {
      const id = /\d {2}(\S+)$/m.exec(block)![1]!;
      const lines = block.split("\n");
      const [tree, rules] = ["  tree ", "  rules "].map((name) => lines.findIndex((line) => line.startsWith(name)));
      return [
        id,
        {
          tree: rules! - tree!,
          cases: lines.filter((line) => /^ {16}(?:case \d+ of|none of \d+ case)/.test(line)).length,
          rules: lines
            .slice(rules)
            .flatMap((line) => /^ {2}(?:rules|) +(?<=^.{14})(\S+) \u2014 /.exec(line)?.[1] ?? []),
        },
      ];
    }),
  );
}
