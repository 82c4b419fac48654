export { createStatusCoder, type StatusCoder } from "./status-coder.js";
