import { FINITE } from "#read";
import { finiteOf } from "./clause-shape.js";
import type { Cue } from "./cue-table.js";
import { canSpeak } from "./plausible-source.js";
import { isPassive, sourceHead, speakerWord } from "./source.js";
import { clause } from "./speech.js";
import { childAs } from "./tree.js";
import type { Finding, View } from "./view.js";

/**
 * "the bank said on Friday [that it had sold the mill]": a verb of saying with a tense, a noun before it that can speak, and behind it a clause that a
 * conjunction opens or that has a subject and a tense.
 */
export function plainSaying(view: View, word: number, cue: Cue): Finding | undefined {
  const { parse, quotes } = view;
  if (cue.stage !== undefined || cue.knows || !cue.takes.has("quote") || quotes.of[word]! >= 0) return undefined;
  if (!isTensed(view, word) || isPassive(parse, word)) return undefined;
  const source = sourceHead(parse, word);
  if (source < 0 || source > word || quotes.of[source]! >= 0 || !isSpeaker(view, source, word, cue)) return undefined;
  const found = clause(view, word, cue);
  const [only, more] = found?.content ?? [];
  if (!only || more || only.from <= word || quotes.of[only.from]! >= 0) return undefined;
  return isOpened(view, word, only.from) ? { content: [only], source } : undefined;
}

/** "said", "has said", and nothing that only may be said, or was not. */
export function isTensed({ parse }: View, word: number): boolean {
  let tensed = parse.xpos[word] === "VBD" || parse.xpos[word] === "VBZ";
  for (let c = parse.childFrom[word]!; c < parse.childFrom[word + 1]! && parse.child[c]! < word; c++) {
    const child = parse.child[c]!;
    if (parse.xpos[child] === "MD" || parse.upos[child] === "PART" || parse.upos[child] === "SCONJ") return false;
    tensed ||= parse.deprel[child] === "aux" && FINITE.has(parse.xpos[child]!) && parse.xpos[word] === "VBN";
  }
  return tensed;
}

const NAMING: ReadonlySet<string> = new Set(["NOUN", "PROPN"]);

/** A noun, or the "which" of one; with a verb that things may do, too, only somebody: "[the figures] show that …". */
export function isSpeaker(view: View, source: number, verb: number, { takes }: Cue): boolean {
  const { parse, actorOf } = view;
  const named = speakerWord(parse, source, verb);
  if (!NAMING.has(parse.upos[named]!)) return false;
  return takes.has("obj") ? actorOf[named]! >= 0 : canSpeak(view, named);
}

/** A conjunction of content, or the subject of a clause with a tense. */
function isOpened({ parse, complementisers, reach }: View, word: number, from: number): boolean {
  if (complementisers.has(parse.lower[from]!) && parse.deprel[from] === "mark") return true;
  // "the roof, [added] Ann Lind, leaks"
  if (parse.xpos[word - 1] === ",") return false;
  for (let c = parse.childFrom[word]!; c < parse.childFrom[word + 1]!; c++) {
    const said = parse.child[c]!;
    if (parse.deprel[said] !== "ccomp" || reach.first[said] !== from || childAs(parse, said, "nsubj") < from) continue;
    return !parse.xpos[from]!.startsWith("W") && FINITE.has(finiteOf(parse, said));
  }
  return false;
}
