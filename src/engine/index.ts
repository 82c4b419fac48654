export { createEngine, type Engine, type ReadOptions } from "./engine.js";
export { openEngine } from "./open-engine.js";
export { ENGINE_VERSION } from "./version.js";
