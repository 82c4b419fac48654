export * from "./brief.js";
export * from "./content.js";
export * from "./print-brief.js";
export * from "./add-reports.js";
export * from "./export-annals.js";
export * from "./hand-over.js";
export * from "./open-store.js";
export * from "./recorder.js";
