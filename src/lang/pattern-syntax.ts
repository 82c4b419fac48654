import { SHAPES, type ShapeName } from "./word-shape.js";

/** One test of a word: `a|b` is several, of which one must hold. */
export type WordTest =
  | { readonly kind: "lower" | "lemma" | "upos" | "xpos" | "deprel" | "form"; readonly values: readonly string[] }
  | { readonly kind: "shape"; readonly bits: number }
  | { readonly kind: "all"; readonly tests: readonly WordTest[] }
  | { readonly kind: "not"; readonly test: WordTest };

export type PatternNode =
  | { readonly kind: "word"; readonly tests: readonly WordTest[] }
  | { readonly kind: "class"; readonly name: string; readonly filter?: string }
  | { readonly kind: "mark"; readonly name: string }
  | { readonly kind: "seq"; readonly items: readonly PatternNode[] }
  | { readonly kind: "alt"; readonly options: readonly PatternNode[] }
  | { readonly kind: "repeat"; readonly item: PatternNode; readonly min: number; readonly max: number }
  | { readonly kind: "capture"; readonly name: string; readonly item: PatternNode }
  | { readonly kind: "look"; readonly item: PatternNode; readonly negative: boolean }
  | { readonly kind: "edge"; readonly side: "start" | "end" };

/** `*` and `+` stand for at most this many: a time, a name or a credit line is never longer. */
export const MOST_REPEATS = 12;

/** Reads the pattern language (see token-pattern.ts). Throws with the pattern and the place of the fault. */
export function parsePattern(text: string): PatternNode {
  return new PatternReader(text).read();
}

/** A recursive descent; `at` is the next character. */
class PatternReader {
  private at = 0;

  constructor(private readonly text: string) {}

  read(): PatternNode {
    const whole = this.sequences(0);
    if (this.at < this.text.length) this.fail("A ')' too many");
    return whole;
  }

  private fail(what: string): never {
    throw new Error(`${what} at ${this.at + 1} in the pattern: ${this.text}`);
  }

  /** What `form` finds right here, stepped over. */
  private take(form: RegExp): RegExpExecArray | null {
    const found = form.exec(this.text.slice(this.at));
    if (found) this.at += found[0].length;
    return found;
  }

