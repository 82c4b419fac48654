import type { Parse } from "#read";
import { isGiven } from "./gerund.js";
import type { JudgeTables } from "./judge-tables.js";
import type { WordJudgements } from "./judge-words.js";
import { CERTAIN } from "./scale.js";
import { isPartQuestion } from "./sentence-kind.js";
import { DONE, isIrrealis, PLANNED } from "./stages.js";

/**
 * Chain of those whose words tell of a word as the judge holds it, innermost first. "asked for an inquiry into [the murder]": that there was one is not
 * what is asked for, and whoever tells of the asking says so.
 */
export function saidBy(
  parse: Parse,
  tables: JudgeTables,
  words: WordJudgements,
  word: number,
  degree: number,
): readonly number[] {
  const { stage, chains, wanted } = words;
  const chain = chains.of(word);
  const isKnown = degree === CERTAIN && stage[word] === DONE;
  if (!isKnown || chain.length === 0 || wanted[chain[0]!] === DONE || isOwnWord(parse, tables, words, word))
    return chain;
  const teller = chain.findIndex((attribution) => wanted[attribution] === DONE);
  return teller < 0 ? [] : chain.slice(teller);
}

/**
 * What somebody says himself beside what he wants: "want to stress that they [fled]", "demanded that he resign because he had [lied]", and what a
 * court decides that somebody [did].
 */
function isOwnWord(parse: Parse, tables: JudgeTables, words: WordJudgements, word: number): boolean {
  const { chains, wanted, stage } = words;
  const attribution = chains.innermost(word);
  let top = word;
  while (parse.head[top]! >= 0 && chains.innermost(parse.head[top]!) === attribution) {
    const relation = parse.deprel[top]!;
    if (relation === "ccomp" && !isPartQuestion(parse, top)) return true;
    if (relation === "advcl" && isGiven({ parse, tables }, top)) return true;
    top = parse.head[top]!;
  }
  return wanted[attribution] === PLANNED && !isIrrealis(stage[top]!);
}
