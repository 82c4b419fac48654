import type { LanguagePack } from "#lang";
import { type Models, openModels } from "./models.js";
import type { Parse } from "./parse.js";
import { readWords } from "./read-words.js";
import { createHeadlineTest } from "./sentences/headline.js";
import { createSentenceSplitter } from "./sentences/split-sentences.js";
import { createRecaser } from "./tokens/recase.js";
import { createTokeniser } from "./tokens/tokenise.js";

/** Opens stage 1: a text in, its words, sentences, tags, lemmas and trees out. Takes some tens of milliseconds. */
export function createReader(pack: LanguagePack, models: Models = openModels(pack)): (text: string) => Parse {
  const tokenise = createTokeniser(pack);
  const split = createSentenceSplitter(pack, models.lexicon);
  const recase = createRecaser(models.lexicon);
  const isHeadline = createHeadlineTest();

  return (text) => {
    const tokens = tokenise(text);
    const n = tokens.size;
    const sentence = split(text, tokens);
    const form = new Array<string>(n);
    for (let i = 0; i < n; i++) form[i] = cleanForm(text.slice(tokens.start[i]!, tokens.end[i]!));
    recase(form, sentence);
    const start = tokens.start.slice(0, n);
    const end = tokens.end.slice(0, n);
    const headline = isHeadline(form, sentence);
    return readWords({ text, start, end, joined: tokens.joined.slice(0, n), form, sentence, headline }, models);
  };
}

/** A word without zero-width marks, direction marks and soft hyphens. */
function cleanForm(form: string): string {
  for (let i = 0; i < form.length; i++) {
    const unit = form.charCodeAt(i);
    if (unit === 0xad || unit > 0x2000) return form.replace(INVISIBLE, "") || form;
  }
  return form;
}

const INVISIBLE = /[\u00ad\p{Cf}]/gu;
