/** A stretch of a stream, with the line it begins on (1-based). `cut` where it had more than the limit: `bytes` is then its beginning. */
export interface Stretch {
  readonly bytes: Uint8Array;
  readonly line: number;
  readonly cut: boolean;
  /** False where the stream ended in the middle of it. */
  readonly whole: boolean;
}

const KEPT_OF_CUT = 4096; // bytes: enough to find an id in
const LF = 10;
const CR = 13;

/** Collects bytes up to a limit and forgets the rest, so that a line of any length costs no memory. */
class Collector {
  private parts: Uint8Array[] = [];
  size = 0;
  constructor(private readonly limit: number) {}

  add(part: Uint8Array): void {
    if (part.length === 0) return;
    this.size += part.length;
    if (this.size <= this.limit) this.parts.push(part);
    else if (this.parts.length !== 1 || this.parts[0]!.length > KEPT_OF_CUT) {
      this.parts = [
        Buffer.concat([...this.parts, part.subarray(0, KEPT_OF_CUT)])
          .subarray(0, KEPT_OF_CUT)
          .slice(),
      ];
    }
  }

  take(line: number, whole: boolean): Stretch {
    const cut = this.size > this.limit;
    const bytes = this.parts.length === 1 ? this.parts[0]! : Buffer.concat(this.parts);
    this.parts = [];
    this.size = 0;
    return { bytes, line, cut, whole };
  }
}

/** Splits a stream into lines without their ends; blank lines are counted and left out. */
export async function* splitLines(stream: AsyncIterable<Uint8Array>, limit: number): AsyncGenerator<Stretch> {
  for await (const stretch of splitRawLines(stream, limit)) if (!isBlank(stretch.bytes)) yield stretch;
}

/** Splits a stream into lines without their ends, blank ones too. */
export async function* splitRawLines(stream: AsyncIterable<Uint8Array>, limit: number): AsyncGenerator<Stretch> {
  const pending = new Collector(limit);
  let line = 1;
  for await (const chunk of stream) {
    let from = 0;
    for (let at = chunk.indexOf(LF); at >= 0; at = chunk.indexOf(LF, from)) {
      pending.add(chunk.subarray(from, at > from && chunk[at - 1] === CR ? at - 1 : at));
      yield pending.take(line++, true);
      from = at + 1;
    }
    pending.add(chunk.subarray(from));
  }
  if (pending.size > 0) yield pending.take(line, true);
}

function isBlank(bytes: Uint8Array): boolean {
  return bytes.every((byte) => byte === 32 || (byte >= 9 && byte <= 13));
}

const QUOTE = 34;
const BACKSLASH = 92;
const LIST = 91; // [
const LIST_END = 93;
const OBJECT = 123; // {
const OBJECT_END = 125;

/**
 * Splits a stream of JSON into its objects: one after the other, or the elements of one array. Other values between them come
 * out as they are. Counts brackets outside strings, however deep.
 */
export async function* splitValues(stream: AsyncIterable<Uint8Array>, limit: number): AsyncGenerator<Stretch> {
  const pending = new Collector(limit);
  let line = 1;
  let startLine = 1;
  let depth = 0;
  let base = -1; // 1 inside an array of reports, 0 else; known at the first bracket
  let inString = false;
  let escaped = false;
  for await (const chunk of stream) {
    let from = depth > Math.max(base, 0) ? 0 : -1;
    for (let i = 0; i < chunk.length; i++) {
      const byte = chunk[i]!;
      if (byte === LF) line++;
      if (inString) {
        if (escaped) escaped = false;
        else if (byte === BACKSLASH) escaped = true;
        else if (byte === QUOTE) inString = false;
        continue;
      }
      if (byte === QUOTE) inString = true;
      else if (byte === LIST || byte === OBJECT) {
        if (base < 0) base = byte === LIST ? 1 : 0;
        if (depth === base) {
          from = i;
          startLine = line;
        }
        depth++;
      } else if ((byte === LIST_END || byte === OBJECT_END) && depth > 0) {
        depth--;
        if (depth === base && from >= 0) {
          pending.add(chunk.subarray(from, i + 1));
          yield pending.take(startLine, true);
          from = -1;
        }
      }
    }
    if (from >= 0) pending.add(chunk.subarray(from));
  }
  if (pending.size > 0) yield pending.take(startLine, false);
  else if (depth > 0) yield pending.take(line, false); // the array is not closed
}
