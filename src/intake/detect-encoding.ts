import chardet from "chardet";
import iconv from "iconv-lite";
import { countOddWords, type OddWords, OTHER_LETTER } from "./odd-words.js";

const SAMPLE = 256 * 1024; // bytes
/** Tried where the likeliest makes words that nobody writes; the more usual first. */
const OTHERS = (
  "windows-1252 windows-1250 iso-8859-2 windows-1257 windows-1254 windows-1251 koi8-r windows-1253 iso-8859-7 windows-1255 iso-8859-8 " +
  "windows-1256 iso-8859-6 iso-8859-5"
).split(" ");
/** Two or three letters of another script say nothing: any bytes look like that. */
const OTHER_SCRIPT = new RegExp(OTHER_LETTER, "u");
const ENOUGH_OF_IT = new RegExp(`${OTHER_LETTER}{4}`, "u");
/** One odd word in so many is no slip. */
const SLIPS = 8;

/**
 * The likeliest 8-bit or Asian charset of bytes that are not UTF-8. A few names in an English text say too little for statistics of
 * letters, which take "Łódź" for "£ód¼": where the likeliest gives such words, the charset that gives the fewest of them is taken.
 */
export function detectEncoding(bytes: Uint8Array): string {
  const sample = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, SAMPLE));
  const first = rank(sample)[0]?.name ?? "windows-1252";
  const { words, odd } = oddWords(sample, first) ?? { words: 1, odd: 1 };
  if (odd * SLIPS < Math.max(words, 1)) return first;
  const trusted = new Map(rank(highWords(sample)).map(({ name, confidence }) => [name, confidence]));
  const [best] = OTHERS.flatMap((name) => {
    const found = oddWords(sample, name);
    return found?.likely ? [{ name, odd: found.odd, trust: trusted.get(name) ?? 0 }] : [];
  }).sort((a, b) => a.odd - b.odd || b.trust - a.trust);
  return best && best.odd * 3 <= odd ? best.name : first;
}

/** Charsets by how well they fit, in iconv's names. */
function rank(sample: Uint8Array): { readonly name: string; readonly confidence: number }[] {
  return chardet.analyse(sample).flatMap(({ name, confidence }) => {
    if (/^(utf|ascii|iso-2022)/i.test(name)) return [];
    const known = standardName(name);
    return known ? [{ name: known, confidence }] : [];
  });
}

/** Undefined where some byte has no character in the charset. */
function oddWords(sample: Buffer, encoding: string): (OddWords & { readonly likely: boolean }) | undefined {
  const text = iconv.decode(sample, encoding);
  if (UNASSIGNED.test(text)) return undefined;
  return { ...countOddWords(text), likely: !OTHER_SCRIPT.test(text) || ENOUGH_OF_IT.test(text) };
}

/** The words with a byte beyond ASCII. */
function highWords(sample: Buffer): Buffer {
  const words = sample.toString("latin1").split(/[\s"]+/);
  return Buffer.from(words.filter((word) => /[\u0080-\u00ff]/.test(word)).join(" "), "latin1");
}

/** What iconv gives for a byte that has no character in a charset; NEL is let pass. */
export const UNASSIGNED = /[\ufffd\u0080-\u0084\u0086-\u009f]/;

/** iconv's name for a charset label; undefined where it is unknown. Latin 1 means windows-1252, as on the web. */
export function standardName(label: string): string | undefined {
  const name = label
    .trim()
    .toLowerCase()
    .replace(/^["']|["']$/g, "");
  if (/^(iso[-_]?8859[-_]?1|latin-?1|l1|us-ascii|ascii)$/.test(name)) return "windows-1252";
  if (/^utf-?8$/.test(name)) return "utf-8";
  return iconv.encodingExists(name) ? name : undefined;
}
