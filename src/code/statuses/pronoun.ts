import { childWith, type ReportView } from "../frames/index.js";

/** How many sentences back a pronoun's thing may stand. */
const PRONOUN_REACH = 2;
/** How many things are looked at: one further back is seldom meant. */
const MOST_THINGS = 3;

/** For a pronoun the nearest thing before it that the frame speaks of ("It remains closed" → the airport), among the nearest few; else -1. */
export function antecedentOf(view: ReportView, word: number, fits: (word: number) => boolean): number {
  const { parse, actor } = view;
  // A relative pronoun stands for its own noun only, which has its place in the roles already.
  if (parse.xpos[word] !== "PRP" || actor[word]! >= 0) return -1;
  const sentence = Math.max(0, parse.sentenceOf[word]! - PRONOUN_REACH);
  let seen = 0;
  for (let w = word - 1; w >= parse.sentence[sentence]! && seen < MOST_THINGS; w--) {
    if (!(parse.sentenceOf[w] === parse.sentenceOf[word] ? isThing(view, w) : isTopic(view, w))) continue;
    if (saysIt(view, w, word)) continue;
    if (fits(w)) return w;
    seen++;
  }
  return -1;
}

/** "[The audit office] said the hall lost money after it closed": who says so is not what it is said of. */
function saysIt({ parse }: ReportView, w: number, pronoun: number): boolean {
  const verb = parse.head[w]!;
  if (verb < 0 || !parse.deprel[w]!.startsWith("nsubj")) return false;
  const clause = childWith(parse, verb, "ccomp");
  return clause > w && clause <= pronoun;
}

/** A noun that a pronoun may stand for: no part of a name, no time and no bare place. */
function isThing({ parse, time, place }: ReportView, w: number): boolean {
  if (parse.upos[w] !== "NOUN" && parse.upos[w] !== "PROPN") return false;
  return !INSIDE.has(parse.deprel[w]!) && time[w]! < 0 && (place[w]! < 0 || parse.deprel[w]!.startsWith("nsubj"));
}

/** In an earlier sentence what that is about, or what is done to: its subject or object. */
function isTopic(view: ReportView, w: number): boolean {
  return isThing(view, w) && TOPICS.has(view.parse.deprel[w]!);
}

const INSIDE: ReadonlySet<string> = new Set(["compound", "flat", "nmod:desc", "nmod:unmarked", "obl:unmarked"]);
const TOPICS: ReadonlySet<string> = new Set(["nsubj", "nsubj:pass", "obj", "root"]);
