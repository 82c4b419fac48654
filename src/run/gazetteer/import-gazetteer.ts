import { createReadStream, mkdtempSync, readFileSync, renameSync, rmSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { createInterface } from "node:readline";
import { type ColumnName, type Gazetteer, openGazetteer, openLanguagePack } from "#lang";
import { type Problem, problem } from "#record";
import type { ColumnFile } from "./column-file.js";
import { type DumpRow, parseDumpRow, parseNameRow } from "./geonames-rows.js";
import { NumbersById } from "./numbers-by-id.js";
import { PlaceColumns } from "./place-columns.js";
import { PostingFiles } from "./postings.js";
import { Units, unitCode } from "./units.js";
import { SECTION, writePack } from "./write-pack.js";

export interface ImportOptions {
  /** The dump: allCountries.txt, or the file of one country. */
  readonly dump: string;
  /** alternateNamesV2.txt, for other names. */
  readonly names?: string | undefined;
  /** Languages whose other names are taken, as the names file writes them; "" is "no language". */
  readonly languages: readonly string[];
  /** Towns with fewer people are left out. */
  readonly leastPeople: number;
  /** The packed language whose gazetteer is extended, and the file that is written. */
  readonly pack: string;
  readonly into: string;
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((bytes: number, rows: number) => void) | undefined;
  readonly onProblem: (what: Problem) => void;
}

export interface ImportResult {
  readonly rows: number;
  readonly places: number;
  readonly names: number;
}

/**
 * Writes a packed language whose gazetteer has the places of a GeoNames dump beside its own. The dump is read twice, row by
 * row: units first, for places that come before their unit. Beside the gazetteer that there is, it needs memory for a few bytes a
 * place and for a 256th of the names. A row that cannot be read is a problem and is stepped over. `into` appears whole or not at all. Throws the signal's reason when aborted.
 */
export async function importGazetteer(options: ImportOptions): Promise<ImportResult> {
  const pack = openLanguagePack(readFileSync(options.pack));
  const base = openGazetteer(pack.section(SECTION));
  const folder = mkdtempSync(join(dirname(resolve(options.into)), ".annalist-gazetteer-"));
  try {
    const importer = new Importer(folder, base, options);
    await importer.readUnits();
    await importer.readPlaces();
    if (options.names !== undefined) await importer.readNames(options.names);
    const columns = await importer.columns();
    const done = join(folder, "done");
    writePack(done, pack, columns);
    renameSync(done, options.into);
    return { rows: importer.rows, places: importer.added, names: importer.named };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

class Importer {
  rows = 0;
  added = 0;
  named = 0;
  private bytes = 0;
  private readonly places: PlaceColumns;
  private readonly postings: PostingFiles;
  private readonly units: Units;
  private readonly numbers: NumbersById;

  constructor(
    folder: string,
    private readonly base: Gazetteer,
    private readonly options: ImportOptions,
  ) {
    this.places = new PlaceColumns(folder, base);
    this.postings = new PostingFiles(folder);
    this.units = new Units(base);
    this.numbers = new NumbersById();
    base.columns.geonames.forEach((id, place) => {
      if (id) this.numbers.set(id, place);
    });
    this.numbers.sort();
  }

  /** First-order units, then second-order units, so that these find theirs. */
  async readUnits(): Promise<void> {
    const seconds: DumpRow[] = [];
    await this.eachRow(this.options.dump, parseDumpRow, (row) => {
      if (row.kind === "admin2") seconds.push(row);
      if (row.kind === "admin1") this.addUnit(row);
    });
    for (const row of seconds) this.addUnit(row);
    this.numbers.sort();
  }

  private addUnit(row: DumpRow): void {
    if (this.units.of(row.country) === 0) return; // told when the places are read
    const place = this.units.known(row) || this.addPlace(row);
    this.units.set(unitCode(row), place);
    this.numbers.set(row.id, place);
    this.nameBoth(row, place);
  }

  async readPlaces(): Promise<void> {
    const { dump, leastPeople, onProblem } = this.options;
    await this.eachRow(
      dump,
      parseDumpRow,
      (row, line) => {
        this.rows++;
        if (row.country !== "" && this.units.of(row.country) === 0)
          return onProblem(
            problem("bad-geonames", { reason: `there is no country "${row.country}"` }, { file: dump, line }),
          );
        if (row.kind === undefined || row.kind === "admin1" || row.kind === "admin2") return;
        const known = this.numbers.of(row.id);
        if (!known && row.population < leastPeople && isTown(row)) return;
        const place = known || this.addPlace(row);
        if (!known) this.numbers.set(row.id, place);
        this.nameBoth(row, place);
      },
      onProblem,
    );
    this.numbers.sort();
  }

  async readNames(file: string): Promise<void> {
    const languages = new Set(this.options.languages);
    await this.eachRow(
      file,
      parseNameRow,
      ({ id, language, name, historic, from, to }) => {
        const place = this.numbers.of(id);
        if (place === 0 || !languages.has(language)) return;
        this.named++;
        this.postings.add(name, { place, sort: historic ? "former" : "alias", from, to });
      },
      this.options.onProblem,
    );
  }

  async columns(): Promise<ReadonlyMap<ColumnName, ColumnFile>> {
    for (const file of this.places.files.values()) file.close();
    const byName = await this.postings.merge(this.base, () => this.options.signal?.throwIfAborted());
    return new Map([...this.places.files, ...byName]);
  }

  private addPlace(row: DumpRow): number {
    const { units } = this;
    const place = this.places.add({
      ...row,
      kind: row.kind!,
      geonames: row.id,
      country: units.of(row.country),
      admin1: row.kind === "admin1" ? 0 : units.of(`${row.country}.${row.admin1}`),
      admin2: row.kind === "admin2" ? 0 : units.of(`${row.country}.${row.admin1}.${row.admin2}`),
    });
    this.added++;
    return place;
  }

  private nameBoth({ name, ascii }: DumpRow, place: number): void {
    this.postings.add(name, { place, sort: "usual" });
    if (ascii !== name) this.postings.add(ascii, { place, sort: "alias" });
  }

  /** Every row of a file that can be read; those that cannot are told of where `onProblem` is given. */
  private async eachRow<Row extends object>(
    file: string,
    parse: (line: string) => Row | string,
    take: (row: Row, line: number) => void,
    onProblem?: (what: Problem) => void,
  ): Promise<void> {
    const { signal, onProgress } = this.options;
    const stream = createReadStream(file);
    const lines = createInterface({ input: stream, crlfDelay: Number.POSITIVE_INFINITY });
    let line = 0;
    for await (const text of lines) {
      line++;
      if (line % 1024 === 0) {
        signal?.throwIfAborted();
        onProgress?.(this.bytes + stream.bytesRead, this.rows);
      }
      if (text === "" || text.startsWith("#")) continue;
      const row = parse(text);
      if (typeof row !== "string") take(row, line);
      else onProblem?.(problem("bad-geonames", { reason: row }, { file, line }));
    }
    signal?.throwIfAborted();
    this.bytes += stream.bytesRead;
  }
}

const isTown = ({ kind }: DumpRow): boolean => kind === "town" || kind === "quarter" || kind === "seat4";
