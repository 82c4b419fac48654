import type { Parse } from "#read";
import { contentPieces } from "./pieces.js";
import type { Draft, View, Words } from "./view.js";

/**
 * "According to the clinic, [the men, who came late, were hurt]": what is told begins right behind the comma. "They left because,
 * according to the clinic, [they were hurt]": what stands before a conjunction is the publisher's.
 */
export function afterNamedSource(view: View, drafts: readonly Draft[]): readonly Draft[] {
  const { parse } = view;
  return drafts.map((draft) => {
    const { cue, cueWord, source, content } = draft;
    const [first, next] = content;
    if (cue.part !== "adposition" || !first) return draft;
    const behind = source.at(-1)?.to ?? -1;
    if (behind > cueWord && first.from < cueWord && isJoined(parse, cueWord)) {
      const told = next && next.from >= behind ? content.slice(1) : clauseFrom(view, behind);
      return told.length > 0 ? { ...draft, content: told } : draft;
    }
    const opens = cueWord === parse.sentence[parse.sentenceOf[cueWord]!] && parse.upos[behind] === "PUNCT";
    if (!opens || first.from <= behind + 1) return draft;
    return { ...draft, content: [{ from: behind + 1, to: first.to }, ...content.slice(1)] };
  });
}

/** True where a conjunction or a relative pronoun stands before a word, or before the comma before it. */
function isJoined({ upos, xpos }: Parse, word: number): boolean {
  const before = xpos[word - 1] === "," ? word - 2 : word - 1;
  return before >= 0 && (JOINS.has(upos[before]!) || xpos[before]!.startsWith("W"));
}

const JOINS: ReadonlySet<string> = new Set(["SCONJ", "CCONJ"]);
const FINITE: ReadonlySet<string> = new Set(["VBD", "VBZ", "VBP", "MD"]);

/** The rest of a sentence, where it has a finite verb. */
function clauseFrom(view: View, from: number): Words[] {
  const { parse } = view;
  const end = parse.sentence[parse.sentenceOf[from - 1]! + 1]!;
  for (let i = from; i < end; i++) if (FINITE.has(parse.xpos[i]!)) return contentPieces(view, from, end);
  return [];
}
