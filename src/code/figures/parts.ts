import { wordAt } from "#read";
import { childWith, type ReportView } from "../frames/index.js";
import type { Count, Counter } from "./count.js";
import type { FoundFigure } from "./found-figure.js";
import { endOfWhole, isBehindWhole } from "./of-those.js";
import { isAmongThem, isBesidePart, isOfWhomBehind } from "./part-in-row.js";

/**
 * Numbers that are part of a number already found in the same sentence: "164 people were killed, including two children, 103
 * of them in Almaty". `partSlots` are the lemmas that mark a part ("including"), `ofWords` those before
 * what something is part of.
 */
export function findParts(
  view: ReportView,
  whole: readonly FoundFigure[],
  counter: Counter,
  words: PartWords,
): FoundFigure[] {
  const { parse } = view;
  const bySentence = new Map<number, FoundFigure>();
  for (const figure of whole) {
    // "120 mln dollars, including [10 mln] in May": a bare number is no part of an amount.
    if (figure.count.unit !== undefined) continue;
    const s = parse.sentenceOf[figure.match.word]!;
    const first = bySentence.get(s);
    if (!figure.single && (!first || size(figure.count) > size(first.count))) bySentence.set(s, figure);
  }
  const taken = new Set(whole.map((f) => f.count.span.start));
  const out: FoundFigure[] = [];
  for (const [s, figure] of bySentence) {
    for (let w = parse.sentence[s]!; w < parse.sentence[s + 1]!; w++) {
      // "the officers, including [one major], charged with killing six": what is told before is of somebody else.
      const isBefore = isNumberOfWhole(view, w, figure, words.ofWords);
      if (!isBefore && (parse.start[w]! < figure.count.span.start || !isPartOf(view, w, figure, words))) continue;
      if (!isBefore && hasItsVerb(view, w, figure.match.word)) continue;
      const count = counter.stated(view, w);
      if (!count || count.unit !== undefined || taken.has(count.span.start) || size(count) >= size(figure.count))
        continue;
      taken.add(count.span.start);
      out.push({
        ...figure,
        row: undefined,
        count,
        ...ofPart(view, w, figure),
        single: false,
        change: undefined,
        partOf: figure,
      });
    }
  }
  return out;
}

interface PartWords {
  readonly partSlots: ReadonlySet<string>;
  readonly ofWords: ReadonlySet<string>;
}

/** "[Nine] of the 20 people killed were cooks": a number of the very ones that the figure counts. */
function isNumberOfWhole(
  { parse }: ReportView,
  word: number,
  { of, match }: FoundFigure,
  ofWords: ReadonlySet<string>,
) {
  const whole = parse.upos[word] === "NUM" ? childWith(parse, word, "nmod") : -1;
  if (whole < word || whole !== of || match.word < of) return false;
  const marker = childWith(parse, whole, "case");
  return marker >= 0 && ofWords.has(parse.lower[marker]!);
}

/** Marked as a part of what was told before, or right behind a whole that the sentence begins with. */
function isPartOf(view: ReportView, word: number, { match }: FoundFigure, { partSlots, ofWords }: PartWords): boolean {
  return (
    marksPart(view, word, partSlots) ||
    isOfWhomBehind(view, word, ofWords) ||
    isBehindWhole(view, word, endOfWhole(view, match.word, ofWords))
  );
}

/** "including [two children]"; "103 of them in Almaty" are of those told before, "five of them [foreigners]" are those. */
function ofPart({ parse }: ReportView, word: number, { of }: FoundFigure): Pick<FoundFigure, "of" | "heads"> {
  const behind = childWith(parse, word, "nmod");
  // "nine of the 20 people were [cooks]"
  const said = parse.head[word]!;
  if (parse.deprel[word] === "nsubj" && parse.upos[said] === "NOUN" && childWith(parse, said, "cop") >= 0)
    return { of: said, heads: [said] };
  // "two of [the guards]" tells who they are
  if (parse.upos[word] !== "NUM" || parse.upos[behind] === "NOUN") return { of: word, heads: [word] };
  const next = behind + 1;
  return { of: next > word && PLURAL.has(parse.xpos[next] ?? "") ? next : of, heads: [] };
}

const PLURAL: ReadonlySet<string> = new Set(["NNS", "NNPS"]);

/** "A policeman and two gunmen died": the sum is one figure, and each of those it is made of is a part of it. */
export function groupsOf(figures: readonly FoundFigure[]): FoundFigure[] {
  return figures.flatMap((figure) => {
    const { groups = [] } = figure;
    if (groups.length < 2 || figure.of >= 0) return [];
    return groups.map(({ head, count, stated }) => ({
      ...figure,
      row: undefined,
      count,
      of: head,
      heads: [head],
      single: !stated,
      partOf: figure,
    }));
  });
}

