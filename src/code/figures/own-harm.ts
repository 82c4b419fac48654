import type { ReportView } from "../frames/index.js";

/** "the deaths of nine guards and [20 wounded]": what else is said of those told by their number alone. */
export function isOwnHarm(
  view: ReportView,
  head: number,
  isHurt: (view: ReportView, word: number) => boolean,
): boolean {
  const { upos } = view.parse;
  if (upos[head] === "ADJ") return isHurt(view, head);
  return upos[head] === "NUM" && isHurt(view, head + 1) && !GOES_ON.has(upos[head + 2]!);
}

/** What a word for a state stands before as a quality. */
const GOES_ON: ReadonlySet<string> = new Set(["NOUN", "PROPN", "ADJ"]);
