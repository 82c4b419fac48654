/** Hash of a string, 32 bits (FNV-1a). */
export function hashText(text: string): number {
  let h = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  return h;
}

/** Joins two hashes or small numbers into one; the order counts. */
export function mix(a: number, b: number): number {
  const h = Math.imul(a ^ Math.imul(b ^ (b >>> 15), 0x85ebca6b), 0xc2b2ae35);
  return h ^ (h >>> 13);
}

/** Row of a table of 2^bits rows that a feature falls into. */
export function rowOf(hash: number, bits: number): number {
  return Math.imul(hash, 0x9e3779b1) >>> (32 - bits);
}
