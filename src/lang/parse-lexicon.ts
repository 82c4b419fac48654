/** Rows of a TSV lexicon by the names in its header. Lines that start with `#` are comments; throws with file and line on a ragged row. */
export function parseLexicon(file: string, text: string): Record<string, string>[] {
  const rows: Record<string, string>[] = [];
  let columns: string[] | undefined;
  text.split(/\r?\n/).forEach((line, i) => {
    if (line === "" || line.startsWith("#")) return;
    const cells = line.split("\t");
    if (!columns) {
      columns = cells;
      return;
    }
    if (cells.length > columns.length) {
      throw new Error(
        `${file}:${i + 1}: ${cells.length} cells where the header names ${columns.length} columns: "${line}"`,
      );
    }
    rows.push(Object.fromEntries(columns.map((name, c) => [name, cells[c] ?? ""])));
  });
  if (!columns) throw new Error(`${file}:1: a lexicon begins with a header row that names its columns.`);
  return rows;
}
