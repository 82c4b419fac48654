// npx tsx scripts/train.ts MODEL [--data DIR] [--out DIR]: trains a model and writes it into lang/en/weights.
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";

/** Trainers by the name of what they write; each is one file in scripts/train/ and takes the two folders. */
const TRAINERS: Readonly<Record<string, () => Promise<(data: string, out: string) => void>>> = {
  tagger: async () => (await import("./train/train-tagger.js")).default,
  parser: async () => (await import("./train/train-parser.js")).default,
  attributions: async () => (await import("./train/train-attributions.js")).default,
  lemmas: async () => (await import("./train/train-lemmas.js")).default,
};

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    data: { type: "string" },
    out: { type: "string", default: join(import.meta.dirname, "../lang/en") },
  },
});
const [name = ""] = positionals;
const load = TRAINERS[name];
if (!load) {
  console.error(`usage: train.ts ${Object.keys(TRAINERS).join("|")} [--data DIR] [--out DIR]`);
  process.exit(2);
}
mkdirSync(join(values.out, "weights"), { recursive: true });
const train = await load();
train(values.data ?? `../shared/gold/${name === "attributions" ? "attribution" : "parse"}`, values.out);
