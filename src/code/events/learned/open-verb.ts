import { wordAt } from "#read";
import { argumentsOf, type ReportView } from "../../frames/index.js";

/** A verb of which no frame says what it tells, with its participants. */
export interface OpenVerb {
  readonly word: number;
  readonly arguments: ReturnType<typeof argumentsOf>;
}

/** The verb at a word, if somebody is its subject and it does not only bring in what he says; opened for a report. */
export function createOpenVerbs(view: ReportView): (word: number) => OpenVerb | undefined {
  const { parse, actor } = view;
  const cues = cuesIn(view);
  return (word) => {
    if (parse.upos[word] !== "VERB" || cues[word]) return undefined;
    const own = argumentsOf(parse, word);
    const isDone = own.some(
      ({ slot, word: head }) => slot === SUBJECT && actor[head]! >= 0 && parse.upos[head] !== "NUM",
    );
    return isDone ? { word, arguments: own } : undefined;
  };
}

const SUBJECT = "subject";

/** 1 for the words that credit somebody with what he says. */
function cuesIn({ parse, findings }: ReportView): Uint8Array {
  const cues = new Uint8Array(parse.size);
  for (const { cue } of findings.attributions)
    for (const { start, end } of cue) cues.fill(1, wordAt(parse, start), wordAt(parse, end - 1) + 1);
  return cues;
}
