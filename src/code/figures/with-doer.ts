import { argumentsOf, childWith, type ReportView } from "../frames/index.js";
import type { FoundFigure } from "./found-figure.js";

/** True where two figures are told with the same certainty. */
export type SameFate = (one: FoundFigure, other: FoundFigure) => boolean;

/** Who does what a verb tells; an agent behind "by" is one too. */
const SUBJECT = "subject";

/**
 * "killed three clerks before taking his own life" is four dead: those somebody killed, and he himself, where one sentence tells of both;
 * and so is "two died at once and two later". The sum comes with them as its parts.
 */
export function sumWithDoer(
  view: ReportView,
  figures: readonly FoundFigure[],
  sameFate: SameFate,
): readonly FoundFigure[] {
  const sums = new Map<FoundFigure, FoundFigure>();
  for (const [one, other, more] of bySentence(view, figures)) {
    if (more !== undefined || !one || !other || !sameFate(one, other)) continue;
    const isTogether = isDoerOf(view, other, one) || isDoerOf(view, one, other) || isGoneOn(view, one, other);
    const sum = isTogether ? sumOf(one, other) : undefined;
    if (sum) for (const part of [one, other]) sums.set(part, sum);
  }
  if (sums.size === 0) return figures;
  const parts = figures.map((figure) => (sums.has(figure) ? { ...figure, partOf: sums.get(figure)! } : figure));
  return [...new Set(sums.values()), ...parts];
}

/** The people killed that each sentence tells of. */
function bySentence({ parse }: ReportView, figures: readonly FoundFigure[]): Iterable<readonly FoundFigure[]> {
  const out = new Map<number, FoundFigure[]>();
  for (const figure of figures) {
    const { measure, count, match, change, partOf } = figure;
    if (measure !== "killed" || change || partOf || count.low === null || count.low === 0) continue;
    const sentence = parse.sentenceOf[match.word]!;
    const told = out.get(sentence);
    if (told) told.push(figure);
    else out.set(sentence, [figure]);
  }
  return out.values();
}

/** True where a single dead person is who killed the others. */
function isDoerOf(view: ReportView, { match, count, heads }: FoundFigure, others: FoundFigure): boolean {
  const [dead, another] = heads;
  if (dead === undefined || another !== undefined || count.high !== 1 || others.heads.includes(dead)) return false;
  if (others.match.form !== "verb" || others.match.frame.gives.self === true) return false;
  const doers = argumentsOf(view.parse, others.match.word).filter(({ slot }) => slot === SUBJECT);
  // "killed by her cousin, before [he] killed himself"
  const isLast = match.frame.gives.self === true && (doers.length === 0 || view.parse.upos[dead] === "PRON");
  return isLast || doers.some(({ word }) => isSame(view, word, dead));
}

function isSame({ parse, actor, findings }: ReportView, one: number, other: number): boolean {
  if (one === other) return true;
  const [a, b] = [actor[one]!, actor[other]!];
  if (a >= 0 && b >= 0) return findings.actors[a]!.entity === findings.actors[b]!.entity;
  return parse.upos[one] === "PRON" && parse.lower[one] === parse.lower[other];
}

/** "Two guards died at once and [two died] on the way": so many more of those told of, by the same verb. */
function isGoneOn({ parse, quantity }: ReportView, one: FoundFigure, other: FoundFigure): boolean {
  const [{ word }, next] = [one.match, other.match.word];
  const [number] = other.heads;
  if (one.single || other.single || number === undefined || other.count.low === null) return false;
  const isSameVerb =
    parse.head[next] === word && parse.deprel[next] === "conj" && parse.lemma[next] === parse.lemma[word];
  return isSameVerb && parse.upos[number] === "NUM" && quantity[number]! >= 0 && childWith(parse, number, "nmod") < 0;
}

/** With the evidence of the greater one. */
function sumOf(one: FoundFigure, other: FoundFigure): FoundFigure {
  const killed = other.count.low! > one.count.low! ? other : one;
  const add = (side: "low" | "high") =>
    one.count[side] === null || other.count[side] === null ? null : one.count[side]! + other.count[side]!;
  const start = Math.min(one.count.span.start, other.count.span.start);
  const end = Math.max(one.count.span.end, other.count.span.end);
  return {
    ...killed,
    count: { ...killed.count, low: add("low"), high: add("high"), span: { start, end } },
    of: -1,
    heads: [...one.heads, ...other.heads],
    groups: [],
    row: undefined,
    single: false,
  };
}
