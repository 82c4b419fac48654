import { isUtf8 } from "node:buffer";
import iconv from "iconv-lite";
import { detectEncoding, standardName, UNASSIGNED } from "./detect-encoding.js";

/** Decoded text, or the encoding that failed and the first byte that is not valid in it. */
export type Decoded = { readonly text: string; readonly encoding: string } | Undecodable;

export interface Undecodable {
  readonly encoding: string;
  readonly badAt: number;
}

const BOMS: readonly (readonly [string, readonly number[]])[] = [
  ["utf-8", [0xef, 0xbb, 0xbf]],
  ["utf-32le", [0xff, 0xfe, 0, 0]],
  ["utf-32be", [0, 0, 0xfe, 0xff]],
  ["utf-16le", [0xff, 0xfe]],
  ["utf-16be", [0xfe, 0xff]],
];

/**
 * Decodes by byte-order mark, then `declared` (a header, meta tag or XML declaration), then what the bytes look like.
 * A declaration that does not fit the bytes is passed over. The byte-order mark is dropped.
 */
export function decodeBytes(bytes: Uint8Array, declared?: string): Decoded {
  const bom = byteOrderMark(bytes);
  if (bom) return decodeAs(bytes, bom);
  const wide = looksWide(bytes);
  if (wide) return decodeAs(bytes, wide);
  const named = declared === undefined ? undefined : standardName(declared);
  if (named !== undefined && !/^utf-?(8|16|32)/.test(named)) {
    const decoded = decodeAs(bytes, named);
    if ("text" in decoded) return decoded;
  }
  if (isUtf8(bytes) || isBrokenUtf8(bytes)) return decodeAs(bytes, "utf-8");
  return decodeAs(bytes, detectEncoding(bytes));
}

export function byteOrderMark(bytes: Uint8Array): string | undefined {
  return BOMS.find(([, mark]) => mark.every((byte, i) => bytes[i] === byte))?.[0];
}

/** UTF-16 without a mark: NUL is nearly always in the same one of the two bytes. */
export function looksWide(bytes: Uint8Array): "utf-16le" | "utf-16be" | undefined {
  const size = Math.min(bytes.length, 4096) & ~1;
  let even = 0;
  let odd = 0;
  for (let i = 0; i < size; i += 2) {
    if (bytes[i] === 0) even++;
    if (bytes[i + 1] === 0) odd++;
  }
  const enough = Math.max(2, size / 40); // one space or line break in twenty characters
  if (odd >= enough && even * 20 <= odd) return "utf-16le";
  if (even >= enough && odd * 20 <= even) return "utf-16be";
  return undefined;
}

/** The charset that a page's meta tag or an XML declaration names in the first kilobytes. */
export function declaredCharset(bytes: Uint8Array): string | undefined {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 4096)).toString("latin1");
  const xml = /^\s*<\?xml[^>]{0,200}?encoding\s*=\s*["']([^"'>]{1,40})["']/i.exec(head);
  const meta = /<meta[^>]{0,300}?charset\s*=\s*["']?\s*([^\s"'/>;]{1,40})/i.exec(head);
  return xml?.[1] ?? meta?.[1];
}

/** Bytes that are meant as UTF-8 and have a fault: at least half of what is not ASCII in them is well formed. */
function isBrokenUtf8(bytes: Uint8Array): boolean {
  let good = 0;
  let bad = 0;
  for (let i = 0; i < bytes.length; ) {
    const length = sequenceLength(bytes, i);
    if (length > 1) good++;
    if (length === 0) bad++;
    i += length || 1;
    if (length === 0) while (((bytes[i] ?? 0) & 0xc0) === 0x80) i++;
  }
  return good >= bad;
}

/** Length of the UTF-8 sequence at i; 0 where there is none. */
function sequenceLength(bytes: Uint8Array, i: number): number {
  const lead = bytes[i]!;
  if (lead < 0x80) return 1;
  const length =
    lead >= 0xc2 && lead < 0xe0 ? 2 : lead >= 0xe0 && lead < 0xf0 ? 3 : lead >= 0xf0 && lead < 0xf5 ? 4 : 0;
  for (let k = 1; k < length; k++) if (((bytes[i + k] ?? 0) & 0xc0) !== 0x80) return 0;
  return length > 0 && isUtf8(bytes.subarray(i, i + length)) ? length : 0;
}

/** Decodes in one encoding, by iconv's name for it. */
export function decodeAs(bytes: Uint8Array, encoding: string): Decoded {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  if (encoding === "utf-8") {
    if (!isUtf8(buffer)) return { encoding, badAt: firstBadByte(buffer) };
    return { encoding, text: dropMark(buffer.toString("utf8")) };
  }
  if (encoding.startsWith("utf-16") && buffer.length % 2 === 1) return { encoding, badAt: buffer.length - 1 };
  if (encoding.startsWith("utf-32") && buffer.length % 4 !== 0) return { encoding, badAt: buffer.length & ~3 };
  const text = iconv.decode(buffer, encoding, { stripBOM: true });
  if (encoding.startsWith("utf-")) return { encoding, text };
  const bad = text.search(UNASSIGNED);
  return bad < 0 ? { encoding, text } : { encoding, badAt: iconv.encode(text.slice(0, bad), encoding).length };
}

function firstBadByte(bytes: Uint8Array): number {
  let i = 0;
  for (let length = 1; i < bytes.length; i += length) {
    length = sequenceLength(bytes, i);
    if (length === 0) break;
  }
  return i;
}

function dropMark(text: string): string {
  return text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
}
