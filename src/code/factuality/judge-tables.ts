import { type CueReader, createCueReader } from "#find";
import type { LanguagePack } from "#lang";
import { createEmbeddingTable, type EmbeddingTable } from "./embedding-table.js";
import { createFactualityRules, type Ground } from "./factuality-rules.js";
import { createOperatorTable, type Operator } from "./operator-table.js";

/** What the judge takes from a language pack. */
export interface JudgeTables {
  readonly operators: (word: string) => readonly Operator[];
  readonly embeddings: EmbeddingTable;
  readonly cues: CueReader;
  /** Lemmas that set one time apart from another: "after", "since". */
  readonly elsewhen: ReadonlySet<string>;
  /** Words that begin a content clause. */
  readonly complementisers: ReadonlySet<string>;
  /** Verbs whose object is who is to do what the infinitive says: "forced the port to close". */
  readonly controls: ReadonlySet<string>;
  readonly rules: Readonly<Record<Ground, string>>;
}

export function createJudgeTables(pack: LanguagePack): JudgeTables {
  const classes = pack.lexicon("word-classes");
  return {
    operators: createOperatorTable(pack),
    embeddings: createEmbeddingTable(pack),
    cues: createCueReader(pack),
    elsewhen: new Set(classes.flatMap((row) => (row.class === "elsewhen" ? [row.lemma!] : []))),
    complementisers: new Set(pack.lexicon("complementisers").map(({ word }) => word!)),
    controls: new Set(
      pack.lexicon("object-control").flatMap((row) => (row.marker === "to" && !row.through ? [row.lemma!] : [])),
    ),
    rules: createFactualityRules(pack),
  };
}
