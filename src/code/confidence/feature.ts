/**
 * Something about an account that speaks for or against it, as in lexicon/confidence.tsv: what it is, of which kind ("" where it has none),
 * and how much of it there is. Two names are not made one: a string for each would cost more than all the rest of weighing.
 */
export type Feature = (what: string, which: string, amount: number) => void;
