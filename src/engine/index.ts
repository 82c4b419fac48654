export type { Considered, DropReason } from "#code";
export type { TreeWord } from "./clause-tree.js";
export { createEngine, type Engine, type Explanation, type ReadOptions } from "./engine.js";
export { type Dropped, type Explained, toExplained } from "./explained.js";
export { openEngine } from "./open-engine.js";
export { type Explainer, openExplainer } from "./open-explainer.js";
export { ENGINE_VERSION } from "./version.js";
