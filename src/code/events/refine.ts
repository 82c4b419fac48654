import type { ChosenCase } from "#record";
import { type FrameMatch, meets, phraseOf, type ReportView, spanOf } from "../frames/index.js";
import type { Condition, EventGives, Refinement } from "./event-gives.js";

/** The frame's codes, with the first refinement whose roles are as it wants them laid over; it is at `index`, -1 where none fits. */
export interface Refined {
  readonly gives: EventGives;
  readonly index: number;
}

export function refine(view: ReportView, match: FrameMatch<EventGives>, refinements: readonly Refinement[]): Refined {
  const index = refinements.findIndex(({ when }) =>
    when.every((condition) => wordThatMeets(view, match, condition) !== undefined),
  );
  const { gives } = match.frame;
  return { gives: index < 0 ? gives : { ...gives, ...refinements[index]!.gives }, index };
}

/** The refinement that was laid over, with the words that met its conditions. */
export function whyRefined(
  view: ReportView,
  match: FrameMatch<EventGives>,
  refinements: readonly Refinement[],
  index: number,
): ChosenCase {
  const head = { rule: match.frame.id, list: "refine" };
  if (index < 0) return { ...head, because: [] };
  const because = refinements[index]!.when.flatMap((condition) => {
    const word = wordThatMeets(view, match, condition);
    if (word === undefined) return [];
    const classes = condition.named.flatMap(([name, set]) => (isOf(view, word, set) ? [name] : []));
    return [{ role: condition.role, ...spanOf(view, phraseOf(view, word)), classes }];
  });
  return { ...head, index, because };
}

function wordThatMeets(view: ReportView, { roles }: FrameMatch<EventGives>, { role, classes }: Condition) {
  return roles.get(role)?.find((word) => isOf(view, word, classes));
}

function isOf(view: ReportView, word: number, classes: Condition["classes"]): boolean {
  return meets(view.classesOf(word), classes) || meets(view.classesOf(view.contentOf(word)), classes);
}
