// npx tsx scripts/train/compile-templates.ts: writes the parser's feature templates as straight-line code.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import {
  ACTION_ATOMS,
  ACTION_TEMPLATES,
  FIRST_LABEL_FEATURES,
  GLANCE_TEMPLATES,
  LABEL_ATOMS,
  LABEL_TEMPLATES,
} from "../../src/read/trees/templates.js";

/** Templates a function: short enough to be compiled well. */
const CHUNK = 45;
const PER_LINE = 3;

/** The source of `src/read/trees/feature-sums.ts`. */
export function compileFeatureSums(): string {
  const action = readTemplates(ACTION_TEMPLATES, ACTION_ATOMS);
  const glance = readTemplates(GLANCE_TEMPLATES, ACTION_ATOMS);
  const label = readTemplates(LABEL_TEMPLATES, LABEL_ATOMS);
  return [
    "// Written by scripts/train/compile-templates.ts from templates.ts; do not edit.",
    "",
    `export const ACTION_FEATURES = ${action.length};`,
    `export const GLANCE_FEATURES = ${glance.length};`,
    `export const LABEL_FEATURES = ${label.length};`,
    ...compileSums("action", action),
    ...compileSums("glance", glance),
    ...compileRows("firstLabel", label.slice(0, FIRST_LABEL_FEATURES), 0),
    ...compileRows("lastLabel", label.slice(FIRST_LABEL_FEATURES), FIRST_LABEL_FEATURES),
    "",
  ].join("\n");
}

/** Templates as lists of atoms; each atom must be known and no template may stand twice. */
function readTemplates(source: string, atoms: readonly string[]): Template[] {
  const seen = new Set<string>();
  return source.split(";").map((text) => {
    const names = text.trim().split(/\s+/);
    const unknown = names.find((name) => !atoms.includes(name));
    if (unknown) throw new Error(`template "${names.join(" ")}": no atom ${unknown}`);
    const key = [...names].sort().join(" ");
    if (seen.has(key)) throw new Error(`template "${names.join(" ")}" stands twice`);
    seen.add(key);
    return { names, atoms };
  });
}

interface Template {
  readonly names: readonly string[];
  readonly atoms: readonly string[];
}

/** A function that looks the row of each template up and adds its two lanes. */
function compileSums(kind: string, templates: readonly Template[]): string[] {
  const chunks = cut(templates, CHUNK);
  const name = `sum${kind[0]!.toUpperCase()}${kind.slice(1)}Rows`;
  return [
    "",
    `/** Sums the weights of each ${kind} template over the atoms \`x\`: the left lane's sum times 2^16, plus the right lane's. */`,
    `export function ${name}(x: Int32Array, w: Uint16Array, shift: number): number {`,
    `  return (${chunks.map((_, c) => `${kind}Sum${c}(x, w, shift)`).join(" + ")}) | 0;`,
    "}",
    ...chunks.flatMap((chunk, c) => [
      "",
      `function ${kind}Sum${c}(x: Int32Array, w: Uint16Array, shift: number): number {`,
      ...loadAtoms(chunk),
      "  let r = 0, both = 0, low = 0;",
      ...cut(
        chunk.map(({ names }) => `r = w[(${names.join(" + ")}) >>> shift]!; both += r; low += r & 255;`),
        2,
      ).map((line) => `  ${line.join(" ")}`),
      "  return (((both - low) << 8) + low) | 0;",
      "}",
    ]),
  ];
}

/** A function that writes the row of each template. */
function compileRows(kind: string, templates: readonly Template[], first: number): string[] {
  const stores = templates.map(({ names }, i) => `rows[${first + i}] = (${names.join(" + ")}) >>> shift;`);
  return [
    "",
    `/** Writes the rows of some label templates over the atoms \`x\` to \`rows\`, from ${first} on. */`,
    `export function write${kind[0]!.toUpperCase()}${kind.slice(1)}Rows(x: Int32Array, rows: Int32Array, shift: number): void {`,
    ...loadAtoms(templates),
    ...cut(stores, PER_LINE).map((line) => `  ${line.join(" ")}`),
    "}",
  ];
}

function loadAtoms(templates: readonly Template[]): string[] {
  const { atoms } = templates[0]!;
  const used = atoms.filter((atom) => templates.some(({ names }) => names.includes(atom)));
  return cut(
    used.map((atom) => `${atom} = x[${atoms.indexOf(atom)}]!`),
    6,
  ).map((line) => `  const ${line.join(", ")};`);
}

function cut<T>(items: readonly T[], size: number): T[][] {
  const out: T[][] = [];
  for (let i = 0; i < items.length; i += size) out.push(items.slice(i, i + size));
  return out;
}

if (process.argv[1] === import.meta.filename) {
  writeFileSync(join(import.meta.dirname, "../../src/read/trees/feature-sums.ts"), compileFeatureSums());
}
