import { GAZETTEER_KINDS, type Gazetteer } from "#lang";
import type { Parse } from "#read";
import { type Candidate, has, SIGNS, SORT } from "./candidate.js";
import type { PlaceWeights } from "./weights.js";

/** Senses of one name that are ranked, most promising first. */
const MOST_SENSES = 40;
const ROUNDS = 3;
/** GeoNames leaves out the number of people in small towns. */
const FEW_PEOPLE = 700;
/** People from which on a town is meant before the unit that is named after it. */
const TOWN = 20_000;
/** People from which on a town is meant before the wider unit of the same name that it lies in. */
const LARGE_TOWN = 100_000;

export interface Sense {
  readonly place: number;
  readonly prior: number;
  score: number;
}

/** All mentions of one name in the report, which by default share one sense. */
export interface Group {
  readonly senses: Sense[];
  readonly mentions: Candidate[];
  /** Share of certainty in the best sense, and the weight it has as context. */
  weight: number;
}

/** What the report speaks of: weight by country, by first-order unit, and in and round each cell of one degree. */
export interface Context {
  readonly area: Map<number, number>;
  readonly near: Map<number, number>;
  total: number;
}

/**
 * Gives every candidate its place: one sense a name and report, unless the words beside it tell another. Each round ranks
 * by prior (people, kind, sort of name) and by the countries, units and cells of the other names' best senses.
 */
export function rankSenses(
  parse: Parse,
  candidates: readonly Candidate[],
  gazetteer: Gazetteer,
  weights: PlaceWeights,
): readonly Group[] {
  const all = groupNames(parse, candidates, gazetteer, weights);
  for (const g of all) settle(g);
  // A name of one sense has nothing to be ranked by the others.
  const doubtful = all.filter(({ senses }) => senses.length > 1);
  for (let round = 0; round < ROUNDS && doubtful.length > 0; round++) {
    const context = gather(all, gazetteer);
    for (const g of doubtful) rankGroup(g, context, gazetteer, weights);
  }
  const { area, total } = gather(all, gazetteer, false);
  for (const g of all) {
    const share = shareOf(g, area, total, gazetteer);
    for (const c of g.mentions) take(c, g, share);
  }
  return all;
}

/** Groups of mentions that share a sense, with the senses' priors; none without a sense. */
export function groupNames(
  parse: Parse,
  candidates: readonly Candidate[],
  gazetteer: Gazetteer,
  weights: PlaceWeights,
): Group[] {
  const groups = new Map<string, Group>();
  for (const c of candidates) {
    const kind = groupKind(parse, c);
    const key = `${c.name}/${kind}`;
    const group = groups.get(key);
    if (group) group.mentions.push(c);
    else groups.set(key, { senses: sensesOf(c, kind, gazetteer, weights), mentions: [c], weight: 0 });
  }
  const all = [...groups.values()].filter((g) => g.senses.length > 0);
  for (const g of all) for (const c of g.mentions) if (c.told) raise(g, c.told, weights.sense.told);
  return all;
}

/** What the form of a mention lets it be: two or three capitals, an abbreviation with its full stop, a unit, or any. */
function groupKind(parse: Parse, c: Candidate): "short" | "dotted" | "unit" | "any" {
  const form = parse.form[c.from]!;
  if (c.to === c.from + 1 && form.endsWith(".")) return "dotted";
  if (c.to === c.from + 1 && form.length <= 3 && form === form.toUpperCase() && !has(c, SIGNS.dateline)) return "short";
  return has(c, SIGNS.unit) ? "unit" : "any";
}

