import type { FrameMatch, ReportView } from "../frames/index.js";
import type { Cast } from "./cast.js";
import type { EventGives } from "./event-gives.js";
import type { IsNoThing } from "./no-thing.js";

/** Slots by which one goes down to those whom an event happens to: from its trigger, and from a thing that is acted on. */
export interface Reach {
  readonly trigger: ReadonlySet<string>;
  readonly thing: ReadonlySet<string>;
  /** From a thing that something is only said of, and from one that is asked for: "called for [an inquiry] into the bank" asks no bank. */
  readonly said: ReadonlySet<string>;
  readonly asked: ReadonlySet<string>;
  /** The step after these, and by whom alone whose name is known: "disputed the results of the [Kenyan] inquiry". */
  readonly within: ReadonlySet<string>;
  /** The preposition before who does what a passive tells. */
  readonly doer: string;
  /** From the trigger of what several do together, whose subject matter is nobody's: "discussed [the Syrian war]". */
  readonly together: ReadonlySet<string>;
  /** From a participle behind what is answered to who made it, and behind what is lifted to whom it was laid on. */
  readonly maker: ReadonlySet<string>;
  readonly laid: ReadonlySet<string>;
  /** Prepositions before what others have done, whose parties have no part in what answers it: "attacked the camp in revenge for the killing of [a guard]". */
  readonly answered: ReadonlySet<string>;
  /** From what is to be done by a bargain, to its other side. */
  readonly bargain: ReadonlySet<string>;
}

/** What the search for participants needs beside the match itself. */
export interface Surroundings {
  readonly view: ReportView;
  readonly cast: Cast;
  readonly reach: Reach;
  /** The matches of the report by their trigger's head. */
  readonly matches: ReadonlyMap<number, FrameMatch<EventGives>>;
  readonly isNoThing: IsNoThing;
}
