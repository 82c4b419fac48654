import type { Parse } from "#read";
import type { Grounds } from "./grounds.js";
import type { JudgeTables } from "./judge-tables.js";
import type { OwnView } from "./own-view.js";
import { apply, CERTAIN, type Effect } from "./scale.js";
import { DONE, HYPOTHETICAL, isIrrealis, isWill } from "./stages.js";

export const UNKNOWN: Effect = { plus: 0, minus: 0, stage: HYPOTHETICAL };

/** What stands around a word: the level that a plain word would have there, its stage and grounds. */
export interface Context {
  level: number;
  stage: number;
  ground: number;
}

/** What has been judged so far, heads before their dependents. */
export interface View {
  readonly parse: Parse;
  readonly own: OwnView;
  readonly tables: JudgeTables;
  readonly grounds: Grounds;
  readonly level: Int8Array;
  readonly stages: Int8Array;
  readonly ground: Int32Array;
  /** 1 where what the noun tells is known, whatever is to come of it: "will end the [strike]". */
  readonly granted: Uint8Array;
  readonly base: Int8Array;
  readonly baseStage: Int8Array;
  readonly baseGround: Int32Array;
}

/** What a word makes of what stands below it. What is only possible of a plan stays planned; what nobody asked for, [did not ask them to leave], is only thought of. */
export function effect(change: Effect, around: Context, ground: number): Context {
  if (around.level < 0 && isWill(change.stage)) return { level: 0, stage: HYPOTHETICAL, ground };
  const keeps = change.stage < 0 || (change.stage === HYPOTHETICAL && isIrrealis(around.stage));
  return { level: apply(change, around.level), stage: keeps ? around.stage : change.stage, ground };
}

/** "ordered the release of the men [whom police arrested]": they were arrested, whatever is to come of it. */
export function known(outside: Context): Context {
  return isIrrealis(outside.stage) ? certain(outside) : outside;
}

/** As told and done. */
export function certain({ ground }: Context): Context {
  return { level: CERTAIN, stage: DONE, ground };
}

/** As the head is told. */
export function below({ level, stages, ground }: View, head: number): Context {
  return { level: level[head]!, stage: stages[head]!, ground: ground[head]! };
}

/** As the head would be told without its own denial. */
export function undenied({ base, baseStage, baseGround }: View, head: number): Context {
  return { level: base[head]!, stage: baseStage[head]!, ground: baseGround[head]! };
}
