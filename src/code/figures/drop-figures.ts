import { childWith, type ReportView } from "../frames/index.js";
import type { Count } from "./count.js";
import type { FoundFigure } from "./found-figure.js";
import { mayBeOne, type Person, type PersonDescriber } from "./person.js";

/** One number told by two triggers of one measure ("12 deaths … killed 12") in one place stands once. */
export function dropDoubles(found: readonly FoundFigure[]): FoundFigure[] {
  const seen = new Set<string>();
  return found.filter(({ measure, count }) => {
    const key = `${measure} ${count.span.start} ${count.span.end}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

/** What only follows on harm ("taken to hospital") is no figure where the report tells of no harm: by another figure or a word for it. */
export function dropWithoutHarm(
  view: ReportView,
  found: readonly FoundFigure[],
  tellsHarm: (view: ReportView) => boolean,
): readonly FoundFigure[] {
  const after = (f: FoundFigure) => f.match.frame.gives.afterHarm === true;
  if (!found.some(after)) return found;
  const harmed = (f: FoundFigure) => !after(f) && (f.measure === "killed" || f.measure === "injured");
  return found.some(harmed) || tellsHarm(view) ? found : found.filter((f) => !after(f));
}

/**
 * Who was "shot" and died is told once, as killed; "five were shot" of whom two died is told as five affected. Explicit words
 * ("wounded") stand, but for a single person who is known to have died.
 */
export function dropKilledFromInjured(
  view: ReportView,
  found: readonly FoundFigure[],
  describe: PersonDescriber,
): FoundFigure[] {
  const killed = found.filter((f) => f.measure === "killed" && (f.count.low ?? 1) > 0);
  const mayHaveDied = (f: FoundFigure) =>
    f.measure === "injured" && f.match.frame.gives.unlessKilled === true && (f.count.high ?? 1) > 0;
  if (killed.length === 0 || !found.some(mayHaveDied)) return [...found];
  const dead = killed.map((figure) => ({ figure, people: peopleOf(view, figure, describe) }));
  const out: FoundFigure[] = [];
  for (const figure of found) {
    if (!mayHaveDied(figure)) out.push(figure);
    else if (isOne(figure)) {
      const person = peopleOf(view, figure, describe)[0];
      if (!dead.some((d) => isAmong(view, figure, person, d))) out.push(figure);
    } else out.push(...withoutDead(view, figure, killed, describe));
  }
  return out;
}

interface Dead {
  readonly figure: FoundFigure;
  readonly people: readonly Person[];
}

function isOne({ count }: FoundFigure): boolean {
  return count.low === 1 && count.high === 1;
}

function peopleOf(view: ReportView, { heads }: FoundFigure, describe: PersonDescriber): Person[] {
  return heads.map((head) => describe(view, head));
}

/** True where one who was hurt may be, or be among, those who died. */
function isAmong(view: ReportView, hurt: FoundFigure, person: Person | undefined, { figure, people }: Dead): boolean {
  const { sentenceOf } = view.parse;
  const together = sentenceOf[hurt.match.word] === sentenceOf[figure.match.word];
  if (!person || people.length === 0) return together && isOne(figure);
  const known = people.find((p) => p.word === person.word || (p.entity !== undefined && p.entity === person.entity));
  if (known) return true;
  // "A clerk was killed and a guard hurt", "another clerk was hurt": told side by side, they are two.
  if (person.other || (together && !person.pronoun)) return false;
  if (isOne(figure) || people.length > 1) return people.some((p) => !p.other && mayBeOne(p, person));
  return hurt.match.frame.gives.deadToo === true && mayBeOne(people[0]!, person);
}

/** A number of people hurt: gone where as many died, affected where some of them did. */
function withoutDead(
  view: ReportView,
  figure: FoundFigure,
  killed: readonly FoundFigure[],
  describe: PersonDescriber,
): FoundFigure[] {
  const { parse } = view;
  const sentence = parse.sentenceOf[figure.match.word]!;
  const [head] = figure.heads;
  const sameHead = killed.some((k) => head !== undefined && k.heads[0] === head && k.count.low === figure.count.low);
  if (sameHead) return [];
  if (!figure.match.frame.gives.deadToo || peopleOf(view, figure, describe).some((p) => p.other)) return [figure];
  const size = figure.count.low ?? figure.count.high ?? 0;
  let most = 0;
  for (const k of killed) {
    // "One was killed and three were shot", "three were shot and a guard was killed": the three are others.
    const beside = parse.sentenceOf[k.match.word] === sentence && !isPartOfSome(view, k);
    if (!beside) most = Math.max(most, k.count.low ?? 0);
  }
  if (most === 0 || most > size) return [figure];
  return most === size
    ? []
    : [
        { ...figure, measure: "affected" },
        { ...figure, count: lessDead(figure.count, most) },
      ];
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
