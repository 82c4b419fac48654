export type { Coding, Considered, DropReason } from "./coding.js";
export { type Beside, besideOf, type Feature, featuresOf, groupOf } from "./confidence/index.js";
export { type CodeOptions, type Coder, createCoder } from "./create-coder.js";
export type { Judge, Judgement } from "./judge.js";
