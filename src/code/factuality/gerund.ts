import { markedEntry } from "./clause-entry.js";
import type { View } from "./context.js";
import type { Embedding } from "./embedding-table.js";

/** The word before a gerund that joins it: "[despite] falling output"; -1 where there is none. */
function markOf({ parse }: Pick<View, "parse">, w: number): number {
  for (let c = parse.childFrom[w]!; c < parse.childFrom[w + 1]! && parse.child[c]! < w; c++)
    if (parse.deprel[parse.child[c]!] === "mark") return parse.child[c]!;
  return -1;
}

/** "will buy none despite [falling] output", "may not sell although they [favour] it": behind a word that takes for granted what follows. */
export function isGiven(view: Pick<View, "parse" | "tables">, w: number): boolean {
  const mark = markOf(view, w);
  return mark >= 0 && view.tables.operators(view.parse.lower[mark]!).some(({ kind }) => kind === "given");
}

/** "feared a deal [on cutting] output": the entry of the object right before it, where the tree hangs the gerund on the verb. */
export function ofObject(view: View, w: number, verb: number): Embedding | undefined {
  const { parse } = view;
  const noun = parse.xpos[w] === "VBG" ? markOf(view, w) - 1 : -1;
  if (noun < 0 || parse.upos[noun] !== "NOUN" || parse.head[noun] !== verb) return undefined;
  return markedEntry(view, w, noun, "n");
}

/** "did not run again after [serving] since May": what was before is not denied. */
export function isBefore(view: View, w: number): boolean {
  const mark = view.parse.xpos[w] === "VBG" ? markOf(view, w) : -1;
  return mark >= 0 && view.tables.elsewhen.has(view.parse.lower[mark]!);
}
