import { type Factuality, STAGES, type Stage } from "#record";

/** FactBank's scale as whole numbers: 3 certain, 2 probable, 1 possible, 0 unknown, and below zero for "did not happen". */
export const CERTAIN = 3;

const LEVELS: readonly Factuality[] = ["CT-", "PR-", "PS-", "Uu", "PS+", "PR+", "CT+"];

export function toLevel(code: string): number {
  const at = LEVELS.indexOf(code as Factuality);
  if (at < 0) throw new Error(`"${code}" is not on the scale CT+ PR+ PS+ Uu PS- PR- CT-.`);
  return at - CERTAIN;
}

export function toFactuality(level: number): Factuality {
  return LEVELS[level + CERTAIN]!;
}

/** What a word makes of that which stands under it: the level where the word itself holds, and where it does not. */
export interface Effect {
  readonly plus: number;
  readonly minus: number;
  /** Index into `STAGES`; -1 where it leaves the stage alone. */
  readonly stage: number;
}

export const stageIndex = (code: string): number => (code === "" ? -1 : STAGES.indexOf(code as Stage));

/** "may" over "not": an effect on a level that is itself not certain gives nothing more certain than that level. */
export function apply({ plus, minus }: Effect, level: number): number {
  if (plus === minus || level === CERTAIN) return plus;
  if (level === -CERTAIN) return minus;
  if (level === 0) return 0;
  return level > 0 ? cap(plus, level) : cap(minus, -level);
}

function cap(level: number, most: number): number {
  return Math.sign(level) * Math.min(Math.abs(level), most);
}

/** A level inside a context: the weaker of the two, with their signs multiplied. */
export function combine(context: number, level: number): number {
  return Math.sign(context) * Math.sign(level) * Math.min(Math.abs(context), Math.abs(level));
}
