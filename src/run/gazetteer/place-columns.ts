import { join } from "node:path";
import { type ColumnName, GAZETTEER_COLUMNS, GAZETTEER_KINDS, type Gazetteer, type GazetteerKind } from "#lang";
import { ColumnFile } from "./column-file.js";

const PLACE_COLUMNS = ["lat", "lon", "population", "geonames", "country", "admin1", "admin2", "kind"] as const;

export interface NewPlace {
  readonly name: string;
  readonly kind: GazetteerKind;
  readonly lat: number;
  readonly lon: number;
  readonly population: number;
  readonly geonames: number;
  /** Numbers of places, 0 for none. */
  readonly country: number;
  readonly admin1: number;
  readonly admin2: number;
}

/** The places of a gazetteer with more behind them, column by column in files. */
export class PlaceColumns {
  readonly files: ReadonlyMap<ColumnName, ColumnFile>;
  private readonly encoder = new TextEncoder();
  private bytes: number;
  /** Places so far: the number of the next one. */
  size: number;

  constructor(folder: string, base: Gazetteer) {
    const { columns } = base;
    this.size = columns.kind.length;
    this.bytes = columns.text.length;
    const names = [...PLACE_COLUMNS, "nameAt", "text", "code", "code2"] as const;
    this.files = new Map(
      names.map((name) => {
        const file = new ColumnFile(join(folder, name), GAZETTEER_COLUMNS[name].BYTES_PER_ELEMENT);
        const { buffer, byteOffset, byteLength } = columns[name];
        file.pushBytes(new Uint8Array(buffer, byteOffset, byteLength));
        return [name, file];
      }),
    );
  }

  /** Adds a place; returns its number. */
  add(place: NewPlace): number {
    const { files } = this;
    const values = {
      ...place,
      lat: Math.round(place.lat * 1000),
      lon: Math.round(place.lon * 1000),
      kind: GAZETTEER_KINDS.indexOf(place.kind),
    };
    for (const name of PLACE_COLUMNS) files.get(name)!.push(values[name]);
    const name = this.encoder.encode(place.name);
    for (const byte of name) files.get("text")!.push(byte);
    this.bytes += name.length;
    files.get("nameAt")!.push(this.bytes);
    return this.size++;
  }
}
