import type { Parse } from "#read";
import type { Account, FigureAccount, Span } from "#record";

/** What a report tells beside an account: its words, whom it names, and what else it counts. */
export interface Beside {
  readonly parse: Parse;
  readonly actors: readonly Span[];
  /** The actors that are named in the words, in the order of the text. */
  readonly named: readonly Span[];
  /** The numbers that the report tells, by measure and unit. */
  readonly numbers: ReadonlyMap<string, readonly ToldNumber[]>;
  readonly places: readonly { readonly name: string }[];
}

interface ToldNumber {
  readonly size: number;
  readonly start: number;
  /** Name of the place that is written for it; absent where none is. */
  readonly where: string | undefined;
}

type Places = Beside["places"];

/** A report's words, accounts and actors; `found` of the actors, the first, are named in its words, the others only have a part in an account. */
interface ReadReport {
  readonly parse: Parse;
  readonly accounts: readonly Account[];
  readonly actors: readonly Span[];
  readonly found: number;
  readonly places: Places;
}

/** One pass over the accounts of a report. */
export function besideOf({ parse, accounts, actors, found, places }: ReadReport): Beside {
  const numbers = new Map<string, ToldNumber[]>();
  for (const account of accounts) {
    if (account.kind !== "figure" || account.partOf !== undefined) continue;
    const key = countedBy(account);
    const told = { size: sizeOf(account), start: account.trigger.start, where: whereOf(account, places) };
    const own = numbers.get(key);
    if (own) own.push(told);
    else numbers.set(key, [told]);
  }
  const named = actors.slice(0, found).sort((a, b) => a.start - b.start || a.end - b.end);
  return { parse, actors, named, numbers, places };
}

/**
 * How often a report tells the number of a figure again at other words, and how many other numbers of the kind it has. What is told of another
 * place is another happening, and speaks neither for nor against it.
 */
export function toldBeside(figure: FigureAccount, { numbers, places }: Beside): { again: number; others: number } {
  const size = sizeOf(figure);
  const where = whereOf(figure, places);
  const others = new Set<number>();
  const again = new Set<number>();
  for (const told of numbers.get(countedBy(figure)) ?? []) {
    if (where !== undefined && told.where !== undefined && told.where !== where) continue;
    if (told.size !== size) others.add(told.size);
    else if (told.start !== figure.trigger.start) again.add(told.start);
  }
  return { again: again.size, others: others.size };
}

function countedBy({ measure, unit }: FigureAccount): string {
  return unit === undefined ? measure : `${measure} ${unit}`;
}

function sizeOf({ low, high }: FigureAccount): number {
  return low ?? high ?? 0;
}

function whereOf({ place, placeStated }: FigureAccount, places: Places): string | undefined {
  return place === undefined || !placeStated ? undefined : places[place]?.name;
}
