import type { LanguagePack } from "#lang";
import { type Models, openModels } from "./models.js";
import type { Parse } from "./parse.js";
import { formsOf, readWords, type Words } from "./read-words.js";
import { createHeadlineTest } from "./sentences/headline.js";
import { createSentenceSplitter } from "./sentences/split-sentences.js";
import { createRecaser } from "./tokens/recase.js";
import type { TokenList } from "./tokens/token-list.js";
import { createTokeniser } from "./tokens/tokenise.js";
import type { WordTypes } from "./words/word-types.js";

/** Reads texts; what comes of one does not depend on those beside it. */
export type ReadTexts = (texts: readonly string[]) => Parse[];

/** Opens stage 1 for one text at a time. */
export function createReader(pack: LanguagePack, models: Models = openModels(pack)): (text: string) => Parse {
  const readAll = createBatchReader(pack, models);
  return (text) => readAll([text])[0]!;
}

/** Opens stage 1: texts in, their words, sentences, tags, lemmas and trees out. Takes some tens of milliseconds. */
export function createBatchReader(pack: LanguagePack, models: Models = openModels(pack)): ReadTexts {
  const tokenise = createTokeniser(pack);
  const split = createSentenceSplitter(pack, models.lexicon);
  const recase = createRecaser(models);
  const isHeadline = createHeadlineTest();

  function cut(text: string): Words {
    const tokens = tokenise(text);
    const n = tokens.size;
    const sentence = split(text, tokens);
    const type = typesOf(text, tokens, models.types);
    const recased = recase(type, sentence);
    const start = tokens.start.slice(0, n);
    const end = tokens.end.slice(0, n);
    const form = formsOf(text, start, end, type, models.types.vocabulary);
    const headline = isHeadline(form, sentence);
    const joined = tokens.joined.slice(0, n);
    return { text, start, end, joined, form, type, sentence, headline, recased };
  }

  return (texts) => {
    models.types.begin();
    return readWords(texts.map(cut), models);
  };
}

function typesOf(text: string, tokens: TokenList, types: WordTypes): Int32Array {
  const { size, start, end } = tokens;
  const type = new Int32Array(size);
  const anyInvisible = MAYBE_INVISIBLE.test(text);
  for (let i = 0; i < size; i++) {
    const from = start[i]!;
    const to = end[i]!;
    const invisible = anyInvisible && hasInvisible(text, from, to);
    type[i] = invisible ? types.idOf(cleanForm(text.slice(from, to))) : types.idAt(text, from, to);
  }
  return type;
}

/** Most texts have no such character, and their words are then not looked through. */
const MAYBE_INVISIBLE = /[\u00ad\u2001-\uffff]/;

function hasInvisible(text: string, from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    const unit = text.charCodeAt(i);
    if (unit === 0xad || unit > 0x2000) return true;
  }
  return false;
}

/** A word without zero-width marks, direction marks and soft hyphens. */
function cleanForm(form: string): string {
  return form.replace(INVISIBLE, "") || form;
}

const INVISIBLE = /[\u00ad\p{Cf}]/gu;
