/** A short id that is a function of its parts alone: two 32-bit FNV-1a lanes, base 36, about 2^62 values. */
export function stableId(prefix: string, ...parts: readonly (string | number)[]): string {
  let a = 0x811c9dc5;
  let b = 0x9747b28c;
  const s = parts.join("\u0000");
  for (let i = 0; i < s.length; i++) {
    const c = s.charCodeAt(i);
    a = Math.imul(a ^ c, 0x01000193);
    b = Math.imul(b ^ ((c << 3) | (c >>> 13)), 0x01000197);
  }
  a = mix(a ^ (b >>> 15));
  b = mix(b ^ (a >>> 13));
  return `${prefix}${(a >>> 0).toString(36).padStart(7, "0")}${(b >>> 0).toString(36).padStart(7, "0").slice(-5)}`;
}

function mix(h: number): number {
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return h ^ (h >>> 16);
}
