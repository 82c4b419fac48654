import type { Company } from "./judge-features.js";
import type { Parts } from "./parts.js";

/** What each of the candidates that were looked at has around it and beside it. */
export function companyOf(
  size: number,
  seen: readonly { readonly candidate: { readonly word: number }; readonly parts: Parts; readonly glance: number }[],
): Company[] {
  const around = new Float32Array(size);
  const likeliest = new Map<number, number>();
  const second = new Map<number, number>();
  for (const { candidate, parts, glance } of seen) {
    for (const { from, to } of parts.content)
      for (let i = from; i < to; i++) if (i !== candidate.word && glance > around[i]!) around[i] = glance;
    const key = keyOf(size, parts);
    const best = likeliest.get(key) ?? 0;
    second.set(key, Math.max(second.get(key) ?? 0, Math.min(best, glance)));
    likeliest.set(key, Math.max(best, glance));
  }
  return seen.map(({ candidate, parts, glance }) => {
    const key = keyOf(size, parts);
    const others = glance === likeliest.get(key) ? second.get(key)! : likeliest.get(key)!;
    return { around: around[candidate.word]!, rival: others === 0 ? 0 : others > glance ? 2 : 1 };
  });
}

/** Where the content begins and ends, as one number. */
function keyOf(size: number, { content }: Parts): number {
  return content.length === 0 ? -1 : content[0]!.from * (size + 1) + content.at(-1)!.to;
}
