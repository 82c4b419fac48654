import type { Measure } from "#record";
import type { FrameMatch } from "../frames/index.js";
import type { Change } from "./change-verbs.js";
import type { Count } from "./count.js";
import type { FigureGives } from "./figure-gives.js";
import type { OfHead } from "./of-head.js";

/** A number, what it counts, and the match that says so. */
export interface FoundFigure {
  readonly match: FrameMatch<FigureGives>;
  readonly count: Count;
  readonly measure: Measure;
  /** Head of who or what is counted; -1 where nothing says. */
  readonly of: number;
  /** All heads that were counted, where the number is a sum over them or is told by them; else that of the group. */
  readonly heads: readonly number[];
  /** What a sum over several heads is made of. */
  readonly groups?: readonly OfHead[];
  /** Heads that one number counts together: "40 [nurses, cooks] and [clerks]". */
  readonly row?: readonly number[] | undefined;
  readonly change: Change | undefined;
  readonly single: boolean;
  readonly partOf?: FoundFigure;
}
