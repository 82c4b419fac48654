// npx tsx scripts/train/compile-templates.ts: writes the parser's feature templates as straight-line code.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import {
  ACTION_ATOMS,
  ACTION_TEMPLATES,
  GLANCE_TEMPLATES,
  LABEL_ATOMS,
  LABEL_TEMPLATES,
} from "../../src/read/trees/templates.js";

/** Templates a function: short enough to be compiled well. */
const CHUNK = 45;
const PER_LINE = 3;

/** The source of `src/read/trees/feature-rows.ts`. */
export function compileFeatureRows(): string {
  return [
    "// Written by scripts/train/compile-templates.ts from templates.ts; do not edit.",
    ...compile("action", ACTION_TEMPLATES, ACTION_ATOMS),
    ...compile("glance", GLANCE_TEMPLATES, ACTION_ATOMS),
    ...compile("label", LABEL_TEMPLATES, LABEL_ATOMS),
    "",
  ].join("\n");
}

function compile(kind: string, source: string, atoms: readonly string[]): string[] {
  const templates = source.split(";").map((t) => t.trim().split(/\s+/));
  const seen = new Set<string>();
  for (const names of templates) {
    const unknown = names.find((name) => !atoms.includes(name));
    if (unknown) throw new Error(`${kind} template "${names.join(" ")}": no atom ${unknown}`);
    const key = [...names].sort().join(" ");
    if (seen.has(key)) throw new Error(`${kind} template "${names.join(" ")}" stands twice`);
    seen.add(key);
  }
  const chunks = [];
  for (let i = 0; i < templates.length; i += CHUNK) chunks.push(templates.slice(i, i + CHUNK));
  const name = `write${kind[0]!.toUpperCase()}${kind.slice(1)}Rows`;
  return [
    "",
    `export const ${kind.toUpperCase()}_FEATURES = ${templates.length};`,
    "",
    `/** Sums the atoms \`x\` of each ${kind} template into \`rows\`. */`,
    `export function ${name}(x: Int32Array, rows: Int32Array): void {`,
    ...chunks.map((_, c) => `  ${kind}Rows${c}(x, rows);`),
    "}",
    ...chunks.flatMap((chunk, c) => chunkLines(`${kind}Rows${c}`, chunk, c * CHUNK, atoms)),
  ];
}

function chunkLines(name: string, chunk: readonly string[][], first: number, atoms: readonly string[]): string[] {
  const used = atoms.filter((atom) => chunk.some((names) => names.includes(atom)));
  const loads = used.map((atom) => `${atom} = x[${atoms.indexOf(atom)}]!`);
  const stores = chunk.map((names, i) => `rows[${first + i}] = ${names.join(" + ")};`);
  return [
    "",
    `function ${name}(x: Int32Array, rows: Int32Array): void {`,
    ...lines(loads, 6).map((line) => `  const ${line.join(", ")};`),
    ...lines(stores, PER_LINE).map((line) => `  ${line.join(" ")}`),
    "}",
  ];
}

function lines(items: readonly string[], perLine: number): string[][] {
  const out: string[][] = [];
  for (let i = 0; i < items.length; i += perLine) out.push(items.slice(i, i + perLine));
  return out;
}

if (process.argv[1] === import.meta.filename) {
  writeFileSync(join(import.meta.dirname, "../../src/read/trees/feature-rows.ts"), compileFeatureRows());
}
