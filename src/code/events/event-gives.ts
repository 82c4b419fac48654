import type { EventType } from "#record";
import type { ClassSet, WordClasses } from "../frames/index.js";

/** The type of deeds done to people and things by force. */
export const ATTACK = "ASSAULT";

/** What a frame in `rules/frames` says of the event it matches; codes of PLOVER, CAMEO and ACLED. */
export interface EventGives {
  readonly type: EventType;
  readonly mode?: string;
  readonly cameo?: string;
  /** ACLED event type and sub-event type; null takes those of the frame away. */
  readonly acled?: readonly [string, string] | null;
  readonly contexts?: readonly string[];
  /** Word and lemma that together only say what the deed beside them is done for: "resigned in protest". */
  readonly aims?: readonly string[];
  /** True where each side does to the other what the other does: of those named together the first is actor, the rest recipients. */
  readonly mutual?: boolean;
  /** True of what is done to people alone: a thing in its roles is there by mistake, and a bare number or name is somebody. */
  readonly people?: boolean;
  /** False where its denial tells of nothing: "did not rule it out". */
  readonly deniable?: boolean;
  /** First guess at the share of its matches that are right; not calibrated. */
  readonly confidence?: number;
  /** Overrides, where every role named has a head of one of the classes; the first that fits counts. */
  readonly refine?: readonly (Partial<EventGives> & { readonly when: Readonly<Record<string, readonly string[]>> })[];
}

/** One head of the role must be of one of the classes. */
export interface Condition {
  readonly role: string;
  readonly classes: ClassSet;
  /** The same classes, each by its name. */
  readonly named: readonly (readonly [name: string, ClassSet])[];
}

/** An override with its conditions compiled. */
export interface Refinement {
  readonly when: readonly Condition[];
  readonly gives: Partial<EventGives>;
}

export function compileRefinements(gives: EventGives, classes: WordClasses): readonly Refinement[] {
  return (gives.refine ?? []).map(({ when, ...rest }) => ({
    when: Object.entries(when).map(([role, names]) => ({
      role,
      classes: classes.set(names),
      named: names.map((name) => [name, classes.set([name])] as const),
    })),
    gives: rest,
  }));
}
