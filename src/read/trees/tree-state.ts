import { mixHash } from "../words/hash.js";
import { ATOM, ATOMS } from "../words/word-types.js";

/** Hashed properties of the tags: one of each joint tag and of its universal part, and a flag of what may lie between two words. */
export interface TagProperties {
  readonly joint: Int32Array;
  readonly coarse: Int32Array;
  readonly coarseId: Uint8Array;
}

/**
 * A sentence half parsed by the arc-hybrid system. Words count from 1; 0 is "none", and so is every place past the last word.
 * One state is used for sentence after sentence.
 */
export class TreeState {
  size = 0;
  /** First word that is not yet on the stack. */
  next = 1;
  depth = 0;
  stack = new Int32Array(0);
  head = new Int32Array(0);
  label = new Int32Array(0);
  word = new Int32Array(0);
  ending = new Int32Array(0);
  tag = new Int32Array(0);
  coarse = new Int32Array(0);
  coarseId = new Uint8Array(0);
  /** The lexicon's tag + 1. */
  tagId = new Uint8Array(0);
  left1 = new Int32Array(0);
  left2 = new Int32Array(0);
  right1 = new Int32Array(0);
  right2 = new Int32Array(0);
  lefts = new Int32Array(0);
  rights = new Int32Array(0);
  leftSet = new Int32Array(0);
  rightSet = new Int32Array(0);
  /** Verbs, commas and the like, and conjunctions among the words before each word. */
  verbs = new Int32Array(0);
  marks = new Int32Array(0);
  conjunctions = new Int32Array(0);

  /** Starts a sentence: type ids and tags (+1) as the tagger lays them out from place `from` on; word i here is at from + i + 1 there. */
  begin(n: number, atoms: Int32Array, types: Int32Array, tags: Int32Array, properties: TagProperties, from = 0): void {
    if (this.stack.length < n + PAD) this.grow(2 * (n + PAD));
    this.size = n;
    this.next = 1;
    this.depth = 0;
    this.setWord(0, 0, 0, atoms, properties);
    for (let i = 1; i <= n; i++) {
      this.setWord(i, types[from + i + 1]! * ATOMS, tags[from + i + 1]!, atoms, properties);
      this.clear(i);
      const before = this.coarseId[i - 1]!;
      this.verbs[i] = this.verbs[i - 1]! + (before === VERB ? 1 : 0);
      this.marks[i] = this.marks[i - 1]! + (before === PUNCT ? 1 : 0);
      this.conjunctions[i] = this.conjunctions[i - 1]! + (before === CCONJ ? 1 : 0);
    }
    for (let i = n + 1; i < n + PAD; i++) this.setWord(i, 0, 0, atoms, properties);
    this.clear(0);
  }

  private setWord(i: number, at: number, tag: number, atoms: Int32Array, properties: TagProperties): void {
    this.word[i] = atoms[at + ATOM.word]!;
    this.ending[i] = atoms[at + ATOM.ending]!;
    this.tag[i] = properties.joint[tag]!;
    this.coarse[i] = properties.coarse[tag]!;
    this.coarseId[i] = properties.coarseId[tag]!;
    this.tagId[i] = tag;
  }

  private clear(i: number): void {
    this.head[i] = -1;
    this.label[i] = 0;
    this.left1[i] = this.left2[i] = this.right1[i] = this.right2[i] = 0;
    this.lefts[i] = this.rights[i] = this.leftSet[i] = this.rightSet[i] = 0;
  }

  shift(): void {
    this.stack[this.depth++] = this.next++;
  }

  /** Hangs the top of the stack under the next word. */
  attachLeft(label: number): void {
    const dependent = this.stack[--this.depth]!;
    const head = this.next;
    this.head[dependent] = head;
    this.label[dependent] = label;
    this.left2[head] = this.left1[head]!;
    this.left1[head] = dependent;
    this.lefts[head]!++;
    this.leftSet[head]! |= 1 << (label & 31);
  }

  /** Hangs the top of the stack under the word below it. */
  attachRight(label: number): void {
    const dependent = this.stack[--this.depth]!;
    const head = this.stack[this.depth - 1]!;
    this.head[dependent] = head;
    this.label[dependent] = label;
    this.right2[head] = this.right1[head]!;
    this.right1[head] = dependent;
    this.rights[head]!++;
    this.rightSet[head]! |= 1 << (label & 31);
  }

  private grow(length: number): void {
    this.stack = new Int32Array(length);
    this.head = new Int32Array(length);
    this.label = new Int32Array(length);
    this.word = new Int32Array(length);
    this.ending = new Int32Array(length);
    this.tag = new Int32Array(length);
    this.coarse = new Int32Array(length);
    this.coarseId = new Uint8Array(length);
    this.tagId = new Uint8Array(length);
    this.left1 = new Int32Array(length);
    this.left2 = new Int32Array(length);
    this.right1 = new Int32Array(length);
    this.right2 = new Int32Array(length);
    this.lefts = new Int32Array(length);
    this.rights = new Int32Array(length);
    this.leftSet = new Int32Array(length);
    this.rightSet = new Int32Array(length);
    this.verbs = new Int32Array(length);
    this.marks = new Int32Array(length);
    this.conjunctions = new Int32Array(length);
  }
}

/** Places past the last word that features may look at. */
const PAD = 6;

/** Coarse tags whose number between two words says whether they belong together; 1-based places in `UPOS`. */
const CCONJ = 5;
const PUNCT = 13;
const VERB = 16;

/** Hashes each tag; place 0 is "no word", place i + 1 the lexicon's tag i. */
export function tagProperties(tags: readonly string[], upos: readonly string[]): TagProperties {
  const names = ["", ...tags];
  const coarseId = Uint8Array.from(names, (tag) => upos.indexOf(tag.split("|")[0]!) + 1);
  return {
    joint: Int32Array.from(names, (_, i) => mixHash(i + 1000)),
    coarse: Int32Array.from(coarseId, (id) => mixHash(id + 5000)),
    coarseId,
  };
}
