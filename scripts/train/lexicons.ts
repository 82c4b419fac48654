import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parseLexicon } from "#lang";
import { type Dictionary, openDictionary, packDictionary } from "../../src/read/words/dictionary.js";

/** The dictionary of a language folder, as an engine opens it from the pack. */
export function openTrainingDictionary(folder: string): Dictionary {
  const lexicon = (name: string) => {
    const file = join(folder, "lexicon", `${name}.tsv`);
    return parseLexicon(file, readFileSync(file, "utf8"));
  };
  const tables = packDictionary(lexicon("dictionary"));
  return openDictionary({ lexicon, section: (name) => tables.get(name)! });
}
