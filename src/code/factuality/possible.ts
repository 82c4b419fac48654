import type { Context } from "./context.js";
import { apply, type Effect } from "./scale.js";
import { isIrrealis, PLANNED } from "./stages.js";

export const PURPOSE: Effect = { plus: 1, minus: 0, stage: PLANNED };

/** An infinitive or purpose without an entry: it keeps the stage of what is ordered, asked, feared round it. */
export function possible(around: Context, ground: number): Context {
  return {
    level: apply(PURPOSE, around.level),
    stage: isIrrealis(around.stage) ? around.stage : PURPOSE.stage,
    ground,
  };
}
