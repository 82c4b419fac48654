export { FLAT_COLUMNS, type FlatEntry, flattenEntry } from "./flatten-entry.js";
export { canExport, EXPORT_FORMATS, EXPORT_SUBJECTS, type ExportFormat, type ExportSubject } from "./formats.js";
export { writeCsv, writeEntriesCsv } from "./write-csv.js";
export { writeGeojson } from "./write-geojson.js";
export { writeJsonl } from "./write-jsonl.js";
