import { intern, type Vocabulary } from "#lang";
import type { Dictionary } from "./dictionary.js";
import { hashText, mixHash } from "./hash.js";
import type { WordLexicon } from "./lexicon.js";
import { capitalsOf, casingOf, shapeOf } from "./shape.js";

/** Hashed properties of a form, one column each in `WordTypes.atoms`. */
export const ATOM = {
  lower: 0,
  suffix3: 1,
  suffix2: 2,
  shape: 3,
  ambiguity: 4,
  word: 5,
  ending: 6,
  capitals: 7,
  usual: 8,
} as const;
export const ATOMS = 9;
/** Hashed features of a form alone, for the tagger. */
export const STATIC_FEATURES = 20;

/** Once this many distinct forms are known, the next text starts the table anew. About 60 MB of text makes this many. */
const MOST_TYPES = 1 << 15;

/** Characters of a form that count; what is longer is no word. */
export const LONGEST_FORM = 64;

/** How a form is written: without letters that have a case, with a small one behind the first, all in capitals, one lone capital, a capital and then small ones. */
export const WRITING = { caseless: 0, small: 1, capitals: 2, initial: 3, title: 4 } as const;

/** The distinct forms of the texts read so far, by number; 0 is "no word". A table that starts anew makes a new one. */
interface Forms extends Vocabulary {
  readonly form: string[];
  readonly lower: string[];
}

/**
 * Each distinct form, numbered from 1, with its hashed properties worked out once. 0 is "no word". Numbers hold for one vocabulary,
 * which may change when `begin` is called and never in between.
 */
export class WordTypes {
  /** Types in use; ids are 1 … size. */
  size = 0;
  capacity = 1 << 12;
  vocabulary: Forms = { form: [""], lower: [""] };
  atoms = new Int32Array((this.capacity + 1) * ATOMS);
  features = new Int32Array((this.capacity + 1) * STATIC_FEATURES);
  /** Index into the lexicon's forms, -1 where the form is not frequent. */
  formIndex = new Int32Array(this.capacity + 1);
  /** As `casingOf` says. */
  casing = new Uint8Array(this.capacity + 1);
  /** A code of `WRITING`. */
  writing = new Uint8Array(this.capacity + 1);
  private hash = new Int32Array(this.capacity + 1);
  /** Ids by hash, open-addressed; 0 is free. Never more than a quarter full. */
  private slots = new Int32Array(4 * this.capacity);
  private readonly forms: ReadonlyMap<string, number>;
  private readonly words: ReadonlySet<string>;

  constructor(
    private readonly lexicon: WordLexicon,
    private readonly dictionary: Dictionary,
  ) {
    this.forms = new Map(lexicon.forms.map((form, i) => [form, i]));
    this.words = new Set(lexicon.words);
    for (let a = 0; a < ATOMS; a++) this.atoms[a] = mixHash(a + 77);
  }

  /** Must be called before each text: the only time when numbers may be given anew. */
  begin(): void {
    if (this.size < MOST_TYPES) return;
    this.size = 0;
    this.slots.fill(0);
    this.vocabulary = { form: [""], lower: [""] };
  }

  /** Forms that begin with the same `LONGEST_FORM` characters are one type. */
  idOf(form: string): number {
    return this.idAt(form, 0, form.length);
  }

