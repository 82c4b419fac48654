import type { Parse } from "#read";
import type { Argument } from "./argument.js";

/** "killed [when] a lorry hit the bus": the verb of the clause, by the word that joins it: "when-clause". */
export function pushClause(parse: Parse, child: number, out: Argument[]): void {
  for (let c = parse.childFrom[child]!; c < parse.childFrom[child + 1]! && parse.child[c]! < child; c++) {
    const joint = parse.child[c]!;
    if (parse.deprel[joint] !== "mark" && !parse.xpos[joint]!.startsWith("WRB")) continue;
    out.push({ slot: `${parse.lemma[joint]!}-clause`, word: child });
    return;
  }
}

/** "killed [when] a bus carrying pilgrims plunged": a joining word that the tree hangs on the verb before it, with the next past tense as its clause. */
export function pushMislaidClause(parse: Parse, verb: number, out: Argument[]): void {
  for (let c = parse.childFrom[verb]!; c < parse.childFrom[verb + 1]!; c++) {
    const joint = parse.child[c]!;
    if (joint < verb || parse.xpos[joint] !== "WRB" || parse.deprel[joint] !== "obj") continue;
    const end = parse.sentence[parse.sentenceOf[verb]! + 1]!;
    for (let w = joint + 1; w < end; w++) {
      if (!PAST.has(parse.xpos[w]!) || parse.upos[w] !== "VERB") continue;
      out.push({ slot: `${parse.lemma[joint]!}-clause`, word: w });
      return;
    }
  }
}

const PAST: ReadonlySet<string> = new Set(["VBN", "VBD"]);
