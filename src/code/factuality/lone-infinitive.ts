import type { Parse } from "#read";
import { type Context, effect, UNKNOWN, type View } from "./context.js";
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

/** "[To burn] the mill would be a crime, he said", where the tree takes it for what he said it for. */
export function isFronted(parse: Parse, w: number): boolean {
  return parse.deprel[w] === "advcl" && w < parse.head[w]! && isLoneInfinitive(parse, w) && isJudged(parse, w);
}

/** Of what is asked, ordered or planned it is a part. */
export function lone({ parse, grounds, tables }: View, w: number, outside: Context): Context {
  if (outside.level !== CERTAIN || outside.stage !== DONE) return outside;
  const ground = grounds.add(tables.rules.infinitive, "", outside.ground);
  return isJudged(parse, w) ? effect(UNKNOWN, outside, ground) : possible(outside, ground);
}

/** "To burn it [would be] a crime": what is said of a deed that nobody may ever do. */
function isJudged({ childFrom, child, deprel, xpos }: Parse, w: number): boolean {
  for (let c = childFrom[w]!; c < childFrom[w + 1]!; c++) {
    const said = child[c]!;
    if (said < w || !SAID.has(deprel[said]!)) continue;
    for (let d = childFrom[said]!; d < childFrom[said + 1]! && child[d]! < said; d++)
      if (deprel[child[d]!] === "aux" && xpos[child[d]!] === "MD") return true;
  }
  return false;
}

const SAID: ReadonlySet<string> = new Set(["xcomp", "ccomp", "conj", "parataxis", "dep", "acl", "advcl"]);
