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
export const STATIC_FEATURES = 17;

/** Distinct forms kept at most; then the table starts anew. About 60 MB of text makes this many. */
export const TYPE_CAPACITY = 1 << 15;

/** Characters of a form that count; what is longer is no word. */
export const LONGEST_FORM = 64;

/** A string of its own: one cut from a report's text would keep all of that text in memory for as long as the type lives. */
function copyText(text: string): string {
  const units: number[] = [];
  for (let i = 0; i < text.length; i++) units.push(text.charCodeAt(i));
  return String.fromCharCode(...units);
}

/** Each distinct form, numbered from 1, with its hashed properties worked out once. 0 is "no word". */
export class WordTypes {
  readonly atoms: Int32Array;
  readonly features: Int32Array;
  /** Index into the lexicon's forms, -1 where the form is not frequent. */
  readonly formIndex: Int32Array;
  /** As `casingOf` says. */
  readonly casing: Uint8Array;
  /** The forms in lower case, by id. */
  readonly lower: string[] = [""];
  /** Types in use; ids are 1 … size. */
  size = 0;
  /** Counts up each time the table starts anew. */
  generation = 0;
  /** Stands for the ids as they are now given: another object each time the table starts anew. */
  vocabulary: { readonly form: string[]; readonly lower: string[] } = { form: [""], lower: [""] };
  private readonly ids = new Map<string, number>();
  private readonly forms: ReadonlyMap<string, number>;
  private readonly words: ReadonlySet<string>;

  constructor(
    private readonly lexicon: WordLexicon,
    private readonly capacity = TYPE_CAPACITY,
  ) {
    this.atoms = new Int32Array((capacity + 1) * ATOMS);
    this.features = new Int32Array((capacity + 1) * STATIC_FEATURES);
    this.formIndex = new Int32Array(capacity + 1);
    this.casing = new Uint8Array(capacity + 1);
    this.forms = new Map(lexicon.forms.map((form, i) => [form, i]));
    this.words = new Set(lexicon.words);
    for (let a = 0; a < ATOMS; a++) this.atoms[a] = mixHash(a + 77);
  }

  /** Must be called before the ids of up to `count` forms are asked for that are used together. */
  makeRoom(count: number): void {
    if (this.size + count <= this.capacity) return;
    this.ids.clear();
    this.size = 0;
    this.generation++;
    this.vocabulary = { form: [""], lower: [""] };
  }

  /** Forms that begin with the same `LONGEST_FORM` characters are one type. */
  idOf(form: string): number {
    const key = form.length > LONGEST_FORM ? form.slice(0, LONGEST_FORM) : form;
    return this.ids.get(key) ?? this.add(copyText(key));
  }

  private add(form: string): number {
    const id = ++this.size;
    this.ids.set(form, id);
    const lower = form.toLowerCase();
    this.lower[id] = lower;
    this.vocabulary.form[id] = form;
    this.vocabulary.lower[id] = lower;
    const n = lower.length;
    const index = this.forms.get(form) ?? -1;
    this.formIndex[id] = index;
    this.casing[id] = casingOf(form);
    const usual = this.forms.get(lower) ?? -1;
    const capitals = capitalsOf(form);
    const suffix = (k: number): number => hashText(lower, 11 + k, Math.max(0, n - k), n);
    const at = id * ATOMS;
    const { atoms } = this;
    atoms[at + ATOM.lower] = hashText(lower, 1);
    atoms[at + ATOM.suffix3] = suffix(3);
    atoms[at + ATOM.suffix2] = suffix(2);
    atoms[at + ATOM.shape] = mixHash(shapeOf(form) + 3);
    atoms[at + ATOM.ambiguity] = index >= 0 ? this.ambiguityOf(index) : mixHash(suffix(2) + capitals);
    atoms[at + ATOM.word] = this.words.has(lower) ? hashText(lower, 2) : mixHash(suffix(3) + capitals + 5);
    atoms[at + ATOM.ending] = mixHash(suffix(3) + 9);
    atoms[at + ATOM.capitals] = mixHash(capitals + 101);
    atoms[at + ATOM.usual] = usual >= 0 ? this.ambiguityOf(usual) : mixHash(suffix(3) + 13);
    this.addFeatures(id, form, lower, capitals);
    return id;
  }

  private ambiguityOf(index: number): number {
    let h = 17;
    for (let i = this.lexicon.tagFrom[index]!; i < this.lexicon.tagFrom[index + 1]!; i++) {
      h = Math.imul(h, 131) + this.lexicon.tag[i]! + 1;
    }
    return mixHash(h);
  }

  private addFeatures(id: number, form: string, lower: string, capitals: number): void {
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
    features[at++] = mixHash(hashText(lower, 53, Math.max(0, n - 4), n) + hashText(lower, 54, 0, Math.min(n, 2)));
  }
}
