import type { Span } from "#record";

/** A quote as it was cut from an earlier state of a text: its words, and where they stood (W3C TextQuoteSelector with a position). */
export interface Quote {
  readonly exact: string;
  /** Offset at which it stood; of several places the nearest is taken. */
  readonly near?: number;
}

/** At most this share of a quote's characters may have changed. */
export const QUOTE_TOLERANCE = 0.2;
/** Longer quotes are only looked for exactly: the time that a fuzzy search takes grows with the square of their length. */
const LONGEST_FUZZY = 2000;

/** Finds a quote in a text that may have been edited: exactly, else with few changes, else not at all. */
export function findQuote(text: string, quote: Quote): Span | undefined {
  const { exact, near = 0 } = quote;
  if (exact === "") return undefined;
  return nearestExact(text, exact, near) ?? findFuzzy(text, exact, near);
}

function nearestExact(text: string, exact: string, near: number): Span | undefined {
  const after = text.indexOf(exact, near);
  const before = text.lastIndexOf(exact, near);
  if (after < 0 && before < 0) return undefined;
  const start = before < 0 || (after >= 0 && after - near < near - before) ? after : before;
  return { start, end: start + exact.length };
}

/** Sellers' algorithm: the stretch of the text with the least edit distance to the quote,. */
function findFuzzy(text: string, exact: string, near: number): Span | undefined {
  const allowed = Math.floor(exact.length * QUOTE_TOLERANCE);
  if (allowed === 0 || exact.length > LONGEST_FUZZY) return undefined;
  let best: Span | undefined;
  let bestCost = allowed + 1;
  for (const window of windowsWithAnchors(text, exact)) {
    const found = alignQuote(text, exact, window);
    const closer = best && found.cost === bestCost && Math.abs(found.start - near) < Math.abs(best.start - near);
    if (found.cost < bestCost || closer) {
      best = { start: found.start, end: found.end };
      bestCost = found.cost;
    }
  }
  return best;
}

/**
 * Parts of the text that can hold the quote: if at most `k` characters changed, one of k + 1 equal pieces of it stands there unchanged;
 * a handful of pieces finds nearly all that people call the same quote.
 */
function windowsWithAnchors(text: string, exact: string): Span[] {
  const piece = Math.max(4, Math.floor(exact.length / 8));
  const windows: Span[] = [];
  for (let at = 0; at + piece <= exact.length; at += piece) {
    const anchor = exact.slice(at, at + piece);
    let found = text.indexOf(anchor);
    for (let n = 0; found >= 0 && n < MOST_PLACES; n++) {
      const slack = Math.ceil(exact.length * QUOTE_TOLERANCE);
      const start = Math.max(0, found - at - slack);
      const end = Math.min(text.length, found + exact.length - at + slack);
      if (!windows.some((w) => w.start <= start && end <= w.end)) windows.push({ start, end });
      found = text.indexOf(anchor, found + 1);
    }
  }
  return windows.slice(0, MOST_PLACES);
}
const MOST_PLACES = 16;

/** The stretch of a window nearest to the quote by edit distance, and the distance. */
function alignQuote(text: string, exact: string, window: Span): Span & { cost: number } {
  const m = exact.length;
  let costs = Int32Array.from({ length: m + 1 }, (_, i) => i);
  let starts = new Int32Array(m + 1).fill(window.start);
  const best = { start: window.start, end: window.start, cost: m };
  for (let j = window.start; j < window.end; j++) {
    const nextCosts = new Int32Array(m + 1);
    const nextStarts = new Int32Array(m + 1);
    nextStarts[0] = j + 1;
    for (let i = 1; i <= m; i++) {
      const change = costs[i - 1]! + (exact.charCodeAt(i - 1) === text.charCodeAt(j) ? 0 : 1);
      const skip = costs[i]! + 1;
      const miss = nextCosts[i - 1]! + 1;
      const least = Math.min(change, skip, miss);
      nextCosts[i] = least;
      nextStarts[i] = least === change ? starts[i - 1]! : least === skip ? starts[i]! : nextStarts[i - 1]!;
    }
    costs = nextCosts;
    starts = nextStarts;
    if (costs[m]! < best.cost) Object.assign(best, { start: starts[m]!, end: j + 1, cost: costs[m]! });
  }
  return best;
}
