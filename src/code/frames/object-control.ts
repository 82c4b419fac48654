import type { LanguagePack } from "#lang";
import type { Parse } from "#read";
import type { Argument } from "./argument.js";
import { isPassive } from "./arguments.js";
import { childWith } from "./tree.js";

/** The arguments of a word, where somebody answers for what it tells with him as its subject. */
export type ObjectControl = (parse: Parse, word: number, own: readonly Argument[]) => readonly Argument[];

/** "blamed [the army] for shelling farms": by `lexicon/object-control.tsv` the object of the verb above does it, and not its subject. */
export function createObjectControl(pack: LanguagePack): ObjectControl {
  const markers = new Map<string, Set<string>>();
  for (const { lemma = "", marker = "" } of pack.lexicon("object-control"))
    markers.set(lemma, (markers.get(lemma) ?? new Set()).add(marker));

  const answering = (parse: Parse, gerund: number): number => {
    const verb = parse.head[gerund]!;
    if (parse.deprel[gerund] !== "advcl" || parse.xpos[gerund] !== "VBG" || verb < 0) return -1;
    const after = markers.get(parse.lemma[verb]!);
    const mark = after ? childWith(parse, gerund, "mark") : -1;
    if (mark < 0 || !after!.has(parse.lower[mark]!) || isPassive(parse, verb)) return -1;
    const object = childWith(parse, verb, "obj");
    return object < mark ? object : -1;
  };

  return (parse, word, own) => {
    const object = answering(parse, word);
    if (object < 0 || childWith(parse, word, "nsubj") >= 0) return own;
    return [...own.filter(({ slot }) => slot !== "subject"), { slot: "subject", word: object }];
  };
}
