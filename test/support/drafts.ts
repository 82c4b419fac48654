import { createFinder } from "#find";
import { createReader } from "#read";
import { createCueTable } from "../../src/find/attributions/cue-table.js";
import { createViewer } from "../../src/find/attributions/open-view.js";
import type { Draft, View, Words } from "../../src/find/attributions/view.js";
import { openTestPack } from "./pack.js";
import { makeReport } from "./readings.js";

const pack = openTestPack();
const readText = createReader(pack);
const find = createFinder(pack);
const openView = createViewer(pack);
const cues = createCueTable(pack);

/** Parts of an attribution as a model might draw them, each as words of the text. */
export interface Drawn {
  readonly source: string;
  readonly cue: string;
  readonly content: readonly string[];
}

/** A text as attributions are found in it, and an attribution drawn in it by hand. */
export function drawIn(text: string, ...drawn: readonly Drawn[]) {
  const parse = readText(text);
  const { actors, times } = find(parse, makeReport("r", text, { published: "2022-01-07" }));
  const view = openView(parse, actors);
  return { view, times, drafts: drawn.map((one) => draftOf(view, text, one)) };
}

function draftOf(view: View, text: string, { source, cue, content }: Drawn): Draft {
  const words = (part: string): Words => wordsOf(view, text, part);
  const cueWords = words(cue);
  let cueWord = cueWords.from;
  while (cueWord + 1 < cueWords.to && cues.at(view.parse, cueWord).length === 0) cueWord++;
  const entries = cues.at(view.parse, cueWord);
  const sourceWords = source === "" ? [] : [words(source)];
  return {
    rule: "attributions/clause",
    cue: entries.find(({ takes }) => takes.has("that")) ?? entries[0]!,
    cueWord,
    cueWords: [cueWords],
    source: sourceWords,
    speaker: sourceWords[0]?.from ?? -1,
    content: content.map(words),
  };
}

function wordsOf({ parse }: View, text: string, part: string): Words {
  const start = text.indexOf(part);
  if (start < 0) throw new Error(`"${part}" is not in "${text}"`);
  let from = 0;
  while (parse.start[from]! < start) from++;
  let to = from;
  while (to < parse.size && parse.end[to]! <= start + part.length) to++;
  return { from, to };
}

/** What some words are in their text. */
export function cutWords({ parse }: View, words: readonly Words[]): string[] {
  return words.map(({ from, to }) => parse.text.slice(parse.start[from]!, parse.end[to - 1]!));
}
