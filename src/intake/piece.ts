import iconv from "iconv-lite";
import { type Problem, problem } from "#record";
import { byteOrderMark, declaredCharset, decodeAs, decodeBytes, looksWide } from "./encoding.js";
import { type Kind, sniffKind, sniffMagic } from "./kind.js";
import { type OpenSource, openSources, problemOfError, type Source } from "./source.js";
import { type Stretch, splitLines, splitValues } from "./split-bytes.js";

/** Where a report stands in what was given: `file#item` for an item of a feed, `file:line` for a line of JSON Lines. */
export interface Where {
  readonly file: string;
  readonly line?: number;
  readonly item?: string;
}

/** Bytes that hold one report, or one feed: cut out of a stream, not yet understood. */
export interface Piece {
  readonly where: Where;
  readonly kind: "text" | "html" | "feed" | "json" | "conllu";
  readonly bytes: Uint8Array;
  /** Charset declared from outside or settled for the whole stream. */
  readonly charset?: string;
}

/** A piece, or the problem that stands in its place. `read` counts the bytes taken from all sources so far. */
export type Cut = ({ readonly piece: Piece } | { readonly problem: Problem }) & { readonly read: number };

export const MAX_REPORT_SIZE = 20_000_000; // bytes

const HEAD = 64 * 1024; // bytes from which the kind of a source is told

/** Cuts sources into pieces, streaming: never holds more than one report of at most `maxSize` bytes and one chunk. */
export async function* cutSources(sources: Iterable<Source>, maxSize = MAX_REPORT_SIZE): AsyncGenerator<Cut> {
  const count = { read: 0 };
  for await (const source of openSources(sources)) {
    if ("code" in source) {
      yield { problem: source, read: count.read };
      continue;
    }
    try {
      for await (const cut of cutSource(source, maxSize, count)) yield { ...cut, read: count.read };
    } catch (error) {
      yield { problem: problemOfError(error, source.name), read: count.read };
    }
  }
}

type Uncounted = { readonly piece: Piece } | { readonly problem: Problem };

async function* cutSource(source: OpenSource, maxSize: number, count: { read: number }): AsyncGenerator<Uncounted> {
  const { head, stream, close } = await takeHead(source.bytes, count);
  try {
    const sniffed = sniffHead(head, source.charset);
    if ("problem" in sniffed) yield { problem: { ...sniffed.problem, file: source.name } };
    else if (sniffed.kind === "lines" || sniffed.kind === "values")
      yield* cutJson(stream, sniffed, source.name, maxSize);
    else yield await takeWhole(stream, sniffed.kind, source, maxSize);
  } finally {
    await close(); // what was not read to its end
  }
}

type Head =
  | { readonly kind: Kind; readonly wide: string | undefined; readonly head: Uint8Array }
  | { readonly problem: Problem };

function sniffHead(head: Uint8Array, charset: string | undefined): Head {
  const unsupported = sniffMagic(head);
  if (unsupported) return { problem: problem("unsupported-kind", { kind: unsupported }) };
  const wide = byteOrderMark(head) ?? looksWide(head);
  const sniffed = sniffKind(decodeHead(head, wide, charset ?? declaredCharset(head)));
  if ("unsupported" in sniffed) return { problem: problem("unsupported-kind", { kind: sniffed.unsupported }) };
  if ("kind" in sniffed) return { kind: sniffed.kind, wide, head };
  if (sniffed.bad === "empty" && head.length >= HEAD) return { kind: "text", wide, head };
  return { problem: problem(sniffed.bad) };
}

async function* cutJson(
  stream: AsyncIterable<Uint8Array>,
  { kind, wide, head }: Exclude<Head, { problem: Problem }>,
  file: string,
  maxSize: number,
): AsyncGenerator<Uncounted> {
  const charset = wide ? "utf-8" : jsonCharset(head);
  const narrow = wide && wide !== "utf-8" ? toUtf8(stream, wide) : stream;
  let any = false;
  for await (const stretch of kind === "lines" ? splitLines(narrow, maxSize) : splitValues(narrow, maxSize)) {
    any = true;
    yield jsonPiece(stretch, file, charset, maxSize);
  }
  if (!any) yield { problem: problem("empty", {}, { file }) };
}

