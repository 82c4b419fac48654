import { FINITE, wordAt } from "#read";
import type { FigureAccount, Span } from "#record";
import { childWith, phraseOf, type ReportView, spanOf, type WordRange } from "../frames/index.js";
import type { Count } from "./count.js";
import type { FoundFigure } from "./found-figure.js";
import { isPartOf } from "./paid-for.js";

/** Who or what was counted; an amount ("$5 million") and a bare number ("killed 12") are not counted of themselves. */
export function ofWhom(view: ReportView, figure: FoundFigure): Pick<FigureAccount, "of"> {
  const { match, of, count } = figure;
  const row = of < 0 || figure.row ? rowOf(view, figure) : undefined;
  if (row) return { of: row };
  const none = count.high === 0 ? ofNone(view, figure) : -1;
  if (none >= 0) return { of: spanOf(view, phraseOf(view, none)) };
  // "dead" in "left three dead", "a price [which] rose"
  if (of < 0 || (of === match.word && !match.frame.gives.people) || view.parse.xpos[of]!.startsWith("W")) return {};
  const start = view.parse.start[of]!;
  const inside = start >= count.span.start && start < count.span.end;
  if (isAmount(view, of) || (inside && (count.unit !== undefined || count.high === 0))) return {};
  const mention = actorOf(view, figure);
  const isState = mention >= 0 && match.to < of && lastState(view, match.to, of) > match.to;
  const actor = isState || isCutShort(view, mention, of) || isHyphened(view, mention) ? -1 : mention;
  const told =
    actor >= 0 ? view.findings.actors[actor]! : spanOf(view, wholeOf(view, upTo(view, figure), of, match.to));
  const span = of === match.to ? told : withoutTrigger(view, told, match);
  // "left one [dead]" says no more of whom than the number does.
  const isNext = wordAt(view.parse, count.span.end) === match.word;
  const end = isNext ? view.parse.end[match.word]! : count.span.end;
  if (inside && view.parse.upos[of] === "NUM" && span.end <= end) return {};
  const lead = withoutAdverb(view, span);
  const whole = actor >= 0 && lead === told ? actor : withoutGenitive(view, lead);
  return { of: withoutNumber(view, of, lead, count) ?? withoutSum(view, lead, count) ?? whole };
}

/** "thousands of young [men], women and children": a mention that ends before what is joined to a noun within it. */
function isCutShort(view: ReportView, mention: number, of: number): boolean {
  if (mention < 0) return false;
  const { parse, first, last, findings } = view;
  const { start, end } = findings.actors[mention]!;
  for (let w = wordAt(parse, end); w <= last[of]!; w++) {
    const head = parse.deprel[w] === "conj" ? parse.head[w]! : -1;
    const isWithin = head > of && parse.start[head]! >= start && parse.end[head]! <= end;
    if (isWithin && parse.xpos[first[w]!] !== "(" && parse.deprel[parse.head[head]!] !== "appos") return true;
  }
  return false;
}

/** "[his brother]-in-law": a mention that ends at a hyphen. */
function isHyphened({ parse, findings }: ReportView, mention: number): boolean {
  const end = mention < 0 ? -1 : findings.actors[mention]!.end;
  const next = end < 0 ? parse.size : wordAt(parse, end);
  return next < parse.size && parse.xpos[next] === "HYPH" && parse.xpos[next - 1] !== "HYPH";
}

/** "none of [the sailors]": who stands behind the number none; -1 for others. */
function ofNone({ parse }: ReportView, { of, count }: FoundFigure): number {
  const behind = of >= 0 && parse.end[of] === count.span.end ? childWith(parse, of, "nmod") : -1;
  return behind > of && parse.upos[behind] === "NOUN" ? behind : -1;
}

/** "an offer of [shares] at a price of nine dollars", "the price for [light crude] to nine dollars": without the word that counts it, or its sum. */
function upTo(view: ReportView, { of, match, count }: FoundFigure): WordRange {
  const { from, to: whole } = phraseOf(view, of);
  // "trading against [the euro] at"
  const last = match.frame.gives.units && match.word < of && of < match.to ? Math.min(whole, match.to) : whole;
  const to = match.frame.gives.units && of < match.word ? throughAim(view, of, last) : last;
  const isNoun = match.form === "noun";
  const sum = count.unit === undefined ? to : wordAt(view.parse, count.span.start);
  const end = isNoun && of < match.word ? view.first[match.word]! : isNoun && count.unit ? beforeSum(view, of, to) : to;
  return { from, to: Math.max(of + 1, Math.min(to, end, sum > of ? sum : to, beforeOther(view, of, to, count))) };
}

