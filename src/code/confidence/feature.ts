/** Something about an account that speaks for or against it: its name in lexicon/confidence.tsv, and how much of it there is. */
export type Feature = (name: string, amount: number) => void;
