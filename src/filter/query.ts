import type { Condition } from "./condition.js";
import { FIELDS } from "./fields.js";
import type { Filter } from "./filter.js";

/** What a filter is read from; `URLSearchParams` is one. */
export interface QueryParams {
  getAll(name: string): string[];
}

/** Filters by query parameter, and in words what was wrong with values that were left out. */
export interface ParsedFilter {
  readonly filter: Filter;
  readonly wrong: readonly string[];
}

/** Reads a filter from a query. Values repeat (`type=A&type=B`) or stand together (`type=A,B`). Never throws. */
export function parseFilter(params: QueryParams): ParsedFilter {
  const filter: Record<string, unknown> = {};
  const wrong: string[] = [];
  for (const field of FIELDS) {
    const given = params.getAll(field.name).filter((value) => value.trim() !== "");
    if (given.length === 0) continue;
    const value = field.parse(given, (text) => wrong.push(text));
    if (value !== undefined) filter[field.name] = value;
  }
  return { filter, wrong };
}

/** The filter as a query without a question mark, fields in a fixed order; "" where nothing narrows. */
export function printFilter(filter: Filter): string {
  const parts: string[] = [];
  for (const field of FIELDS) {
    const value = filter[field.name];
    if (value === undefined) continue;
    for (const text of field.print(value as never))
      parts.push(`${field.name}=${encodeURIComponent(text.replace(/\p{Surrogate}/gu, "\ufffd"))}`);
  }
  return parts.join("&");
}

export function filterConditions(filter: Filter): readonly Condition[] {
  return FIELDS.flatMap((field) => {
    const value = filter[field.name];
    return value === undefined ? [] : field.conditions(value as never, filter);
  });
}
