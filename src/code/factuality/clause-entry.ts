import type { Parse } from "#read";
import type { View } from "./context.js";
import { type Embedding, partOf } from "./embedding-table.js";
import type { JudgeTables } from "./judge-tables.js";
import { withParticle } from "./noun-context.js";
import { isPassive, tenseOf } from "./verb-shape.js";

/** What a word makes of a clause or infinitive below it, by its lexicon entry. */
export function clauseEntry(view: View, w: number, head: number, link: string): Embedding | undefined {
  const { parse, tables } = view;
  const part = partOf(parse.upos[head]!);
  const of = (word: string, link: string) => tables.embeddings.of(word, part, link);
  const lemma = parse.lemma[head]!;
  const phrase = withParticle(parse, head);
  return (
    (phrase !== lemma ? of(phrase, link) : undefined) ??
    // "are used to plant mines" is no habit, as "used to plant mines" is: the passive may have an entry of its own.
    (isPassive(parse, head)
      ? (of(lemma, `${tenseOf(parse, head)}pass-${link}`) ?? of(lemma, `pass-${link}`))
      : undefined) ??
    // "allowed them to leave" tells that they left, "allows them to leave" only that they may.
    of(lemma, `${tenseOf(parse, head)}${link}`) ??
    // "had to leave" did: a form may have an entry of its own.
    of(parse.lower[head]!, link) ??
    of(lemma, link) ??
    (link === "bare" ? of(parse.lemma[head]!, "to") : undefined) ??
    (link === "ing" ? markedEntry(view, w, head, part) : undefined)
  );
}

/** "there were rumours on Monday [that they fled]": what is there says how far its clause holds, where the tree hangs that on the verb. */
export function nounEntry({ parse, tables }: View, verb: number): Embedding | undefined {
  let there = false;
  for (let c = parse.childFrom[verb]!; c < parse.childFrom[verb + 1]!; c++) {
    const child = parse.child[c]!;
    there ||= parse.deprel[child] === "expl";
    if (there && parse.deprel[child] === "nsubj") return tables.embeddings.of(parse.lemma[child]!, "n", "clause");
  }
  return undefined;
}

/** "kept them from leaving": the entry of the preposition before a gerund. */
export function markedEntry({ parse, tables }: View, w: number, head: number, part: string) {
  for (let c = parse.childFrom[w]!; c < parse.childFrom[w + 1]!; c++) {
    const child = parse.child[c]!;
    if (child > w) break;
    const relation = parse.deprel[child];
    if (relation !== "mark" && relation !== "case") continue;
    const entry = tables.embeddings.of(parse.lemma[head]!, part, parse.lower[child]!);
    if (entry) return entry;
  }
  return undefined;
}

/** "renewed its call for the mayor [to resign]", "gave the order [to fire]": the entry of the verb's object, where the tree hangs on the verb what is asked of somebody. */
export function objectEntry({ parse, tables }: View, infinitive: number, verb: number): Embedding | undefined {
  for (let c = parse.childFrom[verb]!; c < parse.childFrom[verb + 1]! && parse.child[c]! < infinitive; c++) {
    const object = parse.child[c]!;
    if (parse.deprel[object] !== "obj") continue;
    const entry = tables.embeddings.of(parse.lemma[object]!, "n", "to");
    const isNext = parse.xpos[object + 1] === "TO" && parse.head[object + 1] === infinitive;
    if (entry && (isNext || isAimed(parse, tables, object))) return entry;
  }
  return undefined;
}

/** "a call [for the mayor]" */
function isAimed({ childFrom, child, deprel, lower }: Parse, { operators }: JudgeTables, noun: number): boolean {
  for (let c = childFrom[noun]!; c < childFrom[noun + 1]!; c++) {
    const whom = child[c]!;
    const marker = child[childFrom[whom]!]!;
    if (deprel[whom] !== "nmod" || childFrom[whom] === childFrom[whom + 1] || deprel[marker] !== "case") continue;
    if (operators(lower[marker]!).some(({ kind }) => kind === "aim")) return true;
  }
  return false;
}