function sensesOf(c: Candidate, kind: string, gazetteer: Gazetteer, { sense: weights }: PlaceWeights): Sense[] {
  const { first, place, sort, population, kind: kinds } = gazetteer.columns;
  const senses: Sense[] = [];
  for (let p = first[c.name]!; p < first[c.name + 1]!; p++) {
    if (!fits(sort[p]!, kind, c)) continue;
    const q = place[p]!;
    const k = GAZETTEER_KINDS[kinds[q]!]!;
    const people = Math.log10(Math.max(population[q]!, FEW_PEOPLE));
    let prior = weights.people * people + weights.kinds[kinds[q]!]! + weights.sorts[sort[p]!]!;
    if (k === "capital" && has(c, SIGNS.speaker)) prior += weights.speakingCapital;
    if (kind === "unit" && (k === "admin1" || k === "admin2")) prior += weights.unitWord;
    if (kind !== "unit" && isCityUnit(q, sort[p]!, c.name, gazetteer)) prior += weights.cityUnit;
    senses.push({ place: q, prior, score: prior });
  }
  return senses.sort((a, b) => b.prior - a.prior || a.place - b.place).slice(0, MOST_SENSES);
}

/**
 * A unit that gives way to a town of its name: it is little more than that town (Almaty, Berlin), or its full name has a
 * unit word that is not written here ("Kharkiv" is not "Kharkiv Oblast").
 */
function isCityUnit(unit: number, sort: number, name: number, { columns }: Gazetteer): boolean {
  if (!GAZETTEER_KINDS[columns.kind[unit]!]!.startsWith("admin")) return false;
  for (let p = columns.first[name]!; p < columns.first[name + 1]!; p++) {
    const town = columns.place[p]!;
    if (
      town === unit ||
      GAZETTEER_KINDS[columns.kind[town]!]!.startsWith("admin") ||
      columns.country[town] !== columns.country[unit]
    )
      continue;
    if (sort === SORT.short && columns.population[town]! >= TOWN) return true;
    const inside = columns.admin1[town] === unit || columns.admin2[town] === unit;
    if (
      inside &&
      (2 * columns.population[town]! > columns.population[unit]! ||
        (columns.sort[p] === SORT.usual && columns.population[town]! >= LARGE_TOWN))
    )
      return true;
  }
  return false;
}

function fits(sort: number, kind: string, c: Candidate): boolean {
  if (sort === SORT.postal) return kind === "short" && has(c, SIGNS.contained);
  if (sort === SORT.abbreviation) return kind === "dotted";
  if (sort === SORT.adjective || sort === SORT.people) return has(c, SIGNS.demonym);
  if (has(c, SIGNS.demonym)) return false;
  if (kind === "short") return sort === SORT.alias;
  if (kind === "dotted") return true;
  return true;
}

function raise(g: Group, place: number, by: number): void {
  const i = g.senses.findIndex((s) => s.place === place);
  if (i >= 0) g.senses[i] = { place, prior: g.senses[i]!.prior + by, score: g.senses[i]!.score + by };
}

/** Sorts by score and weighs the group by how far its best sense leads. */
function settle(g: Group): void {
  g.senses.sort((a, b) => b.score - a.score || a.place - b.place);
  const top = g.senses[0]!.score;
  let sum = 0;
  for (const s of g.senses) sum += Math.exp(s.score - top);
  g.weight = Math.min(3, Math.sqrt(g.mentions.length)) / sum;
}

/** `withCells`: also what lies near, which only ranking asks for. */
export function gather(groups: readonly Group[], { columns }: Gazetteer, withCells = true): Context {
  const context: Context = { area: new Map(), near: new Map(), total: 0 };
  for (const g of groups) {
    const p = g.senses[0]!.place;
    addTo(context.area, landOf(p, columns), g.weight);
    addTo(context.area, unitOf(p, columns), g.weight);
    if (withCells && isSmall(p, columns)) addRound(context.near, p, g.weight, columns);
    context.total += g.weight;
  }
  return context;
}

function addTo(weights: Map<number, number>, key: number, weight: number): void {
  if (key !== NOWHERE) weights.set(key, (weights.get(key) ?? 0) + weight);
}

/** A place counts in its own cell and the eight round it. */
function addRound(near: Map<number, number>, place: number, weight: number, columns: Gazetteer["columns"]): void {
  const row = rowOf(place, columns);
  const column = columnOf(place, columns);
  for (let dy = -1; dy <= 1; dy++) for (let dx = -1; dx <= 1; dx++) addTo(near, cellAt(row + dy, column + dx), weight);
}

