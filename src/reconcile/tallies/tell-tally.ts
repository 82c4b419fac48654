import { dayOf, stableId, type TallyEntry, type TallyPoint } from "#record";
import { compare, LAST_DAY, originsOf, partyOf, titleOf, toLocation } from "../told.js";
import { asOfDay, type ToldFigure } from "./group-figures.js";

/** One tally out of the figures of one count. A point is told once an origin and value; withdrawn points stay, marked. */
export function tellTally(group: string, members: readonly ToldFigure[]): TallyEntry {
  const withdrawals = members.filter((told) => told.account.change === "withdrawn");
  const points = foldPoints(members, withdrawals);
  const lead = members.at(-1)!;
  const place = pickWidest(members);
  const current = currentOf(points);
  const { measure, unit } = lead.account;
  return {
    kind: "tally",
    id: stableId("t", ...members.map((told) => told.account.id).sort(compare)),
    title: titleOf(lead),
    accounts: members.map((told) => told.ref),
    origins: originsOf(members),
    reasons: withdrawals.map((told) => ({ code: "withdrawn", text: titleOf(told), accounts: [told.account.id] })),
    measure,
    group,
    ...(unit !== undefined && { unit }),
    ...(place?.place && { place: toLocation(place.place) }),
    points,
    ...(current && { current }),
  };
}

function foldPoints(members: readonly ToldFigure[], withdrawals: readonly ToldFigure[]): TallyPoint[] {
  const folded = new Map<string, TallyPoint>();
  const ordered = [...members].sort(
    (a, b) => asOfDay(a) - asOfDay(b) || a.known - b.known || compare(a.account.id, b.account.id),
  );
  for (const told of ordered) {
    const { low, high, id } = told.account;
    const key = `${low} ${high} ${told.origin.id}`;
    const known = folded.get(key);
    const withdrawer = withdrawals.find(
      (other) => other.account.low === low && other.account.high === high && other.known >= told.known,
    );
    if (known) folded.set(key, mergePoint(known, told, withdrawer));
    else folded.set(key, toPoint(told, withdrawer, id));
  }
  return [...folded.values()];
}

function toPoint(told: ToldFigure, withdrawer: ToldFigure | undefined, id: string): TallyPoint {
  const { low, high, approximate } = told.account;
  const day = asOfDay(told);
  return {
    ...(day < LAST_DAY && { asOf: dayOf(day) }),
    low,
    high,
    ...(approximate && { approximate }),
    saidBy: sourceOf(told),
    origin: told.origin.id,
    account: id,
    report: told.input.report.id,
    withdrawn: withdrawer !== undefined,
    ...(withdrawer && { withdrawnBy: withdrawer.account.id }),
    alsoIn: [],
  };
}

function mergePoint(known: TallyPoint, told: ToldFigure, withdrawer: ToldFigure | undefined): TallyPoint {
  return {
    ...known,
    alsoIn: [...known.alsoIn, told.account.id],
    withdrawn: known.withdrawn || withdrawer !== undefined,
    ...(known.withdrawnBy === undefined && withdrawer && { withdrawnBy: withdrawer.account.id }),
  };
}

/** Who gives the figure: the innermost credited source by its best name, if that is known; else the report's origin. */
function sourceOf(told: ToldFigure): string {
  const innermost = told.account.attribution[0];
  const index = innermost === undefined ? undefined : told.input.reading.attributions[innermost]?.speaker;
  const speaker = index === undefined ? undefined : partyOf(told, index);
  const known = speaker && (speaker.sector !== undefined || speaker.country !== undefined);
  return known ? speaker.name : told.origin.name;
}

/**
 * What now stands: of the points not withdrawn, those as of the latest day. Where all can hold at once, what they leave ("at least 19" and
 * "19" are 19); where they differ, their outer bounds.
 */
function currentOf(points: readonly TallyPoint[]): TallyEntry["current"] {
  const standing = points.filter((point) => !point.withdrawn);
  const latest = standing.reduce<string>((day, point) => (compare(point.asOf ?? "", day) > 0 ? point.asOf! : day), "");
  const holders = standing.filter((point) => (point.asOf ?? "") === latest);
  if (holders.length === 0) return undefined;
  const lows = holders.map((point) => point.low);
  const highs = holders.map((point) => point.high);
  const least = Math.max(...lows.map((low) => low ?? 0));
  const most = Math.min(...highs.map((high) => high ?? Number.POSITIVE_INFINITY));
  const accounts = holders.map((point) => point.account);
  if (least <= most) {
    const low = lows.every((each) => each === null) ? null : least;
    return { low, high: Number.isFinite(most) ? most : null, accounts };
  }
  return {
    low: lows.includes(null) ? null : Math.min(...lows.map((low) => low!)),
    high: highs.includes(null) ? null : Math.max(...highs.map((high) => high!)),
    accounts,
  };
}

/** The widest place any member names: a total for a country before a part of it. */
function pickWidest(members: readonly ToldFigure[]): ToldFigure | undefined {
  return members.filter((told) => told.place).sort((a, b) => b.place!.precision - a.place!.precision)[0];
}
