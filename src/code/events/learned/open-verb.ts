import { argumentsOf, type ReportView } from "../../frames/index.js";

/** A verb of which no frame says what it tells, with its participants. */
export interface OpenVerb {
  readonly word: number;
  readonly arguments: ReturnType<typeof argumentsOf>;
}

/** The verb at a word, if somebody is its subject and it does not only bring in what he says. */
export function openVerb(view: ReportView, word: number): OpenVerb | undefined {
  const { parse, actor } = view;
  if (parse.upos[word] !== "VERB" || isCue(view, word)) return undefined;
  const own = argumentsOf(parse, word);
  const isDone = own.some(
    ({ slot, word: head }) => slot === SUBJECT && actor[head]! >= 0 && parse.upos[head] !== "NUM",
  );
  return isDone ? { word, arguments: own } : undefined;
}

const SUBJECT = "subject";

function isCue({ parse, findings }: ReportView, word: number): boolean {
  const [start, end] = [parse.start[word]!, parse.end[word]!];
  return findings.attributions.some(({ cue }) => cue.some((at) => at.start <= start && end <= at.end));
}