/** "[the duty to mend the road] costs": with what it is meant to do. */
function throughAim({ parse, last }: ReportView, of: number, to: number): number {
  const aim = childWith(parse, of, "acl");
  return aim === to + 1 && parse.xpos[to] === "TO" ? last[aim]! + 1 : to;
}

/** "nine [buses] as well as a dozen shops", "[seeds] and an unknown sum on tools": where the first of those joined on begins that has a number of its own; else the end. */
function beforeOther(
  { parse, first, quantity, findings }: ReportView,
  of: number,
  to: number,
  { span }: Count,
): number {
  const isOwn = (word: number) => {
    const number = quantity[word]! < 0 ? undefined : findings.quantities[quantity[word]!]!;
    return number !== undefined && (number.start >= span.end || number.end <= span.start);
  };
  for (let w = of + 1; w < to; w++) {
    if (parse.deprel[w] !== "conj" || first[w]! <= of) continue;
    if (isOwn(w) || isOwn(childWith(parse, w, "nummod")) || isOwn(childWith(parse, w, "det"))) return first[w]!;
  }
  return to;
}

/** Where the first sum behind a word begins, with its preposition; else the end. */
function beforeSum(view: ReportView, of: number, to: number): number {
  let at = of + 1;
  while (at < to && !isAmount(view, at)) at++;
  return at < to && view.parse.upos[at - 1] === "ADP" ? at - 1 : at;
}

/** "[Two guards and a cook] were killed": a sum over what stands in one row is of the whole row; undefined where something else stands between. */
function rowOf(view: ReportView, { groups = [], row, match }: FoundFigure): Span | undefined {
  const { parse } = view;
  const heads = row ?? groups.map(({ head }) => head);
  const inRow = [...heads].sort((a, b) => a - b);
  const phrases = inRow
    .map((head) => phraseOf(view, head))
    .filter((phrase, i) => parse.upos[inRow[i]!] !== "NUM" || phrase.to - phrase.from > 1);
  if (phrases.length < 2 || phrases.length < heads.length) return undefined;
  for (const [i, { from }] of phrases.slice(1).entries())
    for (let w = phrases[i]!.to; w < from; w++)
      if (!JOINING.has(parse.upos[w]!) && !isToldOf(view, w, inRow[i]!) && !isAside(view, phrases[i]!.to, from))
        return undefined;
  const range = { from: phrases[0]!.from, to: phrases.at(-1)!.to };
  return match.word >= range.from && match.word < range.to ? undefined : spanOf(view, range);
}

/** "Stone, [a nurse from Osh], and Bell": what hangs on one of a row by an apposition. */
function isToldOf({ parse, last }: ReportView, word: number, head: number): boolean {
  const appos = childWith(parse, head, "appos");
  return appos > head && word > head && word <= last[appos]!;
}

/** "Stone[, head of the union, and] Bell": what stands between two commas, without a verb. */
function isAside({ parse }: ReportView, from: number, to: number): boolean {
  const last = parse.upos[to - 1] === "CCONJ" ? to - 2 : to - 1;
  if (last <= from || parse.xpos[from] !== "," || parse.xpos[last] !== ",") return false;
  for (let w = from; w < to; w++) if (FINITE.has(parse.xpos[w]!)) return false;
  return true;
}

const JOINING: ReadonlySet<string> = new Set(["PUNCT", "CCONJ", "DET"]);

/** "the Osh [sugar cane] harvest": with the common nouns right before it that hang on the same noun; "shot dead [five clerks]". */
function wholeOf(
  { parse, first, place, time, quantity }: ReportView,
  phrase: WordRange,
  of: number,
  word: number,
): WordRange {
  const state = word < of && word >= phrase.from ? lastState({ parse, first }, word, of) : -1;
  if (state >= 0) return { from: state + 1, to: phrase.to };
  // "the [wheat and barley] harvest"
  const before = parse.deprel[of] === "conj" ? parse.head[of]! : of;
  if (before < of && BEFORE_NOUN.has(parse.deprel[before]!) && of < word) return { from: before, to: phrase.to };
  if (parse.deprel[of] !== "compound" || parse.upos[of] !== "NOUN") return phrase;
  let { from } = phrase;
  // "the [light heating oil] price", where the tree hangs the first word on the second
  const isBeside = (w: number) => parse.head[w] === parse.head[of] || (parse.head[w]! >= from && parse.head[w]! < of);
  for (let w = from - 1; w >= 0 && isBeside(w) && parse.deprel[w] === "compound"; w--) {
    if (
      parse.upos[w] !== "NOUN" ||
      parse.xpos[w - 1] === "HYPH" ||
      place[w]! >= 0 ||
      time[w]! >= 0 ||
      quantity[w]! >= 0
    )
      break;
    from = w;
  }
  return { from, to: phrase.to };
}

