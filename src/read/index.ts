export { parseConlluTokens } from "./conllu/parse-conllu-tokens.js";
export { toConllu, toConlluSentence } from "./conllu/to-conllu.js";
export { FINITE, TENSED } from "./finite-tags.js";
export { type Models, openModels } from "./models.js";
export { headIn, type Parse, wordAt, wordsText } from "./parse.js";
export { createBatchReader, createReader, type ReadTexts } from "./read-text.js";
export { type CutText, createWordReader } from "./read-words.js";
export { openWeights, type Weights } from "./weights.js";
export { type MuteNouns, openMuteNouns, openPersonNouns, type PersonNouns } from "./words/dictionary.js";
