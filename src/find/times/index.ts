export { createDatelineReader, createHeadReader, type Dated, type Dateline } from "./dateline.js";
export { createTimeFinder, type FindTimes, type FoundTimes } from "./find-times.js";
export { createTimeMatcher } from "./match-times.js";
export { createTenseReader, type TenseReader } from "./tense.js";
export { createTimeLimits } from "./time-limits.js";
