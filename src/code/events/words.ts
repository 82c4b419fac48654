import {
  type ClassSet,
  childWith,
  meets,
  PERSONAL,
  phraseOf,
  type ReportView,
  type WordRange,
} from "../frames/index.js";

const PARTS: ReadonlySet<string> = new Set(["NUM", "DET"]);
const PERSONAL_OR_WHOM: ReadonlySet<string> = new Set(["PRP", "WP"]);

/** "all [of you]", "two [of whom]": the words of a part of somebody whom a pronoun stands for. */
export function partAt({ parse, contentOf }: ReportView, head: number): WordRange | undefined {
  // "one [of whom] was hurt", hung on the verb.
  const isNext = parse.xpos[head + 2] === "WP" && parse.head[head + 1] === head + 2;
  const whole = isNext ? head + 2 : contentOf(head);
  if (whole !== head + 2 || !PARTS.has(parse.upos[head]!) || !PERSONAL_OR_WHOM.has(parse.xpos[whole]!))
    return undefined;
  return { from: head, to: whole + 1 };
}

interface BandClasses {
  readonly people: ClassSet;
  readonly bands: ClassSet;
  /** What is a part of somebody where it is his: "[cells of the league]", and not a prison's. */
  readonly wings: ClassSet;
  readonly speaking: ClassSet;
}

/** "[commando units]", "a [rebel column]", "[our units]": a noun for some of those whom the word before it names. */
export function isBand(
  { parse, place, actor, classesOf }: ReportView,
  head: number,
  { people, bands, wings, speaking }: BandClasses,
): boolean {
  if (parse.upos[head] !== "NOUN" || place[head]! >= 0) return false;
  if (meets(classesOf(head), wings)) {
    const isWhose = (word: number) =>
      word >= 0 && (actor[word]! >= 0 || parse.upos[word] === "PROPN" || meets(classesOf(word), people));
    return isWhose(childWith(parse, head, "nmod")) || isWhose(childWith(parse, head, "compound"));
  }
  if (!meets(classesOf(head), bands)) return false;
  const owner = childWith(parse, head, "nmod:poss");
  if (owner >= 0 && meets(classesOf(owner), speaking)) return true;
  const kind = childWith(parse, head, "compound");
  return kind >= 0 && parse.upos[kind] === "NOUN" && meets(classesOf(kind), people);
}

/** "the [U.S.] invasion": a country by another word than its name; "the Kuwait invasion" has Kuwait invaded. */
export function isSaidShort({ parse, place, findings }: ReportView, word: number): boolean {
  if (place[word]! < 0 || parse.deprel[word] !== "compound") return false;
  const { kind, name, start, end } = findings.places[place[word]!]!;
  return kind === "country" && parse.text.slice(start, end).toUpperCase() !== name.toUpperCase();
}

/** "March [7]": a number that is a day is nobody. */
export function isDay({ parse, time }: ReportView, word: number): boolean {
  return parse.upos[word] === "NUM" && time[word]! >= 0;
}

/** A bare noun for people to whom something can be done: "[troops]". */
export function isMortal({ parse, place, classesOf }: ReportView, head: number, mortals: ClassSet): boolean {
  return parse.upos[head] === "NOUN" && place[head]! < 0 && meets(classesOf(head), mortals);
}

/** Several states without a name: "called on [the poor countries]"; one alone is as often a land. */
export function isNations({ parse, place, classesOf }: ReportView, head: number, nations: ClassSet): boolean {
  return parse.xpos[head] === "NNS" && place[head]! < 0 && meets(classesOf(head), nations);
}

/** "[the panel] about what he said", "[troops] from the north": a noun phrase without what holds a clause. */
export function peopleAround(view: ReportView, head: number): WordRange {
  const { parse, first, last } = view;
  const { from, to } = phraseOf(view, head);
  for (let c = parse.childFrom[head]!; c < parse.childFrom[head + 1]!; c++) {
    const child = parse.child[c]!;
    if (child < head || child >= to || parse.deprel[child] !== "nmod") continue;
    for (let w = child + 1; w <= last[child]!; w++)
      if (parse.upos[w] === "VERB" && parse.head[w]! >= child) return { from, to: Math.max(head + 1, first[child]!)! };
  }
  return { from, to };
}

/** "at least [six] states", "[developing] states": with their number and what they do. */
export function nationsAround(view: ReportView, head: number): WordRange {
  const { xpos, head: above } = view.parse;
  const from = above[head] === head - 1 && xpos[head - 1] === "VBG" ? head - 1 : phraseOf(view, head).from;
  return { from, to: nameAround(view, head).to };
}

export function isPersonal({ parse, classesOf }: ReportView, pronoun: number, reflexive: ClassSet): boolean {
  return PERSONAL.has(parse.xpos[pronoun]!) && !meets(classesOf(pronoun), reflexive);
}

