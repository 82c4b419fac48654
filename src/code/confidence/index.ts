export { createConfidence } from "./create-confidence.js";
export { type Feature, featuresOf } from "./features.js";
