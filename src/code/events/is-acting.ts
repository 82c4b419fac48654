import { type ClassSet, childWith, conjuncts, isOpenList, isPassive, meets, type ReportView } from "../frames/index.js";
import { lastOfName } from "./added-actors.js";

/** What tells who acts. */
interface ActingTables {
  readonly people: ClassSet;
  /** The preposition before whoever acts in a noun. */
  readonly doer: string;
}

/** Who is told to act is an object: "asked [Northmart] to pay". */
const ACTING = new Set(["nsubj", "obl:agent", "obj", "iobj"]);

/** Who acts, alone or in a list; "Basra, 4 May" and "Basra:" before a sentence are no subject, whatever the tree says. */
export function isActing(view: ReportView, word: number, { people, doer }: ActingTables): boolean {
  const { parse, place, findings } = view;
  let first = word;
  while (parse.deprel[first] === "conj" || isInList(view, first)) first = parse.head[first]!;
  if (isDoerByName(view, first, doer)) return true;
  // "were broken off by [London]"
  if (parse.deprel[first] === "obl" && parse.head[first]! < first)
    return isPassive(parse, parse.head[first]!) || isBesideActor(view, word, first, people);
  if (first !== word || parse.deprel[word] !== "nsubj")
    return ACTING.has(parse.deprel[first]!) || isBesideActor(view, word, first, people);
  let next = word + 1;
  // "[Hydro]-Nord": a name of several parts.
  if (parse.upos[next] === "PUNCT") next = lastOfName(parse, word) + 1;
  if (place[word]! >= 0) while (next < parse.size && parse.start[next]! < findings.places[place[word]!]!.end) next++;
  return next < parse.size && (parse.upos[next] !== "PUNCT" || OPENING.has(parse.xpos[next]!) || isListed(view, word));
}

/** "[Oslo] \"deplored\" the raid": the tag of a mark before the speaker's own word. */
const OPENING: ReadonlySet<string> = new Set(["``"]);

/** "[Corvane]'s refusal", "a refusal by [Corvane]": whose deed a noun tells, by his name. */
function isDoerByName({ parse, place }: ReportView, word: number, doer: string): boolean {
  if (parse.upos[word] !== "PROPN" || place[word]! >= 0) return false;
  if (parse.deprel[word] === "nmod:poss") return true;
  return parse.deprel[word] === "nmod" && parse.lemma[childWith(parse, word, "case")] === doer;
}

/** "Chad, [Mali] and Niger", "the port, [the mill] and the mine", hung below the first as if it were its own. */
function isInList({ parse, place }: ReportView, word: number): boolean {
  if (parse.deprel[word] === "appos" && isOpenList(parse, parse.head[word]!, word)) return true;
  const above = parse.deprel[word] === "nmod" || parse.deprel[word] === "appos" ? parse.head[word]! : -1;
  return above >= 0 && above < word && place[word]! >= 0 && place[above]! >= 0 && parse.upos[word - 1] !== "ADP";
}

/** "criticism from [Chad] and the union": a place in a list with somebody. */
function isBesideActor(view: ReportView, word: number, first: number, people: ClassSet): boolean {
  const isSomebody = (w: number) => view.actor[w]! >= 0 || meets(view.classesOf(w), people);
  return view.place[word]! >= 0 && conjuncts(view.parse, first).some((other) => other !== word && isSomebody(other));
}

/** "[Chad], Mali and Niger": the first of several, of whom a word joins the last. */
function isListed({ parse }: ReportView, word: number): boolean {
  const last = conjuncts(parse, word).at(-1)!;
  const joint = parse.childFrom[last]!;
  return last !== word && joint < parse.childFrom[last + 1]! && parse.deprel[parse.child[joint]!] === "cc";
}
