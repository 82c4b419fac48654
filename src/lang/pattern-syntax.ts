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
  let at = 0;
  const fail = (what: string): never => {
    throw new Error(`${what} at ${at + 1} in the pattern: ${text}`);
  };
  const skip = () => {
    while (at < text.length && /\s/.test(text[at]!)) at++;
  };
  const sequences = (depth: number): PatternNode => {
    const options: PatternNode[] = [];
    let items: PatternNode[] = [];
    if (depth > 20) fail("Groups nested too deep");
    for (skip(); at < text.length && text[at] !== ")"; skip()) {
      if (text[at] === "|" && /[\s)]/.test(text[at + 1] ?? " ")) {
        at++;
        options.push({ kind: "seq", items });
        items = [];
      } else items.push(element(depth));
    }
    options.push({ kind: "seq", items });
    return options.length === 1 ? options[0]! : { kind: "alt", options };
  };
  const element = (depth: number): PatternNode => {
    const name = /^[A-Za-z][A-Za-z0-9]*:(?=\S)/.exec(text.slice(at))?.[0];
    if (name) at += name.length;
    if (name) return { kind: "capture", name: name.slice(0, -1), item: element(depth) };
    return quantified(text[at] === "(" ? group(depth) : atom());
  };
  const group = (depth: number): PatternNode => {
    const look = /^\(\?([=!])/.exec(text.slice(at))?.[1];
    at += look ? 3 : 1;
    const item = sequences(depth + 1);
    if (text[at] !== ")") fail("A group without its ')'");
    at++;
    return look ? { kind: "look", item, negative: look === "!" } : item;
  };
  const quantified = (item: PatternNode): PatternNode => {
    const sign = /^(?:[?*+]|\{\d+(?:,\d+)?\})/.exec(text.slice(at))?.[0];
    if (!sign) return item;
    at += sign.length;
    if (sign === "?") return { kind: "repeat", item, min: 0, max: 1 };
    if (sign === "*") return { kind: "repeat", item, min: 0, max: MOST_REPEATS };
    if (sign === "+") return { kind: "repeat", item, min: 1, max: MOST_REPEATS };
    const [min, max] = sign.slice(1, -1).split(",").map(Number) as [number, number?];
    if ((max ?? min) < min || (max ?? min) > 40) fail("A repeat out of bounds");
    return { kind: "repeat", item, min, max: max ?? min };
  };
  const atom = (): PatternNode => {
    if ((text[at] === "^" || text[at] === "$") && /[\s)]/.test(text[at + 1] ?? " ")) return { kind: "edge", side: text[at++] === "^" ? "start" : "end" };
    const negative = text[at] === "!";
    if (negative) at++;
    const parts: PatternNode[] = [];
    let tests: WordTest[] = [];
    for (;;) {
      const part = onePart();
      if ("tests" in part && part.kind === "word") tests.push(...part.tests);
      else parts.push(part);
      if (text[at] !== "|" || /[\s)]/.test(text[at + 1] ?? " ")) break;
      at++;
    }
    tests = mergeWords(tests);
    if (negative) {
      if (parts.length > 0) fail("'!' goes with words, shapes and [features] only");
      return { kind: "word", tests: [{ kind: "all", tests: tests.map((test) => ({ kind: "not", test })) }] };
    }
    if (tests.length > 0) parts.unshift({ kind: "word", tests });
    return parts.length === 1 ? parts[0]! : { kind: "alt", options: parts };
  };
  const onePart = (): PatternNode => {
    const rest = text.slice(at);
    const take = (m: RegExpExecArray) => (at += m[0].length);
    let m: RegExpExecArray | null;
    if ((m = /^@([\w-]+)(?:\/([\w-]+))?/.exec(rest))) {
      take(m);
      return { kind: "class", name: m[1]!, ...(m[2] !== undefined && { filter: m[2] }) };
    }
    if ((m = /^#([\w-]+)/.exec(rest))) {
      take(m);
      return { kind: "mark", name: m[1]! };
    }
    if ((m = /^<([\w-]+)>/.exec(rest))) {
      if (!(m[1]! in SHAPES)) fail(`There is no shape <${m[1]}>`);
      take(m);
      return { kind: "word", tests: [{ kind: "shape", bits: SHAPES[m[1] as ShapeName] }] };
    }
    if ((m = /^\[([^\]]+)\]/.exec(rest))) {
      take(m);
      return { kind: "word", tests: [features(m[1]!)] };
    }
    return { kind: "word", tests: [{ kind: "lower", values: [literal()] }] };
  };
  const features = (inside: string): WordTest => {
    const tests = inside.trim().split(/\s+/).map((part): WordTest => {
      const m = /^(lower|lemma|upos|xpos|deprel|form)(!?=)(\S+)$/.exec(part);
      if (!m) return fail(`[${inside}] is not feature=value`);
      const test: WordTest = { kind: m[1] as "lower", values: m[3]!.split("|") };
      return m[2] === "=" ? test : { kind: "not", test };
    });
    return tests.length === 1 ? tests[0]! : { kind: "all", tests };
  };
  const literal = (): string => {
    let word = "";
    if (/[@#<[\]!]/.test(text[at] ?? "")) fail(`"${text[at]}" means something here, write "\\${text[at]}" for the sign itself,`);
    while (at < text.length && !/[\s|()?*+{}]/.test(text[at]!)) {
      if (text[at] === "\\") at++;
      word += text[at++] ?? fail("Nothing after a backslash");
    }
    return word === "" ? fail(`A word is missing before "${text[at] ?? "the end"}"`) : word.toLowerCase();
  };
  const whole = sequences(0);
  if (at < text.length) fail("A ')' too many");
  return whole;
}

function mergeWords(tests: readonly WordTest[]): WordTest[] {
  const values = tests.flatMap((t) => (t.kind === "lower" ? t.values : []));
  const others = tests.filter((t) => t.kind !== "lower");
  return values.length > 0 ? [{ kind: "lower", values }, ...others] : others;
}
