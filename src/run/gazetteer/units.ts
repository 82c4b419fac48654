import { foldName, type Gazetteer, NameKey } from "#lang";
import type { DumpRow } from "./geonames-rows.js";

/** Countries by alpha-2 code and units by "KZ.09", as numbers of places. */
export class Units {
  private readonly byCode = new Map<string, number>();

  constructor(private readonly base: Gazetteer) {
    const { code2 } = base.columns;
    for (let place = 1; 2 * place < code2.length; place++)
      this.byCode.set(String.fromCharCode(code2[2 * place]!, code2[2 * place + 1]!), place);
  }

  /** The number of a country or unit; 0 where there is none. */
  of(code: string): number {
    return this.byCode.get(code) ?? 0;
  }

  set(code: string, place: number): void {
    this.byCode.set(code, place);
  }

  /** The unit of the gazetteer that a row of the dump is: of its name, level and country. 0 where it has none. */
  known(row: DumpRow): number {
    const { first, place, country } = this.base.columns;
    const key = new NameKey();
    for (const name of [row.name, row.ascii]) {
      key.clear();
      key.add(foldName(name));
      const n = this.base.find(key);
      for (let p = first[n] ?? 0; n >= 0 && p < first[n + 1]!; p++) {
        const at = place[p]!;
        if (this.base.kind(at) === row.kind && country[at] === this.of(row.country)) return at;
      }
    }
    return 0;
  }
}

/** "KZ.09" of a first-order unit, "KZ.09.12" of a second-order unit. */
export function unitCode({ country, admin1, admin2, kind }: DumpRow): string {
  return kind === "admin1" ? `${country}.${admin1}` : `${country}.${admin1}.${admin2}`;
}
