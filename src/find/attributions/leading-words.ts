import type { Draft, View, Words } from "./view.js";

/**
 * "Although it was late, the mayor said: [“We are open.”]", "Asked why, she said [that it was late]": where a colon and a quotation, or a
 * conjunction of content, opens what was said, words of no quotation before the speaker are the publisher's; and so are those that "and" joins
 * him to: "The dam is old and the mayor said [it leaked]".
 */
export function withoutLeadingWords(view: View, drafts: readonly Draft[]): readonly Draft[] {
  return drafts.map((draft) => {
    const { cue, content, cueWord } = draft;
    if (cue.part !== "verb" || content.length < 2) return draft;
    const behind = content.find(({ from }) => from > cueWord);
    if (!behind || !(isOpened(view, draft, behind) || isJoined(view, draft))) return draft;
    const said = content.filter(({ from }) => from > cueWord || view.quotes.of[from]! >= 0);
    return said.length < content.length ? { ...draft, content: said } : draft;
  });
}

function isOpened({ parse, quotes, complementisers }: View, { cueWords }: Draft, { from }: Words): boolean {
  const { deprel, lower, text, start } = parse;
  if (deprel[from] === "mark" && complementisers.has(lower[from]!)) return true;
  const last = cueWords.at(-1)!.to - 1;
  const colon = text.charAt(start[last]!) === ":" || text.charAt(start[last + 1]!) === ":";
  return colon && quotes.of[from]! >= 0;
}

function isJoined({ parse }: View, { source, cueWord }: Draft): boolean {
  const from = source[0]?.from ?? 0;
  return source.length === 1 && from > 0 && from < cueWord && parse.upos[from - 1] === "CCONJ";
}
