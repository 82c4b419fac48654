import type { LanguagePack } from "#lang";
import type { Parse } from "#read";
import type { ReportView } from "../frames/index.js";

/** True of a word that tells how far, at what hour, or of the words themselves, whatever role it seems to stand in. */
export type IsNoThing = (view: ReportView, word: number) => boolean;

export function createNoThing(pack: LanguagePack): IsNoThing {
  const ways = new Set(
    pack.lexicon("place-words").flatMap(({ word, role }) => (role === "toward" || role === "direction" ? [word!] : [])),
  );
  const marks = new Set(pack.lexicon("editor-marks").flatMap(({ word, kind }) => (kind === "aside" ? [word!] : [])));
  return (view, word) => isDistance(view, word, ways) || isHour(view.parse, word) || isEditors(view.parse, word, marks);
}

/** "a raid on the post, [30 km] north of Osh"; of "[30 km] of railway" something can be lost. */
function isDistance({ parse, quantity, findings }: ReportView, word: number, ways: ReadonlySet<string>): boolean {
  const number = quantity[word]!;
  if (number < 0 || !LENGTHS.has(findings.quantities[number]!.unit ?? "")) return false;
  return word + 1 < parse.size && ways.has(parse.lower[word + 1]!);
}

/** Codes of units. */
const LENGTHS: ReadonlySet<string> = new Set(["km", "m", "mi", "ft"]);

/** "went off at about [0430]" */
function isHour({ form, deprel }: Parse, word: number): boolean {
  return deprel[word]!.startsWith("obl") && HOUR.test(form[word]!);
}

const HOUR = /^\p{Nd}{4}$/u;

/** "are marching in Kenya [words indistinct]": what an editor sets in brackets of what he heard or left out. */
function isEditors({ xpos, lower, form, size }: Parse, word: number, marks: ReadonlySet<string>): boolean {
  const from = Math.max(0, word - WIDEST);
  const to = Math.min(size, word + WIDEST);
  let open = word;
  while (open >= from && !BRACKETS.has(xpos[open]!)) open--;
  if (open < from || form[open] !== OPEN) return false;
  for (let w = open + 1; w < to && !BRACKETS.has(xpos[w]!); w++) if (!marks.has(lower[w]!)) return false;
  return true;
}

const BRACKETS: ReadonlySet<string> = new Set(["-LRB-", "-RRB-"]);
const OPEN = "[";

/** Words that such a mark has at most. */
const WIDEST = 6;
