export { createLearned, type Learned } from "./create-learned.js";
export { seenOfVerb } from "./features.js";
export { createOpenVerbs } from "./open-verb.js";
export { NO_TYPE, rowOfType } from "./type-shares.js";
