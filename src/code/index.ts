export type { Coding, Considered, DropReason } from "./coding.js";
export { type Beside, besideOf, featuresOf, groupOf } from "./confidence/index.js";
export { type CodeAll, type CodeOptions, type Coder, createBatchCoder, createCoder } from "./create-coder.js";
export {
  ableTo,
  createOpenVerbs,
  deedsOf,
  type Elsewhere,
  isOpen,
  NO_TYPE,
  openChoices,
  PARTS,
  type Part,
  rowOfType,
  seenOfVerb,
} from "./events/index.js";
export type { Feature, FeatureWeights } from "./feature-weights.js";
export {
  BIAS,
  featuresOfEvent,
  featuresOfReport,
  mayBeIncident,
  poolOdds,
  REPORT_WORD,
  SENTENCE_WORD,
  type Told,
  withIncidents,
} from "./incidents/index.js";
export type { Judge, Judgement } from "./judge.js";
