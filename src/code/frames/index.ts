export { argumentsOf } from "./arguments.js";
export { clauseAround, clauseHead, phraseOf, spanOf, type WordRange } from "./clause.js";
export { withoutAddress } from "./companions.js";
export { conjuncts, isNextSubject } from "./conjuncts.js";
export { createFrameMatcher, type FrameMatch, type FrameMatcher, type Roles } from "./frame-matcher.js";
export { hasSubject, isPassive } from "./passive.js";
export { createReportView, type ReportView } from "./report-view.js";
export { childWith } from "./tree.js";
export { type ClassSet, createWordClasses, meets, type WordClasses } from "./word-classes.js";
