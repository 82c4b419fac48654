import type { Draft, View, Words } from "./view.js";

/** Words back to where a bracket may have been opened. */
const REACH = 12;

/** "the two guards (one of them a woman[)]", "owned by Norla Corp <NRL[>]": words that end inside a short bracket go on to its end. */
export function closedBrackets(view: View, drafts: readonly Draft[]): readonly Draft[] {
  return drafts.map((draft) => {
    if (!draft.content.some((words) => endOfBracket(view, words) > words.to)) return draft;
    return {
      ...draft,
      content: draft.content.map((words) => ({ from: words.from, to: Math.max(words.to, endOfBracket(view, words)) })),
    };
  });
}

/** Behind the mark that closes right here what was opened inside; where the words end for others. */
function endOfBracket({ parse: { text, start, size } }: View, { from, to }: Words): number {
  const open = to < size ? OPENED_BY[text.charAt(start[to]!)] : undefined;
  if (!open) return to;
  for (let i = to - 1; i >= Math.max(from, to - REACH); i--) {
    const sign = text.charAt(start[i]!);
    if (sign === open) return to + 1;
    if (sign in OPENED_BY) return to;
  }
  return to;
}

const OPENED_BY: Readonly<Record<string, string>> = { ")": "(", "]": "[", ">": "<" };
