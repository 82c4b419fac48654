import { isParagraphBreak } from "./quotes.js";
import { endOf } from "./stretches.js";
import type { Draft, View, Words } from "./view.js";

/**
 * "The pump had failed, the engineer said. [“We have no water.”]": a sentence that is all quotation goes on with what was said by whoever
 * closes the one before it, if nobody else's words are drawn there.
 */
export function continued(view: View, drafts: readonly Draft[]): readonly Draft[] {
  const nexts = drafts.map((draft) => nextQuotation(view, draft));
  if (nexts.every((next) => next === undefined)) return drafts;
  const taken = new Set(drafts.flatMap(({ content }) => content.map(({ from }) => from)));
  return drafts.map((draft, i) => {
    const next = nexts[i];
    return next && !taken.has(next.from) ? { ...draft, content: [...draft.content, next] } : draft;
  });
}

function nextQuotation({ parse, quotes }: View, draft: Draft): Words | undefined {
  const { cue, cueWord, content, source } = draft;
  const end = parse.sentence[parse.sentenceOf[cueWord]! + 1]!;
  if (cue.part !== "verb" || !cue.takes.has("quote") || source.length === 0 || end >= parse.size) return undefined;
  const last = content.at(-1);
  if (!last || last.to > cueWord || !closes(draft, end) || isParagraphBreak(parse, end)) return undefined;
  const quote = quotes.of[end]!;
  if (quote < 0 || quotes.from[quote] !== end) return undefined;
  const to = quotes.to[quote]!;
  const isAll = to >= parse.size || parse.sentenceOf[to] !== parse.sentenceOf[to - 1];
  return isAll ? { from: end, to } : undefined;
}

/** How many marks may stand between the speaker and the end of his sentence. */
const MAX_MARKS = 2;

/** True where cue and speaker close their sentence. */
function closes({ source, cueWords }: Draft, end: number): boolean {
  const to = Math.max(endOf(source), endOf(cueWords));
  return to <= end && end - to <= MAX_MARKS;
}
