import type { ReportView } from "../frames/index.js";

/** "four people injured [early on Saturday]": a day is nobody. An age is ("a 19-year-old"). */
export function isWhen({ time, findings }: ReportView, word: number): boolean {
  const type = time[word]! < 0 ? undefined : findings.times[time[word]!]!.type;
  return type === "DATE" || type === "TIME";
}
