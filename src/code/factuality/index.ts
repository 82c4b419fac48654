import type { CueReader, Findings } from "#find";
import type { LanguagePack } from "#lang";
import { openWeights, type Parse } from "#read";
import { STAGES } from "#record";
import type { Judge, Judgement } from "../judge.js";
import { FactualityModel } from "./factuality-model.js";
import { createJudgeTables, type JudgeTables } from "./judge-tables.js";
import { judgeWords, type WordJudgements } from "./judge-words.js";
import { saidBy } from "./said-by.js";
import { CERTAIN, toFactuality } from "./scale.js";

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
        return toJudgement(parse, tables, words, standsAlone(parse, words, noun, word) ? noun : word);
      },
      refine(word) {
        const { learned } = tables.rules;
        const words = judgeOf(word);
        const level = model?.refine(parse, words, word) ?? words.level[word]!;
        const judgement = toJudgement(parse, tables, words, word, level);
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
  tables: JudgeTables,
  words: WordJudgements,
  word: number,
  degree = words.spoken[word] === 1 ? CERTAIN : words.level[word]!,
): Judgement {
  const { stage, ground, background, chains, vouched, grounds, voice } = words;
  const all = chains.of(word);
  const attribution = saidBy(parse, tables, words, word, degree);
  const innermost = attribution[0];
  const credited = innermost !== undefined;
  const view = toFactuality(degree);
  const rules = grounds.list(attribution.length < all.length ? voice(innermost ?? -1).ground : ground[word]!);
  return {
    factuality: credited && vouched[innermost] === 0 ? "Uu" : view,
    ...(credited ? { claimed: view } : {}),
    stage: STAGES[stage[word]!]!,
    ...(background[word] === 1 ? { background: true } : {}),
    attribution,
    rules: rules.length > 0 ? rules : [tables.rules.told],
  };
}
