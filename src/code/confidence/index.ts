export { type Beside, besideOf } from "./beside.js";
export { type Confidence, createConfidence } from "./create-confidence.js";
export type { Feature } from "./feature.js";
export { featuresOf, groupOf } from "./features.js";
