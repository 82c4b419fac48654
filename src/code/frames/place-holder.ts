import type { Argument } from "./argument.js";
import type { ReportView } from "./report-view.js";
import { childWith } from "./tree.js";
import { type ClassSet, meets, type WordClasses } from "./word-classes.js";

/** The arguments of a word, without a subject that only holds its place or that names an aim. */
export type PlaceHolders = (view: ReportView, word: number, own: readonly Argument[]) => readonly Argument[];

/**
 * "[It] is right to thank the crew": nobody does what the infinitive tells; of whom it is said that he is ready to do it does. "[their] aim is to
 * take the town": whose aim it is does.
 */
export function createPlaceHolders(classes: WordClasses): PlaceHolders {
  const thing = classes.set(["thing-pronoun"]);
  const inclined = classes.set(["inclined"]);
  return (view, word, own) => {
    const subject = own.find(({ slot }) => slot === "subject");
    if (!subject) return own;
    const aiming = ownerOfAim(view, word, subject.word);
    if (aiming >= 0) return own.map((argument) => (argument === subject ? { ...subject, word: aiming } : argument));
    if (!isFiller(view, word, subject.word, thing, inclined)) return own;
    return own.filter((argument) => argument !== subject);
  };
}

/** Whose aim, that is nobody itself, an infinitive is said to be; -1 for other verbs. */
function ownerOfAim({ parse, actor }: ReportView, verb: number, subject: number): number {
  if (parse.xpos[verb] !== "VB" || parse.xpos[verb - 1] !== "TO" || childWith(parse, verb, "cop") < 0) return -1;
  const isAim = parse.upos[subject] === "NOUN" && actor[subject]! < 0 && parse.head[subject] === verb;
  return isAim ? childWith(parse, subject, "nmod:poss") : -1;
}

function isFiller(
  { parse, classesOf }: ReportView,
  word: number,
  subject: number,
  thing: ClassSet,
  inclined: ClassSet,
): boolean {
  const above = parse.head[subject]!;
  if (above < 0 || above === word || parse.upos[subject] !== "PRON" || !meets(classesOf(subject), thing)) return false;
  // "[those] who stormed the mill are clerks"
  if (childWith(parse, subject, "acl:relcl") >= 0) return false;
  return childWith(parse, above, "cop") >= 0 && !meets(classesOf(above), inclined);
}
