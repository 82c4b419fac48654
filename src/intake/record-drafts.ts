import type { Draft } from "./make-report.js";

/** The draft of a JSON Lines object; undefined where it has no `text`. Other keys than the record's are ignored. */
export function draftFromRecord(record: Readonly<Record<string, unknown>>): Draft | undefined {
  if (typeof record.text !== "string") return undefined;
  return {
    text: record.text.charCodeAt(0) === 0xfeff ? record.text.slice(1) : record.text,
    id: recordId(record),
    title: maybeString(record.title),
    publisher: maybeString(record.publisher),
    url: maybeString(record.url),
    published: record.published === undefined || record.published === null ? undefined : String(record.published),
  };
}

/** The id of a JSON Lines object, also where it is a number. */
export function recordId(record: Readonly<Record<string, unknown>>): string | undefined {
  if (typeof record.id === "number") return String(record.id);
  return typeof record.id === "string" && record.id !== "" ? record.id : undefined;
}

function maybeString(value: unknown): string | undefined {
  return typeof value === "string" ? value : undefined;
}
