import type { Upos } from "#record";
import type { Parse } from "../parse.js";

/** The parts of a parse that say how its words hang together. */
export interface Hanging extends Pick<Parse, "lower" | "form" | "sentenceOf" | "head" | "relationNumber"> {
  readonly deprel: string[];
  readonly upos: Upos[];
  readonly xpos: string[];
  readonly tagNumber: Uint8Array;
}

const NAME_TAG = "PROPN|NNP";
/** What stands before the whole of a name. */
const LEADING: ReadonlySet<string> = new Set(["case", "mark", "cc", "punct", "det"]);
/** No name has more words. */
export const LONGEST = 10;

/** Hangs words elsewhere, and takes all of it back where a word would come to hang below itself. */
export class TreeHand {
  private readonly nameTag: number;
  private readonly done: { readonly word: number; readonly undo: () => void }[] = [];

  constructor(
    tags: readonly string[],
    private readonly labels: readonly string[],
  ) {
    this.nameTag = tags.indexOf(NAME_TAG);
  }

  hang(words: Hanging, word: number, under: number, relation: string): true {
    const { head, deprel, relationNumber } = words;
    const [oldHead, oldRelation, oldNumber] = [head[word]!, deprel[word]!, relationNumber[word]!];
    const put = (to: number, name: string, number: number) => {
      head[word] = to;
      deprel[word] = name;
      relationNumber[word] = number;
    };
    this.done.push({ word, undo: () => put(oldHead, oldRelation, oldNumber) });
    put(under, relation, this.labels.indexOf(relation));
    return true;
  }

  makeName({ upos, xpos, tagNumber }: Hanging, word: number): void {
    const [oldUpos, oldXpos, oldTag] = [upos[word]!, xpos[word]!, tagNumber[word]!];
    const put = (coarse: Upos, fine: string, tag: number) => {
      upos[word] = coarse;
      xpos[word] = fine;
      tagNumber[word] = tag;
    };
    this.done.push({ word, undo: () => put(oldUpos, oldXpos, oldTag) });
    put("PROPN", "NNP", this.nameTag);
  }

  /** What stands before the whole of a name goes over from one of its words to another. */
  handOver(words: Hanging, from: number, to: number): void {
    const { head, deprel } = words;
    for (let k = from - 1; k >= 0 && k > from - LONGEST; k--)
      if (head[k] === from && LEADING.has(deprel[k]!)) this.hang(words, k, to, deprel[k]!);
  }

  /** Ends one change of a tree; false where it was taken back. */
  settle(words: Hanging): boolean {
    const isTree = this.done.every(({ word }) => reachesTop(words, word));
    if (!isTree) for (const { undo } of this.done.reverse()) undo();
    this.done.length = 0;
    return isTree;
  }
}

/** False where the way up from a word comes back to it or to another that it has passed. */
function reachesTop({ head }: Hanging, word: number): boolean {
  let [at, ahead] = [word, word];
  while (ahead >= 0 && head[ahead]! >= 0) {
    at = head[at]!;
    ahead = head[head[ahead]!]!;
    if (at === ahead) return false;
  }
  return true;
}
