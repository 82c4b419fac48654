import { childWith, type FrameMatch, hasSubject, type ReportView } from "../frames/index.js";
import type { Count, Counter } from "./count.js";
import type { FigureGives } from "./figure-gives.js";

/** How far before its word a number is looked for without the tree. */
const REACH = 9;
const PARTICIPLES = new Set(["VBN", "VBD", "JJ", "NN", "NNS"]);

/** What may stand between a number and its word, as UPOS. */
export const BETWEEN = {
  /** "18 police and national guard officers were killed". */
  group: new Set(["NOUN", "PROPN", "ADJ", "CCONJ", "DET", "ADP", "AUX", "ADV", "PRON", "PUNCT", "NUM", "SYM"]),
  /** "two of the dead"; no other noun, or "eight counts of murder" would be eight dead. */
  noun: new Set(["ADJ", "ADP", "DET"]),
  /** "748 have been injured": there the tree is not asked. */
  tight: new Set(["AUX", "ADV"]),
} as const;

/** The number before a participle or noun that has none by the tree: "18 officers killed", "eight dead, 317 injured". */
export function numberBefore(
  view: ReportView,
  match: FrameMatch<FigureGives>,
  counter: Counter,
  between: ReadonlySet<string>,
): Count | undefined {
  const { parse, quantity, time } = view;
  if (!PARTICIPLES.has(parse.xpos[match.word]!) || childWith(parse, match.word, "obj") >= 0) return undefined;
  // "a guard shot and killed [his wife]": whom it was done to stands behind.
  if (match.form === "verb" && match.roles.get("group")?.some((head) => head > match.to)) return undefined;
  const start = Math.max(parse.sentence[parse.sentenceOf[match.word]!]!, match.from - REACH);
  let commas = 0;
  let ofTally = false;
  for (let w = match.from - 1; w >= start; w--) {
    if (quantity[w]! >= 0 && time[w]! < 0) {
      // "told Radio 5 [the] child was hurt", "heads of the 9[-]town league gathered"
      if (parse.upos[w + 1] === "DET" || parse.xpos[w + 1] === "HYPH") return undefined;
      if (commas > 0 || hangsByPreposition(view, w) || isElsewhere(view, match, w) || isAge(view, w)) return undefined;
      const count = counter.stated(view, w);
      // "no reports on the number of dead"
      return ofTally && count?.high === 0 ? undefined : count;
    }
    // "gave 9 dollars towards [the] cost"
    if (match.frame.gives.units && parse.upos[w] === "ADP" && childWith(parse, match.word, "det") > w) return undefined;
    // "nine sailors are dead and some cooks hurt": what has a subject of its own is another clause.
    if (!between.has(parse.upos[w]!) || parse.xpos[w]!.startsWith("W") || hasSubject(parse, w)) return undefined;
    ofTally ||= counter.isTally(view, w);
    // Quotation marks may stand between; a comma or dash begins another thing.
    if (parse.upos[w] === "PUNCT" && parse.xpos[w] !== "``" && parse.xpos[w] !== "''") commas++;
  }
  return undefined;
}

/** "the nurse was 31 and was in stable condition" */
function isAge({ parse }: ReportView, number: number): boolean {
  const copula = parse.upos[number] === "NUM" ? childWith(parse, number, "cop") : -1;
  return copula >= 0 && (copula === number - 1 || hasSubject(parse, number));
}

const TAKEN = new Set(["obj", "iobj", "obl", "obl:unmarked", "obl:tmod"]);
/** "a cook shot [seven times] is in hospital": how often, never who. */
const HOW_OFTEN = new Set(["obl:unmarked", "obl:tmod"]);

/** "was hit nine times and died", "after sending five people to hospital died": the noun has its place at another verb. */
function isElsewhere({ parse }: ReportView, { word, from }: FrameMatch<FigureGives>, number: number): boolean {
  const noun = parse.deprel[number] === "nummod" ? parse.head[number]! : -1;
  // "left 18 guards dead", "of the four people shot": what is said there is said of the noun.
  const above = parse.deprel[word] === "conj" ? word : parse.head[word]!;
  if (noun < number || noun >= from - 1 || noun === above) return false;
  // "nine sailors hurt and [houses] burnt": those who are hurt are no houses.
  if (parse.deprel[noun] === "conj" && parse.upos[noun] === "ADJ") return true;
  const verb = parse.head[noun]!;
  const isAbove = verb === above && !HOW_OFTEN.has(parse.deprel[noun]!);
  if (TAKEN.has(parse.deprel[noun]!) && verb < noun && verb !== word && !isAbove) return true;
  // "in the 700 block of the street"
  const marker = childWith(parse, noun, "case");
  return marker >= 0 && marker < number && parse.upos[number - 1] === "DET";
}

/** "a tenant in block 12 was killed", "pupils between 9 and 13 were hurt": a number behind a preposition counts no group. */
function hangsByPreposition(view: ReportView, number: number): boolean {
  const { parse, quantity, findings } = view;
  const { start } = findings.quantities[quantity[number]!]!;
  let first = number;
  while (first > 0 && parse.start[first - 1]! >= start) first--;
  if (first === 0 || parse.sentenceOf[first - 1] !== parse.sentenceOf[first]) return false;
  if (childWith(parse, number, "case") >= 0) return true;
  const joined = parse.upos[first - 1] === "CCONJ" && first > 1 && quantity[first - 2]! >= 0;
  return joined
    ? parse.deprel[number] === "conj" && hangsByPreposition(view, first - 2)
    : parse.upos[first - 1] === "ADP";
}

/** "wounded 1,000", "kills at least nine in a market": a bare number right behind a verb that has no other object. */
export function numberBehind(
  view: ReportView,
  { form, word, to }: FrameMatch<FigureGives>,
  counter: Counter,
): Count | undefined {
  const { parse, quantity, time } = view;
  const end = parse.sentence[parse.sentenceOf[word]! + 1]!;
  if (form !== "verb" || childWith(parse, word, "obj") >= 0) return undefined;
  for (let w = to + 1; w < end && quantity[w]! >= 0 && quantity[w] === quantity[to + 1] && time[w]! < 0; w++) {
    if (parse.upos[w] === "NUM")
      return w + 1 === end || ENDS.has(parse.upos[w + 1]!) ? counter.number(view, w) : undefined;
  }
  return undefined;
}

/** What no noun phrase goes on with. */
const ENDS = new Set(["PUNCT", "ADP", "CCONJ"]);
