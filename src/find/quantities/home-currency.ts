import type { LanguagePack } from "#lang";
import { type Parse, wordAt } from "#read";
import type { Place, Quantity } from "#record";

interface Namesake {
  readonly code: string;
  /** The year from which on it is no more. */
  readonly until: number;
  /** True where only a name inside the amount tells: "Canadian dollars". */
  readonly beside: boolean;
}

/** Currencies of one name by country. */
type Namesakes = ReadonlyMap<string, Namesake>;

/** Settles whose francs and pesos are told of: those of the last country that the sentence names before them, else of the report's. */
export type SettleCurrencies = (
  parse: Parse,
  quantities: readonly Quantity[],
  places: readonly Place[],
  published?: string,
) => Quantity[];

export function createHomeCurrencies(pack: LanguagePack): SettleCurrencies {
  const table = new Map<string, Map<string, Namesake>>();
  for (const { word, country, code, until, beside } of pack.lexicon("shared-currencies")) {
    const namesakes = table.get(word!) ?? new Map();
    const year = until ? Number(until) : Number.POSITIVE_INFINITY;
    table.set(word!, namesakes.set(country!, { code: code!, until: year, beside: beside === "yes" }));
  }
  return (parse, quantities, places, published) => {
    const year = published === undefined ? Number.MAX_VALUE : Number(published.slice(0, 4));
    const homes = new Map<Namesakes, string | undefined>();
    const homeOf = (namesakes: Namesakes, codeOf: CodeOf): string | undefined => {
      if (!homes.has(namesakes)) homes.set(namesakes, mostOf(places, codeOf));
      return homes.get(namesakes);
    };
    let next = 0;
    return quantities.map((quantity) => {
      while (next < places.length && places[next]!.start < quantity.end) next++;
      const namesakes = quantity.unit === undefined ? undefined : namesakesIn(parse, quantity, table);
      if (!namesakes) return quantity;
      const codeOf = ({ country, start, end }: Place): string | undefined => {
        const one = country === undefined ? undefined : namesakes.get(country);
        return one && year < one.until && (!one.beside || (start >= quantity.start && end <= quantity.end))
          ? one.code
          : undefined;
      };
      const code = lastOf(parse, places, next, quantity, codeOf) ?? homeOf(namesakes, codeOf);
      const [currency, per] = quantity.unit!.split("/");
      if (code === undefined || code === currency) return quantity;
      return { ...quantity, unit: per === undefined ? code : `${code}/${per}` };
    });
  };
}

/** "94 cents a pound": what a rate is for ends it, and is no currency. */
function namesakesIn(parse: Parse, { start, end, unit }: Quantity, table: ReadonlyMap<string, Namesakes>) {
  const behind = wordAt(parse, end - 1) + (unit!.includes("/") ? 0 : 1);
  for (let word = wordAt(parse, start); word < behind; word++) {
    const found = table.get(parse.lower[word]!);
    if (found) return found;
  }
  return undefined;
}

type CodeOf = (place: Place) => string | undefined;

/** That of the last place before the end of a quantity in its sentence; `next` is the first place behind it. */
function lastOf(parse: Parse, places: readonly Place[], next: number, { start }: Quantity, codeOf: CodeOf) {
  const from = parse.start[parse.sentence[parse.sentenceOf[wordAt(parse, start)]!]!]!;
  for (let i = next - 1; i >= 0 && places[i]!.start >= from; i--) {
    const code = codeOf(places[i]!);
    if (code !== undefined) return code;
  }
  return undefined;
}

/** That of most places of the report; of two with as many the one named first. */
function mostOf(places: readonly Place[], codeOf: CodeOf): string | undefined {
  const counts = new Map<string, number>();
  for (const place of places) {
    const code = codeOf(place);
    if (code !== undefined) counts.set(code, (counts.get(code) ?? 0) + 1);
  }
  let best: string | undefined;
  for (const [code, count] of counts) if (best === undefined || count > counts.get(best)!) best = code;
  return best;
}
