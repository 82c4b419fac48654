import type { LanguagePack } from "#lang";
import type { Parse } from "../parse.js";
import { createContentHanger } from "./content-clauses.js";
import { createSubjectMender } from "./cut-off-subjects.js";
import { createDayParter } from "./days-apart.js";
import { createEmptySubjectMender } from "./empty-subjects.js";
import { createLabelParter } from "./labelled-objects.js";
import { createNameMender } from "./names-in-trees.js";
import type { Hanging } from "./tree-hand.js";

/** Sets right what the parser gets wrong the same way each time (docs/decisions/017). The lists of children have to be made after it. */
export type TreeMender = (words: Hanging & Pick<Parse, "lemma">) => void;

export function createTreeMender(pack: LanguagePack, tags: readonly string[], labels: readonly string[]): TreeMender {
  // In this order: what one parts or joins, those behind it see so.
  const menders: readonly TreeMender[] = [
    createDayParter(pack, tags, labels),
    createNameMender(pack, tags, labels),
    createContentHanger(pack, tags, labels),
    createSubjectMender(pack, tags, labels),
    createLabelParter(pack, tags, labels),
    createEmptySubjectMender(tags, labels),
  ];
  return (words) => {
    for (const mend of menders) mend(words);
  };
}
