import type { Models } from "../models.js";
import { type Dictionary, isInflected } from "../words/dictionary.js";
import type { WordLexicon } from "../words/lexicon.js";
import { type WordTypes, WRITING } from "../words/word-types.js";

/**
 * Changes the types of sentences written in capitals alone, and of Headlines With Every Long Word Capitalised, to what they would
 * be in running text; others stay as they are. Gives 1 for each sentence that was in capitals.
 */
export function createRecaser({
  lexicon,
  types,
  dictionary,
  isNameWord,
}: Pick<Models, "lexicon" | "types" | "dictionary" | "isNameWord">): (
  type: Int32Array,
  sentence: Uint32Array,
) => Uint8Array {
  const fromCapitals = createCapitalsRecaser(lexicon, isNameWord);
  const fromTitle = createTitleRecaser(lexicon, dictionary);

  return (type, sentence) => {
    const styles = stylesOf(types, type, sentence);
    for (let s = 0; s + 1 < sentence.length; s++) {
      const recase = styles[s] === CAPITALS ? fromCapitals : styles[s] === TITLE ? fromTitle : undefined;
      if (!recase) continue;
      for (let i = sentence[s]!; i < sentence[s + 1]!; i++)
        type[i] = types.idOf(recase(types.vocabulary.form[type[i]!]!));
    }
    return styles.map((style) => (style === CAPITALS ? 1 : 0));
  };
}

type Recase = (form: string) => string;

/** Gives a word that is written in capitals the letters it would have in running text, as far as the word alone tells. */
export function createCapitalsRecaser(
  lexicon: WordLexicon,
  isNameWord: (lower: string) => boolean = () => false,
): Recase {
  // The parser knows names, too, by their small letters.
  const words = new Set(lexicon.words.filter((word) => !isNameWord(word)));
  const forms = new Set(lexicon.forms);
  return (form) => {
    const lower = form.toLowerCase();
    if (lower === form) return form;
    const title = form.charAt(0) + lower.slice(1);
    if (forms.has(lower)) return lower;
    if (forms.has(title)) return title;
    if (forms.has(form) || form.includes(".")) return form;
    return words.has(lower) ? lower : title;
  };
}

const NAME = "PROPN|";

/** A word that training knows, and not as a name where it is capitalised, is put in small letters; so is a known word's inflected form. */
function createTitleRecaser({ words, forms, tags, tag, tagFrom }: WordLexicon, dictionary: Dictionary): Recase {
  const known = new Set([...words, ...forms]);
  const names = new Set<string>();
  forms.forEach((form, i) => {
    for (let t = tagFrom[i]!; t < tagFrom[i + 1]!; t++) if (tags[tag[t]!]!.startsWith(NAME)) names.add(form);
  });
  return (form) => {
    const lower = form.toLowerCase();
    if (lower === form || form.slice(1) !== lower.slice(1) || names.has(form)) return form;
    return known.has(lower) || isInflected(dictionary(lower)) ? lower : form;
  };
}

/** Styles; 0 is running text. */
const CAPITALS = 1;
const TITLE = 2;
/** A word of so many letters is capitalised in a headline that capitalises at all. */
const LONG_WORD = 5;

/** How each sentence is written. */
function stylesOf(types: WordTypes, type: Int32Array, sentence: Uint32Array): Uint8Array {
  const styles = new Uint8Array(sentence.length);
  let capitals = 0;
  let small = 0;
  for (let s = 0; s + 1 < sentence.length; s++) {
    let own = 0;
    let letters = 0;
    let titles = 0;
    let ownSmall = 0;
    let long = 0;
    for (let i = sentence[s]!; i < sentence[s + 1]!; i++) {
      const length = types.vocabulary.form[type[i]!]!.length;
      switch (types.writing[type[i]!]) {
        case WRITING.small:
          ownSmall++;
          if (length >= LONG_WORD) long++;
          break;
        case WRITING.title:
          titles++;
          break;
        case WRITING.capitals:
          own++;
          letters += length;
      }
    }
    capitals += own;
    small += ownSmall + titles;
    if (ownSmall + titles === 0 && own >= 4 && letters >= 12) styles[s] = CAPITALS;
    else if (long === 0 && titles >= 4 && titles > ownSmall) styles[s] = TITLE;
  }
  return capitals >= 8 && capitals > 9 * small ? styles.fill(CAPITALS) : styles;
}
