import type { LanguagePack } from "#lang";
import * as C from "../tokens/character-class.js";
import type { TokenList } from "../tokens/token-list.js";
import type { WordLexicon } from "../words/lexicon.js";
import { BLANK_LINE, createLineBreaks, LINE_END, MARKED_END } from "./line-breaks.js";

/** Finds the first token of each sentence, and after the last the number of tokens. */
export type SentenceSplitter = (text: string, tokens: TokenList) => Uint32Array;

/** A sentence is cut at this many words whatever stands there: bad input must not make one tree of a whole book. */
const LONGEST_SENTENCE = 400;
/** A dateline's dash stands within this many tokens of its paragraph's start. */
const LONGEST_DATELINE = 16;

/** An editor's mark before a sentence, "[Text]", has no more tokens than this. */
const LONGEST_MARK = 12;

/** Closing or opening marks in a row that are looked past. */
const MOST_MARKS = 8;

export function createSentenceSplitter(pack: LanguagePack, lexicon: WordLexicon): SentenceSplitter {
  const classOf = C.createClassifier();
  const abbreviations = new Map(pack.lexicon("abbreviations").map((r) => [`${r.form}.`, r.kind!]));
  const beginners = functionWords(lexicon, FUNCTION_TAGS);
  const joints = functionWords(lexicon, JOINING);
  const auxiliaries = functionWords(lexicon, AUXILIARY);

  return (text, tokens) => {
    const runsOn = capitalsRunOn(text, tokens);
    const breakBetween = createLineBreaks(text);
    const starts: number[] = [];
    let start = 0;
    let paragraph = 0;
    let dateline = 0;
    let mark = 0;
    const cut = (at: number): void => {
      if (at > start) starts.push(start);
      start = at;
    };
    for (let i = 0; i < tokens.size; i++) {
      if (i > start) {
        const kind = breakBetween(tokens.end[i - 1]!, tokens.start[i]!);
        // "said Ann B.⏎Lowe": behind an initial or a title even a short line goes on.
        const goesOn = kind === MARKED_END && finalMark(text, tokens, i - 1) === TITLE;
        if (kind === BLANK_LINE || kind === LINE_END || (kind === MARKED_END && !goesOn)) {
          cut(i);
          paragraph = i;
        } else if (i - start >= LONGEST_SENTENCE || isEnd(text, tokens, i, runsOn)) cut(i);
      }
      if (i === paragraph) dateline = endOfDateline(text, tokens, i);
      if ((i === dateline && dateline > paragraph) || i === mark) cut(i);
      if (i === start) mark = endOfMark(text, tokens, i);
    }
    cut(tokens.size);
    return Uint32Array.from([...starts, tokens.size]);
  };

  /** A sentence ends before token `i`: closing marks stand before it, and it can begin one. */
  function isEnd(text: string, tokens: TokenList, i: number, runsOn: boolean): boolean {
    let last = i - 1;
    const least = Math.max(0, last - MOST_MARKS);
    while (last > least && isCloser(text, tokens, last)) last--;
    const mark = finalMark(text, tokens, last);
    if (mark === NONE || mark === TITLE) return false;
    if (isCloser(text, tokens, i) && tokens.start[i] === tokens.end[i - 1]) return false;
    let first = i;
    const most = Math.min(tokens.size - 1, i + MOST_MARKS);
    while (first < most && isOpener(text, tokens, first)) first++;
    const c = classOf(text.charCodeAt(tokens.start[first]!));
    if (mark === ABBREVIATION) {
      const word = c === C.UPPER && first === i ? text.slice(tokens.start[i]!, tokens.end[i]!) : "";
      return beginners.has(word) && !auxiliaries.has(word) && !(runsOn && joints.has(word));
    }
    if (c === C.LOWER) return first === i && last === i - 1 && isPlainEnd(tokens, last, i);
    return (
      c !== C.COMMA &&
      c !== C.STOP &&
      c !== C.COLON &&
      c !== C.EXCLAMATION &&
      c !== C.CLOSE &&
      c !== C.HYPHEN &&
      c !== C.DASH
    );
  }

  /** True of a text that has a capital behind each abbreviation of a place: "the U.S. And Japan agreed". */
  function capitalsRunOn(text: string, tokens: TokenList): boolean {
    let capitals = 0;
    for (let i = 1; i < tokens.size; i++) {
      const c = classOf(text.charCodeAt(tokens.start[i]!));
      if (c !== C.LOWER && c !== C.UPPER) continue;
      const last = tokens.end[i - 1]!;
      if (text.charCodeAt(last - 1) !== STOP || last - tokens.start[i - 1]! < 3) continue;
      if (abbreviations.get(text.slice(tokens.start[i - 1]!, last).toLowerCase()) !== "place") continue;
      if (c === C.LOWER) return false;
      capitals++;
    }
    return capitals > 1;
  }

  /** A single mark right behind a word and with space after it ends a sentence even where careless writing goes on in small letters. */
  function isPlainEnd(tokens: TokenList, last: number, next: number): boolean {
    const start = tokens.start[last]!;
    if (tokens.end[last]! - start > 1 || last === 0 || tokens.start[next] === tokens.end[last]) return false;
    return tokens.end[last - 1] === start && tokens.end[last - 1]! - tokens.start[last - 1]! > 1;
  }

  function isCloser(text: string, tokens: TokenList, i: number): boolean {
    const c = classOf(text.charCodeAt(tokens.start[i]!));
    if (c === C.CLOSE) return true;
    return (
      (c === C.QUOTE || c === C.APOSTROPHE) &&
      tokens.end[i]! - tokens.start[i]! <= 2 &&
      tokens.start[i] === (i > 0 ? tokens.end[i - 1] : 0)
    );
  }

  function isOpener(text: string, tokens: TokenList, i: number): boolean {
    const c = classOf(text.charCodeAt(tokens.start[i]!));
    return c === C.OPEN || ((c === C.QUOTE || c === C.APOSTROPHE) && tokens.end[i]! - tokens.start[i]! <= 2);
  }

  /** What kind of end the token is: FULL stop, an ABBREVIATION that may also end a sentence, a TITLE that never does. */
  function finalMark(text: string, tokens: TokenList, i: number): number {
    const start = tokens.start[i]!;
    const end = tokens.end[i]!;
    const c = classOf(text.charCodeAt(start));
    if (c === C.EXCLAMATION || c === C.ELLIPSIS) return FULL;
    if (c === C.STOP) return end - start === 1 || i > 0 ? FULL : NONE;
    if (end - start < 2 || text.charCodeAt(end - 1) !== 0x2e || end - start > 12) return NONE;
    if (end - start === 2) return TITLE;
    const kind = abbreviations.get(text.slice(start, end).toLowerCase());
    if (kind === undefined) return ABBREVIATION;
    return kind === "ending" || kind === "place" ? ABBREVIATION : TITLE;
  }

  /** Token behind the dash of a dateline that begins at `from` ("ALMATY, Jan 7 (Agency) -"), or 0. */
  function endOfDateline(text: string, tokens: TokenList, from: number): number {
    if (classOf(text.charCodeAt(tokens.start[from]!)) !== C.UPPER) return 0;
    const capitals = isCapitals(text, tokens.start[from]!, tokens.end[from]!);
    const last = Math.min(tokens.size - 1, from + LONGEST_DATELINE);
    let open = 0;
    for (let i = from + 1; i < last; i++) {
      const c = classOf(text.charCodeAt(tokens.start[i]!));
      if (c === C.OPEN) open++;
      if (c === C.CLOSE) open--;
      // "(Hill - Wire)": a dash inside brackets parts two names.
      if (open > 0) continue;
      if (c === C.EXCLAMATION || c === C.QUOTE || text.slice(tokens.end[i - 1]!, tokens.start[i]!).includes("\n"))
        return 0;
      if (c !== C.HYPHEN && c !== C.DASH) continue;
      if (tokens.start[i] === tokens.end[i - 1] || tokens.start[i + 1] === tokens.end[i]) continue;
      return capitals || classOf(text.charCodeAt(tokens.start[i - 1]!)) === C.CLOSE ? i + 1 : 0;
    }
    return 0;
  }

  /** Token behind the bracket that a sentence opens with ("[Report] [Text] The army said"), or 0; "[He] left" goes on in small letters. */
  function endOfMark(text: string, tokens: TokenList, from: number): number {
    if (text.charCodeAt(tokens.start[from]!) !== SQUARE_OPEN) return 0;
    const last = Math.min(tokens.size - 1, from + LONGEST_MARK);
    for (let i = from + 1; i < last; i++) {
      if (text.charCodeAt(tokens.start[i]!) !== SQUARE_CLOSE) continue;
      const c = classOf(text.charCodeAt(tokens.start[i + 1]!));
      return c === C.UPPER || c === C.OPEN ? i + 1 : 0;
    }
    return 0;
  }

  function isCapitals(text: string, start: number, end: number): boolean {
    for (let i = start; i < end; i++) if (classOf(text.charCodeAt(i)) === C.LOWER) return false;
    return end - start > 2;
  }
}

const STOP = 0x2e;
const SQUARE_OPEN = 0x5b;
const SQUARE_CLOSE = 0x5d;

/** Tags of the words that sentences begin with and names hardly do. */
const FUNCTION_TAGS = new Set(["ADP", "AUX", "CCONJ", "DET", "PRON", "SCONJ", "ADV"]);

const JOINING = new Set(["CCONJ"]);
/** "the U.S. Would agree": an auxiliary goes on with its sentence. */
const AUXILIARY = new Set(["AUX"]);

/** Frequent words with a capital that have no other tags: after "U.S." function words begin a sentence, where "Senate" would go on with a name. */
function functionWords({ forms, tags, tag, tagFrom }: WordLexicon, only: ReadonlySet<string>): ReadonlySet<string> {
  const found = new Set<string>();
  const isFunction = tags.map((t) => only.has(t.split("|")[0]!));
  forms.forEach((form, i) => {
    for (let k = tagFrom[i]!; k < tagFrom[i + 1]!; k++) if (!isFunction[tag[k]!]) return;
    found.add(form.charAt(0).toUpperCase() + form.slice(1));
  });
  return found;
}

const NONE = 0;
const FULL = 1;
const ABBREVIATION = 2;
const TITLE = 3;
