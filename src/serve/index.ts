export type { AddReports } from "./add-route.js";
export type { DeskSource } from "./desk-source.js";
export { type DeskServer, type ServeOptions, startServer } from "./server.js";
export { createStoreSource } from "./store-source.js";
