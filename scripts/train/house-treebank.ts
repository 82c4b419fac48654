import { readFileSync } from "node:fs";
import { join } from "node:path";
import { createRandom } from "./random.js";
import type { Tree } from "./treebank.js";

/** How often each sentence of `lang/LANGUAGE/treebank/sentences.txt` is drawn, with other phrases each time. */
const DRAWS = 30;
const SEED = 7;
/** Phrases within phrases are no deeper than this. */
const DEEPEST = 8;

/**
 * Trees of our own, of the kind of news that public treebanks have little of: sentences whose phrases are drawn at random. Throws,
 * naming the line, on one that is no tree.
 */
export function growTreebank(folder: string): Tree[] {
  const phrases = new Map<string, string[]>();
  for (const line of linesOf(join(folder, "treebank/phrases.txt"))) {
    const colon = line.indexOf(": ");
    const name = line.slice(0, colon);
    phrases.set(name, [...(phrases.get(name) ?? []), line.slice(colon + 2)]);
  }
  const random = createRandom(SEED);
  const draw = (name: string): string => {
    const choices = phrases.get(name);
    if (!choices) throw new Error(`treebank/phrases.txt has no phrase "${name}".`);
    return choices[Math.floor(random() * choices.length)]!;
  };
  return linesOf(join(folder, "treebank/sentences.txt")).flatMap((line) =>
    Array.from({ length: DRAWS }, () => toTree(fill(line, draw))),
  );
}

function linesOf(path: string): string[] {
  return readFileSync(path, "utf8")
    .split("\n")
    .filter((line) => line !== "" && !line.startsWith("#"));
}

const PHRASE = /\$(\w+)/g;

function fill(line: string, draw: (name: string) => string): string {
  let filled = line;
  for (let depth = 0; depth < DEEPEST && filled.includes("$"); depth++)
    filled = filled.replace(PHRASE, (_, name: string) => draw(name));
  return filled;
}

interface Growing {
  readonly forms: string[];
  readonly tags: string[];
  readonly heads: number[];
  readonly deprels: string[];
}

/** "[nsubj Troops/NNS] left/VBD": in each bracket the word outside of further brackets is the head of what stands in them. */
function toTree(line: string): Tree {
  const tokens = line.match(/[[\]]|[^\s[\]]+/g) ?? [];
  const tree: Growing = { forms: [], tags: [], heads: [], deprels: [] };
  let at = 0;

  /** Reads up to the bracket's end and gives the head's index. */
  const read = (relation: string): number => {
    let head = -1;
    const below: number[] = [];
    while (at < tokens.length && tokens[at] !== "]") {
      if (tokens[at] === "[") {
        at += 2;
        below.push(read(tokens[at - 1]!));
        at++;
      } else {
        if (head >= 0) throw new Error(`treebank/sentences.txt: two heads in one bracket: ${line}`);
        head = addWord(tree, tokens[at++]!, relation);
      }
    }
    if (head < 0) throw new Error(`treebank/sentences.txt: a bracket without head: ${line}`);
    for (const word of below) tree.heads[word] = head;
    return head;
  };
  read("root");
  const [first] = tree.forms;
  tree.forms[0] = first!.charAt(0).toUpperCase() + first!.slice(1);
  return { ...tree, lemmas: tree.forms, drawn: true };
}

function addWord({ forms, tags, heads, deprels }: Growing, token: string, relation: string): number {
  const slash = token.lastIndexOf("/");
  const tag = token.slice(slash + 1);
  forms.push(token.slice(0, slash));
  tags.push(`${universalOf(tag, relation)}|${tag}`);
  deprels.push(relation);
  return heads.push(-1) - 1;
}

const AUXILIARY = new Set(["aux", "aux:pass", "cop"]);
const UNIVERSAL: readonly (readonly [tags: RegExp, universal: string])[] = [
  [/^NNPS?$/, "PROPN"],
  [/^NNS?$/, "NOUN"],
  [/^VB/, "VERB"],
  [/^JJ/, "ADJ"],
  [/^(RB|WRB)/, "ADV"],
  [/^IN$/, "ADP"],
  [/^RP$/, "ADP"],
  [/^DT$/, "DET"],
  [/^CD$/, "NUM"],
  [/^(PRP|WP|WDT|EX)/, "PRON"],
  [/^CC$/, "CCONJ"],
  [/^(TO|POS)$/, "PART"],
  [/^MD$/, "AUX"],
];

/** The universal tag that goes with a Penn tag in this place of the tree. */
function universalOf(tag: string, relation: string): string {
  if (AUXILIARY.has(relation)) return "AUX";
  if (relation === "mark" && tag === "IN") return "SCONJ";
  if (relation === "det" && tag === "WDT") return "DET";
  return UNIVERSAL.find(([tags]) => tags.test(tag))?.[1] ?? "PUNCT";
}
