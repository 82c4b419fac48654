import type { WordLexicon } from "../words/lexicon.js";
import { type WordTypes, WRITING } from "../words/word-types.js";

/** Changes the types of sentences written in capitals alone to what they would be in running text; others stay as they are. */
export function createRecaser(
  lexicon: WordLexicon,
  types: WordTypes,
): (type: Int32Array, sentence: Uint32Array) => void {
  const words = new Set(lexicon.words);
  const forms = new Set(lexicon.forms);

  const recase = (form: string): string => {
    const lower = form.toLowerCase();
    if (lower === form) return form;
    const title = form.charAt(0) + lower.slice(1);
    if (forms.has(lower)) return lower;
    if (forms.has(title)) return title;
    if (forms.has(form) || form.includes(".")) return form;
    return words.has(lower) ? lower : title;
  };

  return (type, sentence) => {
    let capitals = 0;
    let small = 0;
    const isCapital = new Uint8Array(sentence.length);
    for (let s = 0; s + 1 < sentence.length; s++) {
      let own = 0;
      let letters = 0;
      let ownSmall = 0;
      for (let i = sentence[s]!; i < sentence[s + 1]!; i++) {
        const writing = types.writing[type[i]!]!;
        if (writing === WRITING.small) ownSmall++;
        else if (writing === WRITING.capitals) {
          own++;
          letters += types.vocabulary.form[type[i]!]!.length;
        }
      }
      capitals += own;
      small += ownSmall;
      isCapital[s] = ownSmall === 0 && own >= 4 && letters >= 12 ? 1 : 0;
    }
    const all = capitals >= 8 && capitals > 9 * small;
    for (let s = 0; s + 1 < sentence.length; s++) {
      if (!all && isCapital[s] === 0) continue;
      for (let i = sentence[s]!; i < sentence[s + 1]!; i++)
        type[i] = types.idOf(recase(types.vocabulary.form[type[i]!]!));
    }
  };
}
