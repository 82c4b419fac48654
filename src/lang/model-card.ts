/** One line of a card's table by its columns, and the heading it stands under. */
export interface CardLine {
  readonly heading: string;
  readonly card: Readonly<Record<string, string>>;
}

/**
 * Finds the line that a pack's card (`CARD.md`) has on weights: the row of a Markdown table whose first cell names the file,
 * `` `weights/parser.bin` (3.4 MB) `` for `weights/parser`.
 */
export function openModelCard(markdown: string): (weights: string) => CardLine | undefined {
  return (weights) => {
    let heading = "";
    let columns: readonly string[] = [];
    for (const line of markdown.split("\n")) {
      if (line.startsWith("#")) heading = line.replace(/^#+\s*/u, "");
      if (!line.startsWith("|")) columns = [];
      else if (columns.length === 0) columns = cellsOf(line);
      else if (cellsOf(line)[0]?.split(" ").includes(`${weights}.bin`))
        return { heading, card: rowOf(columns, cellsOf(line)) };
    }
    return undefined;
  };
}

function cellsOf(line: string): string[] {
  return line
    .split("|")
    .slice(1, -1)
    .map((cell) => cell.replaceAll("`", "").trim());
}

function rowOf(columns: readonly string[], cells: readonly string[]): Record<string, string> {
  return Object.fromEntries(columns.map((name, i) => [name, cells[i] ?? ""]).filter(([, cell]) => cell !== ""));
}