  /** True at a bar with a space after it, which divides a group, and at none that joins words. */
  private isDivider(): boolean {
    return this.text[this.at] === "|" && /[\s)]/.test(this.text[this.at + 1] ?? " ");
  }

  private sequences(depth: number): PatternNode {
    if (depth > 20) this.fail("Groups nested too deep");
    const options: PatternNode[] = [];
    let items: PatternNode[] = [];
    for (this.take(/^\s+/); this.at < this.text.length && this.text[this.at] !== ")"; this.take(/^\s+/)) {
      if (this.isDivider()) {
        this.at++;
        options.push({ kind: "seq", items });
        items = [];
      } else items.push(this.element(depth));
    }
    options.push({ kind: "seq", items });
    return options.length === 1 ? options[0]! : { kind: "alt", options };
  }

  private element(depth: number): PatternNode {
    const name = this.take(/^([A-Za-z][A-Za-z0-9]*):(?=\S)/)?.[1];
    if (name !== undefined) return { kind: "capture", name, item: this.element(depth) };
    return this.quantified(this.text[this.at] === "(" ? this.group(depth) : this.atom());
  }

  private group(depth: number): PatternNode {
    const look = this.take(/^\((?:\?([=!]))?/)![1];
    const item = this.sequences(depth + 1);
    if (this.text[this.at] !== ")") this.fail("A group without its ')'");
    this.at++;
    return look === undefined ? item : { kind: "look", item, negative: look === "!" };
  }

  private quantified(item: PatternNode): PatternNode {
    const sign = this.take(/^(?:[?*+]|\{(\d+)(?:,(\d+))?\})/);
    if (!sign) return item;
    if (sign[0] === "?") return { kind: "repeat", item, min: 0, max: 1 };
    if (sign[0] === "*") return { kind: "repeat", item, min: 0, max: MOST_REPEATS };
    if (sign[0] === "+") return { kind: "repeat", item, min: 1, max: MOST_REPEATS };
    const min = Number(sign[1]);
    const max = Number(sign[2] ?? sign[1]);
    if (max < min || max > 40) this.fail("A repeat out of bounds");
    return { kind: "repeat", item, min, max };
  }

  private atom(): PatternNode {
    const negative = this.take(/^!/) !== null;
    const parts: PatternNode[] = [];
    const words: WordTest[] = [];
    for (let more = true; more; ) {
      const part = this.part();
      if (part.kind === "word") words.push(...part.tests);
      else parts.push(part);
      more = this.text[this.at] === "|" && !this.isDivider();
      if (more) this.at++;
    }
    const tests = mergeWords(words);
    if (negative) {
      if (parts.length > 0) this.fail("'!' goes with words, shapes and [features] only");
      return { kind: "word", tests: [{ kind: "all", tests: tests.map((test) => ({ kind: "not", test })) }] };
    }
    if (tests.length > 0) parts.unshift({ kind: "word", tests });
    return parts.length === 1 ? parts[0]! : { kind: "alt", options: parts };
  }

  private part(): PatternNode {
    const edge = this.take(/^[\^$](?=[\s)]|$)/)?.[0];
    if (edge !== undefined) return { kind: "edge", side: edge === "^" ? "start" : "end" };
    const lexicon = this.take(/^@([\w-]+)(?:\/([\w-]+))?/);
    if (lexicon) return { kind: "class", name: lexicon[1]!, ...(lexicon[2] !== undefined && { filter: lexicon[2] }) };
    const mark = this.take(/^#([\w-]+)/);
    if (mark) return { kind: "mark", name: mark[1]! };
    const shape = this.take(/^<([\w-]+)>/)?.[1];
    if (shape !== undefined) {
      if (!(shape in SHAPES)) this.fail(`There is no shape <${shape}>`);
      return { kind: "word", tests: [{ kind: "shape", bits: SHAPES[shape as ShapeName] }] };
    }
    const features = this.take(/^\[([^\]]+)\]/);
    if (features) return { kind: "word", tests: [this.features(features[1]!)] };
    return { kind: "word", tests: [{ kind: "lower", values: [this.literal()] }] };
  }

  private features(inside: string): WordTest {
    const tests = inside
      .trim()
      .split(/\s+/)
      .map((part): WordTest => {
        const m = /^(lower|lemma|upos|xpos|deprel|form)(!?=)(\S+)$/.exec(part);
        if (!m) return this.fail(`[${inside}] is not feature=value`);
        const test: WordTest = { kind: m[1] as "lower", values: m[3]!.split("|") };
        return m[2] === "=" ? test : { kind: "not", test };
      });
    return tests.length === 1 ? tests[0]! : { kind: "all", tests };
  }

  private literal(): string {
    const { text } = this;
    const sign = /^[@#<[\]!]/.exec(text.slice(this.at))?.[0];
    if (sign) this.fail(`"${sign}" means something here, write "\\${sign}" for the sign itself,`);
    let word = "";
    while (this.at < text.length && !/[\s|()?*+{}]/.test(text[this.at]!)) {
      if (text[this.at] === "\\") this.at++;
      word += text[this.at++] ?? this.fail("Nothing after a backslash");
    }
    return word === "" ? this.fail(`A word is missing before "${text[this.at] ?? "the end"}"`) : word.toLowerCase();
  }
}

function mergeWords(tests: readonly WordTest[]): WordTest[] {
  const values = tests.flatMap((t) => (t.kind === "lower" ? t.values : []));
  const others = tests.filter((t) => t.kind !== "lower");
  return values.length > 0 ? [{ kind: "lower", values }, ...others] : others;
}
