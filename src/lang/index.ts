export type { LanguagePack, Rule } from "./language-pack.js";
export { openLanguagePack } from "./open-language-pack.js";
export { packSections } from "./packed-header.js";
export { parseLexicon } from "./parse-lexicon.js";
export { parseRules } from "./parse-rules.js";
