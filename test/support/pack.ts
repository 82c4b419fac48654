import { join } from "node:path";
import { type LanguagePack, openLanguagePack } from "#lang";
import { LANG_FOLDER, packLanguage } from "../../scripts/pack-language.js";

/** The English pack straight from its sources. Cached by the module: packs are read-only. */
const packed = new Map<string, LanguagePack>();

/** The pack without the least confidence from which an account is told, so that tests see all that the rules make. */
export function openTestPack(): LanguagePack {
  let pack = packed.get("en");
  if (!pack) {
    const whole = openLanguagePack(packLanguage(join(LANG_FOLDER, "en")));
    const told = whole.lexicon("confidence").filter(({ feature }) => feature !== "least");
    pack = { ...whole, lexicon: (name) => (name === "confidence" ? told : whole.lexicon(name)) };
    packed.set("en", pack);
  }
  return pack;
}
