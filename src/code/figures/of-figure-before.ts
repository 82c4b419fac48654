import { childWith, type FrameMatch, type ReportView } from "../frames/index.js";
import type { FigureGives } from "./figure-gives.js";
import type { FoundFigure } from "./found-figure.js";

/** Tells people from things, and one from several. */
interface WhoReader {
  isPerson(view: ReportView, word: number): boolean;
  isOne(view: ReportView, word: number): boolean;
}

/** "Two men were taken to a clinic, where [they] died": as many as those told of in the clause above. */
export function ofThem(
  view: ReportView,
  match: FrameMatch<FigureGives>,
  before: readonly FoundFigure[],
  { isPerson, isOne }: WhoReader,
): FoundFigure | undefined {
  const { parse } = view;
  const [they, another] = match.roles.get("group") ?? [];
  if (they === undefined || another !== undefined || parse.xpos[they] !== "PRP") return undefined;
  if (!isPerson(view, they) || isOne(view, they) || !HARM.has(match.frame.gives.measure)) return undefined;
  const those = before.at(-1);
  if (!those || those.measure === match.frame.gives.measure || (those.count.low ?? 0) < 2) return undefined;
  const where = parse.xpos[they - 1] === "WRB" && those.match.word < they - 1;
  const near = parse.sentenceOf[those.match.word] === parse.sentenceOf[they];
  return where && near ? { ...those, match, measure: match.frame.gives.measure, change: undefined } : undefined;
}

/** Harm to one group, of which a sentence names it once: "18 officers were killed and 748 wounded". */
const HARM: ReadonlySet<string> = new Set(["killed", "injured"]);
/** With what else befalls people: "90 have been killed and 300 jailed". */
const FATES: ReadonlySet<string> = new Set([...HARM, "missing", "arrested", "kidnapped", "displaced", "released"]);

/** A bare number counts those of the figure before it: of one subject, or of the figure that "the number" goes on with. */
export function withGroup(
  { parse, quantity }: ReportView,
  figure: FoundFigure,
  before: readonly FoundFigure[],
): FoundFigure {
  const { match, of, measure } = figure;
  const last = before.at(-1);
  if (!last || last.of < 0 || parse.upos[last.of] !== "NOUN") return figure;
  const goesOn = match.frame.gives.continues === true && last.measure === measure && of < 0;
  const near = parse.sentenceOf[last.match.word] === parse.sentenceOf[match.word] && last.match.word < match.word;
  const bare = of < 0 ? figure.groups === undefined && match.form !== "noun" : parse.upos[of] === "NUM";
  // "The blast killed eight guards and injured 30" does not say of whom.
  const number = childWith(parse, last.of, "nummod");
  // "One guard was killed and four [wounded]"
  const isShort = childWith(parse, match.word, "aux:pass") < 0;
  const isMany = parse.xpos[last.of] === "NNS" || (isShort && number >= 0 && quantity[number]! >= 0);
  const several = last.of < last.match.word && isMany;
  const shared =
    near && bare && several && FATES.has(measure) && FATES.has(last.measure) && figure.count.unit === undefined;
  return goesOn || shared ? { ...figure, of: last.of } : figure;
}
