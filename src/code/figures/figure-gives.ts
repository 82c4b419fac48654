import type { FigureAccount, Measure } from "#record";

/**
 * What a frame in `rules/figures` says of the figure it matches. The role `group` is who or what is counted; the role
 * `number`, where a frame has it, holds the number itself ("a toll of 164").
 */
export interface FigureGives {
  readonly measure: Measure;
  /** The measure of a number that is none: "no casualties" means that nobody was killed. */
  readonly none?: Measure;
  readonly scope?: FigureAccount["scope"];
  /** True for a noun that names the count itself ("toll", "price"): its number may stand at the verb over it. */
  readonly counter?: boolean;
  /**
   * True for a word that counts whatever is spoken of ("number", "figure", "it"): its measure is that of a trigger hanging on it
   * ("the number of people detained"), else that of the figure before.
   */
  readonly continues?: boolean;
  /** True where a single person or thing, told without a number, counts as one ("a policeman was killed"). */
  readonly single?: boolean;
  /** Which unit a number must have: money, percent, any other (`measured`), or that or none (`any`); without it only numbers without a unit count. */
  readonly units?: "any" | "measured" | "money" | "share";
  /** The measure of a sum for no unit of anything, where what has it is no thing that is bought: a clause or a deed; of a noun, of a million or more. */
  readonly lump?: Measure;
  /** Lemmas among the trigger's that tell of a natural death as well: for one alone, or for none, only where the report tells of harm done. */
  readonly quiet?: readonly string[];
  /** True for harm that may have been deadly ("was shot"): not told of somebody whom the report counts as killed. */
  readonly unlessKilled?: boolean;
  /** True for harm whose number may hold the dead too ("five were shot"). */
  readonly deadToo?: boolean;
  /** True for a noun of the whole happening ("a triple shooting"): its number holds all who died of it. */
  readonly whole?: boolean;
  /** True for a noun whose own number counts what was done, not to how many: "40 massacres". */
  readonly deeds?: boolean;
  /** Smaller numbers are not told: three who gather are no attendance. */
  readonly least?: number;
  /** True for what somebody has or is in ("a gunshot wound", "critical condition"): the group is whoever has it. */
  readonly holder?: boolean;
  /** True for what follows on harm of any kind, illness too ("taken to hospital"): told only where the report tells of harm done. */
  readonly afterHarm?: boolean;
  /** True for what only those can do who came to harm ("recover"): the harm is done, whatever becomes of them. */
  readonly presumes?: boolean;
  /** True for what people do to themselves: the role `self` holds "himself" and whoever stands in a row with it. */
  readonly self?: boolean;
  /** True for a noun that says by itself who is counted: "12 detainees". */
  readonly people?: boolean;
  /** True for what tells a part of all those of its measure: "the dead include". */
  readonly part?: boolean;
  readonly confidence?: number;
}
