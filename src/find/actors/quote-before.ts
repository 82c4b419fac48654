import { WORD } from "./actor-words.js";
import type { Mention } from "./mention.js";
import type { View } from "./view.js";

const OPENING = "``";
const CLOSING = "''";
/** Words that quotation marks inside a name or a title may hold. */
const MOST_WORDS = 4;

/** A phrase that quotation marks cut: "the \"Lynx\" [battalion]" and "the \"[Untouchables]\"" go on to the marks and the article before them. */
export function throughQuotes(view: View, mentions: Mention[], mention: Mention): Mention {
  if (mention.form === "pronoun" || mention.from === 0) return mention;
  const { xpos } = view.parse;
  const before = xpos[mention.from - 1];
  if (before === OPENING) {
    const isWhole = xpos[mention.to] === CLOSING;
    const from = isWhole ? articleBefore(view, mention.from - 1, mention) : mention.from;
    return from < mention.from - 1 ? lengthened(view, mention, from, mention.to + 1) : mention;
  }
  if (before !== CLOSING) return mention;
  const open = openingOf(view, mention);
  if (open < 0) return mention;
  const from = articleBefore(view, open, mention);
  while ((mentions.at(-1)?.to ?? 0) > from) mentions.pop();
  return lengthened(view, mention, from, mention.to);
}

function lengthened({ words, parse }: View, mention: Mention, from: number, to: number): Mention {
  const roles = words.rolesAt(parse, from);
  const definite = mention.definite || (roles & WORD.definite) !== 0;
  return { ...mention, from, to, definite, counted: mention.counted || (roles & WORD.indefinite) !== 0 };
}

/** The mark that opens right before a mention a few words that all hang on it; -1 where there is none. */
function openingOf({ parse }: View, { from, head }: Mention): number {
  const { xpos, head: above } = parse;
  for (let w = from - 2; w >= 0 && w >= from - 2 - MOST_WORDS; w--) {
    if (xpos[w] === OPENING) return w < from - 2 ? w : -1;
    const hung = above[w]!;
    if (hung !== head && !(hung > w && hung < from - 1)) return -1;
  }
  return -1;
}

/** Where the article, the number and the qualities begin that stand before a mark and hang on the mention. */
function articleBefore({ parse }: View, mark: number, { head }: Mention): number {
  let from = mark;
  while (from > 0 && BEFORE.has(parse.upos[from - 1]!) && parse.head[from - 1] === head) from--;
  return from;
}

const BEFORE: ReadonlySet<string> = new Set(["DET", "NUM", "ADJ"]);
