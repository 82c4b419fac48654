import type { CueReader } from "#find";
import type { LanguagePack } from "#lang";
import { openPersonNouns, type PersonNouns } from "#read";
import { lemmasIn } from "../lemmas-in.js";
import { noneWords } from "../none-words.js";
import { createEmbeddingTable, type EmbeddingTable } from "./embedding-table.js";
import { createFactualityRules, type Ground } from "./factuality-rules.js";
import { createOperatorTable, type OperatorTable } from "./operator-table.js";

/** What the judge takes from a language pack. */
export interface JudgeTables extends OperatorTable {
  readonly embeddings: EmbeddingTable;
  readonly cues: CueReader;
  /** Tells whether a lemma is that of a person. */
  readonly people: PersonNouns;
  /** Lemmas that set one time apart from another: "after", "since". */
  readonly elsewhen: ReadonlySet<string>;
  /** Lemmas by which somebody speaks of himself: "I can tell you that …". */
  readonly speaking: ReadonlySet<string>;
  /** Lemmas of what people meet for: "talks". */
  readonly gatherings: ReadonlySet<string>;
  /** Words that begin a content clause. */
  readonly complementisers: ReadonlySet<string>;
  /** Verbs whose object is who is to do what the infinitive says: "forced the port to close". */
  readonly controls: ReadonlySet<string>;
  /** "he": of one person. */
  readonly ones: ReadonlySet<string>;
  /** "no", "nobody". */
  readonly none: ReadonlySet<string>;
  readonly rules: Readonly<Record<Ground, string>>;
}

export function createJudgeTables(pack: LanguagePack, cues: CueReader): JudgeTables {
  return {
    ...createOperatorTable(pack),
    embeddings: createEmbeddingTable(pack),
    cues,
    people: openPersonNouns(pack),
    elsewhen: lemmasIn(pack, "elsewhen"),
    speaking: lemmasIn(pack, "speaking"),
    gatherings: lemmasIn(pack, "gathering"),
    ones: lemmasIn(pack, "one-person"),
    complementisers: new Set(pack.lexicon("complementisers").map(({ word }) => word!)),
    controls: new Set(
      pack.lexicon("object-control").flatMap((row) => (row.marker === "to" && !row.through ? [row.lemma!] : [])),
    ),
    none: noneWords(pack),
    rules: createFactualityRules(pack),
  };
}
