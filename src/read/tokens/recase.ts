import type { WordLexicon } from "../words/lexicon.js";

/** Changes the forms of sentences written in capitals alone to what they would be in running text; others stay as they are. */
export function createRecaser(lexicon: WordLexicon): (form: string[], sentence: Uint32Array) => void {
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

  return (form, sentence) => {
    let capitals = 0;
    let small = 0;
    const isCapital = new Uint8Array(sentence.length);
    for (let s = 0; s + 1 < sentence.length; s++) {
      let own = 0;
      let letters = 0;
      for (let i = sentence[s]!; i < sentence[s + 1]!; i++) {
        const word = form[i]!;
        const lower = word.toLowerCase();
        if (lower === word.toUpperCase()) continue;
        if (word === lower || word.slice(1) !== word.slice(1).toUpperCase()) small++, (own = -1000000);
        else if (word.length > 1) {
          own++;
          capitals++;
          letters += word.length;
        }
      }
      isCapital[s] = own >= 4 && letters >= 12 ? 1 : 0;
    }
    const all = capitals >= 8 && capitals > 9 * small;
    for (let s = 0; s + 1 < sentence.length; s++) {
      if (!all && isCapital[s] === 0) continue;
      for (let i = sentence[s]!; i < sentence[s + 1]!; i++) form[i] = recase(form[i]!);
    }
  };
}