/** "[those who led the raid]": a pronoun that only a clause about people tells more of, with that clause. */
export function thoseWho({ parse, last }: ReportView, pronoun: number): WordRange | undefined {
  const clause = parse.xpos[pronoun] === "DT" ? childWith(parse, pronoun, "acl:relcl") : -1;
  if (clause < 0 || parse.xpos[pronoun + 1] !== "WP") return undefined;
  let to = pronoun + 1;
  while (to <= last[clause]! && parse.upos[to] !== "PUNCT") to++;
  return { from: pronoun, to };
}

/** "the envoy of [a government] that sells arms", known as one mention: whoever a role falls on inside it is somebody of his own. */
export function isOfOther(view: ReportView, word: number, people: ClassSet): boolean {
  const { parse, actor } = view;
  const above = parse.deprel[word] === "nmod" ? parse.head[word]! : -1;
  if (above < 0 || above > word || actor[word]! < 0 || actor[above] !== actor[word]) return false;
  if (parse.upos[above] !== "NOUN" || view.contentOf(above) === word) return false;
  const joint = childWith(parse, word, "case");
  return joint > above && joint < word && (parse.upos[word] === "PROPN" || meets(view.classesOf(word), people));
}

/** A pronoun of things, and not "this". */
export function isIt({ parse, classesOf, first, last }: ReportView, word: number, thing: ClassSet): boolean {
  const isAlone = parse.xpos[word] === "DT" && first[word] === last[word];
  const isPlain = PERSONAL.has(parse.xpos[word]!) || isAlone;
  return parse.upos[word] === "PRON" && isPlain && meets(classesOf(word), thing);
}

/** A name that is neither a time or number nor that of a thing. */
export function mayBeName(
  view: ReportView,
  head: number,
  { things, arms }: { readonly things: ClassSet; readonly arms: ClassSet },
): boolean {
  const { parse, time, quantity } = view;
  if (parse.upos[head] !== "PROPN" || time[head]! >= 0 || quantity[head]! >= 0) return false;
  const is = view.classesOf(head);
  // "gave 380 mln [Ecus]": what is counted bears no name of its own.
  if (childWith(parse, head, "nummod") >= 0) return false;
  return !SMALL.test(parse.text[parse.start[head]!]!) && !meets(is, things) && !meets(is, arms);
}

/** "[the seven]", "[thousands]", "[those] responsible", "[Opal]", "the publisher [Ann Bell]": what stands for people where nothing else can be meant. */
export function isSomebody(
  view: ReportView,
  head: number,
  tables: { readonly things: ClassSet; readonly arms: ClassSet },
): boolean {
  const { parse, time, quantity, place, findings } = view;
  if (time[head]! >= 0 || (place[head]! >= 0 && findings.places[place[head]!]!.kind === "country")) return false;
  if (STANDING.has(parse.upos[head]!)) return true;
  if (parse.upos[head] === "PRON") return parse.xpos[head] === "DT" && view.last[head]! > head;
  if (parse.upos[head] !== "NOUN") return mayBeName(view, head, tables);
  if (quantity[head]! >= 0) return childWith(parse, head, "nmod") < 0;
  const name = head + 1;
  return parse.upos[name] === "PROPN" && parse.head[name] === head && NAMED.has(parse.deprel[name]!);
}

const NAMED: ReadonlySet<string> = new Set(["flat", "appos"]);
const STANDING: ReadonlySet<string> = new Set(["NUM", "ADJ", "DET"]);

/** What begins with a small letter is no name, whatever it was tagged as. */
const SMALL = /^\p{Ll}/u;

const NAME_PARTS = new Set(["compound", "flat", "amod", "det", "nmod:desc", "nmod:poss"]);

/** The words of a name around its head, without what is said of it and without a time; before the head also what stands under its parts. */
export function nameAround({ parse, first, last, time }: ReportView, head: number): WordRange {
  const { deprel, upos } = parse;
  let from = head;
  let to = head;
  for (let c = parse.childFrom[head]!; c < parse.childFrom[head + 1]!; c++) {
    const child = parse.child[c]!;
    if (!NAME_PARTS.has(parse.deprel[child]!) || time[child]! >= 0) continue;
    from = Math.min(from, child < head ? first[child]! : child);
    to = Math.max(to, child);
  }
  // "for [Halden Pump Corp]": the preposition, hung on the first of the name.
  while (from < head && deprel[from] === "case" && upos[from] === "ADP") from++;
  // "Kivu [Dragon Airlines Ltd]", taken for a list.
  while (parse.upos[to + 1] === "PROPN" && time[to + 1]! < 0 && to + 1 <= last[head]!) to++;
  return { from, to: to + 1 };
}