const BEFORE_NOUN: ReadonlySet<string> = new Set(["compound", "amod"]);

/** "several dead and wounded [civilians]": the last word of the states that a noun is told with; -1 for other triggers. */
function lastState({ parse, first }: Pick<ReportView, "parse" | "first">, word: number, of: number): number {
  if (parse.head[word] !== of || parse.deprel[word] !== "amod") return -1;
  const joined = childWith(parse, word, "conj");
  return joined > word && joined < of && first[of]! <= word ? joined : word;
}

/** "production of [130 mln tonnes] should rise" */
function isAmount(view: ReportView, word: number): boolean {
  const quantity = view.quantity[word]!;
  return quantity >= 0 && view.findings.quantities[quantity]!.unit !== undefined && !isPartOf(view, word);
}

/** The mention that a word is called by; -1 for none. "the parents of [Ben Ito], who was hurt", "the son of the kidnapped [man]": they are not he. */
function actorOf({ parse, actor, findings }: ReportView, { of: word, count: { span }, match }: FoundFigure): number {
  const mention = actor[word]!;
  const isHis = parse.deprel[match.word] === "amod" && parse.head[match.word] === word;
  const isOne = isHis || parse.upos[word] === "PROPN" || wordAt(parse, span.end) === word;
  if (mention < 0 || !isOne || parse.deprel[word] !== "nmod" || childWith(parse, word, "case") < 0) return mention;
  const { start, end } = findings.actors[mention]!;
  const above = parse.start[parse.head[word]!]!;
  const within = parse.head[word]! < word && above >= start && above < end;
  // "one of the clerks": the number is the very one that was told.
  return within && !(above >= span.start && above < span.end) ? -1 : mention;
}

/** "taking [the clerk] hostage": without the end of the trigger. */
function withoutTrigger({ parse }: ReportView, whole: Span, { word, to, form }: FoundFigure["match"]): Span {
  const { start, end } = whole;
  // "30 others [wounded]"
  const isLast = form !== "noun" && word === to && parse.start[word]! > start && parse.end[to]! === end;
  if (isLast && parse.upos[word - 1] !== "CCONJ") return { start, end: parse.end[word - 1]! };
  const isInside = parse.head[to] === word && parse.start[to]! > start && parse.start[word]! < start;
  return isInside && parse.end[to]! === end ? { start, end: parse.end[to - 1]! } : whole;
}

/** "So far [nine clerks] have been hurt": an adverb right before a number is no part of whom it counts. */
function withoutAdverb({ parse, quantity }: ReportView, span: Span): Span {
  const first = wordAt(parse, span.start);
  const isLoose = parse.upos[first] === "ADV" && quantity[first]! < 0 && quantity[first + 1]! >= 0;
  return isLoose && parse.start[first + 1]! < span.end ? { start: parse.start[first + 1]!, end: span.end } : span;
}

/** "[Ito]'s death" */
function withoutGenitive({ parse }: ReportView, { start, end }: Span): Span {
  const last = wordAt(parse, end - 1);
  const isGenitive = parse.xpos[last] === "POS" && last > 0 && parse.end[last - 1]! > start;
  return isGenitive ? { start, end: parse.end[last - 1]! } : { start, end };
}

/** "will spend $4m [buying mills]": a sum that is cut off from its sign, or stands before what it is spent on doing, is no part of that. */
function withoutSum({ parse }: ReportView, { start, end }: Span, { unit, span }: Count): Span | undefined {
  if (unit === undefined || start < span.start || start >= span.end || end <= span.end) return undefined;
  const next = wordAt(parse, span.end);
  return start > span.start || parse.xpos[next] === "VBG" ? { start: parse.start[next]!, end } : undefined;
}

/** "Five [clerks] were killed and 12 wounded": the twelve are not of the five. */
function withoutNumber(view: ReportView, of: number, span: Span, count: Count): Span | undefined {
  const { parse, quantity, findings } = view;
  const number = quantity[wordAt(parse, span.start)]!;
  if (number < 0 || isPartOf(view, of)) return undefined;
  const { start, end } = findings.quantities[number]!;
  const own = start < count.span.end && count.span.start < end;
  if (own || parse.upos[of] === "NUM" || end >= span.end) return undefined;
  return { start: parse.start[wordAt(parse, end)]!, end: span.end };
}
