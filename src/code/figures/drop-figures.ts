import { childWith, type ReportView } from "../frames/index.js";
import type { Count } from "./count.js";
import type { Fates } from "./fates.js";
import type { FoundFigure } from "./found-figure.js";
import { otherThanDoer } from "./other-than.js";
import { mayBeOne, type Person, type PersonDescriber } from "./person.js";

/** One number told by two triggers of one measure ("12 deaths … killed 12") in one place stands once; where a later sentence withdraws it, twice. */
export function dropDoubles({ parse }: ReportView, found: readonly FoundFigure[]): FoundFigure[] {
  const seen = new Set<string>();
  return found.filter(({ measure, count, match }) => {
    const key = `${measure} ${count.span.start} ${count.span.end} ${parse.sentenceOf[match.word]}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

/** What tells the dead from the hurt in one report. */
interface Telling {
  readonly view: ReportView;
  readonly describe: PersonDescriber;
  readonly fates: Fates;
  /** Lemmas that say of a clause that it tells of somebody more: "also". */
  readonly tooWords: ReadonlySet<string>;
}

interface Dead {
  readonly figure: FoundFigure;
  readonly people: readonly Person[];
}

/**
 * Who was "shot" and died is told once, as killed; "five were shot" of whom two died is told as five affected. Explicit words
 * ("wounded") stand, but for a single person who is known to have died.
 */
export function dropKilledFromInjured(found: readonly FoundFigure[], telling: Telling): FoundFigure[] {
  const { fates } = telling;
  const killed = found.filter((f) => f.measure === "killed" && (f.count.low ?? 1) > 0);
  const mayHaveDied = (f: FoundFigure) =>
    f.measure === "injured" && f.match.frame.gives.unlessKilled === true && (f.count.high ?? 1) > 0 && !fates.lives(f);
  if (killed.length === 0 || !found.some(mayHaveDied)) return [...found];
  const dead = killed.map((figure) => ({ figure, people: peopleOf(figure, telling) }));
  const hurt = found.filter((f) => mayHaveDied(f) && isOne(f));
  const apart = apartOf(hurt, dead, telling);
  const out: FoundFigure[] = [];
  for (const figure of found) {
    if (!mayHaveDied(figure)) {
      out.push(figure);
      continue;
    }
    const maybe = dead.filter((d) => fates.same(d.figure, figure));
    if (!isOne(figure)) out.push(...withoutDead(figure, maybe, telling));
    else if (!isAmongAny(figure, maybe, apart, telling)) out.push(figure);
  }
  return out;
}

type Apart = ReadonlyMap<string | undefined, ReadonlySet<string | undefined>>;

/**
 * "Tom Smith was killed and a man hurt. Smith died at once. The man was shot in the leg": by the entity of who is hurt, the entities of those
 * who are told beside him as dead, and so are not he.
 */
function apartOf(hurt: readonly FoundFigure[], dead: readonly Dead[], telling: Telling): Apart {
  const { sentenceOf } = telling.view.parse;
  const out = new Map<string | undefined, Set<string | undefined>>();
  for (const figure of hurt) {
    const [person] = peopleOf(figure, telling);
    if (person?.entity === undefined || person.pronoun) continue;
    for (const d of dead) {
      const together = sentenceOf[d.figure.match.word] === sentenceOf[figure.match.word];
      if (!together || isKnown(person, d)) continue;
      const others = out.get(person.entity) ?? new Set();
      for (const { entity } of d.people) if (entity !== undefined) others.add(entity);
      if (others.size > 0) out.set(person.entity, others);
    }
  }
  return out;
}

function isOne({ count }: FoundFigure): boolean {
  return count.low === 1 && count.high === 1;
}

function peopleOf(figure: FoundFigure, { view, describe }: Telling): Person[] {
  return figure.heads.map((head) => otherThanDoer(view, figure, describe(view, head)));
}

function isAmongAny(hurt: FoundFigure, dead: readonly Dead[], apart: Apart, telling: Telling): boolean {
  const [person] = peopleOf(hurt, telling);
  const most = Math.max(0, ...dead.map(({ figure }) => figure.count.low ?? 0));
  // "One man was killed and a guard hurt", where no more than one was killed: all who died are somebody else.
  const all = dead.some(
    (d) =>
      (d.figure.count.low ?? 0) >= most && (isJoined(d, hurt, person, telling) || (person && isToldApart(person, d))),
  );
  if (person && all && !dead.some((d) => isKnown(person, d))) return false;
  const others = apart.get(person?.entity);
  const beside = person === undefined || hurt.single ? [] : besideOf(hurt, person, dead, telling);
  const isOther = (d: Dead) =>
    (others !== undefined && d.people.length > 0 && d.people.every((p) => others.has(p.entity))) ||
    beside.some((b) => b !== d && isOneDeath(b, d));
  return dead.some((d) => !isOther(d) && isAmong(hurt, person, d, telling));
}

/** "The toddler and his uncle, Max Lind, died. The father, Ben Lind, was shot": of all who died, told one by one, he is none. */
function isToldApart(person: Person, { figure, people }: Dead): boolean {
  const isFull = people.length > 1 && people.length === figure.count.low;
  return isFull && people.every((p) => !p.pronoun && !mayBeOne(p, person));
}

/** "Max Lind was killed in a raid that left [a man] hurt": those told as dead in the sentence that first tells of somebody hurt, and so not he. */
function besideOf(hurt: FoundFigure, person: Person, dead: readonly Dead[], { view }: Telling): readonly Dead[] {
  const { sentenceOf } = view.parse;
  return dead.filter(
    ({ figure, people }) =>
      sentenceOf[figure.match.word] === sentenceOf[hurt.match.word] &&
      people.every((p) => !p.pronoun && p.word !== person.word),
  );
}

/** "Lind was killed … He was found dead": a later word for one death. */
function isOneDeath(one: Dead, other: Dead): boolean {
  const [a, b] = [one.people[0], other.people[0]];
  return isOne(one.figure) && isOne(other.figure) && a !== undefined && b !== undefined && mayBeOne(a, b);
}

/** Both told by nouns, with an "and" between. */
function isJoined({ figure, people }: Dead, hurt: FoundFigure, person: Person | undefined, { view }: Telling): boolean {
  const { parse } = view;
  const [from, to] = [figure.match.word, hurt.match.word].sort((a, b) => a - b) as [number, number];
  if (parse.sentenceOf[from] !== parse.sentenceOf[to] || people.some((p) => p.pronoun) || person?.pronoun) return false;
  let joined = false;
  for (let w = from + 1; w < to; w++) {
    if (parse.xpos[w]!.startsWith("W") || parse.upos[w] === "SCONJ") return false;
    joined ||= parse.upos[w] === "CCONJ";
  }
  return joined && people.every((p) => p.word !== person?.word);
}

function isKnown(person: Person, { people }: Dead): boolean {
  // "another boy", whom the actors of the report may take for the boy before, also where that one is told again
  const isAnother = (p: Person) => person.other && (p.word < person.word || (!p.pronoun && p.names.size === 0));
  return people.some(
    (p) => p.word === person.word || (p.entity !== undefined && p.entity === person.entity && !isAnother(p)),
  );
}

/** True where one who was hurt may be, or be among, those who died. */
function isAmong(hurt: FoundFigure, person: Person | undefined, dead: Dead, telling: Telling): boolean {
  const { figure, people } = dead;
  const { sentenceOf } = telling.view.parse;
  const together = sentenceOf[hurt.match.word] === sentenceOf[figure.match.word];
  if (!person || people.length === 0) return together && isOne(figure);
  if (isKnown(person, dead)) return true;
  // "A clerk was killed and a guard hurt", "another clerk was hurt": told side by side, they are two.
  if (person.other || (!person.pronoun && (together || isToo(hurt, telling)))) return false;
  // "the deaths of Ann Ito and Max Lind": whoever else is hurt is neither.
  const { upos } = telling.view.parse;
  if (people.length > 1 && people.every(({ word }) => upos[word] === "PROPN")) return false;
  if (isOne(figure) || people.length > 1) return people.some((p) => !p.other && mayBeOne(p, person));
  return hurt.match.frame.gives.deadToo === true && mayBeOne(people[0]!, person);
}

/** "The clerk was [also] hurt", "a raid that [also] left a clerk hurt": somebody more. */
function isToo({ match: { word } }: FoundFigure, { view: { parse }, tooWords }: Telling): boolean {
  const verb = parse.deprel[word] === "xcomp" ? parse.head[word]! : word;
  for (let c = parse.childFrom[verb]!; c < parse.childFrom[verb + 1]!; c++)
    if (tooWords.has(parse.lemma[parse.child[c]!]!)) return true;
  return false;
}

/** A number of people hurt: gone where as many died, affected where some of them did. */
function withoutDead(figure: FoundFigure, dead: readonly Dead[], telling: Telling): FoundFigure[] {
  const { view } = telling;
  const [head] = figure.heads;
  const { low, span } = figure.count;
  // "the bodies of two children, both with wounds": one number, whatever it was read of.
  const same = ({ figure: k }: Dead) =>
    k.count.low === low && ((head !== undefined && k.heads[0] === head) || k.count.span.start === span.start);
  if (dead.some(same)) return [];
  if (!figure.match.frame.gives.deadToo || isToo(figure, telling)) return [figure];
  const size = figure.count.low ?? figure.count.high ?? 0;
  let most = deadAmong(figure, dead, telling);
  if (most === 0 && peopleOf(figure, telling).some((p) => p.other)) return [figure];
  // "One was killed and three were shot", whoever else died: the three are others.
  const ahead = (d: Dead) => d.figure.match.word < figure.match.word && isBeside(view, d.figure, figure);
  if (most === 0 && dead.some((d) => ahead(d) && isJoined(d, figure, peopleOf(figure, telling)[0], telling)))
    return [figure];
  // "23 were taken to hospital. [Two of them] died": those, whoever else died.
  const ofThem = dead.filter(({ figure: k }) => k.match.word > figure.match.word && isPartOfSome(view, k));
  // "three were shot and a guard was killed"
  for (const { figure: k } of ofThem.length > 0 ? ofThem : dead)
    if (!isBeside(view, k, figure)) most = Math.max(most, k.count.low ?? 0);
  if (most === 0 || most > size) return [figure];
  return most === size
    ? []
    : [
        { ...figure, measure: "affected" },
        { ...figure, count: lessDead(figure.count, most) },
      ];
}

/** "Ito and another teenager were shot": how many of those told one by one are among the dead. */
function deadAmong(figure: FoundFigure, dead: readonly Dead[], telling: Telling): number {
  const { groups = [] } = figure;
  if (groups.length < 2 || groups.some(({ count }) => count.high !== 1)) return 0;
  const people = peopleOf(figure, telling);
  return people.filter((person) => !person.other && dead.some((d) => isKnown(person, d))).length;
}

function isBeside(view: ReportView, killed: FoundFigure, hurt: FoundFigure): boolean {
  const { parse } = view;
  if (parse.sentenceOf[killed.match.word] !== parse.sentenceOf[hurt.match.word]) return false;
  // "five were shot, two of them fatally", "a triple shooting left one dead"
  if (killed.match.word === hurt.match.word || hurt.match.frame.gives.whole) return false;
  return !isPartOfSome(view, killed) && !isWithin(view, killed.match.word, hurt.match.word);
}

/** "two were taken to a hospital [where one died]": what became of them, told in a clause of theirs. */
function isWithin({ parse }: ReportView, word: number, above: number): boolean {
  for (let c = parse.childFrom[word]!; c < parse.childFrom[word + 1]!; c++)
    if (parse.xpos[parse.child[c]!] === "WRB" && parse.child[c]! < word) return above < parse.child[c]!;
  return false;
}

/** "five were shot, two of them fatally": of five, two of whom died, three were hurt. */
function lessDead(count: Count, dead: number): Count {
  const less = (n: number | null) => (n === null ? null : n - dead);
  return { ...count, low: less(count.low), high: less(count.high) };
}

/** "one of the victims died": a number of those told of before. */
function isPartOfSome({ parse }: ReportView, { heads }: FoundFigure): boolean {
  const [head] = heads;
  return head !== undefined && parse.upos[head] === "NUM" && childWith(parse, head, "nmod") > head;
}
