import { openLanguagePack } from "#lang";
import { createEngine, type Engine } from "./engine.js";

/** Opens an engine from the bytes of a packed language file, such as `dist/lang/en.pack`. */
export function openEngine(pack: Uint8Array): Engine {
  return createEngine(openLanguagePack(pack));
}
