import { readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { type Gazetteer, type LanguagePack, openGazetteer, openLanguagePack } from "#lang";
import type { Candidate } from "../../src/find/places/candidate.js";
import { extentOf } from "../../src/find/places/extent.js";
import { createPlaceFinder } from "../../src/find/places/index.js";
import { openPlaceRules } from "../../src/find/places/place-rules.js";
import { openPlaceWords } from "../../src/find/places/place-words.js";
import { rankSenses } from "../../src/find/places/rank-senses.js";
import { weightsOf } from "../../src/find/places/weights.js";
import { packLanguage } from "../pack-language.js";
import { fitJudgement } from "./places/fit-judgement.js";
import { fitSenses, senseWeights } from "./places/fit-senses.js";
import { type Example, readExamples } from "./places/place-data.js";
import { FOLDS } from "./settings.js";

/** There is no training part: what is printed was measured on reports that the weights of their fold have not seen. */
const SETS = ["dev-lgl", "dev-geovirus"];
const METRICS = ["detect", "accuracy@161km", "matched with coordinates", "endToEnd"];

type Table = ReadonlyMap<string, number>;
type Scorer = (pairs: readonly object[]) => Record<string, number | { readonly f1: number }>;

/** Learns lexicon/place-weights.tsv; prints what weights learned in the same way on four fifths score on the other fifth. */
export default async function run(data: string, out: string): Promise<void> {
  const gold = join(data, "place");
  const pack = openLanguagePack(packLanguage(out));
  const { score } = (await import(pathToFileURL(resolve(data, "../score/tasks/place.mjs")).href)) as {
    score: Scorer;
  };
  const file = join(out, "lexicon/place-weights.tsv");
  const features = readFeatures(file);
  const examples = SETS.flatMap((set) => readExamples(join(gold, `${set}.jsonl`), set, FOLDS, pack));
  const pairs = new Map<string, object[]>(SETS.map((set) => [set, []]));
  for (let fold = 0; fold < FOLDS; fold++) {
    const learned = fit(
      examples.filter((e) => e.fold !== fold),
      features,
      pack,
    );
    const find = createPlaceFinder(pack, weightsOf(learned));
    for (const e of examples.filter((x) => x.fold === fold))
      pairs.get(e.set)!.push({ gold: { gold: { places: e.gold } }, reading: { places: find(e.parse) } });
  }
  for (const set of SETS) {
    const scores = score(pairs.get(set)!);
    for (const metric of METRICS) {
      const value = scores[metric]!;
      console.error(`out of fold  ${set}  ${metric}  ${(typeof value === "number" ? value : value.f1).toFixed(4)}`);
    }
  }
  writeWeights(file, fit(examples, features, pack));
}

/** Both judgements, the second on the senses that the first gives. */
function fit(examples: readonly Example[], features: readonly string[], pack: LanguagePack): Table {
  const gazetteer = openGazetteer(pack.section("gazetteer/index"));
  const of = (judgement: string): string[] =>
    features.filter((f) => f.startsWith(`${judgement} `)).map((f) => f.slice(judgement.length + 1));
  const senses = fitSenses(
    examples,
    of("sense").filter((f) => f !== "calm"),
    gazetteer,
  );
  settle(examples, gazetteer, senses);
  const places = fitJudgement(examples, of("place"), gazetteer, neutral(pack, gazetteer));
  return new Map([
    ...[...places].map(([f, w]) => [`place ${f}`, w] as const),
    ...[...senses].map(([f, w]) => [`sense ${f}`, w] as const),
    ["sense calm", 1],
  ]);
}

function settle(examples: readonly Example[], gazetteer: Gazetteer, senses: Table): void {
  const weights = senseWeights(senses);
  for (const e of examples) rankSenses(e.parse, e.candidates, gazetteer, weights);
}

/** Gold sets disagree on places that stand for something else, and on buildings. */
function neutral(pack: LanguagePack, gazetteer: Gazetteer): (e: Example, c: Candidate) => boolean {
  const words = openPlaceWords(pack);
  const rules = openPlaceRules(pack);
  return (e, c) => {
    const extent = extentOf(e.parse, c, words, gazetteer.kind(c.place) === "country");
    return extent.kind === "facility" || rules[extent.form].use === "associative";
  };
}

const readFeatures = (file: string): string[] => rows(file).map(([judgement, feature]) => `${judgement} ${feature}`);

const rows = (file: string): string[][] =>
  readFileSync(file, "utf8")
    .split("\n")
    .slice(1)
    .filter((line) => line !== "" && !line.startsWith("#"))
    .map((line) => line.split("\t"));

/** Puts the weights into the table; its features and their explanations stay as they are. */
function writeWeights(file: string, learned: Table): void {
  const lines = readFileSync(file, "utf8")
    .split("\n")
    .map((line, i) => {
      const [judgement, feature, , why = ""] = line.split("\t");
      const weight = i === 0 ? undefined : learned.get(`${judgement} ${feature}`);
      return weight === undefined ? line : [judgement, feature, Number(weight.toFixed(2)), why].join("\t");
    });
  writeFileSync(file, lines.join("\n"));
}
