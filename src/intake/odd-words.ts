/** How many words of a decoded text have characters beyond ASCII, and how many of them nobody would write. */
export interface OddWords {
  readonly words: number;
  readonly odd: number;
}

const HIGH = /[^\p{ASCII}]/u;
const HIGH_LATIN = "(?:(?=[^\\p{ASCII}])(?![\\u00aa\\u00ba])\\p{Script=Latin})";
/** A letter of another script that 8-bit charsets hold. */
export const OTHER_LETTER = "[\\p{Script=Cyrillic}\\p{Script=Greek}\\p{Script=Hebrew}\\p{Script=Arabic}]";

/** What bytes look like when they are decoded in another encoding than theirs. */
const ODD: readonly RegExp[] = [
  /\p{L}[¡¢£¤¥¦§¨«±²³¶¸¹»¼½¾¿]\p{L}/u, // "Wa³êsa" for Wałęsa
  /\p{L}[¡¶¼½¾¿]/u, // "£ód¼" for Łódź
  /[¢£¤¥](?=[^\p{ASCII}])\p{L}/u,
  /[\u02c7\u02d8-\u02dd\u2320\u2321\u2500-\u259f]/u, // accents that stand alone, lines of boxes
  /(?<![\p{L}\p{M}])\p{M}/u, // a mark on nothing
  /\p{Ll}(?=[^\p{ASCII}])\p{Lu}|(?=[^\p{ASCII}])\p{Ll}\p{Lu}/u, // "ëÁÚÁÈ"
  new RegExp(`${HIGH_LATIN}{4}`, "u"), // "Êàçàõñòàí" for Казахстан
  new RegExp(`\\p{Script=Latin}${OTHER_LETTER}|${OTHER_LETTER}\\p{Script=Latin}`, "u"), // "cafщ"
  new RegExp(`(?<!\\p{L})(?![\\u00c0-\\u00ff](?<![ÃÐÑÕÝÞßãðñõýþÿ])(?![^\\p{ASCII}]))${HIGH_LATIN}+(?!\\p{L})`, "u"), // "ÿþ", not "à"
];

/** Counts words that look decoded in a wrong encoding: "Łódź, café" → 2 words, none odd; "£ód¼, café" → 1 odd. */
export function countOddWords(text: string): OddWords {
  const count = { words: 0, odd: 0 };
  for (const word of text.split(/[\s"]+/u)) {
    if (!HIGH.test(word)) continue;
    const odd = ODD.some((pattern) => pattern.test(word));
    if (odd) count.odd++;
    if (odd || /(?=[^\p{ASCII}])\p{L}/u.test(word)) count.words++;
  }
  return count;
}
