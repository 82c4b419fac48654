import { dayNumber } from "#record";
import type { CodingContext } from "../account-base.js";
import { clauseAround } from "../frames/index.js";
import type { FoundFigure } from "./found-figure.js";

/** What the words around a figure of people killed or hurt say of how it goes with another. */
export interface Fates {
  /** True where those told as dead may be, or be among, those told as hurt: both are of one happening. */
  same(dead: FoundFigure, hurt: FoundFigure): boolean;
  /** True for who is told as living: "is in stable condition", "is expected to survive". */
  lives(hurt: FoundFigure): boolean;
}

interface Told {
  readonly background: boolean;
  readonly denied: boolean;
  readonly now: boolean;
  /** First day of when it was, and the day after the last, as numbers. */
  readonly from: number | undefined;
  readonly to: number | undefined;
}

/** Looks at what the words around each figure say, `found` being all that were read: recalled history is another happening, and so is what came before. */
export function createFates({ view, judge, settings }: CodingContext, found: readonly FoundFigure[]): Fates {
  const { parse, findings } = view;
  const known = new Map<FoundFigure, Told>();
  const told = (figure: FoundFigure): Told => {
    let found = known.get(figure);
    if (!found) known.set(figure, (found = look(figure)));
    return found;
  };

  function look({ match, change }: FoundFigure): Told {
    const { background, factuality, claimed, stage } = judge.judge(change?.verb ?? match.carrier, match.word);
    const { time } = settings.of([match.word], clauseAround(view, match.word));
    const dated = time === undefined ? undefined : findings.times[time]!;
    // A time that only goes on from another sentence may be that of something else.
    const own =
      dated && dated.start >= parse.start[parse.sentence[parse.sentenceOf[match.word]!]!]! ? dated : undefined;
    const denied = (claimed ?? factuality).endsWith("-") || stage === "feared" || stage === "hypothetical";
    return {
      background: background === true,
      denied,
      now: stage === "ongoing",
      from: dayNumber(own?.from),
      to: dayNumber(own?.to),
    };
  }

  const isLiving = (figure: FoundFigure): boolean => {
    const { presumes, afterHarm } = figure.match.frame.gives;
    return figure.measure === "injured" && (presumes === true || (afterHarm === true && told(figure).now));
  };
  // "[A cook] was shot and is expected to live": who lives, by where his number is told.
  const living = new Set(found.filter(isLiving).map(({ count }) => count.span.start));

  return {
    same(dead, hurt) {
      const [of, than] = [told(dead), told(hurt)];
      if (of.denied) return false;
      // One who is shot may die days after, but not before.
      if (of.to !== undefined && than.from !== undefined) return of.to > than.from;
      return !of.background || than.background;
    },
    lives({ count }) {
      return living.has(count.span.start);
    },
  };
}
