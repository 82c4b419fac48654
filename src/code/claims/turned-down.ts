import type { CueReader } from "#find";
import { headIn, type Parse, wordAt } from "#read";
import type { Attribution } from "#record";
import { antecedentOf } from "./antecedent.js";

/** Whatever may come true has not been said to be so. */
const FEARED = "feared";
const CLAUSE: ReadonlySet<string> = new Set(["nsubj", "nsubj:pass", "csubj", "cop", "mark"]);
const NAMING: ReadonlySet<string> = new Set(["NOUN", "PROPN"]);

/**
 * "rejected [the truce that the bishop had asked for]", "dismissed [the suit]": a thing is turned down, and nobody's words are denied. With what
 * somebody said or held to be so they are: "rejected [the charge]", "dismissed [talk] of a split"; and with a clause or what points at one:
 * "rejected [this]".
 */
export function isTurnedDown(
  parse: Parse,
  { content: [only, more] }: Attribution,
  cues: CueReader,
  contentions: ReadonlySet<string>,
): boolean {
  if (!only || more) return false;
  const from = wordAt(parse, only.start);
  const to = wordAt(parse, only.end - 1) + 1;
  const noun = parse.xpos[from]!.startsWith("W") ? (antecedentOf(parse, from)?.to ?? 0) - 1 : nounIn(parse, from, to);
  if (noun < 0 || contentions.has(parse.lemma[noun]!)) return false;
  const cue = cues.nounCue(parse, noun);
  return !cue || (cue.stage !== undefined && cue.stage !== FEARED);
}

/** The noun that content is about; -1 where it is a clause or only points at something. */
function nounIn(parse: Parse, from: number, to: number): number {
  const { upos, deprel, childFrom, child } = parse;
  const head = headIn(parse, from, to);
  if (upos[from] === "SCONJ" || deprel[from] === "mark" || !NAMING.has(upos[head]!)) return -1;
  for (let c = childFrom[head]!; c < childFrom[head + 1]!; c++) if (CLAUSE.has(deprel[child[c]!]!)) return -1;
  return head;
}
