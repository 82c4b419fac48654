import type { Rule } from "./language-pack.js";

const KEYS = new Set(["id", "match", "gives", "why", "yes", "no"]);

/** Checks what stands in one YAML rule file. Throws, naming file and rule, on a missing or unknown key or a rule without examples. */
export function parseRules(file: string, content: unknown): Rule[] {
  if (!Array.isArray(content)) throw new Error(`${file}: a rule file is a list of rules.`);
  return content.map((entry: unknown, i) => {
    const rule = entry as Record<string, unknown>;
    const name = typeof rule?.id === "string" ? rule.id : `rule ${i + 1}`;
    const fail = (what: string): never => {
      throw new Error(`${file}: ${name}: ${what}`);
    };
    if (typeof rule !== "object" || rule === null) return fail("is not a mapping.");
    for (const key of Object.keys(rule)) if (!KEYS.has(key)) fail(`has an unknown key "${key}".`);
    if (typeof rule.id !== "string" || !rule.id.includes("/")) fail('needs an "id" of the form folder/name.');
    if (rule.match === undefined) fail('needs "match".');
    if (typeof rule.why !== "string") fail('needs "why": one sentence that says what it is for.');
    for (const key of ["yes", "no"] as const) {
      const examples = rule[key];
      if (!Array.isArray(examples) || examples.length === 0 || examples.some((e) => typeof e !== "string")) {
        fail(`needs "${key}": at least one example text.`);
      }
    }
    return {
      id: name,
      match: rule.match,
      gives: rule.gives,
      why: rule.why as string,
      yes: rule.yes as string[],
      no: rule.no as string[],
    };
  });
}
