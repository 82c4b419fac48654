/** JSON Lines: one JSON object a line, in UTF-8. */
export async function* writeJsonl(rows: AsyncIterable<unknown>): AsyncGenerator<string> {
  for await (const row of rows) yield `${JSON.stringify(row)}\n`;
}
