/** A byte below this ends a word of a table, and is its value. */
const VALUES = 32;
/** Longer words (in bytes) are in no table. */
const LONGEST = 128;

/** Packs words with values below 32: each word in UTF-8 with its value behind it, in the order of their bytes. */
export function packWordTable(values: ReadonlyMap<string, number>): Uint8Array {
  const encoder = new TextEncoder();
  const rows = [...values].map(([word, value]) => {
    if (value < 0 || value >= VALUES) throw new Error(`The value of "${word}" in a word table is ${value}.`);
    return encoder.encode(word + String.fromCharCode(value));
  });
  rows.sort(compareBytes);
  const out = new Uint8Array(rows.reduce((sum, row) => sum + row.length, 0));
  let at = 0;
  for (const row of rows) {
    out.set(row, at);
    at += row.length;
  }
  return out;
}

/** Opens a packed table where it lies: nothing is copied, words are found by halving. Words that it lacks have the value 0. */
export function openWordTable(bytes: Uint8Array): (word: string) => number {
  const encoder = new TextEncoder();
  const wanted = new Uint8Array(LONGEST);
  return (word) => {
    const { read, written: length } = encoder.encodeInto(word, wanted);
    if (read < word.length) return 0;
    let low = 0;
    let high = bytes.length;
    while (low < high) {
      let at = (low + high) >>> 1;
      while (at > low && bytes[at - 1]! >= VALUES) at--;
      const start = at;
      let k = 0;
      while (k < length && bytes[at] === wanted[k] && wanted[k]! >= VALUES) {
        at++;
        k++;
      }
      const here = bytes[at]!;
      if (k === length && here < VALUES) return here;
      if (k === length || (here >= VALUES && here > wanted[k]!)) {
        high = start;
        continue;
      }
      while (bytes[at]! >= VALUES) at++;
      low = at + 1;
    }
    return 0;
  };
}

function compareBytes(a: Uint8Array, b: Uint8Array): number {
  let k = 0;
  while (k < a.length && k < b.length && a[k] === b[k]) k++;
  return (a[k] ?? -1) - (b[k] ?? -1);
}
