import type { Parse } from "#read";
import type { Context, View } from "./context.js";
import { isDue } from "./due.js";
import { possible } from "./possible.js";
import { CERTAIN } from "./scale.js";
import { DONE } from "./stages.js";
import { hasSubject, isInfinitive } from "./verb-shape.js";

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
