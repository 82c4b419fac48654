import type { Construction } from "./construction.js";
import type { Cue } from "./cue-table.js";

export function takesAny(cue: Cue, { takes }: Construction): boolean {
  return takes.length > 0 ? takes.some((code) => cue.takes.has(code)) : cue.prepositions.length > 0;
}
