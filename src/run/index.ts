export * from "./brief.js";
export * from "./content.js";
export * from "./print-brief.js";
