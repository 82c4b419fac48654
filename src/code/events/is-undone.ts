import type { FrameMatch, ReportView } from "../frames/index.js";
import type { EventGives } from "./event-gives.js";

const LAID_ON = "COERCE";
const TAKEN_BACK = "CONCEDE";

/** "lifted [the curfew]": what is taken back is told by the verb that does it, unless somebody else is told to have laid it on: "the mayor's curfew". */
export function isUndone(
  { parse }: ReportView,
  { form, word, frame, roles }: FrameMatch<EventGives>,
  matches: ReadonlyMap<number, FrameMatch<EventGives>>,
): boolean {
  if (form !== "noun" || frame.gives.type !== LAID_ON) return false;
  const doers = roles.get("actor") ?? [];
  const undoes = (verb: number) => {
    const match = matches.get(verb);
    if (match?.frame.gives.type !== TAKEN_BACK || !match.roles.get("thing")?.includes(word)) return false;
    return doers.every((doer) => match.roles.get("actor")?.includes(doer));
  };
  if (undoes(parse.head[word]!)) return true;
  // "a curfew [lifted] on Friday"
  for (let c = parse.childFrom[word]!; c < parse.childFrom[word + 1]!; c++) if (undoes(parse.child[c]!)) return true;
  return false;
}
