import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { packWeights } from "../../src/read/weights.js";
import { withSomeInCapitals } from "./in-capitals.js";
import { tagAccuracy, tagTrees } from "./jackknife.js";
import { openTrainingDictionary } from "./lexicons.js";
import { TAGGER } from "./settings.js";
import { trainTagger } from "./tagger.js";
import { readTrees } from "./training-trees.js";
import { readTreebank } from "./treebank.js";
import { countWords } from "./words.js";

/** Writes weights/words.bin and weights/tagger.bin. Five to ten minutes. */
export default function run(data: string, out: string): void {
  const trees = readTrees(data, out);
  const lexicon = countWords(trees);
  const dictionary = openTrainingDictionary(out);
  const section = trainTagger(withSomeInCapitals(trees, lexicon), lexicon, dictionary, {
    ...TAGGER,
    log: console.error,
  });
  writeFileSync(join(out, "weights/words.bin"), packWeights({}, { ...lexicon }));
  writeFileSync(join(out, "weights/tagger.bin"), section);
  for (const name of ["dev-ewt", "dev-gum"]) {
    const dev = readTreebank(join(data, `parse/${name}.conllu`));
    console.error(`${name}: UPOS ${tagAccuracy(dev, tagTrees(dev, section, lexicon, dictionary), lexicon).toFixed(4)}`);
  }
}
