import { canSpeak } from "../plausible-source.js";
import { quotedWhole } from "../quoted.js";
import type { Draft, View, Words } from "../view.js";
import { CONTENT, CUE, type PartSearch, SOURCE } from "./part-search.js";
import type { PartWindow } from "./window.js";

/** What a search drew round one candidate, in words. */
export interface Parts {
  readonly source: readonly Words[];
  readonly cue: readonly Words[];
  readonly content: readonly Words[];
  /** The word of the source that the rest of it hangs under; -1 without a source. */
  readonly speaker: number;
}

/** Where no content was drawn, the parts are those of the rules, if they found any. */
export function partsOf(view: View, window: PartWindow, { best }: PartSearch, draft: Draft | undefined): Parts {
  const drawn = stretches(window, best, CONTENT).flatMap((words) => begun(view, words));
  const cue = stretches(window, best, CUE).map((words) => withoutOthers(view, words, window.from[window.cue]!));
  const named = stretches(window, best, SOURCE).flatMap((words) => unquoted(view, words));
  const source = withHead(
    named.filter((words) => {
      const head = headOf(view, [words]);
      return head === draft?.speaker || (canSpeak(view, head) && !isTold(view, head, window.from[window.cue]!));
    }),
    draft,
  );
  const content = joined(drawn, [...cue, ...source]).filter(
    (words) => !source.some((other) => words.from < other.to && other.from < words.to),
  );
  if (content.length === 0 && draft) return partsOfDraft(draft);
  return { source, cue, content: quotedWhole(view, content, [...cue, ...source]), speaker: headOf(view, source) };
}

/** The rules' source where none was drawn; and "asked a woman in the queue": a part of their phrase, without its head, is not who spoke. */
function withHead(source: readonly Words[], draft: Draft | undefined): readonly Words[] {
  const [found] = source;
  const whole = draft?.source[0];
  if (!draft || !whole) return source;
  if (!found) return draft.source;
  const inside = found.from >= whole.from && found.to <= whole.to;
  return inside && (draft.speaker < found.from || draft.speaker >= found.to) ? draft.source : source;
}

function partsOfDraft({ source, cueWords, content, speaker }: Draft): Parts {
  return { source, cue: cueWords, content, speaker };
}

function stretches({ size, from, to }: PartWindow, best: Uint8Array, part: number): Words[] {
  const found: Words[] = [];
  for (let u = 0; u < size; u++) {
    if (best[u] !== part) continue;
    const first = u;
    while (u + 1 < size && best[u + 1] === part) u++;
    found.push({ from: from[first]!, to: to[u]! });
  }
  return found;
}

/** What is said has no holes but those in which its cue or its source stands. */
function joined(content: readonly Words[], others: readonly Words[]): Words[] {
  const whole: Words[] = [];
  for (const { from, to } of content) {
    const before = whole.at(-1);
    if (before && !others.some((other) => other.from >= before.to && other.to <= from))
      whole[whole.length - 1] = { from: before.from, to };
    else whole.push({ from, to });
  }
  return whole;
}

/** "[The mayor] was told that …", "[results] were announced": the subject of a passive speaks only where a rule says so ("was quoted as"). */
function isTold({ parse }: View, word: number, cue: number): boolean {
  return parse.deprel[word] === "nsubj:pass" && parse.head[word] === cue;
}

const BETWEEN = new Set([",", ":"]);

/** What is said begins behind the colon or comma that leads to it. */
function begun({ parse }: View, { from, to }: Words): Words[] {
  let first = from;
  while (first < to && BETWEEN.has(parse.xpos[first]!)) first++;
  return first < to ? [{ from: first, to }] : [];
}

/** "recalled the strike and [warned]": what another verb tells is no part of a cue. */
function withoutOthers({ parse }: View, { from, to }: Words, word: number): Words {
  let first = word;
  let last = word + 1;
  while (first > from && parse.upos[first - 1] !== "CCONJ") first--;
  while (last < to && parse.upos[last] !== "CCONJ") last++;
  return { from: first, to: last };
}

const COLON = 0x3a;

/** "said the engineer: “The": a source ends before a colon and at the edge of a quotation. */
function unquoted({ parse, quotes }: View, { from, to }: Words): Words[] {
  for (let i = from; i < to; i++) {
    const colon = parse.upos[i] === "PUNCT" && parse.text.charCodeAt(parse.start[i]!) === COLON;
    if (colon || (i > from && isLong(quotes, i) && quotes.of[i] !== quotes.of[from]))
      return i > from ? [{ from, to: i }] : [];
  }
  return [{ from, to }];
}

/** Names of books and nicknames are quoted in sources, too. */
const MAX_NAME = 6;

function isLong({ of, from, to }: View["quotes"], word: number): boolean {
  const quote = of[word]!;
  return quote >= 0 && to[quote]! - from[quote]! > MAX_NAME;
}

/** The first word that hangs under none of the others; of several, where the tree takes a name apart, the first that is an actor's. */
function headOf({ parse, actorOf }: View, [words]: readonly Words[]): number {
  if (!words) return -1;
  let first = -1;
  for (let i = words.from; i < words.to; i++) {
    const head = parse.head[i]!;
    if (parse.upos[i] === "PUNCT" || (head >= words.from && head < words.to)) continue;
    if (actorOf[i]! >= 0) return i;
    if (first < 0) first = i;
  }
  return first < 0 ? words.from : first;
}
