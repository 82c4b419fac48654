import { join } from "node:path";
import { type LanguagePack, openLanguagePack } from "#lang";
import { LANG_FOLDER, packLanguage } from "../../scripts/pack-language.js";

/** The English pack straight from its sources. Cached by the module: packs are read-only. */
const packed = new Map<string, LanguagePack>();

export function openTestPack(): LanguagePack {
  let pack = packed.get("en");
  if (!pack) {
    pack = openLanguagePack(packLanguage(join(LANG_FOLDER, "en")));
    packed.set("en", pack);
  }
  return pack;
}
