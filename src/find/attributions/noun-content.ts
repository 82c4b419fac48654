import { FINITE, type Parse } from "#read";
import { childAs } from "./tree.js";
import type { Draft, View, Words } from "./view.js";

/**
 * "declared a strike [, and most of the town is dark]": what was said as a noun ends before another clause that is joined on, and before
 * where or when it was said: "rejected the claim [in a letter]".
 */
export function nounContents(view: View, drafts: readonly Draft[]): readonly Draft[] {
  return drafts.map((draft) => {
    const [only] = draft.content;
    if (draft.content.length !== 1 || !only || !isNoun(view, draft, only)) return draft;
    const to = clauseAt(view, draft, only);
    return to > only.from && to < only.to ? { ...draft, content: [{ from: only.from, to }] } : draft;
  });
}

/** True of a content behind its verb whose head is a noun that is an object of it. */
function isNoun({ parse }: View, { cue, cueWord, cueWords }: Draft, { from, to }: Words): boolean {
  if (cue.part !== "verb" || from < cueWord || from > (cueWords.at(-1)?.to ?? from)) return false;
  const object = childAs(parse, cueWord, "obj");
  return object >= from && object < to && parse.upos[object] !== "PRON";
}

/** Where a clause with a subject and a finite verb is joined on; the end where none is. */
function clauseAt({ parse, reach, quotes }: View, { cueWord }: Draft, { to }: Words): number {
  const object = childAs(parse, cueWord, "obj");
  for (let i = object + 1; i < to; i++) {
    const verb = parse.head[i]!;
    if (parse.upos[i] !== "CCONJ" || verb <= i || verb >= to || quotes.of[i]! >= 0) continue;
    const subject = childAs(parse, verb, "nsubj");
    if (subject <= i || parse.deprel[verb] !== "conj" || parse.head[verb] !== cueWord) continue;
    const at = parse.xpos[i - 1] === "," ? i - 1 : i;
    if (reach.last[object]! < i && hasFinite(parse, verb)) return at;
  }
  return to;
}

function hasFinite({ xpos, childFrom, child }: Parse, verb: number): boolean {
  if (FINITE.has(xpos[verb]!)) return true;
  for (let c = childFrom[verb]!; c < childFrom[verb + 1]!; c++) if (FINITE.has(xpos[child[c]!]!)) return true;
  return false;
}
