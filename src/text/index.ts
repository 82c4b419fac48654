export { findQuote, QUOTE_TOLERANCE, type Quote } from "./find-quote.js";
export { indexLines, type LineIndex, type LinePlace } from "./line-index.js";
export { createPositionMap, type PositionMap, type PositionPairs } from "./position-map.js";
export {
  compareSpans,
  contains,
  cover,
  intersect,
  mergeSpans,
  overlaps,
  subtractSpans,
  trimSpan,
} from "./span-algebra.js";
