export * from "./elsewhere/index.js";
export { createEventCoder, type EventCoder } from "./event-coder.js";
export { NO_TYPE, openVerb, rowOfType, seenOfVerb } from "./learned/index.js";
