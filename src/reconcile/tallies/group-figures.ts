import { dayNumber, type FigureAccount, type Span } from "#record";
import { Groups } from "../groups.js";
import type { NameKey } from "../name-key.js";
import { dayKnown, daysApart, matchPlaces } from "../nearness.js";
import { compare, quote, type Told } from "../told.js";

/** The group of figures that count no kind of people in particular. */
export const EVERYBODY = "people";

export type ToldFigure = Told<FigureAccount>;

/**
 * Whom a figure counts, as a kind: people in arms for the state, people in arms against it, children and other parts of a whole
 * by their own words, or everybody. Names differ from report to report ("officers", "members of the security forces"); PLOVER
 * sectors do not.
 */
export function groupOf(told: ToldFigure, keyOf: NameKey): string {
  const { of, measure } = told.account;
  const isOfPeople = PEOPLE.has(measure);
  if (of === undefined) return isOfPeople ? EVERYBODY : "";
  if (typeof of !== "number") return isOfPeople ? kindIn(told, of) : keyOf(quote(told, of));
  const actor = told.input.reading.actors[of]!;
  return (actor.sector && FAMILY[actor.sector]) ?? (isOfPeople ? EVERYBODY : keyOf(actor.name));
}

/** "[19 officers and soldiers]": the kind of all who are named in it; everybody where they are of several. */
function kindIn({ input }: ToldFigure, { start, end }: Span): string {
  const within = input.reading.actors.filter((actor) => actor.start >= start && actor.end <= end);
  const kinds = new Set(within.map(({ sector }) => (sector && FAMILY[sector]) ?? EVERYBODY));
  return kinds.size === 1 ? [...kinds][0]! : EVERYBODY;
}

const PEOPLE: ReadonlySet<string> = new Set([
  "killed",
  "injured",
  "arrested",
  "missing",
  "displaced",
  "kidnapped",
  "rescued",
  "released",
  "affected",
  "attending",
]);

/** PLOVER sectors that one tally counts together. */
const FAMILY: Readonly<Record<string, string>> = {
  COP: "security forces",
  MIL: "security forces",
  SPY: "security forces",
  PRM: "security forces",
  CRM: "armed groups",
  REB: "armed groups",
  UAF: "armed groups",
  CVL: EVERYBODY,
  OPP: "protesters",
  REF: "refugees",
  JRN: "journalists",
};

/** Days between two figures of one running count. */
const EPISODE_DAYS = 10;

/**
 * Groups figures that count one thing over one episode: same measure, group and unit, compatible places, days close together. Parts of a
 * whole ("103 of them in Almaty") are counted apart from it, unless they are a group that has a count of its own.
 */
export function groupFigures(
  figures: readonly ToldFigure[],
  keyOf: NameKey,
): { group: string; members: ToldFigure[] }[] {
  const blocks = new Map<string, ToldFigure[]>();
  for (const told of figures) {
    const { measure, unit, partOf } = told.account;
    const group = groupOf(told, keyOf);
    const part =
      partOf === undefined || group !== EVERYBODY
        ? ""
        : `part ${told.account.placeStated ? (told.place?.name ?? "") : ""}`;
    const key = [measure, group, unit ?? "", part].join("\t");
    const block = blocks.get(key);
    if (block) block.push(told);
    else blocks.set(key, [told]);
  }
  return [...blocks]
    .sort((a, b) => compare(a[0], b[0]))
    .flatMap(([key, block]) => episodesOf(block).map((members) => ({ group: key.split("\t")[1]!, members })));
}

function episodesOf(block: readonly ToldFigure[]): ToldFigure[][] {
  const byDay = [...block].sort((a, b) => asOfDay(a) - asOfDay(b));
  const groups = new Groups(byDay.length);
  for (let b = 1; b < byDay.length; b++) {
    for (let a = b - 1; a >= 0 && asOfDay(byDay[b]!) - asOfDay(byDay[a]!) <= EPISODE_DAYS; a--) {
      if (oneCount(byDay[a]!, byDay[b]!)) groups.join(a, b);
    }
  }
  return groups.all().map((members) => members.map((i) => byDay[i]!));
}

/**
 * Single incidents at different places are different counts; a running total meets all figures of its country, but a total that
 * is said to be of a city is not that of the country.
 */
function oneCount(a: ToldFigure, b: ToldFigure): boolean {
  const places = matchPlaces(a.place, b.place);
  if (places === "elsewhere")
    return bothTotal(a, b) && a.place?.country !== undefined && a.place.country === b.place?.country;
  if (places === "within" && bothTotal(a, b) && a.account.placeStated && b.account.placeStated) return false;
  if (places === "same" || places === "within") return daysApart(a.when, b.when) <= EPISODE_DAYS;
  const total = a.account.scope === "cumulative" || b.account.scope === "cumulative";
  return sameCountry(a, b) && daysApart(a.when, b.when) <= (total ? EPISODE_DAYS : 1);
}

function bothTotal(a: ToldFigure, b: ToldFigure): boolean {
  return a.account.scope === "cumulative" && b.account.scope === "cumulative";
}

function sameCountry(a: ToldFigure, b: ToldFigure): boolean {
  return a.place === undefined || b.place === undefined || a.place.country === b.place.country;
}

/** The day a figure stands for: its own as-of day, else when it is said to be so, but never after the report that gives it. */
export function asOfDay(told: ToldFigure): number {
  const end = dayNumber(told.account.asOf?.to);
  const day = end !== undefined ? end - 1 : (dayNumber(told.account.asOf?.from) ?? dayKnown(told));
  return Math.min(day, told.known);
}
