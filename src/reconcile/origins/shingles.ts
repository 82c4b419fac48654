/** Words per shingle: long enough that two reporters seldom write the same five words by chance. */
const WIDTH = 5;

/** Hashes of every run of five words of a text, each once, ascending; case, marks and spaces do not count. */
export function shinglesOf(text: string): Uint32Array {
  const words: number[] = [];
  for (const [word] of text.toLowerCase().matchAll(/[\p{L}\p{N}]+/gu)) words.push(hashWord(word));
  const hashes = new Set<number>();
  for (let i = 0; i + WIDTH <= words.length; i++) {
    let h = 0;
    for (let k = 0; k < WIDTH; k++) h = Math.imul(h ^ words[i + k]!, 0x9e3779b1) ^ (h >>> 15);
    hashes.add(h >>> 0);
  }
  return Uint32Array.from(hashes).sort();
}

function hashWord(word: string): number {
  let h = 0x811c9dc5;
  for (let i = 0; i < word.length; i++) h = Math.imul(h ^ word.charCodeAt(i), 0x01000193);
  return h >>> 0;
}

/** Share of the smaller text's shingles that the other has too, 0..1: a copy inside a longer page still gives 1. */
export function containment(a: Uint32Array, b: Uint32Array): number {
  const smaller = Math.min(a.length, b.length);
  if (smaller === 0) return 0;
  let shared = 0;
  for (let i = 0, k = 0; i < a.length && k < b.length; ) {
    if (a[i] === b[k]) {
      shared++;
      i++;
      k++;
    } else if (a[i]! < b[k]!) i++;
    else k++;
  }
  return shared / smaller;
}

/** The smallest shingles: two texts that share much of their shingles share some of their smallest (bottom-k MinHash, Broder 1997). */
export function sketchOf(shingles: Uint32Array): Uint32Array {
  return shingles.subarray(0, SKETCH);
}

/** With 64, texts that share a quarter of their shingles miss each other once in some hundred million times. */
const SKETCH = 64;
