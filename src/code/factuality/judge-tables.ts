import type { CueReader } from "#find";
import type { EmbeddingTable } from "./embedding-table.js";
import type { Ground } from "./factuality-rules.js";
import type { Operator } from "./operator-table.js";

/** What the judge takes from a language pack. */
export interface JudgeTables {
  readonly operators: (word: string) => readonly Operator[];
  readonly embeddings: EmbeddingTable;
  readonly cues: CueReader;
  readonly rules: Readonly<Record<Ground, string>>;
}
