import type { Parse } from "#read";
import type { Account, FigureAccount, Span } from "#record";
import { ToldNumbers } from "./told-numbers.js";

/** What a report tells beside an account: its words, whom it names, and what else it counts. */
export interface Beside {
  readonly parse: Parse;
  readonly actors: readonly Span[];
  /** The actors that are named in the words, in the order of the text. */
  readonly named: readonly Span[];
  /** The numbers that the report tells, by measure and unit. */
  readonly numbers: ReadonlyMap<string, ToldNumbers>;
  readonly places: readonly { readonly name: string }[];
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
  const numbers = new Map<string, ToldNumbers>();
  for (const account of accounts) {
    if (account.kind !== "figure" || account.partOf !== undefined) continue;
    const key = countedBy(account);
    let told = numbers.get(key);
    if (!told) numbers.set(key, (told = new ToldNumbers()));
    told.add(sizeOf(account), account.trigger.start, whereOf(account, places));
  }
  for (const told of numbers.values()) told.close();
  const named = actors.slice(0, found).sort((a, b) => a.start - b.start || a.end - b.end);
  return { parse, actors, named, numbers, places };
}

/** How often a report tells the number of a figure again at other words, and how many other numbers of the kind it has. */
export function toldBeside(figure: FigureAccount, { numbers, places }: Beside): { again: number; others: number } {
  const told = numbers.get(countedBy(figure));
  return told?.beside(sizeOf(figure), figure.trigger.start, whereOf(figure, places)) ?? { again: 0, others: 0 };
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
