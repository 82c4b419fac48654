import { readFileSync } from "node:fs";
import { openLanguagePack } from "#lang";
import { languageFile } from "#run";

/** Opens what tells why a rule is there, by its id; undefined for lexicon entries, models and unknown ids. */
export function openRuleWords(): (id: string) => string | undefined {
  const pack = openLanguagePack(readFileSync(languageFile()));
  const folders = new Map<string, ReadonlyMap<string, string>>();
  return (id) => {
    const name = id.split("/")[0]!;
    let words = folders.get(name);
    if (!words) {
      words = new Map(rulesOf(pack, name).map((rule) => [rule.id, rule.why]));
      folders.set(name, words);
    }
    return words.get(id);
  };
}

function rulesOf(
  pack: ReturnType<typeof openLanguagePack>,
  folder: string,
): readonly { readonly id: string; readonly why: string }[] {
  return pack.sections.includes(`rules/${folder}`) ? pack.rules(folder) : [];
}
