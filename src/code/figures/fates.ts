import type { Parse } from "#read";
import { dayNumber } from "#record";
import type { CodingContext } from "../account-base.js";
import { clauseAround } from "../frames/index.js";
import type { Judge } from "../judge.js";
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

/** How far behind its word what says how bad it is may stand. */
const REACH = 9;
/** What such a word tells of, as UPOS or tag: "minor injuries", "non-life-threatening". A minor is a child. */
const DESCRIBED: ReadonlySet<string> = new Set(["NOUN", "ADJ", "CCONJ"]);
const GLUED: ReadonlySet<string> = new Set(["HYPH", "VBG"]);

/** Looks at what the words around each figure say, `found` being all that were read and `livingWords` those of harm that nobody dies of: recalled history is another happening, and so is what came before. */
export function createFates(
  { view, judge, settings }: CodingContext,
  found: readonly FoundFigure[],
  livingWords: ReadonlySet<string>,
): Fates {
  const { parse, findings } = view;
  const known = new Map<FoundFigure, Told>();
  const told = (figure: FoundFigure): Told => {
    let seen = known.get(figure);
    if (!seen) known.set(figure, (seen = look(figure)));
    return seen;
  };

  const sentenceOf = (word: number): number => parse.sentenceOf[word]!;

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

  const deadly = new Set(
    found.filter(({ measure }) => measure === "killed").map(({ match }) => sentenceOf(match.word)),
  );
  const isLiving = (figure: FoundFigure): boolean => {
    const { match, measure } = figure;
    const { presumes, afterHarm } = match.frame.gives;
    if (measure !== "injured") return false;
    if (
      presumes === true ||
      (afterHarm === true && told(figure).now) ||
      goesOnLiving(parse, judge, match.word, livingWords)
    )
      return true;
    const end = parse.sentence[sentenceOf(match.to) + 1]!;
    const stop = deadly.has(sentenceOf(match.word)) ? match.to : match.to + REACH;
    return hasLivingWord(parse, match.from, Math.min(end - 1, stop), livingWords);
  };
  // "[A cook] was shot and is expected to live": who lives, by where his number is told.
  const alive = found.filter(isLiving);
  const living = new Set(alive.map(({ count }) => count.span.start));
  // "Three were shot. All three are expected to live": as many again are the same.
  const sizes = new Set(alive.map(({ count: { low, high } }) => (low === high && (low ?? 0) > 1 ? low : undefined)));

  return {
    same(dead, hurt) {
      const [of, than] = [told(dead), told(hurt)];
      if (of.denied) return false;
      // One who is shot may die days after, but not before.
      if (of.to !== undefined && than.from !== undefined) return of.to > than.from;
      return !of.background || than.background;
    },
    lives({ count }) {
      return living.has(count.span.start) || (count.low === count.high && sizes.has(count.low ?? undefined));
    },
  };
}

/** "suffered [minor] injuries", "taken to hospital in [stable] condition" */
function hasLivingWord(parse: Parse, from: number, stop: number, livingWords: ReadonlySet<string>): boolean {
  for (let w = from; w < stop; w++)
    if (livingWords.has(parse.lower[w]!) && (DESCRIBED.has(parse.upos[w + 1]!) || GLUED.has(parse.xpos[w + 1]!)))
      return true;
  return false;
}

/** "was shot but [survived]", not "but did not survive" */
function goesOnLiving(parse: Parse, judge: Judge, verb: number, livingWords: ReadonlySet<string>): boolean {
  for (let c = parse.childFrom[verb]!; c < parse.childFrom[verb + 1]!; c++) {
    const next = parse.child[c]!;
    if (parse.deprel[next] === "conj" && livingWords.has(parse.lemma[next]!))
      return !judge.judge(next).factuality.endsWith("-");
  }
  return false;
}
