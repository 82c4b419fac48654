import type { Parse } from "#read";
import { hasKind, type Operator } from "./operator-table.js";
import { apply } from "./scale.js";

/** What is noted, by words. */
interface Timed {
  readonly level: Int8Array;
  readonly stage: Int8Array;
  readonly ground: Int32Array;
  readonly gone: Uint8Array;
}

/** `note` adds why. Notes of a noun what a word of time right at it says: "[recent] attacks", "[last] week's meeting", "[tomorrow]'s vote". */
export function noteTime(
  parse: Parse,
  w: number,
  operators: readonly Operator[],
  own: Timed,
  note: (entry: string, above: number) => number,
): void {
  const noun = timedBy(parse, w, operators);
  if (noun < 0) return;
  for (const operator of operators) {
    if (operator.kind === "gone") own.gone[noun] = 1;
    if (operator.kind !== "coming") continue;
    own.level[noun] = apply(operator, own.level[noun]!);
    own.stage[noun] = operator.stage;
    own.ground[noun] = note(operator.entry, own.ground[noun]!);
  }
}

/** The noun that a word of time belongs to, by itself or within a possessor; "the [last] attack" is one in a row. */
function timedBy({ deprel, head }: Parse, w: number, operators: readonly Operator[]): number {
  if (deprel[w] === "nmod:poss") return head[w]!;
  if (deprel[w] !== "amod") return -1;
  const above = head[w]!;
  if (deprel[above] === "nmod:poss") return head[above]!;
  return hasKind(operators, "gone") && !hasKind(operators, "ranking") ? above : -1;
}
