import { contentPieces } from "./pieces.js";
import type { Draft, View, Words } from "./view.js";

/**
 * "[labour-]policy experts", "[the shadow] trade secretary": a source has all the words before it that lead up to its own, and what was said
 * ends before them.
 */
export function wholeNames(view: View, drafts: readonly Draft[]): readonly Draft[] {
  return drafts.map((draft) => {
    const [first, ...rest] = draft.source;
    if (!first) return draft;
    const from = startOf(view, first, draft.cueWords);
    if (from === first.from) return draft;
    const content = draft.content.flatMap((words) =>
      words.from < first.to && words.to > from ? contentPieces(view, words.from, Math.min(words.to, from)) : [words],
    );
    return content.length === 0 ? draft : { ...draft, source: [{ from, to: first.to }, ...rest], content };
  });
}

function startOf({ parse, reach }: View, { from, to }: Words, cue: readonly Words[]): number {
  const { xpos, start, end, deprel, head } = parse;
  const limits = cue.map((words) => (words.to <= from ? words.to : 0));
  const limit = Math.max(parse.sentence[parse.sentenceOf[from]!]!, ...limits);
  let first = from;
  while (first > limit) {
    const before = first - 1;
    const isHyphen =
      xpos[before] === "HYPH" && end[before] === start[first] && before > limit && end[before - 1] === start[before];
    const isPart = NAMING.has(deprel[before]!) && head[before]! >= first && head[before]! < to;
    if (isHyphen) first -= 2;
    else if (isPart) first = Math.max(limit, reach.first[before]!);
    else break;
  }
  return first;
}

const NAMING: ReadonlySet<string> = new Set(["amod", "compound", "nummod", "det"]);
