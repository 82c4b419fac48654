/** What a place of the gazetteer is. The first eight are seats and sizes of towns, then units, then features. */
export const GAZETTEER_KINDS = [
  "capital",
  "seat1",
  "seat2",
  "seat3",
  "seat4",
  "town",
  "quarter",
  "country",
  "admin1",
  "admin2",
  "sea",
  "lake",
  "canal",
  "river",
  "mountain",
  "desert",
  "valley",
  "island",
  "region",
  "site",
] as const;
export type GazetteerKind = (typeof GAZETTEER_KINDS)[number];

/** What a name is to its place: `short` leaves out a unit word ("Acadia" for "Acadia Parish"), `postal` is two capitals. */
export const NAME_SORTS = [
  "usual",
  "alias",
  "former",
  "short",
  "abbreviation",
  "postal",
  "adjective",
  "people",
] as const;
export type NameSort = (typeof NAME_SORTS)[number];

/**
 * Columns of the packed gazetteer, in file order; each is a typed array. Place 0 stands for "none".
 * Names are found by binary search in `key` within `bucket[key >>> 16] …`, checked by `check`; name n has the postings
 * `first[n] … first[n + 1] - 1`.
 */
export const GAZETTEER_COLUMNS = {
  /** Thousandths of a degree. */
  lat: Int32Array,
  lon: Int32Array,
  population: Uint32Array,
  /** GeoNames identifier, 0 where there is none. */
  geonames: Uint32Array,
  /** Place index of the country, and of the units the place lies in. */
  country: Uint16Array,
  admin1: Uint32Array,
  admin2: Uint32Array,
  kind: Uint8Array,
  /** Offsets into `text`: the usual name of place p is text[nameAt[p] … nameAt[p + 1]], in UTF-8. */
  nameAt: Uint32Array,
  text: Uint8Array,
  bucket: Uint32Array,
  /** A bit for the key of every beginning of a longer name, at the key's first bits; a power of two of them, so that few are set by chance. */
  begins: Uint32Array,
  key: Uint32Array,
  check: Uint16Array,
  first: Uint32Array,
  place: Uint32Array,
  sort: Uint8Array,
  /** Postings that hold for a time only, ascending, with first day and day after the last, in days since 1970. */
  dated: Uint32Array,
  from: Int32Array,
  to: Int32Array,
  /** ISO 3166-1 alpha-3 of place p where it is a country: three bytes at 3 p. */
  code: Uint8Array,
  /** ISO 3166-1 alpha-2 in the same way: two bytes at 2 p. */
  code2: Uint8Array,
} as const;

export type ColumnName = keyof typeof GAZETTEER_COLUMNS;
export type GazetteerColumns = { readonly [K in ColumnName]: InstanceType<(typeof GAZETTEER_COLUMNS)[K]> };

export const COLUMN_NAMES = Object.keys(GAZETTEER_COLUMNS) as ColumnName[];
/** Columns begin on multiples of 8. */
export const align = (n: number): number => Math.ceil(n / 8) * 8;
const HEADER = align(4 * COLUMN_NAMES.length);

/** The bytes before the first column: how many members each has. */
export function columnsHeader(lengths: Readonly<Record<ColumnName, number>>): Uint8Array {
  const header = new Uint32Array(HEADER / 4);
  COLUMN_NAMES.forEach((name, i) => {
    header[i] = lengths[name];
  });
  return new Uint8Array(header.buffer);
}

/** Lays columns end to end behind a header of their lengths; little-endian. */
export function joinColumns(columns: GazetteerColumns): Uint8Array {
  const size = COLUMN_NAMES.reduce((sum, name) => sum + align(columns[name].byteLength), HEADER);
  const out = new Uint8Array(size);
  const lengths = Object.fromEntries(COLUMN_NAMES.map((name) => [name, columns[name].length]));
  out.set(columnsHeader(lengths as Record<ColumnName, number>));
  let at = HEADER;
  for (const name of COLUMN_NAMES) {
    const column = columns[name];
    out.set(new Uint8Array(column.buffer, column.byteOffset, column.byteLength), at);
    at += align(column.byteLength);
  }
  return out;
}

/** Views of the columns in packed bytes; copies once where the bytes do not begin on a multiple of 8. */
export function splitColumns(bytes: Uint8Array): GazetteerColumns {
  const aligned = bytes.byteOffset % 8 === 0 ? bytes : bytes.slice();
  const header = new Uint32Array(aligned.buffer, aligned.byteOffset, COLUMN_NAMES.length);
  let at = aligned.byteOffset + HEADER;
  const columns: Partial<Record<ColumnName, unknown>> = {};
  COLUMN_NAMES.forEach((name, i) => {
    const Column = GAZETTEER_COLUMNS[name];
    columns[name] = new Column(aligned.buffer as ArrayBuffer, at, header[i]!);
    at += align(header[i]! * Column.BYTES_PER_ELEMENT);
  });
  return columns as GazetteerColumns;
}
