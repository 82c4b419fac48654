import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { build } from "tsdown";
import { LANG_FOLDER, packLanguage } from "../scripts/pack-language.js";

/** Git-ignored. Inside the checkout, so that a script in it finds the packages. */
const OUT = join(import.meta.dirname, "results/tmp");

/** Bundles a script of this folder as the package is built for its users, and gives its path: run from its sources, code is slower. */
export async function bundleScript(name: string): Promise<string> {
  const outDir = join(OUT, name);
  await build({
    config: false,
    entry: { [name]: join(import.meta.dirname, `${name}.ts`) },
    outDir,
    format: "esm",
    platform: "node",
    target: "node20.19",
    fixedExtension: true,
    dts: false,
    sourcemap: false,
    logLevel: "error",
  });
  return join(outDir, `${name}.mjs`);
}

/** Packs the language as its sources now stand into a file, and gives its path and bytes. */
export function packToFile(): { path: string; bytes: Uint8Array } {
  mkdirSync(OUT, { recursive: true });
  const path = join(OUT, "en.pack");
  const bytes = packLanguage(join(LANG_FOLDER, "en"));
  writeFileSync(path, bytes);
  return { path, bytes };
}

/** Writes any value for a script to read. */
export function writeForScript(name: string, value: unknown): string {
  mkdirSync(OUT, { recursive: true });
  const path = join(OUT, `${name}.json`);
  writeFileSync(path, JSON.stringify(value));
  return path;
}
