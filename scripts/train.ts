// npx tsx scripts/train.ts MODEL…|all [--data DIR] [--out DIR]: trains models, in the order in which they rest on each other, writes
// them into lang/en and says how long each took.
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";

/** Trainers by the name of what they write, in order; each is one file in scripts/train/ and takes the two folders. */
const TRAINERS: Readonly<Record<string, () => Promise<(data: string, out: string) => void | Promise<void>>>> = {
  tagger: async () => (await import("./train/train-tagger.js")).default,
  parser: async () => (await import("./train/train-parser.js")).default,
  lemmas: async () => (await import("./train/train-lemmas.js")).default,
  places: async () => (await import("./train/train-places.js")).default,
  attributions: async () => (await import("./train/train-attributions.js")).default,
  factuality: async () => (await import("./train/train-factuality.js")).default,
  learned: async () => (await import("./train/train-learned.js")).default,
  elsewhere: async () => (await import("./train/train-elsewhere.js")).default,
  confidence: async () => (await import("./train/train-confidence.js")).default,
  incidents: async () => (await import("./train/train-incidents.js")).default,
};

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    data: { type: "string", default: "../shared/gold" },
    out: { type: "string", default: join(import.meta.dirname, "../lang/en") },
  },
});
const names = positionals.includes("all") ? Object.keys(TRAINERS) : positionals;
if (names.length === 0 || names.some((name) => !TRAINERS[name])) {
  console.error(`usage: train.ts ${Object.keys(TRAINERS).join("|")}|all [--data DIR] [--out DIR]`);
  process.exit(2);
}
mkdirSync(join(values.out, "weights"), { recursive: true });
for (const name of names) {
  const started = Date.now();
  const train = await TRAINERS[name]!();
  await train(values.data, values.out);
  console.error(`${name}: ${((Date.now() - started) / 1000).toFixed(0)} s`);
}
