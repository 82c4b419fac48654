import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import type { Tree } from "./treebank.js";

/** Trees of news that a large network gave (scripts/teacher/), without the words: `treebank/news-trees.tsv.gz` of a language folder. */
const FILE = "treebank/news-trees.tsv.gz";

/**
 * The trees of `news-trees.tsv.gz`, with the words taken from the reports they were read from, which lie in `data`. A line `# FILE N
 * LENGTH` begins a report (line N of FILE.jsonl in `data`, LENGTH characters), a number alone a sentence (its offset), and each further
 * line is a word: characters since the last word's end, length, tag, distance to its head (0: the root) and relation. Throws, naming the
 * line, where that is not the report.
 */
export function readNewsTrees(data: string, folder: string): Tree[] {
  const file = join(folder, FILE);
  if (!existsSync(file)) return [];
  return parseNewsTrees(gunzipSync(readFileSync(file)).toString("utf8"), (name) =>
    readFileSync(join(data, `${name}.jsonl`), "utf8"),
  );
}

/** As readNewsTrees, from the lines themselves; `read` gives a file of reports by its name, one JSON object a line. */
export function parseNewsTrees(lines: string, read: (name: string) => string): Tree[] {
  const files = new Map<string, string[]>();
  const trees: Tree[] = [];
  let text = "";
  let end = 0;
  lines.split("\n").forEach((line, n) => {
    if (line === "") return;
    const cells = line.split(" ");
    if (cells[0] === "#") {
      const [, name, at, length] = cells;
      if (!files.has(name!)) files.set(name!, read(name!).split("\n"));
      text = textOf(files.get(name!)![Number(at) - 1]);
      if (text.length !== Number(length))
        throw new Error(`${FILE}, line ${n + 1}: line ${at} of ${name}.jsonl is not the report that was read.`);
    } else if (cells.length === 1) {
      end = Number(line);
      trees.push({ forms: [], lemmas: [], tags: [], heads: [], deprels: [], labelled: true });
    } else {
      end = addWord(trees.at(-1) as Growing, text, end, cells);
    }
  });
  return trees;
}

const textOf = (line = ""): string => (line === "" ? "" : (JSON.parse(line) as { text: string }).text);

type Growing = { readonly [K in "forms" | "lemmas" | "tags" | "deprels"]: string[] } & { readonly heads: number[] };

/** Adds a word to its tree and gives its end. */
function addWord(tree: Growing, text: string, end: number, [gap, length, tag, head, relation]: string[]): number {
  const start = end + Number(gap);
  const form = text.slice(start, start + Number(length));
  const i = tree.forms.length;
  tree.forms.push(form);
  tree.lemmas.push(form);
  tree.tags.push(tag!);
  tree.heads.push(head === "0" ? -1 : i + Number(head));
  tree.deprels.push(relation!);
  return start + Number(length);
}
