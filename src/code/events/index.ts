export { createEventCoder, type EventCoder } from "./event-coder.js";
