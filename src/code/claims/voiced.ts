import type { CueReader, ReadCue } from "#find";
import type { Parse } from "#read";
import type { ClaimAccount } from "#record";

/** Words between a verb and its noun that are looked at. */
const MOST_BETWEEN = 6;
const BETWEEN: ReadonlySet<string> = new Set(["DET", "ADJ", "ADV", "PRON", "PART"]);

/**
 * "expressed [concern] about the dam", "repeated its [call] for calm": of a verb that only gives voice, or that tells of the speaker's own, the
 * noun says what position is taken; undefined where it says nothing else than the verb.
 */
export function voicedStance(
  parse: Parse,
  { word, cue }: ReadCue,
  cues: CueReader,
  voicing: ReadonlySet<string>,
): ClaimAccount["stance"] | undefined {
  if (cue.part !== "verb" || cue.stance !== "asserts" || !cue.takes.has("obj")) return undefined;
  let own = voicing.has(cue.lemma);
  let noun = word + 1;
  for (; noun <= word + MOST_BETWEEN && noun < parse.size && BETWEEN.has(parse.upos[noun]!); noun++)
    own ||= parse.xpos[noun] === "PRP$" && cue.takes.has("quote");
  if (!own || parse.upos[noun] !== "NOUN" || parse.upos[noun + 1] === "NOUN") return undefined;
  const stance = cues.nounCue(parse, noun)?.stance;
  return stance === "asserts" ? undefined : stance;
}
