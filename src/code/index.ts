export type { Coding } from "./coding.js";
export { type Coder, type CodeOptions, createCoder } from "./create-coder.js";
export type { Judge, Judgement } from "./judge.js";
