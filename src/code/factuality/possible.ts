import type { Parse } from "#read";
import type { Context, View } from "./context.js";
import { isDue } from "./due.js";
import { apply, CERTAIN, type Effect } from "./scale.js";
import { DONE, isIrrealis, PLANNED } from "./stages.js";
import { hasSubject, isInfinitive } from "./verb-shape.js";

export const PURPOSE: Effect = { plus: 1, minus: 0, stage: PLANNED };

/** An infinitive or purpose without an entry: it keeps the stage of what is ordered, asked, feared round it. */
export function possible(around: Context, ground: number): Context {
  return {
    level: apply(PURPOSE, around.level),
    stage: isIrrealis(around.stage) ? around.stage : PURPOSE.stage,
    ground,
  };
}

/** "[To burn] the mill would be a crime", where the tree hangs the rest on the infinitive: that somebody might. */
export function isLoneInfinitive(parse: Parse, w: number): boolean {
  return parse.xpos[w] === "VB" && isInfinitive(parse, w) && !isDue(parse, w) && !hasSubject(parse, w);
}

export function isLoneRoot(parse: Parse, w: number): boolean {
  return parse.deprel[w] === "root" && isLoneInfinitive(parse, w);
}

/** Of what is asked, ordered or planned it is a part. */
export function lone({ grounds, tables }: View, outside: Context): Context {
  if (outside.level !== CERTAIN || outside.stage !== DONE) return outside;
  return possible(outside, grounds.add(tables.rules.infinitive, "", outside.ground));
}
