export * from "./add-reports.js";
export * from "./brief.js";
export * from "./content.js";
export * from "./export-annals.js";
export { type ImportOptions, type ImportResult, importGazetteer } from "./gazetteer/import-gazetteer.js";
export * from "./hand-over.js";
export * from "./headline.js";
export * from "./open-reconciler.js";
export * from "./open-store.js";
export { builtFile, languageFile, packageFolder } from "./package-files.js";
export * from "./print-brief.js";
export {
  openReadingPool,
  printReadings,
  type ReadingPool,
  type ReadReportsOptions,
  readReports,
  YOUNG_MB,
} from "./read-reports.js";
export { openReader, type ReaderOptions, type ReadResult } from "./reader.js";
export * from "./recorder.js";
export {
  type JsonFormat,
  type PrintedReading,
  type PrintFormat,
  pickParts,
  READING_PARTS,
  type ReadingPart,
  renderReading,
} from "./render-reading.js";
export * from "./store-content.js";
