import { InvalidArgumentError } from "commander";
import { parseDate } from "#intake";

/** Readers of option values; each throws what commander prints as a usage error. */

/** "2022-01-07", or an ISO 8601 date-time with offset. */
export function parseDateOption(value: string): string {
  const date = /^\d{4}-?\d\d-?\d\d/.test(value) ? parseDate(value) : undefined;
  if (date === undefined)
    throw new InvalidArgumentError("Write it as YYYY-MM-DD or as an ISO 8601 date-time with offset.");
  return date;
}

const UNITS: Readonly<Record<string, number>> = {
  "": 1,
  b: 1,
  k: 1e3,
  kb: 1e3,
  m: 1e6,
  mb: 1e6,
  g: 1e9,
  gb: 1e9,
  kib: 1024,
  mib: 1024 ** 2,
  gib: 1024 ** 3,
};

/** "20MB" → 20,000,000 bytes. */
export function parseSize(value: string): number {
  const found = /^(\d+(?:\.\d+)?)\s*([a-z]*)$/i.exec(value.trim());
  const unit = UNITS[found?.[2]?.toLowerCase() ?? "?"];
  const size = Math.round(Number(found?.[1]) * (unit ?? Number.NaN));
  if (!(size > 0)) throw new InvalidArgumentError("Write it as a number of bytes, as 500kB or 20MB.");
  return size;
}

export function parseCount(value: string): number {
  const count = Number(value);
  if (!Number.isInteger(count) || count < 1) throw new InvalidArgumentError("Write a whole number from 1 on.");
  return count;
}

/** A list with commas of which every member must be one of `choices`. */
export function parseList<T extends string>(choices: readonly T[]): (value: string) => T[] {
  return (value) => {
    const members = value
      .split(",")
      .map((member) => member.trim())
      .filter((member) => member !== "");
    const unknown = members.find((member) => !choices.includes(member as T));
    if (unknown !== undefined || members.length === 0)
      throw new InvalidArgumentError(`Choose from: ${choices.join(", ")}.`);
    return members as T[];
  };
}
