import type { LanguagePack } from "#lang";
import { FINITE, type Parse, wordAt } from "#read";
import type { Attribution } from "#record";
import { type Cue, createCueTable, NO_WORD } from "./cue-table.js";
import { isPartOfName } from "./part-of-name.js";
import { type AttributionRule, createAttributionRules } from "./rules.js";
import { takesAny } from "./takes.js";

export interface ReadCue {
  /** The cue's own word in the text. */
  readonly word: number;
  /** The lexicon entry it was read as. */
  readonly cue: Cue;
  /** How likely its speaker and content are right, 0..1. */
  readonly confidence: number;
}

/** The cue behind an attribution of a report. */
export interface CueReader {
  read(parse: Parse, attribution: Attribution): ReadCue;
  /** True of a verb that can tell of somebody's words: "comment", "reveal". */
  says(parse: Parse, word: number): boolean;
  /** What a noun tells of by itself: "a [threat] to leave"; undefined where it is none of that kind. */
  nounCue(parse: Parse, noun: number): Cue | undefined;
}

/** Finds again what the finder read: an attribution itself holds spans only. Asked again and again of one attribution, it looks once. */
export function createCueReader(pack: LanguagePack): CueReader {
  const table = createCueTable(pack);
  const { ofCues, colon, turn } = createAttributionRules(pack);
  const ruleOf = new Map(ofCues.map((rule) => [rule.id, rule]));
  let last: { readonly attribution: Attribution; readonly read: ReadCue } | undefined;
  return {
    says: (parse, word) => table.at(parse, word).some(({ part, stance }) => part === "verb" && stance === "asserts"),
    nounCue: (parse, noun) => table.at(parse, noun).find(({ part }) => part === "noun"),
    read(parse, attribution) {
      if (last?.attribution !== attribution) last = { attribution, read: readCue(parse, attribution) };
      return last.read;
    },
  };

  function readCue(parse: Parse, attribution: Attribution): ReadCue {
    const { confidence = PLAIN_CONFIDENCE } = attribution;
    const { start, end } = attribution.cue[0]!;
    const first = wordAt(parse, start);
    if (attribution.rule === turn?.id) return { word: first, cue: turn.cue, confidence };
    const rule = ruleOf.get(attribution.rule);
    const lastWord = lastBefore(parse, first, end);
    for (let word = first; word <= lastWord; word++) {
      if (isPartOfName(parse, word, lastWord)) continue;
      const found = table.at(parse, word);
      const own = isOwnAim(parse, attribution, word) ? found.find(({ takes }) => takes.has("to")) : undefined;
      if (own) return { word, cue: own, confidence };
      const cues = ofRule(found, rule);
      if (cues.length > 0) return { word, cue: pickCue(parse, cues, attribution, rule), confidence };
    }
    return { word: first, cue: colon?.cue ?? NO_WORD, confidence };
  }
}

/** The last word that begins before a place in the text. */
function lastBefore({ start, size }: Parse, word: number, end: number): number {
  let last = word;
  while (last + 1 < size && start[last + 1]! < end) last++;
  return last;
}

/** "wants [to close] the mill": nothing stands between that could be somebody else who is to do it, whatever rule found it. */
function isOwnAim({ xpos, start }: Parse, { content }: Attribution, cue: number): boolean {
  return xpos[cue + 1] === "TO" && content[0]?.start === start[cue + 1];
}

function ofRule(cues: readonly Cue[], rule: AttributionRule | undefined): readonly Cue[] {
  if (!rule || cues.length === 0) return cues;
  return cues.filter((cue) => cue.part === rule.part && takesAny(cue, rule.construction));
}

const PLAIN_CONFIDENCE = 0.6;

/** "warned of", "warned against" are two entries: the preposition before or in the content tells which. */
function pickCue(
  parse: Parse,
  cues: readonly Cue[],
  { cue, content }: Attribution,
  rule: AttributionRule | undefined,
): Cue {
  if (cues.length === 1) return cues[0]!;
  const phrase = cues.find((entry) => entry.second !== "" && hasSecond(parse, cue, content, entry));
  if (!rule && phrase) return phrase;
  if (!rule)
    return shapeOf(parse, content).flatMap((code) => cues.find(({ takes }) => takes.has(code)) ?? [])[0] ?? cues[0]!;
  if (rule.construction.takes.length > 0) return cues[0]!;
  const from = wordAt(parse, cue[0]!.start);
  const to = Math.min(wordAt(parse, content.at(-1)!.end), parse.sentence[parse.sentenceOf[from]! + 1]!);
  const has = (preposition: string): boolean => {
    for (let word = from; word < to; word++) if (parse.lower[word] === preposition) return true;
    return false;
  };
  return cues.find((entry) => entry.prepositions.some(has)) ?? cues[0]!;
}

/** "claimed responsibility for": the second word of an entry stands in the printed cue, or begins the content. */
function hasSecond(
  parse: Parse,
  printed: Attribution["cue"],
  content: Attribution["content"],
  { second }: Cue,
): boolean {
  if (parse.lower[wordAt(parse, content[0]!.start)] === second) return true;
  const { start, end } = printed[0]!;
  for (let word = wordAt(parse, start); word < parse.size && parse.start[word]! < end; word++)
    if (parse.lower[word] === second) return true;
  return false;
}

const STATEMENT = ["that", "quote", "clause"];
const INFINITIVE = ["to", "obj-to"];
/** "wants [the firm to leave]" */
const OF_SOMEBODY = ["obj-to", "to"];

/** What a content looks like that no rule drew: a statement, by its first finite verb, or an infinitive. */
function shapeOf(parse: Parse, content: Attribution["content"]): readonly string[] {
  const { start, end } = content[0]!;
  for (let word = wordAt(parse, start); word < parse.size && parse.start[word]! < end; word++) {
    if (parse.xpos[word]!.startsWith("W")) return STATEMENT;
    if (parse.xpos[word] === "TO") return parse.start[word]! <= start ? INFINITIVE : OF_SOMEBODY;
    if (FINITE.has(parse.xpos[word]!)) return STATEMENT;
  }
  return STATEMENT;
}
