export * from "./brief.js";
export * from "./content.js";
export * from "./headline.js";
export * from "./print-brief.js";
export * from "./store-content.js";
export * from "./add-reports.js";
export * from "./export-annals.js";
export * from "./hand-over.js";
export * from "./open-store.js";
export * from "./recorder.js";
export { builtFile, packageFolder } from "./package-files.js";
export {
  openReadingPool, printReadings, type ReadingPool, readReports, type ReadReportsOptions,
} from "./read-reports.js";
export { openReader, type ReaderOptions, type ReadResult } from "./reader.js";
export { type JsonFormat, type PrintedReading, type PrintFormat, pickParts, READING_PARTS, type ReadingPart, renderReading } from "./render-reading.js";
export * from "./open-reconciler.js";
