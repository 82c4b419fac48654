import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { type Explained, openExplainer } from "#engine";
import type { Account, Reading } from "#record";
import { languageFile } from "#run";
import { annalist, needBuild } from "./support.js";

vi.setConfig({ testTimeout: 180_000 }); // a process each, on a machine that may be busy
beforeAll(needBuild);
const folder = mkdtempSync(join(tmpdir(), "annalist-explain-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const TEXT =
  "The mayor opened a school on Monday.\n\nAt least 12 people were killed in Nairobi on Friday, the interior ministry said.\n";
/** Sentences with something that is weighed and mostly dropped, whatever the thresholds are. */
const WEAK = [
  "They demanded that gas be sold again at the old price.",
  "A former diplomat said that he expected more arrests among officials.",
  "They tried to kill him.",
];
const one = join(folder, "one.txt");
const many = join(folder, "many.jsonl");
writeFileSync(one, TEXT);
writeFileSync(many, ["Nobody was hurt.", TEXT].map((text, i) => `${JSON.stringify({ id: `n${i}`, text })}\n`).join(""));
const start = TEXT.indexOf("killed");
const span = `${start}-${start + 6}`;

describe("annalist explain FILE:START-END", () => {
  test("shows the words in their sentence, the account with its bounds, date, chain and rules", async () => {
    const { stdout, code } = await annalist(["explain", `${one}:${span}`, "--published", "2022-01-07"]);
    expect(code).toBe(0);
    expect(stdout).toContain("»killed«");
    expect(stdout).toMatch(/^figure “killed”/m);
    expect(stdout).toContain("killed: at least 12");
    expect(stdout).toMatch(/told by +the interior ministry “said” ← the publisher/);
    expect(stdout).toContain("7 January 2022");
    expect(stdout).toMatch(/rules +\S+\/\S+/);
    expect(stdout).toMatch(/^ {2}tree +killed \* +VERB\/VBN +\w+\n +people +NOUN\/NNS +nsubj:pass$/m);
    expect(stdout).toMatch(/figures\/killed \u2014 rule: People .*\n +gives measure: killed/);
    expect(stdout).toMatch(/cues\/say \u2014 line of lexicon\/cues\n +lemma: say, pos: v/);
    expect(stdout).toMatch(
      /attributions\/model:parts \u2014 model “parts” in weights\/attributions; its card, “.+”:\n +made from: /,
    );
    expect(stdout).not.toContain("“opened”");
  });

  test("--json gives the accounts that rest on the words", async () => {
    const [reading] = (await annalist(["explain", `${one}:${span}`, "--json"])).json<Reading>();
    expect(reading!.accounts.length).toBeGreaterThan(0);
    for (const { evidence } of reading!.accounts)
      expect(evidence.some((part) => part.start < start + 6 && part.end > start)).toBe(true);
  });

  test("--json adds what was dropped, trees and rules, of these accounts alone", async () => {
    type Cut = Pick<Explained, "considered" | "trees" | "rules"> & Reading;
    const [cut] = (await annalist(["explain", `${one}:${span}`, "--json"])).json<Cut>();
    const shown = [...cut!.accounts, ...cut!.considered.map(({ account }) => account)];
    expect(Object.keys(cut!.trees).sort()).toEqual([...new Set(shown.map(({ id }) => id))].sort());
    expect(Object.keys(cut!.rules).sort()).toEqual([...new Set(shown.flatMap(({ rules }) => rules))].sort());
    for (const { id } of cut!.accounts)
      expect(cut!.trees[id]!.filter(({ trigger }) => trigger).map(({ form }) => form)).toEqual(
        id === cut!.accounts.find(({ kind }) => kind === "claim")?.id ? ["said"] : ["killed"],
      );
  });

  test("what was dropped, with the reason in words", async () => {
    const explainer = openExplainer(readFileSync(languageFile()));
    const dropped = WEAK.flatMap((text) =>
      explainer.explain({ id: "x", digest: "", language: "en", text }).considered.map((one) => ({ text, ...one })),
    );
    expect(dropped.length).toBeGreaterThan(0);
    const { text, account, why, because } = dropped[0]!;
    writeFileSync(join(folder, "weak.txt"), text);
    const { stdout } = await annalist(["explain", `${join(folder, "weak.txt")}:0-${text.length}`]);
    const section = stdout.slice(stdout.indexOf("Considered and dropped\n"));
    expect(section).toContain(`“${text.slice(account.trigger.start, account.trigger.end)}”`);
    expect(section).toContain(`confidence ${account.confidence.toFixed(2)}\n`);
    expect(section).toContain(`because  ${because}  [${why}]`);
    expect(section).toContain(`rules    ${account.rules.join(", ")}`);
  });

  test("of a rule with several cases the one these words fell under, and the words that decided it", async () => {
    const riot = join(folder, "riot.txt");
    const text =
      "Police clashed with protesters in Almaty. The army clashed with the guerrillas. A pastor clashed with a baker. The bridge is closed.";
    writeFileSync(riot, text);
    const explain = async (word: string, from = 0) => {
      const at = text.indexOf(word, from);
      return (await annalist(["explain", `${riot}:${at}-${at + word.length}`])).stdout;
    };
    const first = await explain("clashed");
    expect(first).toMatch(/gives type: ASSAULT, .*\n +case 2 of 4: type: PROTEST, mode: riot,/);
    expect(first).toContain("because actor “Police” counts as COP; recipient “protesters” counts as crowd\n");
    expect(await explain("clashed", text.indexOf("army"))).toContain("case 3 of 4: no other codes\n");
    expect(await explain("clashed", text.indexOf("pastor"))).toContain("none of 4 cases for other codes fits here\n");
    const closed = await explain("closed");
    expect(closed).toMatch(
      /case 1 of 3: aspect: access, value: closed\n +because subject “The bridge” counts as road\n/,
    );
    expect(closed).not.toContain("stopped");
  });

  test("a line of JSON Lines, or its id", async () => {
    for (const name of [`${many}:2:${span}`, `${many}#n1:${span}`])
      expect((await annalist(["explain", name])).stdout).toContain("»killed«");
  });

  test("a missing file is a problem, a report that is not there is said to be so", async () => {
    const missing = await annalist(["explain", `${one}.not:${span}`]);
    expect(missing.problems()).toMatchObject([{ code: "missing-file" }]);
    expect(missing.code).toBe(3);
    const other = await annalist(["explain", `${many}:9:${span}`]);
    expect(other.stderr).toContain("many.jsonl:1");
    expect(other.code).toBe(3);
  });

  test("a span that is none, or lies behind the text, is a usage error that says what is wrong", async () => {
    for (const [what, error] of [
      [`${one}:9-3`, "ends before it begins"],
      [`${one}:a-b`, '"a-b" is not START-END'],
      [`${many}#n1:5`, '"5" is not START-END'],
      [`${many}:2:`, '"" is not START-END'],
      [one, `Write ${one}:START-END`],
      [`${one}:5000-5010`, `the text has only ${TEXT.length} characters`],
    ]) {
      const { code, stderr, stdout } = await annalist(["explain", what!]);
      expect([code, stdout]).toEqual([2, ""]);
      expect(stderr).toContain(error);
    }
    const cut = await annalist(["explain", `${one}:${start}-5000`]);
    expect(cut.code).toBe(0);
    expect(cut.stderr).toContain("the span is cut there");
  });

  test("--help says what is shown", async () => {
    const { stdout } = await annalist(["explain", "--help"]);
    for (const words of ["tree", "considered and dropped", "--json", "of a report"]) expect(stdout).toContain(words);
  });
});

describe("annalist explain ID", () => {
  test("an account with the case of its rule and what was dropped in its sentence, and in no other", async () => {
    const store = ["--store", join(folder, "dropped")];
    const file = join(folder, "dropped.txt");
    writeFileSync(file, `${WEAK.join(" ")} The airport is closed.`);
    await annalist(["add", file, ...store]);
    const [report] = (await annalist(["list", "--json", ...store])).json<{ id: string }>();
    const whole = await annalist(["explain", report!.id, ...store]);
    const explain = async (line: RegExp) => {
      const id = line.exec(whole.stdout)![1]!;
      const [data] = (await annalist(["explain", id, "--json", ...store])).json<Explained & { account: Account }>();
      return { ...(await annalist(["explain", id, ...store])), data: data! };
    };
    const claim = await explain(/^claim .*“said”.* {2}(\S+)$/m);
    expect(claim.stdout).toMatch(
      /\n\nConsidered and dropped\n {2}event COERCE\/arrest “arrests” .*\n {4}because .+ \[\w+\]\n {4}rules/,
    );
    expect(claim.stdout).not.toContain("“kill”");
    expect(claim.data.considered.map(({ account }) => account.kind)).toContain("event");
    const closed = await explain(/^status .*“closed”.* {2}(\S+)$/m);
    expect(closed.stdout).toContain("case 1 of 3: aspect: access, value: closed\n");
    expect(closed.stdout).not.toContain("Considered and dropped");
    expect(closed.data).toMatchObject({ account: { value: "closed" }, considered: [] });
    expect(closed.data.cases[closed.data.account.id]).toMatchObject({ list: "cases", index: 0 });
  });

  test("an account with its tree and rules, and a report with all its accounts in short", async () => {
    const store = ["--store", join(folder, "annals")];
    await annalist(["add", one, ...store, "--published", "2022-01-07"]);
    const [report] = (await annalist(["list", "--json", ...store])).json<{ id: string }>();
    const whole = await annalist(["explain", report!.id, ...store]);
    expect(whole.code).toBe(0);
    expect(whole.stdout).toMatch(/^report /);
    const [, id] = /^figure killed at least 12 “killed” .* {2}(\S+)$/m.exec(whole.stdout)!;
    const account = await annalist(["explain", id!, ...store]);
    expect(account.stdout).toMatch(/tree +killed \*/);
    expect(account.stdout).toContain("figures/killed \u2014 rule: ");
    const json = (await annalist(["explain", report!.id, "--json", ...store])).json<Reading>();
    expect(json[0]!.accounts.map((each) => each.id)).toContain(id);
    expect((await annalist(["explain", "nobody", ...store])).problems()).toMatchObject([{ code: "unknown-id" }]);
  });
});
