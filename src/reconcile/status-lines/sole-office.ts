import type { LanguagePack } from "#lang";

/** The one name of an office of which a country has one ("His cabinet", "the government of Askar Mamin"); undefined for others. */
export type SoleOffice = (subject: string) => string | undefined;

/**
 * Reads `lexicon/sole-offices.tsv`. Before the office's own words may stand names, function words and what the lexicon lists as
 * telling no other office: "the new Kazakh government" is the country's, "the city government" is not.
 */
export function createSoleOffice(pack: LanguagePack): SoleOffice {
  const rows = pack.lexicon("sole-offices");
  const offices = new Map(rows.flatMap(({ words, office }) => (office ? [[words!, office]] : [])));
  const idle = new Set([
    ...rows.flatMap(({ words, office }) => (office ? [] : [words!])),
    ...pack.lexicon("name-fillers").map(({ word }) => word!),
  ]);
  return (subject) => {
    const words = [...subject.matchAll(/[\p{L}\p{N}]+/gu)].map(([word]) => word);
    const lower = words.map((word) => word.toLowerCase());
    for (let from = 0; from < words.length; from++) {
      for (let to = words.length; to > from; to--) {
        const office = offices.get(lower.slice(from, to).join(" "));
        if (office && (to === words.length || idle.has(lower[to]!))) return office;
      }
      const isName = words[from] !== lower[from] || words[from]!.length === 1;
      if (!isName && !idle.has(lower[from]!)) return undefined;
    }
    return undefined;
  };
}
