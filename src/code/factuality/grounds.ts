/** Why words are judged as they are: each ground knows the one above it, so that a word's grounds are told without copying lists. */
export interface Grounds {
  /** Adds a ground on top of another (-1 for none) and gives its number. */
  add(rule: string, entry: string, above: number): number;
  /** Rule and entry ids from a ground upwards, each once. */
  list(ground: number): string[];
}

/** More would tell nobody anything. */
const MAX_LISTED = 12;

export function createGrounds(): Grounds {
  const rules: string[] = [];
  const entries: string[] = [];
  const above: number[] = [];
  return {
    add(rule, entry, over) {
      rules.push(rule);
      entries.push(entry);
      above.push(over);
      return rules.length - 1;
    },
    list(ground) {
      const ids = new Set<string>();
      for (let at = ground; at >= 0 && ids.size < MAX_LISTED; at = above[at]!) {
        ids.add(rules[at]!);
        if (entries[at] !== "") ids.add(entries[at]!);
      }
      return [...ids];
    },
  };
}
