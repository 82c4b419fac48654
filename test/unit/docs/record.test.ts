import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readingSchema, recordPage } from "../../../scripts/docs-record.js";

const docs = join(import.meta.dirname, "../../../docs");

describe("docs/record.md", () => {
  it("says what the schema says (else run: npm run docs)", () => {
    const page = readFileSync(join(docs, "record.md"), "utf8");
    expect(page).toBe(recordPage(page));
  });

  it("has the schema of a reading beside it", () => {
    expect(readFileSync(join(docs, "record.schema.json"), "utf8")).toBe(readingSchema());
  });
});
