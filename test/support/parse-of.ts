import type { Findings } from "#find";
import { measureReach, type Parse } from "#read";
import type { Actor, Place, Quantity, Time, Upos } from "#record";

/**
 * A parse written by hand, so that tests of the coders do not depend on how well the reader reads: one word a line, `form lemma
 * UPOS XPOS head deprel`, heads counted from 1 within the sentence, 0 at its root; sentences set off by blank lines. Words are joined
 * by spaces. A sentence that begins with a line `# headline` is one.
 */
export function parseOf(table: string): Parse {
  const words: {
    form: string;
    lemma: string;
    upos: Upos;
    xpos: string;
    head: number;
    deprel: string;
    sentence: number;
    headline: number;
  }[] = [];
  const sentence: number[] = [];
  for (const [s, block] of table
    .trim()
    .split(/\n\s*\n/)
    .entries()) {
    const first = words.length;
    sentence.push(first);
    const lines = block.split("\n").map((line) => line.trim());
    const headline = lines[0] === "# headline" ? 1 : 0;
    for (const line of lines.slice(headline)) {
      const [form, lemma, upos, xpos, head, deprel] = line.split(/\s+/) as [
        string,
        string,
        Upos,
        string,
        string,
        string,
      ];
      words.push({
        form,
        lemma,
        upos,
        xpos,
        head: Number(head) === 0 ? -1 : first + Number(head) - 1,
        deprel,
        sentence: s,
        headline,
      });
    }
  }
  sentence.push(words.length);
  const children = words.map((_, i) => words.flatMap((w, c) => (w.head === i ? [c] : [])));
  const text = words.map((w) => w.form).join(" ");
  const start = words.map((_, i) => words.slice(0, i).reduce((sum, w) => sum + w.form.length + 1, 0));
  const forms = ["", ...new Set(words.map((w) => w.form))];
  const head = Int32Array.from(words, (w) => w.head);
  const childFrom = Uint32Array.from({ length: words.length + 1 }, (_, i) =>
    children.slice(0, i).reduce((sum, c) => sum + c.length, 0),
  );
  const child = Uint32Array.from(children.flat());
  return {
    text,
    size: words.length,
    start: Uint32Array.from(start),
    end: Uint32Array.from(words, (w, i) => start[i]! + w.form.length),
    form: words.map((w) => w.form),
    type: Int32Array.from(words, (w) => forms.indexOf(w.form)),
    vocabulary: { form: forms, lower: forms.map((form) => form.toLowerCase()) },
    lower: words.map((w) => w.form.toLowerCase()),
    lemma: words.map((w) => w.lemma),
    lemmaNumber: new Int32Array(words.length),
    upos: words.map((w) => w.upos),
    xpos: words.map((w) => w.xpos),
    tagNumber: numbers(words.map(({ upos, xpos }) => `${upos}|${xpos}`)),
    relationNumber: numbers(words.map(({ deprel }) => deprel)),
    deprel: words.map((w) => w.deprel),
    head,
    childFrom,
    child,
    reach: measureReach(head, childFrom, child),
    sentence: Uint32Array.from(sentence),
    sentenceOf: Uint32Array.from(words, (w) => w.sentence),
    headline: Uint8Array.from(words, (w) => w.headline),
    joined: new Uint8Array(words.length),
  };
}

interface Mentions {
  readonly actors?: Readonly<Record<string, Partial<Actor>>>;
  readonly quantities?: Readonly<Record<string, readonly [number | null, number | null]>>;
  readonly times?: Readonly<Record<string, Partial<Time>>>;
  readonly places?: Readonly<Record<string, Partial<Place>>>;
}

/** Findings for a parse by the words they cover, each word sequence found at its first place in the text. */
export function findingsOf(
  { text }: Parse,
  { actors = {}, quantities = {}, times = {}, places = {} }: Mentions,
): Findings {
  const at = (words: string) => {
    const start = text.indexOf(words);
    if (start < 0) throw new Error(`"${words}" is not in "${text}".`);
    return { start, end: start + words.length };
  };
  const inOrder = <T extends { start: number }>(list: T[]) => list.sort((a, b) => a.start - b.start);
  return {
    dated: {},
    actors: inOrder(
      Object.entries(actors).map(([w, a]): Actor => ({ ...at(w), entity: w, name: w, rule: "test", ...a })),
    ),
    quantities: inOrder(
      Object.entries(quantities).map(([w, [low, high]]): Quantity => ({ ...at(w), low, high, rule: "test" })),
    ),
    times: inOrder(
      Object.entries(times).map(
        ([w, t]): Time => ({ ...at(w), type: "DATE", value: "X", precision: "day", rule: "test", ...t }),
      ),
    ),
    places: inOrder(
      Object.entries(places).map(
        ([w, p]): Place => ({ ...at(w), name: w, kind: "city", precision: 1, use: "literal", rule: "test", ...p }),
      ),
    ),
    attributions: [],
    notes: [],
  };
}

/** The same number for the same name. */
function numbers(names: readonly string[]): Uint8Array {
  return Uint8Array.from(names, (name) => names.indexOf(name));
}
