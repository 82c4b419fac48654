export { type Beside, besideOf } from "./beside.js";
export { type Confidence, createConfidence } from "./create-confidence.js";
export { featuresOf, groupOf } from "./features.js";
