import { childEnd, isRelation } from "../tree.js";
import type { Draft, View } from "../view.js";
import { hashText, mix, rowOf } from "./hash.js";

export const CUE_FEATURES = 48;

/** What hangs under a possible cue, as bits: subjects, objects, clauses before and after it, auxiliaries. */
export function signatureOf({ parse }: View, word: number): number {
  let bits = 0;
  for (let c = parse.childFrom[word]!; c < childEnd(parse, word); c++) {
    const child = parse.child[c]!;
    const relation = parse.deprel[child]!;
    const after = child > word;
    if (isRelation(relation, "nsubj")) bits |= after ? 1 : 2;
    else if (isRelation(relation, "ccomp") || relation === "parataxis") bits |= after ? 4 : 8;
    else if (relation === "xcomp") bits |= 16;
    else if (relation === "obj") bits |= 32;
    else if (relation === "aux:pass") bits |= 64;
    else if (relation === "mark" || relation === "aux") bits |= parse.xpos[child] === "TO" ? 128 : 256;
    else if (isRelation(relation, "obl") || isRelation(relation, "nmod")) bits |= after ? 512 : 1024;
    else if (isRelation(relation, "acl")) bits |= 2048;
    else if (isRelation(relation, "advcl")) bits |= 4096;
  }
  return bits;
}

/** Turns a possible cue into rows of the table of weights that says whether it is one. */
export class CueFeatures {
  readonly rows = new Int32Array(CUE_FEATURES);

  constructor(private readonly bits: number) {}

  fill(view: View, word: number, draft: Draft | undefined, g: number): void {
    const { parse, quotes, actorOf } = view;
    const { rows, bits } = this;
    const lemma = hashText(parse.lemma[word]!);
    const tag = hashText(parse.xpos[word]!);
    const relation = hashText(parse.deprel[word]!);
    const head = parse.head[word]!;
    const headLemma = head < 0 ? 0 : hashText(parse.lemma[head]!);
    const headTag = head < 0 ? 0 : hashText(parse.xpos[head]!);
    const rule = draft ? hashText(draft.rule) : 1;
    const wordAt = (i: number): number => (i < 0 || i >= parse.size ? 3 : hashText(parse.lower[i]!));
    const tagAt = (i: number): number => (i < 0 || i >= parse.size ? 3 : hashText(parse.xpos[i]!));
    const quote = quotes.of[word]!;
    const inQuote = quote >= 0 ? 1 : 0;
    const length = !draft ? 0 : lengthOf(draft);
    const source = !draft ? 0 : draft.source.length === 0 ? 1 : draft.speaker < 0 ? 2 : actorOf[draft.speaker]! >= 0 ? 3 : 4;
    const sourceTag = draft && draft.speaker >= 0 ? hashText(parse.xpos[draft.speaker]!) : 0;
    const sourceWord = draft && draft.speaker >= 0 ? hashText(parse.lower[draft.speaker]!) : 0;
    const near = nearQuote(view, word);
    const passive = g & 64;
    let at = 0;
    let id = 300;
    const put = (h: number): void => {
      rows[at++] = rowOf(mix(h, id++), bits);
    };
    put(0);
    put(lemma);
    put(mix(lemma, tag));
    put(rule);
    put(mix(rule, lemma));
    put(mix(rule, tag));
    put(g);
    put(mix(g, lemma));
    put(relation);
    put(mix(relation, lemma));
    put(mix(relation, headLemma));
    put(mix(relation, headTag));
    put(mix(lemma, headLemma));
    put(wordAt(word - 1));
    put(wordAt(word + 1));
    put(mix(wordAt(word - 1), lemma));
    put(mix(wordAt(word + 1), lemma));
    put(mix(tagAt(word - 1), tag));
    put(mix(tagAt(word + 1), tag));
    put(mix(tagAt(word - 1), lemma));
    put(mix(tagAt(word + 1), lemma));
    put(mix(mix(tagAt(word - 1), tag), tagAt(word + 1)));
    put(mix(mix(tagAt(word + 1), tagAt(word + 2)), lemma));
    put(mix(mix(tagAt(word - 2), tagAt(word - 1)), tag));
    put(mix(wordAt(word + 2), rule));
    put(mix(wordAt(word - 2), rule));
    put(mix(inQuote, lemma));
    put(mix(inQuote, rule));
    put(mix(near, lemma));
    put(mix(near, rule));
    put(mix(near, g));
    put(mix(length, rule));
    put(mix(length, lemma));
    put(mix(source, lemma));
    put(mix(source, rule));
    put(mix(source, g));
    put(mix(sourceTag, lemma));
    put(mix(sourceTag, rule));
    put(sourceWord);
    put(mix(sourceWord, lemma));
    put(mix(passive, lemma));
    put(mix(inQuote, g));
    put(mix(relation, g));
    put(mix(mix(rule, source), inQuote));
    put(mix(mix(relation, headTag), tag));
    put(mix(parse.headline[word]!, lemma));
    put(mix(inQuote, sourceTag));
    put(mix(mix(rule, length), source));
  }
}

function lengthOf({ content }: Draft): number {
  let words = 0;
  for (const { from, to } of content) words += to - from;
  return words < 3 ? words : words < 5 ? 3 : words < 9 ? 4 : words < 20 ? 5 : 6;
}

/** Whether a quotation ends just before or begins soon after the word. */
function nearQuote({ parse, quotes }: View, word: number): number {
  let near = 0;
  for (let i = word - 1; i >= 0 && i >= word - 5; i--)
    if (quotes.of[i]! >= 0 && quotes.of[i] !== quotes.of[word]) near |= 1;
  for (let i = word + 1; i < parse.size && i <= word + 5; i++)
    if (quotes.of[i]! >= 0 && quotes.of[i] !== quotes.of[word]) near |= 2;
  return near;
}
