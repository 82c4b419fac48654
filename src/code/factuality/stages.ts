import { STAGES, type Stage } from "#record";

/** Stages as indexes into `STAGES`. */
export const stageOfCode = (code: Stage): number => STAGES.indexOf(code);
export const DONE = stageOfCode("done");
export const ONGOING = stageOfCode("ongoing");
export const PLANNED = stageOfCode("planned");
export const ORDERED = stageOfCode("ordered");
export const ASKED = stageOfCode("asked");
export const THREATENED = stageOfCode("threatened");
export const ATTEMPTED = stageOfCode("attempted");
export const HYPOTHETICAL = stageOfCode("hypothetical");
export const HABITUAL = stageOfCode("habitual");

/** True of a stage from which on nothing of what stands below has happened yet. */
export function isIrrealis(stage: number): boolean {
  return stage !== DONE && stage !== ONGOING && stage !== HABITUAL;
}

/** True of what somebody else is to do. */
export function isWill(stage: number): boolean {
  return stage === ORDERED || stage === ASKED;
}
