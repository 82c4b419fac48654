import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { LANG_FOLDER, packLanguage } from "./pack-language.js";

/** Packs `lang/en` into `dist/lang/en.pack`. An error names the file and the rule or line. */
const out = join(LANG_FOLDER, "..", "dist", "lang");
try {
  const bytes = packLanguage(join(LANG_FOLDER, "en"));
  mkdirSync(out, { recursive: true });
  writeFileSync(join(out, "en.pack"), bytes);
  console.error(`dist/lang/en.pack: ${(bytes.length / 1e6).toFixed(1)} MB`);
} catch (error) {
  console.error(`build-lang: ${(error as Error).message}`);
  process.exitCode = 1;
}
