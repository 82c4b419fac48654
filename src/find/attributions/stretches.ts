import type { Words } from "./view.js";

/** The word behind the last of some stretches; 0 for none. */
export function endOf(stretches: readonly Words[]): number {
  let end = 0;
  for (const { to } of stretches) if (to > end) end = to;
  return end;
}

/** The first word of some stretches; infinity for none. */
export function startOf(stretches: readonly Words[]): number {
  let start = Number.POSITIVE_INFINITY;
  for (const { from } of stretches) if (from < start) start = from;
  return start;
}
