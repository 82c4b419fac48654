import type { Parse } from "#read";

/** Steps up the tree; what is farther off is only called far. */
const DEEP = 6;

/**
 * How a word hangs on a trigger: the UD relations on the way up from it, the last two, and where the trigger itself is not reached, `>` and
 * the first two of those on the way up from the trigger to the same word. `nsubj`; `conj<obj`; `nsubj>xcomp` for who is lent by the verb above.
 */
export function wayBetween(parse: Parse, word: number, trigger: number): string {
  let down = "";
  for (let top = trigger, steps = 0; top >= 0 && steps < DEEP; top = parse.head[top]!, steps++) {
    const up = wayUp(parse, word, top);
    if (up !== undefined) return steps === 0 ? up : `${up}>${down}`;
    if (steps === 0) down = parse.deprel[top]!;
    else if (steps === 1) down = `${down}>${parse.deprel[top]}`;
  }
  return "far";
}

/** The last two relations on the way up to a word, "" where it is the word itself; absent where it does not lie above. */
function wayUp({ head, deprel }: Parse, word: number, top: number): string | undefined {
  let below = -1;
  let last = -1;
  for (let w = word, steps = 0; w >= 0 && steps <= DEEP; w = head[w]!, steps++) {
    if (w === top) return below >= 0 ? `${deprel[below]}<${deprel[last]}` : last >= 0 ? deprel[last]! : "";
    below = last;
    last = w;
  }
  return undefined;
}
