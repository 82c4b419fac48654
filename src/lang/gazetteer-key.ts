/** Letters that Unicode does not take apart into a base letter and a mark. */
const FOLDED: Readonly<Record<string, string>> = {
  ł: "l",
  ø: "o",
  ß: "ss",
  đ: "d",
  ð: "d",
  þ: "th",
  ı: "i",
  æ: "ae",
  œ: "oe",
  ə: "a",
  ħ: "h",
};
const FOLDED_LETTER = /[łøßđðþıæœəħ]/g;
const SEPARATORS = /[^\p{L}\p{N}]+/gu;
const PLAIN = /^[a-z0-9]+(?: [a-z0-9]+)*$/;
/** Without a letter beyond these there is no mark to take off: "'s", "U.S.", "so-called". */
const BASIC = /^[\x20-\x7e]*$/;
const BASIC_SEPARATORS = /[^a-z0-9]+/g;

/** Letters and digits in lower case without marks; whatever stands between them becomes one space. "Xi'an" → "xi an". */
export function foldName(text: string): string {
  const lower = text.toLowerCase();
  if (PLAIN.test(lower)) return lower;
  if (BASIC.test(lower)) return lower.replace(BASIC_SEPARATORS, " ").trim();
  const bare = lower
    .normalize("NFD")
    .replace(/\p{M}+/gu, "")
    .replace(FOLDED_LETTER, (c) => FOLDED[c] ?? c);
  return bare.replace(SEPARATORS, " ").trim();
}

/** The key of a name, made word by word: two hashes of its folded text. `a` orders the index, `b` checks. */
export class NameKey {
  a = 0;
  b = 0;
  private x = 0;
  private y = 0;

  /** Forgets what was added. */
  clear(): void {
    this.x = 0x811c9dc5;
    this.y = 0x9747b28c;
  }

  /** Adds one folded word (or several with spaces), with a space before it unless it is the first. */
  add(folded: string): void {
    let x = this.x;
    let y = this.y;
    for (let i = -1; i < folded.length; i++) {
      const c = i < 0 ? 32 : folded.charCodeAt(i);
      x = Math.imul(x ^ c, 0x01000193);
      y = Math.imul(y + c, 0x5bd1e995) ^ (y >>> 13);
    }
    this.x = x;
    this.y = y;
    this.a = mix(x);
    this.b = mix(y) & 0xffff;
  }
}

function mix(h: number): number {
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}
