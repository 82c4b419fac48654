import { existsSync } from "node:fs";
import type { Span } from "#record";

/** A stretch of a file's report, an id of the annals, or what is wrong with what was asked for. */
export type Target =
  | { readonly file: string; readonly item?: string; readonly line?: number; readonly span: Span }
  | { readonly id: string }
  | { readonly error: string };

const SPAN = /^(.+?)(?::(\d+))?:(\d+)-(\d+)$/s;

/** Reads `FILE:START-END`, `FILE:LINE:START-END` or `FILE#ITEM:START-END`; all else is an id, unless it begins with a file's name. */
export function parseTarget(what: string): Target {
  const parts = SPAN.exec(what);
  if (!parts) return badSpan(what) ?? { id: what };
  const span = { start: Number(parts[3]), end: Number(parts[4]) };
  if (span.end < span.start) return { error: "the span ends before it begins" };
  return { ...splitItem(parts[1]!), ...(parts[2] === undefined ? {} : { line: Number(parts[2]) }), span };
}

/** Parts `FILE#ITEM`, unless there is a file of that whole name. */
function splitItem(path: string): { readonly file: string; readonly item?: string } {
  const at = path.indexOf("#");
  return at <= 0 || existsSync(path) ? { file: path } : { file: path.slice(0, at), item: path.slice(at + 1) };
}

/** The name of a file with no span behind it, or with something else. */
function badSpan(what: string): { readonly error: string } | undefined {
  if (existsSync(what)) return { error: `which words of ${what}? Write ${what}:START-END, as ${what}:30-81` };
  const colon = what.lastIndexOf(":");
  const { file } = splitItem(what.slice(0, Math.max(0, colon)).replace(/:\d+$/, ""));
  if (colon <= 0 || !existsSync(file)) return undefined;
  return { error: `"${what.slice(colon + 1)}" is not START-END, two numbers such as 30-81` };
}
