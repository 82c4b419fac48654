/** A fold that depends on the report's id alone, so that all accounts of a report share it. */
export function foldOf(report: string, folds: number): number {
  let h = folds;
  for (let i = 0; i < report.length; i++) h = Math.imul(h ^ report.charCodeAt(i), 0x01000193);
  return ((h ^ (h >>> 15)) >>> 0) % folds;
}
