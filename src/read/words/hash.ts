/** 32-bit hash of a string's code units from `from` to `to`; `seed` keeps kinds of feature apart. */
export function hashText(text: string, seed: number, from = 0, to = text.length): number {
  let h = seed | 0;
  for (let i = from; i < to; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  return mixHash(h);
}

/** Spreads an integer over 32 bits (the finaliser of MurmurHash3), so that any of its bits can index a table. */
export function mixHash(value: number): number {
  let h = value;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return h ^ (h >>> 16);
}
