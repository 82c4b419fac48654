/** How the committed weights were trained. */
export const TAGGER = { bits: 20, epochs: 8, seed: 1 } as const;
export const PARSER = { actionBits: 20, labelBits: 20, epochs: 8, seed: 1, explore: 0.9 } as const;
/** Parts of the jack-knife that tags the parser's training trees. */
export const FOLDS = 5;
