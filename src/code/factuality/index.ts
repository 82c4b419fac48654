import type { Findings } from "#find";
import type { LanguagePack } from "#lang";
import type { Parse } from "#read";
import type { Judge, Judgement } from "../judge.js";

const asTold: Judgement = { factuality: "CT+", stage: "done", attribution: [], rules: [] };

/** Judges every word as told by the publisher as done. */
export function createJudge(_pack: LanguagePack): (parse: Parse, findings: Findings) => Judge {
  return () => ({ judge: () => asTold });
}