/** "Two guards were killed by a clerk, who fled from others, hurting [one of them]": what another verb tells of. */
function hasItsVerb({ parse }: ReportView, word: number, own: number): boolean {
  const verb = parse.head[word]!;
  return ARGUMENTS.has(parse.deprel[word]!) && verb !== own && parse.upos[verb] === "VERB";
}

const ARGUMENTS: ReadonlySet<string> = new Set(["obj", "nsubj", "nsubj:pass"]);

/** True for "children" in "including two children", for "103" in "103 of them" and for those joined to either. */
function marksPart(view: ReportView, word: number, partSlots: ReadonlySet<string>): boolean {
  const { parse } = view;
  if (parse.deprel[word] !== "nummod" && isAmongThem(view, word, partSlots)) return true;
  const joined = joinedTo(view, word);
  if (joined >= 0 && marksPart(view, joined, partSlots)) return true;
  for (let c = parse.childFrom[word]!; c < parse.childFrom[word + 1]!; c++) {
    const child = parse.child[c]!;
    if (parse.deprel[child] === "case" && partSlots.has(parse.lemma[child]!)) return true;
    if (parse.upos[word] === "NUM" && parse.deprel[child] === "nmod" && parse.upos[child] === "PRON") return true;
  }
  return false;
}

/** The noun before that a noun stands in a row with; -1 for none. */
function joinedTo(view: ReportView, word: number): number {
  const { parse, first } = view;
  if (parse.upos[word] !== "NOUN" || first[word]! < 1) return -1;
  const above = parse.deprel[word] === "conj" ? parse.head[word]! : -1;
  if (above >= 0 && parse.upos[above] === "NOUN") return above;
  return isBesidePart(view, word, first[word]! - 1) ? first[word]! - 1 : -1;
}

/** How many sentences back the whole may stand of which "two of the dead" are part. */
const WHOLE_BEFORE = 3;
/** Words from "of" to "killed". */
const MOST_BETWEEN = 2;

/**
 * Links "two of the dead", and "the rest, 206", to the last greater number of the same measure before it. `restWords` are the lemmas of
 * what is left of a whole, `ofWords` those before what something is part of.
 */
export function linkParts(
  view: ReportView,
  figures: readonly FoundFigure[],
  restWords: ReadonlySet<string>,
  words: PartWords,
): FoundFigure[] {
  const { parse } = view;
  return figures.map((figure, i) => {
    const { match, count, measure } = figure;
    const after = wordAt(parse, count.span.end);
    const counted = parse.head[wordAt(parse, count.span.start)]!;
    const isRest = counted >= 0 && restWords.has(parse.lemma[counted]!);
    const isOf = after < match.word && parse.upos[after] === "ADP";
    // "two of those killed": the participle right behind tells whose number it is a part of.
    const isPart =
      isRest ||
      isOfWhom(view, match.word, words.ofWords) ||
      (isOf && (match.form !== "verb" || match.word - after <= MOST_BETWEEN));
    const isAmong = isAmongThose(view, figure, words) || isOfThose(view, figure, words.ofWords);
    if (!isPart && !isAmong) return figure;
    for (let k = i - 1; k >= 0; k--) {
      const whole = figures[k]!;
      if (parse.sentenceOf[match.word]! - parse.sentenceOf[whole.match.word]! > WHOLE_BEFORE) break;
      if (whole.measure === measure && size(whole.count) > size(count)) return { ...figure, partOf: whole };
    }
    return figure;
  });
}

/** "Among [the dead] were three children", "the dead [include] three children" */
function isAmongThose({ parse }: ReportView, { match: { word, frame }, count }: FoundFigure, { partSlots }: PartWords) {
  const marker = childWith(parse, word, "case");
  const isMarked = marker >= 0 && marker < word && partSlots.has(parse.lemma[marker]!);
  // "Two cooks were among [the 20 dead]"
  const isWhole = count.span.start >= parse.start[marker]! && count.span.start < parse.end[word]!;
  return frame.gives.part === true || (isMarked && !isWhole);
}

/** "Of [those killed], six were guards" */
function isOfThose(view: ReportView, { match, count }: FoundFigure, ofWords: PartWords["ofWords"]): boolean {
  const comma = endOfWhole(view, match.word, ofWords);
  return comma < view.parse.size && count.span.start > view.parse.start[comma]!;
}

/** "20 were hurt, [of whom] nine are in hospital" */
function isOfWhom({ parse }: ReportView, verb: number, ofWords: ReadonlySet<string>): boolean {
  for (let c = parse.childFrom[verb]!; c < parse.childFrom[verb + 1]!; c++) {
    const whom = parse.child[c]!;
    if (whom < verb && whom > 0 && parse.xpos[whom] === "WP" && ofWords.has(parse.lower[whom - 1]!)) return true;
  }
  return false;
}

function size({ low, high }: Count): number {
  return low ?? high ?? 0;
}
