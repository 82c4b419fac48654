import type { LanguagePack } from "#lang";
import type { Parse } from "#read";

/** What a phrase begins with that belongs to what was said, and what it needs. */
export interface SaidOpening {
  readonly words: readonly string[];
  readonly needs: string;
}

/** Needs to stand right behind the verb. */
export const BEHIND = "behind";

export type SaidOpenings = ReadonlyMap<string, readonly SaidOpening[]>;

/** Reads `lexicon/said-openings`, by the first word. */
export function saidOpenings(pack: LanguagePack): SaidOpenings {
  const openings = new Map<string, SaidOpening[]>();
  for (const { word, needs } of pack.lexicon("said-openings")) {
    const words = word!.split(" ");
    openings.set(words[0]!, [...(openings.get(words[0]!) ?? []), { words, needs: needs ?? "" }]);
  }
  return openings;
}

export function openingAt({ lower }: Parse, openings: SaidOpenings, at: number): SaidOpening | undefined {
  return openings.get(lower[at]!)?.find(({ words }) => words.every((word, i) => lower[at + i] === word));
}
