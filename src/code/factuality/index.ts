import type { CueReader, Findings } from "#find";
import type { LanguagePack } from "#lang";
import { openWeights, type Parse } from "#read";
import { STAGES } from "#record";
import type { Judge, Judgement } from "../judge.js";
import { FactualityModel } from "./factuality-model.js";
import { createJudgeTables } from "./judge-tables.js";
import { judgeWords, type WordJudgements } from "./judge-words.js";
import { CERTAIN, toFactuality } from "./scale.js";
import { isPartQuestion } from "./sentence-kind.js";
import { DONE, isIrrealis, PLANNED } from "./stages.js";

export { createPredicateLister } from "./predicates.js";

/** `published` is the report's day, if it is known: what a date puts long before it is background. */
export type ReportJudge = (parse: Parse, findings: Findings, published?: string) => Judge;

/** Opens the judge of reports. What it says of a word is a function of the report alone; a word is judged when it is first asked for. */
export function createJudge(pack: LanguagePack, cues: CueReader): ReportJudge {
  const tables = createJudgeTables(pack, cues);
  const model = pack.sections.includes("weights/factuality")
    ? new FactualityModel(openWeights(pack.section("weights/factuality")))
    : undefined;
  return (parse, findings, published) => {
    let judged: WordJudgements | undefined;
    const judgeOf = (word: number): WordJudgements => {
      judged ??= judgeWords(parse, findings, tables, published);
      judged.judge(word);
      return judged;
    };
    return {
      judge(word, noun = word) {
        const words = judgeOf(word);
        if (noun !== word) words.judge(noun);
        return toJudgement(parse, words, standsAlone(parse, words, noun, word) ? noun : word, tables.rules.told);
      },
      refine(word) {
        const { told, learned } = tables.rules;
        const words = judgeOf(word);
        const level = model?.refine(parse, words, word) ?? words.level[word]!;
        const judgement = toJudgement(parse, words, word, told, level);
        return level === words.level[word] ? judgement : { ...judgement, rules: [...judgement.rules, learned] };
      },
    };
  };
}

/** True where a noun stands in more mouths, or is told as less certain, than the verb that carries it, or is known without it. */
function standsAlone(parse: Parse, { level, chains, granted }: WordJudgements, noun: number, carrier: number): boolean {
  if (granted[noun] === 1 && parse.head[noun] === carrier) return true;
  if (chains.of(noun).length !== chains.of(carrier).length) return chains.of(noun).length > chains.of(carrier).length;
  return level[carrier]! > 0 && level[noun]! < level[carrier]!;
}

function toJudgement(
  parse: Parse,
  words: WordJudgements,
  word: number,
  told: string,
  degree = words.spoken[word] === 1 ? CERTAIN : words.level[word]!,
): Judgement {
  const { stage, ground, background, chains, vouched, grounds, voice } = words;
  const all = chains.of(word);
  const attribution = saidBy(parse, words, word, degree);
  const innermost = attribution[0];
  const credited = innermost !== undefined;
  // What is known is as sure as whoever tells it.
  const own = attribution.length < all.length ? voice(innermost ?? -1) : { level: degree, ground: ground[word]! };
  const view = toFactuality(own.level);
  const rules = grounds.list(own.ground);
  return {
    factuality: credited && vouched[innermost] === 0 ? "Uu" : view,
    ...(credited ? { claimed: view } : {}),
    stage: STAGES[stage[word]!]!,
    ...(background[word] === 1 ? { background: true } : {}),
    attribution,
    rules: rules.length > 0 ? rules : [told],
  };
}

/**
 * "asked for an inquiry into [the murder]": that there was one is not what is asked for, and whoever tells of the asking says so. What a court
 * decided that somebody had done it says itself.
 */
function saidBy(parse: Parse, { stage, chains, wanted }: WordJudgements, word: number, degree: number) {
  const chain = chains.of(word);
  const aim = chain.length === 0 ? DONE : wanted[chain[0]!]!;
  if (aim === DONE || degree !== CERTAIN || stage[word] !== DONE) return chain;
  let top = word;
  while (parse.head[top]! >= 0 && chains.innermost(parse.head[top]!) === chain[0]) {
    // "want to stress that they [fled]": he says so himself.
    if (parse.deprel[top] === "ccomp" && !isPartQuestion(parse, top)) return chain;
    top = parse.head[top]!;
  }
  return aim === PLANNED && !isIrrealis(stage[top]!) ? chain : chain.slice(1);
}
