import { join } from "node:path";
import { createEngine, type Explanation } from "#engine";
import { openLanguagePack, type Rule } from "#lang";
import type { Report } from "#record";
import { LANG_FOLDER, packLanguage, rulesByFolder } from "./pack-language.js";

/**
 * Runs every example of every rule: a rule's id must appear in the reading of each of its `yes` texts and in that of none of its
 * `no` texts. Prints what failed, and rules that no example of any rule ever fired. Exit code 1 if an example failed.
 */
export interface RuleFailure {
  readonly rule: string;
  readonly kind: "yes" | "no";
  readonly example: string;
}

/** The day on which every example is read: a Friday. */
const PUBLISHED = "2022-01-07";

export function runRuleExamples(language: string): {
  rules: number;
  examples: number;
  failures: RuleFailure[];
  silent: string[];
} {
  const folder = join(LANG_FOLDER, language);
  const engine = createEngine(openLanguagePack(packLanguage(folder)));
  const rules: Rule[] = [...rulesByFolder(join(folder, "rules")).values()].flat();
  const fired = new Set<string>();
  const failures: RuleFailure[] = [];
  let examples = 0;
  for (const rule of rules) {
    for (const kind of ["yes", "no"] as const) {
      for (const example of rule[kind]) {
        examples++;
        const ids = rulesIn(engine.explain(exampleReport(example, language)));
        for (const id of ids) fired.add(id);
        if (ids.has(rule.id) !== (kind === "yes")) failures.push({ rule: rule.id, kind, example });
      }
    }
  }
  return { rules: rules.length, examples, failures, silent: rules.map((r) => r.id).filter((id) => !fired.has(id)) };
}

function exampleReport(text: string, language: string): Report {
  return { id: "example", digest: "", language, published: PUBLISHED, publishedBy: "metadata", text };
}

/** Ids of all rules that made something in a reading, were it only an account that was too unlikely to be told. */
function rulesIn({ reading, considered }: Explanation): Set<string> {
  const ids = new Set<string>();
  for (const found of [reading.times, reading.places, reading.actors, reading.quantities, reading.attributions]) {
    for (const { rule } of found) ids.add(rule);
  }
  const unlikely = considered.filter(({ why }) => why === "unlikely").map(({ account }) => account);
  for (const account of [...reading.accounts, ...unlikely]) for (const id of account.rules) ids.add(id);
  for (const predicate of reading.predicates ?? []) for (const id of predicate.rules ?? []) ids.add(id);
  return ids;
}

if (import.meta.filename === process.argv[1]) {
  const { rules, examples, failures, silent } = runRuleExamples("en");
  for (const f of failures) {
    console.log(`${f.rule}: ${f.kind === "yes" ? "does not fire on" : "must not fire on"} "${f.example}"`);
  }
  for (const id of silent) console.log(`${id}: fires on no example at all`);
  console.log(`${rules} rules, ${examples} examples, ${failures.length} failed, ${silent.length} silent`);
  process.exitCode = failures.length ? 1 : 0;
}
