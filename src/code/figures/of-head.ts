import type { Count } from "./count.js";

/** How many there are of one head. */
export interface OfHead {
  readonly head: number;
  readonly count: Count;
  /** True where the number is written, false where a noun or a name stands for one. */
  readonly stated: boolean;
}
