import { join } from "node:path";
import { createEngine, type Engine } from "#engine";
import { openLanguagePack } from "#lang";
import { LANG_FOLDER, packLanguage } from "../scripts/pack-language.js";

/** The engine with the pack as its sources now stand. */
export function openBenchEngine(): Engine {
  return createEngine(openLanguagePack(packLanguage(join(LANG_FOLDER, "en"))));
}
