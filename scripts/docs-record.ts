import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import * as record from "#record";

/**
 * Keeps docs/record.md and docs/record.schema.json true: the tables between `<!-- fields: Name -->` and `<!-- end -->` are made
 * from the schema. `npm run docs` writes them; a test compares.
 */
const DOCS = join(import.meta.dirname, "../docs");

type JsonSchema = { [key: string]: unknown };

/** docs/record.md with every table made anew. */
export function recordPage(page: string): string {
  return page.replace(
    /(<!-- fields: (\w+) -->\n)[\s\S]*?(<!-- end -->)/g,
    (_, open: string, name: string, close: string) => {
      const schema = (record as Record<string, unknown>)[name];
      if (!(schema instanceof z.ZodType)) throw new Error(`docs/record.md: the record has no ${name}.`);
      return `${open}${fieldTable(z.toJSONSchema(schema) as JsonSchema)}${close}`;
    },
  );
}

/** JSON Schema of a reading, what one line of `annalist read` must satisfy. */
export function readingSchema(): string {
  return `${JSON.stringify(z.toJSONSchema(record.Reading), null, 1)}\n`;
}

function fieldTable(schema: JsonSchema): string {
  const required = new Set((schema.required as string[] | undefined) ?? []);
  const rows = Object.entries((schema.properties ?? {}) as Record<string, JsonSchema>).map(
    ([name, field]) => `| \`${name}\` | ${required.has(name) ? "always" : "where known"} | ${typeOf(field)} |`,
  );
  return `| field | present | type |\n|---|---|---|\n${rows.join("\n")}\n`;
}

function typeOf(field: JsonSchema): string {
  if (field.const !== undefined) return `\`${String(field.const)}\``;
  if (Array.isArray(field.enum)) return field.enum.map((code) => `\`${String(code)}\``).join(" ");
  if (Array.isArray(field.oneOf)) return (field.oneOf as JsonSchema[]).map((each) => kindOf(each)).join(" or ");
  if (Array.isArray(field.anyOf)) return [...new Set((field.anyOf as JsonSchema[]).map(typeOf))].join(" or ");
  if (field.type === "array") return `list of ${typeOf(field.items as JsonSchema)}`;
  if (field.type === "object") return `{ ${Object.keys((field.properties ?? {}) as object).join(", ")} }`;
  return String(field.type ?? "any");
}

/** One member of a union told apart by its `kind`. */
function kindOf(schema: JsonSchema): string {
  return typeOf((schema.properties as Record<string, JsonSchema>).kind!);
}

if (import.meta.filename === process.argv[1]) {
  const page = join(DOCS, "record.md");
  writeFileSync(page, recordPage(readFileSync(page, "utf8")));
  writeFileSync(join(DOCS, "record.schema.json"), readingSchema());
}
