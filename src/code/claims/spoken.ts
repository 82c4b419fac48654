import type { LanguagePack } from "#lang";
import { type Parse, wordAt } from "#read";
import type { ClaimAccount, Stage } from "#record";
import { childWith } from "../frames/index.js";
import type { Judge, Judgement } from "../judge.js";
import { lemmasIn } from "../lemmas-in.js";
import { isBareNoun } from "./bare-noun.js";
import type { Telling } from "./telling.js";

/** How the words of a telling are told to have been spoken, and the position that is taken by them. */
export interface Spoken {
  readonly told: Judgement;
  readonly stance: ClaimAccount["stance"];
}

/** The class of verbs of thinking: who does not think that a thing is so holds that it is not. */
const OPINING = "opining";

/** Opens the judge of what was spoken: undefined where nobody is told to have said anything. */
export function openSpoken(pack: LanguagePack): (parse: Parse, telling: Telling, judge: Judge) => Spoken | undefined {
  const opining = lemmasIn(pack, OPINING);
  return (parse, telling, judge) => {
    const { read, stance } = telling;
    const judged = judge.judge(read.word);
    const told = OPEN.has(judged.stage) && isPlainlySaid(parse, read.word) ? asSaid(judged) : judged;
    if (isUntold(parse, read.word, told)) return undefined;
    if (DOUBTFUL.has(viewOf(told)) && (stance === "asserts" || HELD.has(stance))) return undefined;
    if (stance !== "asserts") return { told, stance };
    if (viewOf(told) !== "CT-") return { told, stance };
    if (opining.has(read.cue.lemma)) return { told: asSaid(told), stance: "denies" };
    return saysNothing(parse, telling) ? undefined : { told, stance };
  };
}

/** Positions on what is so, as "asserts": who may blame somebody does not; who may ask or must promise is told of all the same. */
const HELD: ReadonlySet<ClaimAccount["stance"]> = new Set(["accuses", "denies", "fears"]);
/** "might say", "if it shows": with these nobody has said anything. */
const DOUBTFUL: ReadonlySet<string> = new Set(["Uu", "PS+", "PS-", "PR-"]);
const OPEN: ReadonlySet<Stage> = new Set(["hypothetical", "planned", "ordered", "asked"]);

const viewOf = ({ claimed, factuality }: Judgement) => claimed ?? factuality;

const asSaid = (told: Judgement): Judgement => ({
  ...told,
  ...(told.claimed ? { claimed: "CT+" as const } : { factuality: "CT+" as const }),
  stage: "done",
});

const FINITE: ReadonlySet<string> = new Set(["VBD", "VBZ"]);
const CLAUSES: ReadonlySet<string> = new Set(["root", "conj", "parataxis", "advcl"]);
const NOT_PLAIN: ReadonlySet<string> = new Set(["aux", "aux:pass", "mark"]);
const MAX_STEPS = 8;

/**
 * "some will wait, while others [predict] …", "the mayor [asks]: how can we …?", "expects to open in May, [adding] that …": a finite verb of its
 * own, or a participle behind a comma, is said, whatever is open around it, unless a conjunction opens its clause ("if she [repeats] that").
 */
function isPlainlySaid(parse: Parse, word: number): boolean {
  const { xpos, deprel } = parse;
  if (xpos[word] === "VBG" && deprel[word] === "advcl") return xpos[word - 1] === ",";
  const finite = FINITE.has(xpos[word]!) || (xpos[word] === "VBP" && CLAUSES.has(deprel[word]!));
  if (!finite || !isBare(parse, word)) return false;
  let at = word;
  for (let step = 0; step < MAX_STEPS && parse.deprel[at] === "conj"; step++) at = parse.head[at]!;
  return at === word || childWith(parse, at, "mark") < 0;
}

function isBare({ deprel, xpos, childFrom, child }: Parse, word: number): boolean {
  for (let c = childFrom[word]!; c < childFrom[word + 1]! && child[c]! < word; c++) {
    const relation = deprel[child[c]!]!;
    if (NOT_PLAIN.has(relation) || (relation === "advmod" && xpos[child[c]!]!.startsWith("W"))) return false;
  }
  return true;
}

/** "plans to deny", "declined blaming": an infinitive tells of somebody's words only where the verb above it says that they were spoken. */
function isUntold(parse: Parse, word: number, told: Judgement): boolean {
  let infinitive = false;
  for (let c = parse.childFrom[word]!; c < parse.childFrom[word + 1]! && parse.child[c]! < word; c++)
    infinitive ||= parse.xpos[parse.child[c]!] === "TO";
  const gerund = parse.xpos[word] === "VBG" && parse.deprel[word] === "xcomp";
  if (!infinitive && !gerund) return false;
  return infinitive ? viewOf(told) !== "CT+" : viewOf(told) === "CT-";
}

/** "did not say [why]", "did not disclose [the price]": nothing is held to be so or not so. */
function saysNothing(parse: Parse, { attribution: { content } }: Telling): boolean {
  const first = wordAt(parse, content[0]!.start);
  return parse.xpos[first]!.startsWith("W") || isBareNoun(parse, content);
}
