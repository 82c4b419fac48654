import { type Context, effect, type View } from "./context.js";
import type { Embedding } from "./embedding-table.js";
import { CERTAIN } from "./scale.js";
import { isIrrealis } from "./stages.js";
import { isPast } from "./verb-shape.js";

/** True of a noun that such a participle stands behind. */
export function isForetold(view: View, noun: number): boolean {
  return participleEntry(view, noun) !== undefined;
}

/** "the strike [called for Monday] worries the port", "have a meeting [scheduled]": a noun that the participle behind it puts off. */
export function foretold(view: View, noun: number, around: Context): Context {
  if (around.level !== CERTAIN || isIrrealis(around.stage) || isSubjectOfPast(view, noun)) return around;
  const entry = participleEntry(view, noun);
  return entry
    ? effect(entry, around, view.grounds.add(view.tables.rules.complement, entry.entry, around.ground))
    : around;
}

/** "the strike called for Monday [began]": what came of it is told. */
function isSubjectOfPast({ parse }: View, noun: number): boolean {
  return parse.deprel[noun]!.startsWith("nsubj") && isPast(parse, parse.head[noun]!);
}

/** What the lexicon has for a participle behind its noun, alone or with one of its prepositions. */
function participleEntry({ parse, own, tables }: View, noun: number): Embedding | undefined {
  for (let c = parse.childFrom[noun]!; c < parse.childFrom[noun + 1]!; c++) {
    const participle = parse.child[c]!;
    if (parse.deprel[participle] !== "acl" || parse.xpos[participle] !== "VBN" || participle < noun) continue;
    if (own.finite[participle] === 1 || own.level[participle]! < 0) continue;
    const entry =
      tables.embeddings.of(parse.lemma[participle]!, "v", "part") ?? markedEntry({ parse, tables }, participle);
    if (entry) return entry;
  }
  return undefined;
}

/** "set [for Friday]" */
function markedEntry({ parse, tables }: Pick<View, "parse" | "tables">, participle: number): Embedding | undefined {
  for (let c = parse.childFrom[participle]!; c < parse.childFrom[participle + 1]!; c++) {
    const first = parse.childFrom[parse.child[c]!]!;
    const marker = first < parse.childFrom[parse.child[c]! + 1]! ? parse.child[first]! : -1;
    if (marker < participle || parse.deprel[marker] !== "case") continue;
    const entry = tables.embeddings.of(parse.lemma[participle]!, "v", `part-${parse.lower[marker]}`);
    if (entry) return entry;
  }
  return undefined;
}
