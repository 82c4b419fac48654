import type { LanguagePack } from "#lang";
import type { Parse } from "#read";
import { holdsFinite } from "./clause-shape.js";
import type { Draft, View, Words } from "./view.js";

/** Words from the joint to the verb: "but did not yet say". */
const REACH = 5;

/**
 * "said it was late [but did not say why]": what somebody leaves unsaid, by `lexicon/unsaid-verbs`, is told of him, and no part of what he said.
 */
export function createUnsaid(pack: LanguagePack): (view: View, drafts: readonly Draft[]) => readonly Draft[] {
  const verbs = new Map(pack.lexicon("unsaid-verbs").map(({ verb, alone }) => [verb!, alone === "yes"]));
  const isUnsaid = (parse: Parse, joint: number): boolean => {
    let denied = false;
    for (let i = joint + 1; i < Math.min(parse.size, joint + REACH); i++) {
      const alone = verbs.get(parse.lemma[i]!);
      if (parse.upos[i] === "VERB")
        return alone !== undefined && (alone ? parse.xpos[i] === "VBD" : denied && parse.xpos[i] === "VB");
      if (parse.upos[i] === "AUX") denied ||= parse.xpos[i] === "VBD" && parse.upos[i + 1] === "PART";
      else if (!BETWEEN.has(parse.upos[i]!)) return false;
    }
    return false;
  };
  return (view, drafts) =>
    drafts.map((draft) => {
      if (draft.cue.part !== "verb" || draft.cueWord > (draft.content.at(-1)?.from ?? -1)) return draft;
      const { parse } = view;
      const last = draft.content.at(-1)!;
      const joint = jointIn(parse, last, (at) => isUnsaid(parse, at) && view.quotes.of[at]! < 0);
      if (joint < 0) return draft;
      const to = parse.upos[joint - 1] === "PUNCT" ? joint - 1 : joint;
      const rest = draft.content.slice(0, -1);
      if (to <= last.from) return rest.length > 0 ? { ...draft, content: rest } : draft;
      return holdsFinite(parse, last.from, to) ? { ...draft, content: [...rest, { from: last.from, to }] } : draft;
    });
}

function jointIn(parse: Parse, { from, to }: Words, test: (joint: number) => boolean): number {
  for (let i = from; i < to; i++) if (parse.upos[i] === "CCONJ" && test(i)) return i;
  return -1;
}

const BETWEEN: ReadonlySet<string> = new Set(["ADV", "PART"]);
