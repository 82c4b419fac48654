import { FINITE, type Parse } from "#read";
import { isPunctuation } from "./aside.js";
import { contentPieces } from "./pieces.js";
import type { Draft, View, Words } from "./view.js";

/**
 * "told the club [the roof] was leaking", "told a meeting of owners [that] it leaks": what was said to somebody begins behind whom it was told,
 * with its subject or with the word that opens it.
 */
export function behindHearer(view: View, drafts: readonly Draft[]): readonly Draft[] {
  return drafts.map((draft) => {
    const [said, ...rest] = draft.content;
    const cueEnd = draft.cueWords.at(-1)?.to ?? -1;
    if (!said || rest.length > 0 || said.from < cueEnd || !draft.cue.takes.has("hearer")) return draft;
    const from = opening(view, said) ?? subject(view, cueEnd, said) ?? said.from;
    if (from === said.from) return draft;
    const to = from < said.from ? endOf(view.parse, said) : said.to;
    const [whole] = contentPieces(view, from, to);
    return whole ? { ...draft, content: [whole] } : draft;
  });
}

/** How many words the one who was told may have. */
const MOST = 16;

/** "a meeting of owners [that] it leaks": the word that opens what was said, where no verb stands before it and none right behind it. */
function opening({ parse, quotes, complementisers }: View, { from, to }: Words): number | undefined {
  if (parse.deprel[from] === "mark") return undefined;
  for (let at = from; at < Math.min(to - 1, from + MOST); at++) {
    if (FINITE.has(parse.xpos[at]!) || quotes.of[at]! >= 0) return undefined;
    const isOpening = complementisers.has(parse.lower[at]!) && OPENS.has(parse.xpos[at]!);
    if (at > from && isOpening && !FINITE.has(parse.xpos[at + 1]!)) return at;
  }
  return undefined;
}

const OPENS: ReadonlySet<string> = new Set(["IN", "WDT", "DT"]);

/** "the club [the roof] was leaking": where the second phrase behind the cue begins, if what was drawn lacks its subject. */
function subject({ parse, actors, actorOf }: View, cueEnd: number, { from }: Words): number | undefined {
  const { xpos, upos, start } = parse;
  const lacks =
    FINITE.has(xpos[from]!) || upos[from - 1] === "ADP" || (xpos[from] === "VBN" && isPunctuation(parse, from - 1));
  if (!lacks || from - cueEnd < 2) return undefined;
  let stop = cueEnd;
  while (stop < from && !FINITE.has(xpos[stop]!) && !xpos[stop]!.startsWith("W")) stop++;
  for (let at = cueEnd + 1; at < stop; at++) if (DETERMINERS.has(xpos[at]!) && !LEADS_ON.has(upos[at - 1]!)) return at;
  const told = actors[actorOf[cueEnd]!] ?? actors[actorOf[cueEnd + 1]!];
  let end = cueEnd;
  while (told && end < stop && start[end]! < told.end) end++;
  if (end > cueEnd && end < stop && NAMING.has(upos[end]!)) return end;
  for (let at = cueEnd; at + 1 < stop; at++) if (xpos[at] === "NNS" && NAMING.has(upos[at + 1]!)) return at + 1;
  return undefined;
}

const DETERMINERS: ReadonlySet<string> = new Set(["DT", "PRP", "PRP$"]);
const LEADS_ON: ReadonlySet<string> = new Set(["ADP", "DET", "ADJ", "CCONJ", "PART"]);
const NAMING: ReadonlySet<string> = new Set(["NOUN", "PROPN", "ADJ"]);

/** "the gates, hung in March, [were] shut": to the end of the sentence, where a finite verb stands behind a comma or nothing. */
function endOf({ xpos, sentence, sentenceOf }: Parse, { to }: Words): number {
  const end = sentence[sentenceOf[to - 1]! + 1]!;
  const verb = xpos[to] === "," ? to + 1 : to;
  return verb < end && FINITE.has(xpos[verb]!) ? end : to;
}
