export { hashText, mix, multipliers, rowOf } from "./feature-hash.js";
export {
  align,
  COLUMN_NAMES,
  type ColumnName,
  columnsHeader,
  GAZETTEER_COLUMNS,
  GAZETTEER_KINDS,
  type GazetteerKind,
  NAME_SORTS,
  type NameSort,
} from "./gazetteer-format.js";
export { type Gazetteer, openGazetteer } from "./gazetteer-index.js";
export { foldName, NameKey } from "./gazetteer-key.js";
export { intern } from "./intern.js";
export type { LanguagePack, Rule } from "./language-pack.js";
export { LemmaMemory } from "./lemma-memory.js";
export { LemmaTable } from "./lemma-table.js";
export { NameBeginnings } from "./name-beginnings.js";
export { createIdOpener, type Opened } from "./open-id.js";
export { openLanguagePack } from "./open-language-pack.js";
export { packGazetteer } from "./pack-gazetteer.js";
export { packHeader, packSections } from "./packed-header.js";
export { parseLexicon } from "./parse-lexicon.js";
export { parseRules } from "./parse-rules.js";
export type { Marks, PatternMatch } from "./pattern-runner.js";
export { createPhraseIndex, type PhraseIndex, type Row } from "./phrase-index.js";
export {
  compileLayers,
  compilePatterns,
  type LexiconSource,
  type PatternLayers,
  type PatternSet,
  type PatternSource,
} from "./token-pattern.js";
export { type Answer, WordMemory } from "./word-memory.js";
export { SHAPES, type ShapeName, shapeOf } from "./word-shape.js";
export { openWordTable, packWordTable } from "./word-table.js";
export { uniformView, type Vocabulary, type WordView } from "./word-view.js";
