export * from "./elsewhere/index.js";
export { createEventCoder, type EventCoder } from "./event-coder.js";
