import { hashText, mix } from "#lang";
import type { Parse } from "#read";

/** What the rules made of a word, as the model sees it. */
export interface RuleView {
  readonly level: Int8Array;
  readonly stage: Int8Array;
}

/** How many governing words are looked at, and how many relations of the way to the root make one feature. */
const CLIMB = 4;

const ABOUT_WORD = 1;
const ABOUT_HEAD = 2;
const ABOUT_CHILD = 3;
const ABOUT_PATH = 4;
const ABOUT_SENTENCE = 5;
const KINDS = 32;

/** Takes a hashed feature; `rowOf` tells its row. */
export type Take = (hash: number) => void;

/** Tells the features of a word's factuality: what the rules say, the word, its dependents, the way to the root, and the sentence. */
export function tellFeatures(parse: Parse, { level, stage }: RuleView, w: number, take: Take): void {
  const { xpos, deprel, head } = parse;
  const own = nameless(parse, w);
  const tag = xpos[w]!;
  const rule = level[w]! * 16 + stage[w]!;
  const tell = (about: number, kind: number, a: string | number, b: string | number = 0): void =>
    take(mix(mix(about * KINDS + kind, code(a)), code(b)));

  tell(ABOUT_WORD, 0, rule);
  tell(ABOUT_WORD, 1, level[w]!);
  tell(ABOUT_WORD, 2, level[w]!, tag);
  tell(ABOUT_WORD, 3, tag, deprel[w]!);
  tell(ABOUT_WORD, 4, own);
  tell(ABOUT_WORD, 5, own, tag);
  tell(ABOUT_WORD, 6, own, level[w]!);
  tell(ABOUT_WORD, 7, rule, deprel[w]!);
  tellDependents(parse, w, (kind, a, b) => {
    tell(ABOUT_CHILD, kind, a, b);
    if (kind < 2) tell(ABOUT_CHILD, kind + 8, `${a} ${b}`, level[w]!);
    if (kind < 2) tell(ABOUT_CHILD, kind + 16, `${a} ${b}`, tag);
  });

  let path = code(tag);
  let at = w;
  for (let step = 0; step < CLIMB; step++) {
    path = mix(path, code(deprel[at]!));
    const up = head[at]!;
    if (up < 0) break;
    tell(ABOUT_HEAD, step, nameless(parse, up), step === 0 ? deprel[at]! : 0);
    tell(ABOUT_HEAD, step + 8, xpos[up]!, level[up]! * 16 + stage[up]!);
    if (step < 2) tell(ABOUT_HEAD, step + 16, nameless(parse, up), path);
    if (step < 2)
      tellDependents(parse, up, (kind, a, b) => {
        if (kind < 2) tell(ABOUT_PATH, kind + 2 * step, `${a} ${b}`, path);
      });
    path = mix(path, code(xpos[up]!));
    tell(ABOUT_PATH, 8, path);
    at = up;
  }
  tellSentence(parse, w, tag, (kind, a, b) => tell(ABOUT_SENTENCE, kind, a, b));
}

/** Function words by relation and form (0, 1), other dependents by relation (2) and subjects and objects by lemma (3). */
function tellDependents(
  parse: Parse,
  w: number,
  tell: (kind: number, a: string | number, b: string | number) => void,
): void {
  const { child, childFrom, deprel, lower, upos } = parse;
  for (let c = childFrom[w]!; c < childFrom[w + 1]!; c++) {
    const d = child[c]!;
    const relation = deprel[d]!;
    if (CLOSED.has(upos[d]!)) tell(d < w ? 0 : 1, relation, lower[d]!);
    else if (relation !== "punct") tell(3, relation, nameless(parse, d));
    if (relation !== "punct") tell(2, relation, d < w ? 0 : 1);
  }
}

const CLOSED = new Set(["AUX", "PART", "SCONJ", "ADV", "DET", "ADP", "PRON", "CCONJ"]);

function tellSentence(
  parse: Parse,
  w: number,
  tag: string,
  tell: (kind: number, a: string | number, b: string | number) => void,
): void {
  const { sentence, sentenceOf, xpos, lower, head } = parse;
  const from = sentence[sentenceOf[w]!]!;
  const to = sentence[sentenceOf[w]! + 1]!;
  tell(0, lower[to - 1]!, tag);
  tell(1, lower[from]!, tag);
  tell(2, Math.min(6, (w - from) >> 2), tag);
  tell(3, Math.min(8, (to - from) >> 2), tag);
  let root = w;
  while (head[root]! >= 0) root = head[root]!;
  tell(4, root === w ? 1 : 0, xpos[root]!);
  if (w > from) tell(5, lower[w - 1]!, tag);
  if (w + 1 < to) tell(6, lower[w + 1]!, tag);
  if (w + 1 < to) tell(7, xpos[w + 1]!, tag);
}

/** Every name looks alike, so that nothing is learned of the people that the training texts speak of. */
const NAME = 7;

const nameless = ({ lemma, upos }: Parse, w: number): string | number => (upos[w] === "PROPN" ? NAME : lemma[w]!);

const code = (value: string | number): number => (typeof value === "number" ? value + 77 : hashText(value));
