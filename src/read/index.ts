export { type Models, openModels } from "./models.js";
export { type Parse, wordAt } from "./parse.js";
export { createReader } from "./read-text.js";
export { readWords, type Words } from "./read-words.js";