function rankGroup(g: Group, context: Context, { columns }: Gazetteer, weights: PlaceWeights): void {
  const own = g.senses[0]!.place;
  for (const s of g.senses) s.score = s.prior + support(s.place, own, g.weight, context, columns, weights);
  settle(g);
}

/** What the other names of the report say for a sense of a name, whose own part in the context is left out. */
export function support(
  place: number,
  own: number,
  ownWeight: number,
  context: Context,
  columns: Gazetteer["columns"],
  { near }: PlaceWeights,
): number {
  const land = landOf(place, columns);
  const unit = unitOf(place, columns);
  let score = 0;
  if (land !== NOWHERE) score += near.sameCountry * othersIn(land, own, ownWeight, context, columns);
  if (unit !== NOWHERE) score += near.sameUnit * othersIn(unit, own, ownWeight, context, columns);
  if (isSmall(place, columns)) {
    const isOwn = isSmall(own, columns) && areNear(place, own, columns);
    score +=
      near.nearBy *
      Math.max(
        (context.near.get(cellAt(rowOf(place, columns), columnOf(place, columns))) ?? 0) - (isOwn ? ownWeight : 0),
        0,
      );
  }
  return score / (Math.max(context.total - ownWeight, 0) + near.calm);
}

/** Weight of the other names in a country or unit. */
function othersIn(
  area: number,
  own: number,
  ownWeight: number,
  context: Context,
  columns: Gazetteer["columns"],
): number {
  const isOwn = area === landOf(own, columns) || area === unitOf(own, columns);
  return Math.max((context.area.get(area) ?? 0) - (isOwn ? ownWeight : 0), 0);
}

/** Stands for no country, and for no unit. */
const NOWHERE = 0;

/** A country counts as its own, and so does a unit. */
function landOf(place: number, { country }: Gazetteer["columns"]): number {
  return country[place]!;
}
function unitOf(place: number, { admin1, kind }: Gazetteer["columns"]): number {
  return GAZETTEER_KINDS[kind[place]!] === "admin1" ? place : admin1[place]!;
}

const isSmall = (place: number, { kind }: Gazetteer["columns"]): boolean =>
  GAZETTEER_KINDS[kind[place]!] !== "country" &&
  GAZETTEER_KINDS[kind[place]!] !== "admin1" &&
  GAZETTEER_KINDS[kind[place]!] !== "region";

/** In the same cell of one degree, or in two that touch. */
function areNear(a: number, b: number, columns: Gazetteer["columns"]): boolean {
  const rows = Math.abs(rowOf(a, columns) - rowOf(b, columns));
  const across = Math.abs(columnOf(a, columns) - columnOf(b, columns));
  return rows <= 1 && (across <= 1 || across === DEGREES - 1);
}

const DEGREES = 360;

/** Cells are one degree high and wide: rows from the south pole, columns from the date line on. */
function rowOf(place: number, { lat }: Gazetteer["columns"]): number {
  return Math.floor(lat[place]! / 1000) + 90;
}
function columnOf(place: number, { lon }: Gazetteer["columns"]): number {
  return (Math.floor(lon[place]! / 1000) + 540) % DEGREES;
}
function cellAt(row: number, column: number): number {
  return row * DEGREES + ((column + DEGREES) % DEGREES);
}

/** The sense told beside the mention, or its name's best, with its share of the report's names. */
function take(c: Candidate, g: Group, share: number): void {
  const best = (c.told && g.senses.find((s) => s.place === c.told)) || g.senses[0]!;
  c.place = best.place;
  c.share = share;
}

/** Mean share, 0 to 1, that the other names of the report have in the country and the unit of a group's best sense. */
function shareOf(g: Group, weights: Context["area"], total: number, { columns }: Gazetteer): number {
  const place = g.senses[0]!.place;
  const areas = [landOf(place, columns), unitOf(place, columns)].filter((area) => area !== NOWHERE);
  if (areas.length === 0) return 0;
  const rest = total - g.weight + 1;
  return areas.reduce((sum, area) => sum + Math.max((weights.get(area) ?? 0) - g.weight, 0) / rest, 0) / areas.length;
}
