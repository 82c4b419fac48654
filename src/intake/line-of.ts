import { decodeAs, type Undecodable } from "./encoding.js";

const LF = 10;

/** The line (1-based) of the first byte that is not valid. */
export function lineOfByte(bytes: Uint8Array, { encoding, badAt }: Undecodable): number {
  const before = bytes.subarray(0, badAt);
  if (!/^utf-(16|32)/.test(encoding)) return 1 + count(before, LF);
  const decoded = decodeAs(before, encoding);
  return "text" in decoded ? 1 + count(decoded.text, "\n") : 1;
}

/** The line (1-based) on which the last word of a text stands. */
export function lineOfEnd(text: string): number {
  return 1 + count(text.trimEnd(), "\n");
}

function count<T>(items: { indexOf(item: T, from: number): number }, item: T): number {
  let found = 0;
  for (let at = items.indexOf(item, 0); at >= 0; at = items.indexOf(item, at + 1)) found++;
  return found;
}
