import { NameKey } from "./gazetteer-key.js";

/** Bits of the finished table for each beginning, so that few are set by chance. */
const BITS_EACH = 16;
/** Words of 32 bits while beginnings are gathered: enough for some millions of them. */
const GATHERED = 2 ** 21;
/** Of a table of `words` words, a key's bit is its first bits. */
const shiftOf = (words: number): number => 27 - Math.log2(words);

/** Gathers how longer names begin, for the gazetteer's column `begins`. */
export class NameBeginnings {
  private readonly bits = new Uint32Array(GATHERED);
  private readonly hash = new NameKey();
  private count = 0;

  /** Adds the beginnings, word by word, of a folded name. */
  add(folded: string): void {
    const words = folded.split(" ");
    this.hash.clear();
    for (const word of words.slice(0, -1)) {
      this.hash.add(word);
      this.count += setBit(this.bits, this.hash.a >>> shiftOf(GATHERED));
    }
  }

  /** The table, with what an earlier one holds. */
  table(earlier = new Uint32Array(1)): Uint32Array<ArrayBuffer> {
    const known = countBits(earlier);
    const size = Math.max(32, BITS_EACH * (this.count + known)) / 32;
    const table = new Uint32Array(2 ** Math.ceil(Math.log2(Math.min(GATHERED, size))));
    copyBits(this.bits, table);
    copyBits(earlier, table);
    return table;
  }
}

/** Whether a name goes on after the words of a key. */
export function hasBeginning(table: Uint32Array, shift: number, key: number): boolean {
  const bit = key >>> shift;
  return (table[bit >>> 5]! & (1 << (bit & 31))) !== 0;
}

/** How far keys are shifted in a table: worked out once. */
export const beginningShift = (table: Uint32Array): number => shiftOf(table.length);

/** Returns 1 where the bit was not set before. */
function setBit(bits: Uint32Array, bit: number): number {
  const mask = (1 << (bit & 31)) >>> 0;
  const word = bits[bit >>> 5]!;
  bits[bit >>> 5] = word | mask;
  return (word & mask) === 0 ? 1 : 0;
}

function countBits(bits: Uint32Array): number {
  let count = 0;
  for (let word of bits) for (; word !== 0; word &= word - 1) count++;
  return count;
}

/** A bit of a table of another size becomes the bit, or all the bits, that share its first bits. */
function copyBits(from: Uint32Array, to: Uint32Array): void {
  const up = Math.max(0, Math.log2(to.length) - Math.log2(from.length));
  const down = Math.max(0, Math.log2(from.length) - Math.log2(to.length));
  from.forEach((word, at) => {
    for (let rest = word; rest !== 0; rest &= rest - 1) {
      const bit = (at * 32 + 31 - Math.clz32(rest & -rest)) >>> down;
      for (let i = 0; i < 1 << up; i++) setBit(to, bit * 2 ** up + i);
    }
  });
}
