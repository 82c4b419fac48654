import { type Parse, wordAt } from "#read";
import type { ReportHead, Span } from "#record";

/** True where words name who publishes a report, or whom it credits: "the BBC" in a report of BBC News. */
export function isPublisher(
  parse: Parse,
  source: readonly Span[],
  { publisher = "", credit = "" }: ReportHead,
): boolean {
  const own = new Set(`${publisher} ${credit}`.toLowerCase().split(/\s+/));
  const names = source.flatMap(({ start, end }) => namesIn(parse, wordAt(parse, start), wordAt(parse, end)));
  return names.length > 0 && names.every((name) => own.has(name));
}

function namesIn({ upos, lower }: Parse, from: number, to: number): string[] {
  const names: string[] = [];
  for (let w = from; w < to; w++) if (upos[w] === "PROPN") names.push(lower[w]!);
  return names;
}
