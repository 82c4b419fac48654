import { type Parse, wordAt } from "#read";
import type { Attribution } from "#record";

/** Who is credited with the words of a report. */
export interface AttributionChains {
  /** Indexes of the attributions whose content holds a word, innermost first; empty in the publisher's own voice. */
  of(word: number): readonly number[];
  /** The innermost of them; -1 in the publisher's own voice. */
  innermost(word: number): number;
}

const NONE: readonly number[] = [];

/** Made once per report, linear in its words; the chain of an attribution is computed once. */
export function attributionChains(parse: Parse, attributions: readonly Attribution[]): AttributionChains {
  const holder = new Int32Array(parse.size).fill(-1);
  const length = attributions.map((a) => a.content.reduce((sum, s) => sum + s.end - s.start, 0));
  const depth = attributions.map((_, i) => chainOf(attributions, i).length);
  const order = attributions.map((_, i) => i).sort((a, b) => length[b]! - length[a]! || depth[a]! - depth[b]! || a - b);
  for (const i of order) {
    for (const { start, end } of attributions[i]!.content) {
      for (let word = wordAt(parse, start); word < parse.size && parse.start[word]! < end; word++) holder[word] = i;
    }
  }
  const chains = attributions.map((_, i) => chainOf(attributions, i));
  return {
    of: (word) => (holder[word]! < 0 ? NONE : chains[holder[word]!]!),
    innermost: (word) => holder[word]!,
  };
}

const MAX_CHAIN = 64;

function chainOf(attributions: readonly Attribution[], from: number): number[] {
  const chain: number[] = [];
  for (let at: number | undefined = from; at !== undefined && chain.length < MAX_CHAIN; at = attributions[at]!.within)
    chain.push(at);
  return chain;
}
