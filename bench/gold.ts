import { createReadStream, existsSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import type { Report } from "#record";

/** The public gold data and its scorers, which lie beside a developer's checkout and are no part of the project. */
export const SHARED = join(import.meta.dirname, "../../shared");
export const GOLD = join(SHARED, "gold");
export const SCORER = join(SHARED, "score/score.mjs");

/** True where the data is there; otherwise says what is skipped. */
export function haveGold(what: string): boolean {
  if (existsSync(GOLD)) return true;
  console.log(`skipped: ${what} (no gold data beside the checkout)`);
  return false;
}

interface GoldLine {
  readonly id: string;
  readonly text: string;
  readonly title?: string;
  readonly publisher?: string;
  readonly published?: string;
}

/** Reports of a gold file with what gold says of each, one at a time. */
export async function* goldLines<Gold>(file: string): AsyncGenerator<{ report: Report; gold: Gold }> {
  const lines = createInterface({ input: createReadStream(join(GOLD, file)), crlfDelay: Number.POSITIVE_INFINITY });
  for await (const line of lines) {
    const { id, text, published, publisher, title, gold } = JSON.parse(line) as GoldLine & { gold: Gold };
    const report: Report = {
      id,
      digest: "",
      language: "en",
      text,
      ...(published !== undefined && { published, publishedBy: "metadata" as const }),
      ...(publisher !== undefined && { publisher }),
      ...(title !== undefined && { title }),
    };
    yield { report, gold };
  }
}

/** The reports alone. */
export async function* goldReports(file: string): AsyncGenerator<Report> {
  for await (const { report } of goldLines<unknown>(file)) yield report;
}

/** Words as any reader counts them: runs without white space. The same for us and for a peer. */
export function countWords(text: string): number {
  let words = 0;
  let inside = false;
  for (let i = 0; i < text.length; i++) {
    const space = text.charCodeAt(i) <= 32;
    if (!space && !inside) words++;
    inside = !space;
  }
  return words;
}