  /** The type of the form that stands in a text from `start` to `end`; no string is made for a form that is known. */
  idAt(text: string, start: number, end: number): number {
    const stop = Math.min(end, start + LONGEST_FORM);
    let h = 0;
    for (let i = start; i < stop; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
    h = mixHash(h);
    const mask = this.slots.length - 1;
    let slot = h & mask;
    for (;;) {
      const id = this.slots[slot]!;
      if (id === 0) return this.add(intern(copyText(text, start, stop)), h);
      if (this.hash[id] === h && this.isForm(id, text, start, stop)) return id;
      slot = (slot + 1) & mask;
    }
  }

  private isForm(id: number, text: string, start: number, stop: number): boolean {
    const form = this.vocabulary.form[id]!;
    if (form.length !== stop - start) return false;
    for (let i = 0; i < form.length; i++) if (form.charCodeAt(i) !== text.charCodeAt(start + i)) return false;
    return true;
  }

  private grow(): void {
    this.capacity *= 2;
    this.atoms = grown(this.atoms, (this.capacity + 1) * ATOMS);
    this.features = grown(this.features, (this.capacity + 1) * STATIC_FEATURES);
    this.formIndex = grown(this.formIndex, this.capacity + 1);
    this.hash = grown(this.hash, this.capacity + 1);
    this.casing = grown(this.casing, this.capacity + 1);
    this.writing = grown(this.writing, this.capacity + 1);
    this.slots = new Int32Array(4 * this.capacity);
    for (let id = 1; id <= this.size; id++) this.takeSlot(id);
  }

  private takeSlot(id: number): void {
    const mask = this.slots.length - 1;
    let slot = this.hash[id]! & mask;
    while (this.slots[slot] !== 0) slot = (slot + 1) & mask;
    this.slots[slot] = id;
  }

  private add(form: string, hash: number): number {
    if (this.size === this.capacity) this.grow();
    const id = ++this.size;
    this.hash[id] = hash;
    this.takeSlot(id);
    const lower = intern(form.toLowerCase());
    this.vocabulary.form[id] = form;
    this.vocabulary.lower[id] = lower;
    this.writing[id] = writingOf(form, lower);
    const n = lower.length;
    const index = this.forms.get(form) ?? -1;
    this.formIndex[id] = index;
    this.casing[id] = casingOf(form);
    const usual = this.forms.get(lower) ?? -1;
    const kinds = this.dictionary(lower);
    const capitals = capitalsOf(form);
    const suffix = (k: number): number => hashText(lower, 11 + k, Math.max(0, n - k), n);
    const at = id * ATOMS;
    const { atoms } = this;
    atoms[at + ATOM.lower] = hashText(lower, 1);
    atoms[at + ATOM.suffix3] = suffix(3);
    atoms[at + ATOM.suffix2] = suffix(2);
    atoms[at + ATOM.shape] = mixHash(shapeOf(form) + 3);
    atoms[at + ATOM.ambiguity] =
      index >= 0 ? this.ambiguityOf(index) : mixHash((kinds > 0 ? kinds << 5 : suffix(2)) + capitals);
    atoms[at + ATOM.word] = this.words.has(lower) ? hashText(lower, 2) : mixHash(suffix(3) + capitals + 5);
    atoms[at + ATOM.ending] = mixHash(suffix(3) + 9);
    atoms[at + ATOM.capitals] = mixHash(capitals + 101);
    atoms[at + ATOM.usual] = usual >= 0 ? this.ambiguityOf(usual) : mixHash((kinds > 0 ? kinds << 5 : suffix(3)) + 13);
    this.addFeatures(id, form, lower, capitals, kinds);
    return id;
  }

  private ambiguityOf(index: number): number {
    let h = 17;
    for (let i = this.lexicon.tagFrom[index]!; i < this.lexicon.tagFrom[index + 1]!; i++) {
      h = Math.imul(h, 131) + this.lexicon.tag[i]! + 1;
    }
    return mixHash(h);
  }

  private addFeatures(id: number, form: string, lower: string, capitals: number, kinds: number): void {
    const n = lower.length;
    const { features } = this;
    let at = id * STATIC_FEATURES;
    features[at++] = mixHash(this.atoms[id * ATOMS + ATOM.usual]! + capitals);
    features[at++] = mixHash(1);
    features[at++] = hashText(form, 21);
    features[at++] = hashText(lower, 22);
    for (let k = 1; k <= 5; k++) features[at++] = hashText(lower, 30 + k, Math.max(0, n - k), n);
    for (let k = 1; k <= 3; k++) features[at++] = hashText(lower, 40 + k, 0, Math.min(n, k));
    features[at++] = mixHash(shapeOf(form) + 1);
    features[at++] = mixHash(capitals * 64 + Math.min(n, 12) + 9000);
    features[at++] = mixHash(hashText(lower, 51, Math.max(0, n - 3), n) + capitals);
    features[at++] = mixHash(hashText(lower, 52, Math.max(0, n - 2), n) + shapeOf(form));
    features[at++] = mixHash(kinds + 60000);
    features[at++] = mixHash(mixHash(kinds + 70000) + capitals);
    features[at++] = mixHash(mixHash(kinds + 80000) + hashText(lower, 52, Math.max(0, n - 2), n));
    features[at++] = mixHash(hashText(lower, 53, Math.max(0, n - 4), n) + hashText(lower, 54, 0, Math.min(n, 2)));
  }
}

/** A string of its own: one cut from a report's text would keep all of that text in memory for as long as the type lives. */
function copyText(text: string, start: number, end: number): string {
  const units: number[] = [];
  for (let i = start; i < end; i++) units.push(text.charCodeAt(i));
  return String.fromCharCode(...units);
}

function writingOf(form: string, lower: string): number {
  if (lower === form.toUpperCase()) return WRITING.caseless;
  if (form.length > 1 && form.charAt(0) !== lower.charAt(0) && form.slice(1) === lower.slice(1)) return WRITING.title;
  if (form === lower || form.slice(1) !== form.slice(1).toUpperCase()) return WRITING.small;
  return form.length > 1 ? WRITING.capitals : WRITING.initial;
}

function grown<T extends Int32Array | Uint8Array>(array: T, length: number): T {
  const longer = new (array.constructor as new (length: number) => T)(length);
  longer.set(array);
  return longer;
}
