import { readdirSync, readFileSync } from "node:fs";
import { parseAtomFeed, parseJsonFeed, parseRssFeed } from "feedsmith";
import iconv from "iconv-lite";
import { parseHTML } from "linkedom";
import { describe, expect, test } from "vitest";
import * as record from "#record";

const samples = new URL("../../samples/kazakhstan-2022/", import.meta.url);
const folder = new URL("reports/", samples);

const codes: Record<string, readonly string[]> = {
  kind: record.ACCOUNT_KINDS,
  stage: record.STAGES,
  factuality: record.FACTUALITIES,
  claimed: record.FACTUALITIES,
  type: record.EVENT_TYPES,
  measure: record.MEASURES,
  change: record.CHANGES,
  aspect: record.ASPECTS,
  value: record.STATUS_VALUES,
  stance: record.STANCES,
};
const needed: Record<string, string[]> = {
  event: ["type"],
  figure: ["measure", "low", "high"],
  status: ["subject", "aspect", "value"],
  claim: ["speaker", "stance"],
};

type Item = { id?: string; html?: string };
const linesOf = (jsonl: string) => jsonl.trim().split("\n");
const bodyOf = (html = "") => parseHTML(`<html><body>${html}</body></html>`).document.body.textContent;
const pageOf = (html: string) => parseHTML(html).document.body.textContent;

function itemsOf(file: string, raw: string): Item[] {
  if (file.endsWith(".atom.xml"))
    return (parseAtomFeed(raw).entries ?? []).map((e) => ({ id: e.id!, html: e.content!.value! }));
  if (file.endsWith(".feed.json"))
    return (parseJsonFeed(raw).items ?? []).map((i) => ({ id: i.id!, html: i.content_html ?? i.content_text! }));
  return (parseRssFeed(raw).items ?? []).map((i) => ({
    id: i.guid!.value!,
    html: i.content?.encoded ?? i.description!,
  }));
}

/** The texts of one file by report name: roughly what a person sees in it, not what intake makes of it. */
function textsOf(file: string): [string, string][] {
  const bytes = readFileSync(new URL(file, folder));
  const raw = iconv.decode(bytes, /charset=(windows-\d+)/.exec(bytes.toString("latin1"))?.[1] ?? "utf-8");
  if (file.endsWith(".txt")) return [[file, raw]];
  if (file.endsWith(".html")) return [[file, pageOf(raw)]];
  if (!file.endsWith(".jsonl")) return itemsOf(file, raw).map(({ id, html }) => [`${file}#${id}`, bodyOf(html)]);
  return linesOf(raw).map((line) => [`${file}#${JSON.parse(line).id}`, JSON.parse(line).text]);
}

const files = readdirSync(folder);
const texts = new Map(files.flatMap(textsOf).map(([name, text]) => [name, text.replace(/\s+/g, " ")]));
type Account = { quote: string; subject?: { class: string }; [field: string]: unknown };
type Reading = { report: string; note?: string; accounts: Account[] };
const readings: Reading[] = linesOf(readFileSync(new URL("by-hand.jsonl", samples), "utf8")).map((l) => JSON.parse(l));

test("every report has been read by hand, once", () => {
  expect(readings.map((r) => r.report).sort()).toEqual([...texts.keys()].sort());
});

describe.each(readings)("$report", ({ report, note, accounts }) => {
  test("has accounts, or says why not", () => expect(accounts.length > 0).toBe(note === undefined));
  test.each(accounts)("$kind: $quote", (account) => {
    expect(texts.get(report)!.split(account.quote).length - 1, "times the quote occurs").toBe(1);
    for (const field of ["kind", "stage", "factuality", ...(needed[String(account.kind)] ?? [])])
      expect(account).toHaveProperty(field);
    for (const [field, legal] of Object.entries(codes)) if (field in account) expect(legal).toContain(account[field]);
    if (account.subject) expect(record.SUBJECT_CLASSES).toContain(account.subject.class);
  });
});
