export * from "./elsewhere/index.js";
export { createEventCoder, type EventCoder } from "./event-coder.js";
export { createOpenVerbs, NO_TYPE, rowOfType, seenOfVerb } from "./learned/index.js";
