import { argumentsOf, type ReportView } from "../frames/index.js";
import type { FoundFigure } from "./found-figure.js";
import type { Person } from "./person.js";

/** What counts or stands for who did something as well as a noun would name him. */
const STANDS = new Set(["PRON", "NUM"]);

/** "One boy shot [the other boy]", "before he shot [another teenager]": whoever is other than the doer may have been told of before. */
export function otherThanDoer({ parse }: ReportView, { match, count }: FoundFigure, person: Person): Person {
  if (!person.other || count.high !== 1 || match.form !== "verb" || person.word < match.word) return person;
  const doer = argumentsOf(parse, match.word).find(({ slot }) => slot === "subject")?.word ?? -1;
  if (doer < 0 || !(STANDS.has(parse.upos[doer]!) || parse.lemma[doer] === person.lemma)) return person;
  return { ...person, other: false };
}
