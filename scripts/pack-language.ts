import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, dirname, join, relative } from "node:path";
import { parse as parseYaml } from "yaml";
import { packGazetteer, packSections, parseLexicon, parseRules, type Rule } from "#lang";
import { packDictionary } from "../src/read/words/dictionary.js";

/** Checks and packs one language folder (`lang/en`) into the bytes that `openLanguagePack` takes. */
export function packLanguage(folder: string): Uint8Array {
  const meta = JSON.parse(readFileSync(join(folder, "language.json"), "utf8")) as { language: string; version: number };
  const sections = new Map<string, Uint8Array>();
  for (const file of filesUnder(join(folder, "lexicon"), ".tsv")) {
    const name = relative(join(folder, "lexicon"), file).slice(0, -4);
    const rows = parseLexicon(file, readFileSync(file, "utf8"));
    if (name === "dictionary") for (const [table, bytes] of packDictionary(rows)) sections.set(table, bytes);
    else sections.set(`lexicon/${name}`, encode(rows));
  }
  for (const [name, rules] of rulesByFolder(join(folder, "rules"))) sections.set(`rules/${name}`, encode(rules));
  for (const file of filesUnder(join(folder, "weights"), ".bin")) {
    sections.set(`weights/${basename(file, ".bin")}`, readFileSync(file));
  }
  const card = join(folder, "CARD.md");
  if (existsSync(card)) sections.set("card", readFileSync(card));
  for (const [name, bytes] of derivedSections(folder)) sections.set(name, bytes);
  return packSections(meta.language, meta.version, sections);
}

/** Sections that are computed from data files rather than copied. */
function derivedSections(folder: string): [string, Uint8Array][] {
  const gazetteer = filesUnder(join(folder, "gazetteer"), ".tsv");
  if (gazetteer.length === 0) return [];
  const files = Object.fromEntries(gazetteer.map((file) => [basename(file), readFileSync(file, "utf8")]));
  return [["gazetteer/index", packGazetteer(files)]];
}

/** Rules by folder: a file `rules/x.yaml` and all files under `rules/x/` are the rules `x`. Ids are unique over all. */
export function rulesByFolder(root: string): Map<string, Rule[]> {
  const folders = new Map<string, Rule[]>();
  const seen = new Map<string, string>();
  for (const file of filesUnder(root, ".yaml")) {
    const first = relative(root, file).split("/")[0]!;
    const name = first.endsWith(".yaml") ? first.slice(0, -5) : first;
    let content: unknown;
    try {
      content = parseYaml(readFileSync(file, "utf8"));
    } catch (error) {
      throw new Error(`${file}: ${(error as Error).message}`);
    }
    const rules = parseRules(file, content);
    for (const { id } of rules) {
      const other = seen.get(id);
      if (other) throw new Error(`${file}: ${id}: this id stands in ${other} too.`);
      seen.set(id, file);
    }
    folders.set(name, [...(folders.get(name) ?? []), ...rules]);
  }
  return folders;
}

/** Files with an extension under a folder, depth first in code-point order; none where the folder is missing. */
function filesUnder(folder: string, extension: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return filesUnder(path, extension);
      return entry.name.endsWith(extension) ? [path] : [];
    });
}

function encode(value: unknown): Uint8Array {
  return new TextEncoder().encode(JSON.stringify(value));
}

export const LANG_FOLDER = join(dirname(import.meta.dirname), "lang");
