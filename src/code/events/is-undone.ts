import type { FrameMatch, ReportView } from "../frames/index.js";
import type { EventGives } from "./event-gives.js";

const TAKEN_BACK = "CONCEDE";
const THING = "thing";

/** "lifted [the curfew]", "the [siege] was ended": what is taken back is told by the verb that does it, and is not laid on anybody by it. */
export function isUndone(
  { parse }: ReportView,
  { form, word }: FrameMatch<EventGives>,
  matches: ReadonlyMap<number, FrameMatch<EventGives>>,
): boolean {
  if (form !== "noun") return false;
  const undoes = (verb: number) => {
    const match = matches.get(verb);
    return match?.frame.gives.type === TAKEN_BACK && (match.roles.get(THING)?.includes(word) ?? false);
  };
  if (undoes(parse.head[word]!)) return true;
  // "a curfew [lifted] on Friday"
  for (let c = parse.childFrom[word]!; c < parse.childFrom[word + 1]!; c++) if (undoes(parse.child[c]!)) return true;
  return false;
}
