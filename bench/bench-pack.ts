import { join } from "node:path";
import { type LanguagePack, openLanguagePack } from "#lang";
import { LANG_FOLDER, packLanguage } from "../scripts/pack-language.js";

/** The language pack as its sources now stand. */
export function openBenchPack(): LanguagePack {
  return openLanguagePack(packLanguage(join(LANG_FOLDER, "en")));
}
