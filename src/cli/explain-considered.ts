import type { Dropped } from "#engine";
import { sayAccount } from "./say-account.js";

/** What was weighed and not told, as lines. */
export function explainConsidered(text: string, considered: readonly Dropped[]): string[] {
  return considered.flatMap(({ account, why, because }) => [
    sayAccount(text, account),
    `  because  ${because}  [${why}]`,
    `  rules    ${account.rules.join(", ")}`,
  ]);
}
