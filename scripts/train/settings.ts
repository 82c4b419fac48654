/** How the committed weights were trained. */
export const TAGGER = { bits: 21, epochs: 5, seeds: [1, 2, 3, 4, 5], margin: 60, dropout: 0.3 } as const;
export const PARSER = {
  actionBits: 20,
  labelBits: 19,
  glanceBits: 17,
  glanceMargin: 150,
  epochs: 5,
  seeds: [1, 2, 3, 4],
  explore: 0.9,
  margin: 200,
  labelMargin: 80,
} as const;
/** The jack-knife's taggers: a few rounds in one order are enough to err as a tagger errs. */
export const JACKKNIFE = { ...TAGGER, epochs: 3, seeds: [1] } as const;
export const ATTRIBUTIONS = {
  seed: 1,
  cue: { bits: 17, epochs: 8, rate: 0.03, decay: 1e-4 },
  judge: { bits: 17, epochs: 8, rate: 0.03, decay: 1e-4 },
  parts: { unitBits: 16, borderBits: 13, epochs: 10, margin: 3, limit: 32 },
  floors: { floor: 0.6, ruledFloor: 0.3 },
  /** The judge learns from candidates that reading does not even look at, too: it judges the others better for it. */
  judgeFloors: { floor: 0.4, ruledFloor: 0.1 },
  threshold: 0.5,
  unknownThreshold: 0.75,
  nestedThreshold: 0.75,
  logisticStep: 0.01,
  partStep: 32 / 127,
} as const;
export const FACTUALITY = {
  files: ["factuality/train-uw.jsonl", "factuality/train-ih2.jsonl"],
  bits: 18,
  epochs: 3,
  rate: 0.03,
  decay: 0.03,
  step: 1 / 256,
  share: 0.7,
  seed: 1,
} as const;
export const ELSEWHERE = {
  bits: 17,
  rounds: 150,
  rate: 0.2,
  pull: 0.75,
  leastSeen: 4,
  step: 1 / 32,
  least: 0.7,
} as const;
export const LEARNED = {
  bits: 17,
  rounds: 150,
  rate: 0.2,
  pull: 0.3,
  leastSeen: 2,
  step: 1 / 32,
  least: 0.6,
  /** Of how many of its occurrences a verb has to tell an event; of others the model is not asked, which would take time for next to nothing. */
  leastEvents: 0.15,
} as const;
/** Parts of the jack-knife that tags the parser's training trees. */
export const FOLDS = 5;
