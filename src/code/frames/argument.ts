/** Slot of whose something is. */
export const POSSESSOR = "possessor";

/**
 * A participant as the syntax gives it, after passives, relative clauses, control and coordination are undone.
 * `slot` is subject, object, indirect, possessor, compound, modifier, complement, clause, above (the verb whose outcome a participle tells),
 * governor (the verb whose object a noun is), unmarked, of a bare noun by its preposition who the verb above is about ("in-bearer"), a preposition's lemma, or the lemma of what joins a clause, with "-clause" behind it
 * ("when-clause").
 */
export interface Argument {
  readonly slot: string;
  readonly word: number;
}
