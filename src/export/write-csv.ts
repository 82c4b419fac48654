import { stringify } from "csv-stringify/sync";
import { FLAT_COLUMNS, type FlatEntry } from "./flatten-entry.js";

/** Comma-separated values as RFC 4180 has them, a header first. A cell that a spreadsheet would compute is disarmed. */
export async function* writeCsv<Row extends object>(
  rows: AsyncIterable<Row>,
  columns: readonly (keyof Row & string)[],
): AsyncGenerator<string> {
  const options = { escape_formulas: true, record_delimiter: "windows" } as const;
  yield stringify([[...columns]], options);
  for await (const row of rows) yield stringify([columns.map((column) => row[column])], options);
}

export function writeEntriesCsv(rows: AsyncIterable<FlatEntry>): AsyncGenerator<string> {
  return writeCsv(rows, FLAT_COLUMNS);
}
