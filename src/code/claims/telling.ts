import type { CueReader, Findings, ReadCue } from "#find";
import { type Parse, wordAt } from "#read";
import type { Attribution, ClaimAccount } from "#record";
import { contentWords } from "./content-words.js";

/** An attribution that is worth a claim of its own. */
export interface Telling {
  /** Index into the findings' attributions. */
  readonly index: number;
  readonly attribution: Attribution;
  readonly read: ReadCue;
  readonly stance: ClaimAccount["stance"];
  /** The same for all claims of one speaker in the report. */
  readonly speaker: string;
  readonly words: ReadonlySet<string>;
  readonly sentence: number;
}

/** Fewer words of content than that are no statement, unless somebody denies, asks for or threatens just that. */
const MIN_WORDS = 3;

/** The attributions in which somebody takes a position, in the order of the text. */
export function findTellings(parse: Parse, findings: Findings, cues: CueReader): Telling[] {
  const tellings: Telling[] = [];
  const chained = new Set(findings.attributions.flatMap((a) => (a.within === undefined ? [] : [a.within])));
  findings.attributions.forEach((attribution, index) => {
    const read = cues.read(parse, attribution);
    if (attribution.source.length === 0 || read.cue.knows || isMereHearer(findings, index, chained)) return;
    const stance = read.cue.stance;
    if (stance === "asserts" && wordCount(parse, attribution) < MIN_WORDS) return;
    tellings.push({
      index,
      attribution,
      read,
      stance,
      speaker: speakerKey(parse, findings, attribution),
      words: contentWords(parse, attribution.content),
      sentence: parse.sentenceOf[read.word]!,
    });
  });
  return tellings;
}

/** "told the agency": the agency only vouches for another's words, with the same cue. */
function isMereHearer({ attributions }: Findings, index: number, chained: ReadonlySet<number>): boolean {
  if (!chained.has(index)) return false;
  const mine = attributions[index]!;
  const inner = attributions[index - 1];
  return inner?.within === index && inner.cue[0]!.start === mine.cue[0]!.start;
}

function speakerKey(parse: Parse, { actors }: Findings, { speaker, source }: Attribution): string {
  if (speaker !== undefined) return actors[speaker]!.entity;
  return [...contentWords(parse, source)].join(" ");
}

function wordCount(parse: Parse, { content }: Attribution): number {
  let words = 0;
  for (const { start, end } of content) {
    for (let w = wordAt(parse, start); w < parse.size && parse.start[w]! < end && words < MIN_WORDS; w++)
      if (parse.upos[w] !== "PUNCT") words++;
  }
  return words;
}
