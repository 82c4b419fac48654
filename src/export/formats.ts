export const EXPORT_FORMATS = ["jsonl", "csv", "geojson"] as const;
export const EXPORT_SUBJECTS = ["entries", "readings", "accounts"] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];
export type ExportSubject = (typeof EXPORT_SUBJECTS)[number];

/** True where the format can hold that: readings have no flat form, and accounts no points of their own. */
export function canExport(as: ExportFormat, what: ExportSubject): boolean {
  return as === "jsonl" || what === "entries" || (as === "csv" && what === "accounts");
}
