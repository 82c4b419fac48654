/** Tells the language of a text as an ISO 639-1 code; `und` where there are no words to tell it from. */
export type LanguageDetector = (text: string, declared?: string) => string;

const SAMPLE = 1000; // UTF-16 units: more does not make it surer
const SHORT = 200; // below, what the page or feed declares is believed at once
const NEAR = 0.85; // share of the best score with which the expected language is believed
const EXPECTED = "en"; // where nothing is declared: tables of figures and names look like anything

/** Opens a detector. Its tables take about a third of a second to load. */
export async function openLanguageDetector(): Promise<LanguageDetector> {
  const { eld } = await import("eld/small");
  return (text, declared) => {
    const hint = toLanguageCode(declared);
    const sample = text.slice(0, SAMPLE);
    if (hint !== undefined && text.length < SHORT) return hint;
    const result = eld.detect(sample);
    if (result.language === "") return hint ?? "und";
    const expected = hint ?? EXPECTED;
    const scores = result.getScores();
    const near = (scores[expected] ?? 0) >= (scores[result.language] ?? 0) * NEAR;
    return near || (!result.isReliable() && isLatin(sample)) ? expected : result.language;
  };
}

function isLatin(text: string): boolean {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  return 2 * (text.match(/\p{Script=Latin}/gu)?.length ?? 0) > letters;
}

/** ISO 639-1 code of a language tag: "en-US" → "en"; undefined for anything else. */
export function toLanguageCode(tag: string | undefined): string | undefined {
  return /^\s*([a-z]{2})(?:[-_][a-z0-9]|\s*$)/i.exec(tag ?? "")?.[1]?.toLowerCase();
}