async function takeWhole(
  stream: AsyncIterable<Uint8Array>,
  kind: "text" | "html" | "feed",
  source: OpenSource,
  maxSize: number,
): Promise<Uncounted> {
  const file = source.name;
  const bytes = await collect(stream, maxSize);
  if (!bytes) return { problem: problem("too-large", { limit: maxSize }, { file }) };
  return { piece: { where: { file }, kind, bytes, ...(source.charset ? { charset: source.charset } : {}) } };
}

function jsonPiece(stretch: Stretch, file: string, charset: string, limit: number): Uncounted {
  const where = { file, line: stretch.line };
  if (stretch.cut) return { problem: problem("too-large", { limit }, { ...where, id: salvageId(stretch.bytes) }) };
  if (!stretch.whole) return { problem: problem("truncated-json", {}, { ...where, id: salvageId(stretch.bytes) }) };
  return { piece: { where, kind: "json", bytes: stretch.bytes, charset } };
}

/** The `id` of a JSON object that breaks off or is too large, where it stands near its beginning. */
export function salvageId(bytes: Uint8Array): string | undefined {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 4096)).toString("utf8");
  const found =
    /^\s*\{\s*(?:"(?:url|title|publisher|published)"\s*:\s*"(?:[^"\\]|\\.){0,1000}"\s*,\s*){0,4}"id"\s*:\s*("(?:[^"\\]|\\.){1,500}"|\d{1,20})\s*[,}]/.exec(
      head,
    );
  if (!found) return undefined;
  try {
    return String(JSON.parse(found[1]!));
  } catch {
    return undefined;
  }
}

/** Reads ahead to the first `HEAD` bytes; `stream` begins with them again. */
async function takeHead(
  bytes: AsyncIterable<Uint8Array>,
  count: { read: number },
): Promise<{ head: Uint8Array; stream: AsyncIterable<Uint8Array>; close: () => Promise<unknown> }> {
  const iterator = bytes[Symbol.asyncIterator]();
  const first: Uint8Array[] = [];
  let size = 0;
  while (size < HEAD) {
    const next = await iterator.next();
    if (next.done) break;
    first.push(next.value);
    size += next.value.length;
  }
  count.read += size;
  const head = first.length === 1 ? first[0]! : Buffer.concat(first);
  async function* stream(): AsyncGenerator<Uint8Array> {
    if (head.length > 0) yield head;
    for (let next = await iterator.next(); !next.done; next = await iterator.next()) {
      count.read += next.value.length;
      yield next.value;
    }
  }
  return { head: head.subarray(0, HEAD), stream: stream(), close: async () => iterator.return?.() };
}

/** Decodes the beginning of a source well enough to tell its kind; a character cut in two at its end does no harm. */
function decodeHead(head: Uint8Array, wide: string | undefined, charset: string | undefined): string {
  const decoded =
    wide && wide !== "utf-8" ? decodeAs(head.subarray(0, head.length & ~3), wide) : decodeBytes(head, charset);
  return "text" in decoded ? decoded.text : Buffer.from(head.buffer, head.byteOffset, head.length).toString("latin1");
}

/** JSON is UTF-8; only a head with much text in another charset and none in UTF-8 is taken as that. */
function jsonCharset(head: Uint8Array): string {
  let high = 0;
  for (const byte of head) if (byte >= 0x80) high++;
  if (high < 20) return "utf-8";
  const decoded = decodeBytes(trimToCharacter(head));
  return "text" in decoded ? decoded.encoding : "utf-8";
}

function trimToCharacter(bytes: Uint8Array): Uint8Array {
  let end = bytes.length;
  if (end < HEAD) return bytes;
  while (end > 0 && bytes[end - 1]! >= 0x80) end--;
  return bytes.subarray(0, end);
}

async function* toUtf8(stream: AsyncIterable<Uint8Array>, encoding: string): AsyncGenerator<Uint8Array> {
  const decoder = iconv.getDecoder(encoding, { stripBOM: true });
  for await (const chunk of stream) yield Buffer.from(decoder.write(Buffer.from(chunk)));
  const rest = decoder.end();
  if (rest) yield Buffer.from(rest);
}

/** The whole stream, or undefined where it has more than `limit` bytes. */
async function collect(stream: AsyncIterable<Uint8Array>, limit: number): Promise<Uint8Array | undefined> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of stream) {
    size += chunk.length;
    if (size > limit) return undefined;
    parts.push(chunk);
  }
  return parts.length === 1 ? parts[0]! : Buffer.concat(parts);
}
