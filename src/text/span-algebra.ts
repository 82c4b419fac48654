import type { Span } from "#record";

/** Half-open spans of UTF-16 code units; [2, 5) and [5, 7) touch but do not overlap. */
export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

/** All of `inner` lies in `outer`. */
export function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** What two spans share; undefined where they share nothing. */
export function intersect(a: Span, b: Span): Span | undefined {
  return overlaps(a, b) ? { start: Math.max(a.start, b.start), end: Math.min(a.end, b.end) } : undefined;
}

/** The shortest span that holds both. */
export function cover(a: Span, b: Span): Span {
  return { start: Math.min(a.start, b.start), end: Math.max(a.end, b.end) };
}

/** By start, then the longer first: the order in which nested spans open. */
export function compareSpans(a: Span, b: Span): number {
  return a.start - b.start || b.end - a.end;
}

/** The same characters as ascending spans with gaps between them; empty spans vanish. */
export function mergeSpans(spans: readonly Span[]): Span[] {
  const merged: { start: number; end: number }[] = [];
  for (const { start, end } of [...spans].sort(compareSpans)) {
    if (start >= end) continue;
    const last = merged[merged.length - 1];
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else merged.push({ start, end });
  }
  return merged;
}

/** What is left of `span` without the characters of `holes`, ascending. */
export function subtractSpans(span: Span, holes: readonly Span[]): Span[] {
  const left: Span[] = [];
  let at = span.start;
  for (const hole of mergeSpans(holes)) {
    if (hole.end <= at) continue;
    if (hole.start >= span.end) break;
    if (hole.start > at) left.push({ start: at, end: hole.start });
    at = hole.end;
  }
  if (at < span.end) left.push({ start: at, end: span.end });
  return left;
}

/** The span without white space at its ends; where nothing is left, an empty span at its start. */
export function trimSpan(text: string, span: Span): Span {
  const inner = text.slice(span.start, span.end);
  const trimmed = inner.trimStart();
  const start = span.start + inner.length - trimmed.length;
  const end = start + trimmed.trimEnd().length;
  return start === end ? { start: span.start, end: span.start } : { start, end };
}
