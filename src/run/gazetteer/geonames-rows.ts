import type { GazetteerKind } from "#lang";

/** A row of a GeoNames dump (allCountries.txt, or the file of one country) as far as the gazetteer takes it. */
export interface DumpRow {
  readonly id: number;
  readonly name: string;
  readonly ascii: string;
  readonly lat: number;
  readonly lon: number;
  /** Undefined for what reports hardly name, such as schools or wells. */
  readonly kind: GazetteerKind | undefined;
  /** ISO 3166-1 alpha-2; "" for seas. */
  readonly country: string;
  readonly admin1: string;
  readonly admin2: string;
  readonly population: number;
}

/** A row of alternateNames.txt or alternateNamesV2.txt. */
export interface NameRow {
  readonly id: number;
  readonly language: string;
  readonly name: string;
  readonly historic: boolean;
  /** Days since 1970; undefined where none is written or it is no date. */
  readonly from: number | undefined;
  readonly to: number | undefined;
}

/** Feature codes of GeoNames (https://www.geonames.org/export/codes.html) by what they are to the gazetteer. */
const KINDS: Readonly<Record<string, GazetteerKind>> = {
  "P.PPLC": "capital",
  "P.PPLA": "seat1",
  "P.PPLA2": "seat2",
  "P.PPLA3": "seat3",
  "P.PPLA4": "seat4",
  "P.PPLX": "quarter",
  ...kinds("town", "P.PPL P.PPLA5 P.PPLF P.PPLG P.PPLL P.PPLR P.PPLS P.STLMT"),
  "A.ADM1": "admin1",
  "A.ADM2": "admin2",
  ...kinds("sea", "H.SEA H.OCN H.GULF H.BAY H.STRT H.CHN H.SD"),
  ...kinds("lake", "H.LK H.LKS H.LGN H.RSV"),
  ...kinds("river", "H.STM H.STMS"),
  "H.CNL": "canal",
  ...kinds("mountain", "T.MT T.MTS T.PK T.PKS T.VLC T.HLL T.HLLS T.PASS"),
  ...kinds("desert", "T.DSRT T.ERG"),
  ...kinds("valley", "T.VAL T.VALS"),
  ...kinds("island", "T.ISL T.ISLS T.ATOL T.PEN"),
  ...kinds("region", "L.RGN L.RGNE L.RGNH"),
};

function kinds(kind: GazetteerKind, codes: string): Record<string, GazetteerKind> {
  return Object.fromEntries(codes.split(" ").map((code) => [code, kind]));
}

export const DUMP_COLUMNS = 19;
const NAME_COLUMNS = 8;
const WHOLE = /^\d+$/;
const DECIMAL = /^-?\d+(?:\.\d+)?$/;

/** Reads one row, or says what is wrong with it. */
export function parseDumpRow(line: string): DumpRow | string {
  const cells = line.split("\t");
  if (cells.length !== DUMP_COLUMNS) return `${cells.length} columns instead of ${DUMP_COLUMNS}`;
  const [id, name, ascii, , lat, lon, feature, code, country] = cells as [string, ...string[]];
  const population = cells[14]!;
  if (!isId(id)) return `geonameid is "${id}"`;
  if (!name) return "the name is empty";
  if (!isDegrees(lat!, 90)) return `latitude is "${lat}"`;
  if (!isDegrees(lon!, 180)) return `longitude is "${lon}"`;
  if (population !== "" && !WHOLE.test(population)) return `population is "${population}"`;
  return {
    id: Number(id),
    name,
    ascii: ascii!,
    lat: Number(lat),
    lon: Number(lon),
    kind: KINDS[`${feature}.${code}`],
    country: country!,
    admin1: cells[10]!,
    admin2: cells[11]!,
    population: Math.min(Number(population), 0xffffffff),
  };
}

/** Reads one row of other names, or says what is wrong with it. */
export function parseNameRow(line: string): NameRow | string {
  const cells = line.split("\t");
  if (cells.length < 4) return `${cells.length} columns instead of ${NAME_COLUMNS} or ${NAME_COLUMNS + 2}`;
  const [, id, language, name, , , , historic, from, to] = cells as [string, ...string[]];
  if (!isId(id!)) return `geonameid is "${id}"`;
  if (!name) return "the name is empty";
  return { id: Number(id), language: language!, name, historic: historic === "1", from: dayOf(from), to: dayOf(to) };
}

const isId = (cell: string): boolean => WHOLE.test(cell) && Number(cell) > 0 && Number(cell) <= 0xffffffff;
const isDegrees = (cell: string, most: number): boolean => DECIMAL.test(cell) && Math.abs(Number(cell)) <= most;

const DAY_MS = 86_400_000;

/** "1991", "1991-02-05" or "19910205"; whatever else people have written is no date. */
function dayOf(cell: string | undefined): number | undefined {
  const [, year, month = "01", day = "01"] = /^(\d{4})(?:-?(\d\d)(?:-?(\d\d))?)?$/.exec(cell?.trim() ?? "") ?? [];
  const time = year === undefined ? Number.NaN : Date.parse(`${year}-${month}-${day}T00:00:00Z`);
  return Number.isNaN(time) ? undefined : Math.floor(time / DAY_MS);
}
