import { GAZETTEER_KINDS, type GazetteerKind, joinColumns, NAME_SORTS, type NameSort } from "./gazetteer-format.js";
import { foldName, NameKey } from "./gazetteer-key.js";
import { NameBeginnings } from "./name-beginnings.js";
import { parseLexicon } from "./parse-lexicon.js";

type Row = Readonly<Record<string, string>>;

interface Entry {
  name: string;
  kind: GazetteerKind;
  country: number;
  admin1: number;
  admin2: number;
  lat: number;
  lon: number;
  population: number;
  geonames: number;
}
interface Posting {
  place: number;
  sort: NameSort;
  from?: string;
  to?: string;
}

const SEAT_KINDS: Readonly<Record<string, GazetteerKind>> = {
  C: "capital",
  "1": "seat1",
  "2": "seat2",
  "3": "seat3",
  "4": "seat4",
  X: "quarter",
  P: "town",
};
/** Marks that transliterations write for a sound and that reports leave out: "Ba‘qūbah", "Baqubah". */
const INNER_MARK = /(\p{L})['‘’ʻʼʽʾʿ`](?=\p{L})/gu;
const DAY_MS = 86_400_000;
const FAR = 2_000_000;

/**
 * Makes the section `gazetteer/index` from the tables of lang/XX/gazetteer/ by file name: countries, admins, cities, features,
 * middles, aliases, unit-words. Throws with file and row where a table refers to what is not there.
 */
export function packGazetteer(files: Readonly<Record<string, string>>): Uint8Array {
  const file = (name: string): string => files[`${name}.tsv`] ?? missing(name);
  const table = (name: string): Row[] => parseLexicon(`gazetteer/${name}.tsv`, file(name));
  const book = new Book();
  const middles = new Map(table("middles").map((r) => [r.of!, r]));
  addCountries(book, table("countries"), middles);
  addAdmins(book, table("admins"), table("unit-words"));
  addCities(book, file("cities"));
  addFeatures(book, table("features"), middles);
  addAliases(book, table("aliases"));
  return book.pack();
}

function missing(name: string): never {
  throw new Error(`gazetteer/${name}.tsv is missing.`);
}

/** The gazetteer while it is made: entries by number, postings by folded name. */
class Book {
  readonly entries: Entry[] = [
    { name: "", kind: "town", country: 0, admin1: 0, admin2: 0, lat: 0, lon: 0, population: 0, geonames: 0 },
  ];
  readonly postings = new Map<string, Posting[]>();
  /** Country number by alpha-2 and alpha-3; unit number by "KZ.09". */
  readonly codes = new Map<string, number>();
  readonly alpha3 = new Map<number, string>();
  readonly alpha2 = new Map<number, string>();

  add(entry: Entry): number {
    this.entries.push(entry);
    return this.entries.length - 1;
  }

  name(text: string, posting: Posting): void {
    const folded = foldName(text);
    this.post(folded, posting);
    const unmarked = text.replace(INNER_MARK, "$1");
    if (unmarked !== text) this.post(foldName(unmarked), posting);
  }

  private post(folded: string, posting: Posting): void {
    if (folded.length < 2) return;
    const list = this.postings.get(folded);
    if (!list) this.postings.set(folded, [posting]);
    else {
      const known = list.findIndex((p) => p.place === posting.place);
      if (known < 0) list.push(posting);
      else if (list[known]!.sort === "alias" && posting.sort === "former") list[known] = posting; // it has dates
    }
  }

  pack(): Uint8Array {
    return joinColumns({ ...this.placeColumns(), ...this.nameColumns() });
  }

  private placeColumns() {
    const { entries } = this;
    const encoder = new TextEncoder();
    const names = entries.map((e) => encoder.encode(e.name));
    const nameAt = new Uint32Array(entries.length + 1);
    names.forEach((bytes, i) => {
      nameAt[i + 1] = nameAt[i]! + bytes.length;
    });
    const text = new Uint8Array(nameAt[entries.length]!);
    names.forEach((bytes, i) => {
      text.set(bytes, nameAt[i]!);
    });
    return {
      lat: Int32Array.from(entries, (e) => Math.round(e.lat * 1000)),
      lon: Int32Array.from(entries, (e) => Math.round(e.lon * 1000)),
      population: Uint32Array.from(entries, (e) => e.population),
      geonames: Uint32Array.from(entries, (e) => e.geonames),
      country: Uint16Array.from(entries, (e) => e.country),
      admin1: Uint32Array.from(entries, (e) => e.admin1),
      admin2: Uint32Array.from(entries, (e) => e.admin2),
      kind: Uint8Array.from(entries, (e) => GAZETTEER_KINDS.indexOf(e.kind)),
      nameAt,
      text,
      code: lettersByPlace(this.alpha3, 3),
      code2: lettersByPlace(this.alpha2, 2),
    };
  }

  private nameColumns() {
    const hash = new NameKey();
    const names = [...this.postings].map(([folded, postings]) => {
      hash.clear();
      hash.add(folded);
      return { a: hash.a, b: hash.b, postings };
    });
    names.sort((x, y) => x.a - y.a || x.b - y.b);
    const flat = names.flatMap((n) => n.postings);
    const first = new Uint32Array(names.length + 1);
    const bucket = new Uint32Array(65537);
    names.forEach((n, i) => {
      first[i + 1] = first[i]! + n.postings.length;
      bucket[(n.a >>> 16) + 1] = i + 1;
    });
    for (let i = 1; i < bucket.length; i++) bucket[i] = Math.max(bucket[i]!, bucket[i - 1]!);
    const dated = flat.flatMap((p, i) => (p.from || p.to ? [{ i, from: day(p.from, -FAR), to: day(p.to, FAR) }] : []));
    return {
      bucket,
      begins: beginnings(this.postings.keys()),
      first,
      key: Uint32Array.from(names, (n) => n.a),
      check: Uint16Array.from(names, (n) => n.b),
      place: Uint32Array.from(flat, (p) => p.place),
      sort: Uint8Array.from(flat, (p) => NAME_SORTS.indexOf(p.sort)),
      dated: Uint32Array.from(dated, (d) => d.i),
      from: Int32Array.from(dated, (d) => d.from),
      to: Int32Array.from(dated, (d) => d.to),
    };
  }
}

/** Codes of the countries, which are the first places, end to end. */
function lettersByPlace(codes: ReadonlyMap<number, string>, size: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(size * (codes.size + 1));
  for (const [place, letters] of codes) for (let i = 0; i < size; i++) bytes[size * place + i] = letters.charCodeAt(i);
  return bytes;
}

type Middles = ReadonlyMap<string, Row>;

function addCountries(book: Book, rows: readonly Row[], middles: Middles): void {
  for (const r of rows) {
    const at = middles.get(r.code2!);
    if (!at) throw new Error(`middles.tsv lacks the country "${r.code2}".`);
    const place = book.add({
      name: r.name!,
      kind: "country",
      country: book.entries.length,
      admin1: 0,
      admin2: 0,
      lat: Number(at.lat),
      lon: Number(at.lon),
      population: 0,
      geonames: 0,
    });
    book.codes.set(r.code2!, place);
    book.codes.set(r.code3!, place);
    book.alpha3.set(place, r.code3!);
    book.alpha2.set(place, r.code2!);
    book.name(r.name!, { place, sort: "usual" });
    for (const variant of list(r.variants)) book.name(variant, { place, sort: "alias" });
    for (const adjective of list(r.adjectives)) book.name(adjective, { place, sort: "adjective" });
    for (const people of list(r.people)) book.name(people, { place, sort: "people" });
  }
}

function addAdmins(book: Book, rows: readonly Row[], unitWords: readonly Row[]): void {
  const after = unitWords.filter((r) => r.place === "after").map((r) => ` ${r.word}`);
  const before = unitWords.filter((r) => r.place === "before").map((r) => `${r.word} `);
  for (const r of rows) {
    const code = r.code!.split(".");
    const country = book.codes.get(code[0]!) ?? 0;
    const upper = code.length === 3 ? (book.codes.get(`${code[0]}.${code[1]}`) ?? 0) : 0;
    const place = book.add({
      name: r.name!,
      kind: code.length === 3 ? "admin2" : "admin1",
      country,
      admin1: upper,
      admin2: 0,
      lat: Number(r.lat),
      lon: Number(r.lon),
      population: Number(r.population || 0),
      geonames: 0,
    });
    book.codes.set(r.code!, place);
    book.name(r.name!, { place, sort: "usual" });
    const suffix = after.find((w) => r.name!.endsWith(w));
    const prefix = before.find((w) => r.name!.startsWith(w));
    if (suffix) book.name(r.name!.slice(0, -suffix.length), { place, sort: "short" });
    else if (prefix) book.name(r.name!.slice(prefix.length), { place, sort: "short" });
  }
}

/** The long table is read cell by cell: one object a row would take longer than all the rest. */
function addCities(book: Book, text: string): void {
  const [header = "", ...lines] = text.split("\n");
  const at = (column: string): number => header.split("\t").indexOf(column);
  const [name, country, admin1, admin2, lat, lon, population, seat, geonames, alias] = [
    "name",
    "country",
    "admin1",
    "admin2",
    "lat",
    "lon",
    "population",
    "seat",
    "geonames",
    "alias",
  ].map(at) as [number, number, number, number, number, number, number, number, number, number];
  for (const line of lines) {
    if (line === "") continue;
    const cells = line.split("\t");
    const state = cells[country]!;
    const land = book.codes.get(state);
    const title = cells[name]!;
    if (land === undefined) throw new Error(`cities.tsv: "${title}" lies in "${state}", which countries.tsv lacks.`);
    const unit = `${state}.${cells[admin1]}`;
    const place = book.add({
      name: title,
      kind: SEAT_KINDS[cells[seat]!] ?? "town",
      country: land,
      admin1: book.codes.get(unit) ?? 0,
      admin2: cells[admin2] === "" ? 0 : (book.codes.get(`${unit}.${cells[admin2]}`) ?? 0),
      lat: Number(cells[lat]),
      lon: Number(cells[lon]),
      population: Number(cells[population]),
      geonames: Number(cells[geonames]),
    });
    book.name(title, { place, sort: "usual" });
    if (cells[alias]) book.name(cells[alias], { place, sort: "alias" });
    if (title.includes(" / ")) for (const part of title.split(" / ")) book.name(part, { place, sort: "alias" });
  }
}

/** A region that consists of countries or units stands at the middle of them. */
function addFeatures(book: Book, rows: readonly Row[], middles: Middles): void {
  for (const r of rows) {
    const at = r.members ? middles.get(r.name!) : r;
    if (!at) throw new Error(`middles.tsv lacks the region "${r.name}".`);
    const place = book.add({
      name: r.name!,
      kind: r.kind as GazetteerKind,
      country: book.codes.get(r.country!) ?? 0,
      admin1: 0,
      admin2: 0,
      lat: Number(at.lat),
      lon: Number(at.lon),
      population: 0,
      geonames: 0,
    });
    book.name(r.name!, { place, sort: "usual" });
    for (const variant of list(r.variants)) book.name(variant, { place, sort: "alias" });
  }
}

/** An alias goes to the most populous place of its country and level that bears the name it stands for. */
function addAliases(book: Book, rows: readonly Row[]): void {
  for (const r of rows) {
    const country = book.codes.get(r.country!) ?? 0;
    const city = r.level === "city";
    const named = (book.postings.get(foldName(r.of!)) ?? [])
      .map((p) => p.place)
      .filter((p) => book.entries[p]!.country === country && p !== country && isTown(book.entries[p]!.kind) === city)
      .sort((p, q) => rank(book.entries[q]!) - rank(book.entries[p]!) || p - q);
    const place = named[0];
    if (place === undefined)
      throw new Error(`aliases.tsv: "${r.name}" stands for "${r.of}", which ${r.country} lacks.`);
    const sort: NameSort =
      r.level === "postal" ? "postal" : r.name!.endsWith(".") ? "abbreviation" : r.to ? "former" : "alias";
    book.name(r.name!, { place, sort, ...(r.from ? { from: r.from } : {}), ...(r.to ? { to: r.to } : {}) });
  }
}

const isTown = (kind: GazetteerKind): boolean => GAZETTEER_KINDS.indexOf(kind) < GAZETTEER_KINDS.indexOf("country");
const rank = (e: Entry): number => e.population + (e.kind === "capital" ? 1e9 : e.kind === "admin1" ? 1e8 : 0);
const list = (cell: string | undefined): string[] => (cell ? cell.split("|").filter(Boolean) : []);
const day = (date: string | undefined, otherwise: number): number =>
  date ? Math.floor(Date.parse(`${date}T00:00:00Z`) / DAY_MS) : otherwise;

/** How all longer names begin. */
function beginnings(names: Iterable<string>): Uint32Array<ArrayBuffer> {
  const all = new NameBeginnings();
  for (const name of names) all.add(name);
  return all.table();
}
