export { cutSentences } from "./cut-sentences.js";
export { parseDate } from "./date.js";
export { decodeBytes } from "./encoding.js";
export { toLanguageCode } from "./language.js";
export { type Defaults, type Intake, maybeUrl } from "./make-report.js";
export { openIntake, type TakeReports } from "./open-intake.js";
export { type Cut, cutSources, MAX_REPORT_SIZE, type Piece, salvageId, type Where } from "./piece.js";
export { type IntakeOptions, intakeOfProblem, readSources } from "./read-sources.js";
export type { ByteSource, Source } from "./source.js";
