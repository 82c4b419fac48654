import { hashText } from "#lang";
import type { ReportView } from "../frames/index.js";

/** A sector, a kind of place, a pronoun or a class of people, as a hash. */
export function whoIs(view: ReportView, word: number): number {
  const { parse, actor, place, findings } = view;
  if (actor[word]! >= 0) return hashText(findings.actors[actor[word]!]!.sector ?? "UNK");
  if (place[word]! >= 0) return hashText(findings.places[place[word]!]!.kind);
  if (parse.upos[word] === "PRON") return hashText(parse.lemma[word]!);
  return view.classesOf(word).sectors || hashText(parse.upos[word]!);
}
