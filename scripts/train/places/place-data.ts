import { readFileSync } from "node:fs";
import { type Gazetteer, type LanguagePack, openGazetteer } from "#lang";
import { createReader, type Parse } from "#read";
import type { Candidate } from "../../../src/find/places/candidate.js";
import { markDatelines } from "../../../src/find/places/find-datelines.js";
import { openPlaceWords } from "../../../src/find/places/place-words.js";
import { readSigns } from "../../../src/find/places/read-signs.js";
import { scanNames } from "../../../src/find/places/scan-names.js";
import { tellContainers } from "../../../src/find/places/tell-containers.js";

/** A toponym of the gold data; without a point where its annotators found none. */
export interface GoldPlace {
  readonly start: number;
  readonly end: number;
  readonly lat?: number;
  readonly lon?: number;
}

/** A report as far as it does not depend on the weights. */
export interface Example {
  readonly id: string;
  readonly set: string;
  readonly fold: number;
  readonly gold: readonly GoldPlace[];
  readonly parse: Parse;
  readonly candidates: Candidate[];
}

/** Reads the reports of one gold file and what stands beside every name in them. Folds go by report, in file order. */
export function readExamples(file: string, set: string, folds: number, pack: LanguagePack): Example[] {
  const read = createReader(pack);
  const gazetteer = openGazetteer(pack.section("gazetteer/index"));
  const words = openPlaceWords(pack);
  const lines = readFileSync(file, "utf8").split("\n").filter(Boolean);
  return lines.map((line, i) => {
    const { id, text, gold } = JSON.parse(line) as { id: string; text: string; gold: { places: GoldPlace[] } };
    const parse = read(text);
    const candidates = scanNames(parse, gazetteer, words);
    readSigns(parse, candidates, gazetteer, words);
    markDatelines(parse, candidates, words);
    tellContainers(parse, candidates, gazetteer, words);
    return { id, set, fold: i % folds, gold: gold.places, parse, candidates };
  });
}

/** The gold toponym that a candidate meets. */
export function goldOf({ gold, parse }: Example, c: Candidate): GoldPlace | undefined {
  const start = parse.start[c.from]!;
  const end = parse.end[c.to - 1]!;
  return gold.find((g) => g.start < end && start < g.end);
}

const EARTH_KM = 6371;
const RADIANS = Math.PI / 180;

/** Kilometres from a place of the gazetteer to a point. */
export function kilometres({ columns }: Gazetteer, place: number, lat: number, lon: number): number {
  const [a, b] = [(columns.lat[place]! / 1000) * RADIANS, lat * RADIANS];
  const east = (lon - columns.lon[place]! / 1000) * RADIANS;
  const h = Math.sin((b - a) / 2) ** 2 + Math.cos(a) * Math.cos(b) * Math.sin(east / 2) ** 2;
  return 2 * EARTH_KM * Math.asin(Math.sqrt(h));
}
