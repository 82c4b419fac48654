import type { ReportView } from "../frames/index.js";
import type { FoundFigure } from "./found-figure.js";

/** What the words of a report say of harm and of dying. */
export interface HarmReader {
  /** True of a report with a word for harm. */
  readonly tellsHarm: (view: ReportView) => boolean;
  readonly isIllness: (view: ReportView, word: number) => boolean;
  /** "aged" */
  readonly ageWords: ReadonlySet<string>;
}

/** What only follows on harm ("taken to hospital"), or on age ("the singer died"), is no figure where the report tells of no harm: by another figure or a word for it. */
export function dropWithoutHarm(
  view: ReportView,
  found: readonly FoundFigure[],
  { tellsHarm, isIllness, ageWords }: HarmReader,
): readonly FoundFigure[] {
  const isQuiet = ({ match, count }: FoundFigure) =>
    (count.high ?? 2) < 2 && match.frame.gives.quiet?.includes(view.parse.lemma[match.word]!) === true;
  const after = (f: FoundFigure) => f.match.frame.gives.afterHarm === true || isQuiet(f);
  if (!found.some(after)) return found;
  const harmed = (f: FoundFigure) => !after(f) && (f.measure === "killed" || f.measure === "injured");
  const isNoNews = ({ match: { word } }: FoundFigure) =>
    isOfIllness(view, word, isIllness) || isWhen(view, word, YEARS);
  const well = found.filter((f) => !(isQuiet(f) && isNoNews(f)));
  if (well.some(harmed)) return well;
  // "has died aged 94", in a report that tells of no one hurt or killed
  if (tellsHarm(view)) return well.filter((f) => !(isQuiet(f) && hasChild(view.parse, f.match.word, ageWords)));
  // "died of cancer. Ito died on Friday"
  const quiet = new Set(found.flatMap((f) => (isQuiet(f) ? f.match.frame.gives.quiet! : [])));
  const isIll = quiet.size > 0 && isOfAnyIllness(view, quiet, isIllness);
  return well.filter((f) => !after(f) || (!isIll && isQuiet(f) && isWhen(view, f.match.word, DAYS)));
}

/** "died of [cancer]", "fell ill with [cancer] and died": what he died of hangs on the death or on what it is joined to. */
function isOfIllness(view: ReportView, word: number, isIllness: (view: ReportView, word: number) => boolean): boolean {
  const { sentence, sentenceOf, deprel, head } = view.parse;
  const s = sentenceOf[word]!;
  const joined = deprel[word] === "conj" ? head[word]! : word;
  const isCause = (illness: number) => {
    let w = illness;
    while (w >= 0 && w !== word && w !== joined && OF_THE_VERB.has(deprel[w]!)) w = head[w]!;
    return w !== illness && (w === word || w === joined);
  };
  for (let w = sentence[s]!; w < sentence[s + 1]!; w++) if (isIllness(view, w) && isCause(w)) return true;
  return false;
}

/** True where the report tells of anybody, by one of those verbs, that an illness ended his life. */
function isOfAnyIllness(
  view: ReportView,
  verbs: ReadonlySet<string>,
  isIllness: (view: ReportView, word: number) => boolean,
): boolean {
  const { parse } = view;
  for (let w = 0; w < parse.size; w++) {
    if (!isIllness(view, w)) continue;
    let above = w;
    while (parse.head[above]! >= 0 && OF_THE_VERB.has(parse.deprel[above]!)) above = parse.head[above]!;
    if (verbs.has(parse.lemma[above]!)) return true;
  }
  return false;
}

/** "after a fight [with cancer]" */
const OF_THE_VERB: ReadonlySet<string> = new Set(["obl", "obj", "nsubj", "xcomp", "nmod"]);

/** "died on Friday": a death that is news, not one in somebody's life story, as "died in 1971" is. */
function isWhen({ parse, time, findings }: ReportView, word: number, precise: ReadonlySet<string>): boolean {
  for (let c = parse.childFrom[word]!; c < parse.childFrom[word + 1]!; c++) {
    const when = time[parse.child[c]!]!;
    if (when >= 0 && findings.times[when]!.type !== "DURATION" && precise.has(findings.times[when]!.precision))
      return true;
  }
  return false;
}

const DAYS: ReadonlySet<string> = new Set(["day", "part-of-day", "hour", "minute"]);
const YEARS: ReadonlySet<string> = new Set(["year", "decade"]);

function hasChild({ childFrom, child, lower }: ReportView["parse"], word: number, words: ReadonlySet<string>): boolean {
  for (let c = childFrom[word]!; c < childFrom[word + 1]!; c++) if (words.has(lower[child[c]!]!)) return true;
  return false;
}
