import type { LanguagePack } from "#lang";
import type { Measure } from "#record";
import type { FrameMatch, ReportView } from "../frames/index.js";
import type { FigureGives } from "./figure-gives.js";

/** Lemmas of participles and adjectives → what they count: "injured" → injured. */
export type States = ReadonlyMap<string, Measure>;

/** What befalls people so that they are called by it. */
const BEFALLS: ReadonlySet<Measure> = new Set([
  "killed",
  "injured",
  "missing",
  "arrested",
  "kidnapped",
  "displaced",
  "rescued",
]);

/** The single verbs and adjectives of `rules/figures`; of several frames that have one, the first says what it counts. */
export function createStates(pack: LanguagePack): States {
  const out = new Map<string, Measure>();
  for (const { match, gives } of pack.rules("figures")) {
    const { verbs = [], adjectives = [] } = match as Partial<Record<"verbs" | "adjectives", readonly string[]>>;
    const { measure } = gives as FigureGives;
    if (!BEFALLS.has(measure)) continue;
    for (const word of [...adjectives, ...verbs]) if (!out.has(word)) out.set(word, measure);
  }
  return out;
}

/**
 * The word for a state that a noun for the count is of, where no noun stands behind it: "the number of [injured] reached 300". -1 for
 * others.
 */
export function stateBehind(
  view: ReportView,
  { to, form, frame }: FrameMatch<FigureGives>,
  ofWords: ReadonlySet<string>,
): number {
  const { parse } = view;
  const word = to + 2;
  if (!frame.gives.continues || form !== "noun" || word >= parse.size || !ofWords.has(parse.lower[to + 1]!)) return -1;
  if (!STATE.has(parse.upos[word]!) || parse.sentenceOf[word] !== parse.sentenceOf[to]) return -1;
  return NOMINAL.has(parse.upos[word + 1] ?? "") ? -1 : word;
}

const STATE: ReadonlySet<string> = new Set(["VERB", "ADJ"]);
const NOMINAL: ReadonlySet<string> = new Set(["NOUN", "PROPN", "ADJ", "NUM", "DET", "PRON"]);
