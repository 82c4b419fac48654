/** A TIMEX3 duration in whole days, weeks, months or years: "P6W" is 6 of W. */
export interface TimexDuration {
  readonly count: number;
  readonly unit: "D" | "W" | "M" | "Y";
}

/** Undefined for hours, and for lengths that are not told in whole units. */
export function readDuration(value: string): TimexDuration | undefined {
  const parts = /^P(\d{1,4})([DWMY])$/.exec(value);
  return parts ? { count: Number(parts[1]), unit: parts[2] as TimexDuration["unit"] } : undefined;
}
