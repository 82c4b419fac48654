import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compilePatterns, type Marks, type PatternMatch, type PatternSet, type WordView } from "#lang";

const LEXICONS: Record<string, Record<string, string>[]> = {
  months: [{ word: "march" }, { word: "may" }, { word: "july" }],
  units: [
    { word: "week", kind: "time" },
    { word: "mile", kind: "length" },
    { word: "man-hour", kind: "time" },
    { word: "light year", kind: "length" },
  ],
};
const lexicons = { lexicon: (name: string) => LEXICONS[name] ?? [] };

/** "kills/kill/VERB the cat ¶ next": words, perhaps with lemma and tag; ¶ ends a sentence. */
function view(text: string): WordView {
  const sentence = [0];
  const sentenceOf: number[] = [];
  const words: string[][] = [];
  for (const w of text.split(" ").filter((w) => w !== "")) {
    if (w === "¶") sentence.push(words.length);
    else {
      sentenceOf.push(sentence.length - 1);
      words.push(w.length > 1 ? w.split("|") : [w]);
    }
  }
  sentence.push(words.length);
  const form = words.map((w) => w[0]!);
  const lower = form.map((w) => w.toLowerCase());
  return {
    size: words.length,
    form,
    lower,
    sentence,
    sentenceOf,
    lemma: words.map((w, i) => w[1] ?? lower[i]!),
    upos: words.map((w) => w[2] ?? "X"),
    xpos: words.map(() => "_"),
    deprel: words.map(() => "dep"),
  };
}

const show = (v: WordView, m: PatternMatch) =>
  `${v.form.slice(m.start, m.end).join(" ")}${Object.entries(m.captures)
    .map(([name, [a, b]]) => ` ${name}=${v.form.slice(a, b).join("_")}`)
    .join("")}`;
const scan = (set: PatternSet, v: WordView, marks: Marks = {}) => {
  const matches: PatternMatch[] = [];
  set.scan(v, marks, (m) => matches.push(m));
  return matches;
};
/** Matches of one pattern left to right, none overlapping. */
const found = (match: string | string[], text: string, marks?: Record<string, number[]>) => {
  const v = view(text);
  let free = 0;
  return scan(compilePatterns([{ id: "test/one", match }], lexicons), v, marks)
    .filter(({ start, end }) => start >= free && (free = end) > 0)
    .map((m) => show(v, m));
};

/** The same words, their forms numbered as reading numbers them. */
function numbered(v: WordView, numbers = new Map<string, number>()): WordView {
  const type = Int32Array.from(v.form, (form) => {
    if (!numbers.has(form)) numbers.set(form, numbers.size + 1);
    return numbers.get(form)!;
  });
  const form = ["", ...numbers.keys()];
  return { ...v, type, vocabulary: { form, lower: form.map((f) => f.toLowerCase()) } };
}

describe("token patterns", () => {
  it.each<[match: string, text: string, expected: string[]]>([
    ["at", "He was at home", ["at"]],
    ["at|in", "In or at", ["In", "at"]],
    ["\\?", "who ? me", ["?"]],
    ["@months", "in March , May", ["March", "May"]],
    ["day:<day>? m:@months y:<year>?", "on 7 March 1990 and May", ["7 March 1990 day=7 m=March y=1990", "May m=May"]],
    ["@units/time", "a week of miles , a mile", ["week"]],
    ["@units", "one light year", ["light year"]],
    ["@units", "one man - hour or man-hour", ["man - hour", "man-hour"]],
    ["[lemma=kill]", "he killed|kill|VERB it", ["killed"]],
    ["[upos=VERB lemma!=be] it", "was|be|VERB it ate|eat|VERB it", ["ate it"]],
    ["a b*", "a b b b c a", ["a b b b", "a"]],
    ["a b{2,3}", "a b a b b b b", ["a b b b"]],
    ["a+", "a a a", ["a a a"]],
    ["(a b | c) d", "a b d c d a d", ["a b d", "c d"]],
    ["x:(a | a b) b?", "a b b", ["a b b x=a_b"]],
    ["!of|from @months", "of May the May", ["the May"]],
    ["the (?= @months)", "the May the man", ["the"]],
    ["the (?! @months) <any>", "the May the man", ["the man"]],
    ["^ he", "he said he ¶ he left", ["he", "he"]],
    ["a (?= b|$)", "a b a c a", ["a", "a"]],
    ["left $", "left left ¶ right", ["left"]],
    ["a b", "a ¶ b", []],
    ["<cap> <cap>", "the Red Cross said", ["Red Cross"]],
    ["x:#name said", "Abu Ali said", ["Abu Ali said x=Abu_Ali"]],
    ["a|@months|<clock> b", "a b May b 9:30 b c b", ["a b", "May b", "9:30 b"]],
  ])("%s", (match, text, expected) => {
    expect(found(match, text, { name: [2, 0, 0] })).toEqual(expected);
  });

  it("gives every rule its longest match at a word, in the rules' order", () => {
    const set = compilePatterns(
      [
        { id: "test/short", match: "a b" },
        { id: "test/long", match: ["a b c", "z"] },
        { id: "test/same", match: "<any> b" },
      ],
      lexicons,
    );
    expect(scan(set, view("a b c")).map((m) => [m.start, m.source, m.end])).toEqual([
      [0, 0, 2],
      [0, 1, 3],
      [0, 2, 2],
    ]);
    expect(scan(set, view("x b z")).map((m) => [m.start, m.source, m.end])).toEqual([
      [0, 2, 2],
      [2, 1, 3],
    ]);
  });

  it.each(["(a", "a)", "a{3,1}", "<nonsense>", "[colour=red]", "a |b|", "@", "?", "!@months"])(
    "refuses %s",
    (match) => {
      expect(() => found(match, "a")).toThrow(/test\/one: /);
    },
  );

  it("is linear on patterns that make backtracking explode", () => {
    const set = compilePatterns([{ id: "test/hard", match: "(a? a?)* (a* a*)* b" }], lexicons);
    const v = view("a ".repeat(500));
    const begin = performance.now();
    expect(scan(set, v)).toEqual([]);
    expect(performance.now() - begin).toBeLessThan(10_000);
  });

  it("finds the same whether forms are numbered or not, and after they are numbered anew", () => {
    const set = compilePatterns(
      [
        { id: "test/words", match: ["a b", "<cap>+ c", "@months (b | d)?"] },
        { id: "test/tests", match: ["[upos=X lower!=c] d", "#name a|@months"] },
      ],
      lexicons,
    );
    const words = fc.array(fc.constantFrom("a", "b", "c", "d", "A", "May", "¶"), { maxLength: 12 });
    fc.assert(
      fc.property(words, words, (some, others) => {
        const marks = { name: [0, 2, 0, 4] };
        for (const v of [some, others].map((list) => view(list.join(" ")))) {
          const plain = scan(set, v, marks);
          expect(scan(set, numbered(v), marks)).toEqual(plain);
          expect(scan(set, numbered(v, new Map([["d", 1]])), marks)).toEqual(plain);
        }
      }),
    );
  });

  it("agrees with a regular expression on random words", () => {
    const cases: [string, RegExp][] = [
      ["a (b | c)* d?", /a(?:b|c){0,12}d?/y],
      ["(a b? | b c){1,3} !d", /(?:ab?|bc){1,3}[^d]/y],
      ["b{2} (a | a c)?", /bb(?:ac|a)?/y],
    ];
    for (const [match, regex] of cases) {
      const set = compilePatterns([{ id: "test/random", match }], lexicons);
      fc.assert(
        fc.property(fc.array(fc.constantFrom("a", "b", "c", "d"), { maxLength: 12 }), (words) => {
          const v = view(words.join(" "));
          for (let i = 0; i < v.size; i++) {
            regex.lastIndex = i;
            // The expression takes its first way; ours the longest: so ours is at least as long, and there is one or none in both.
            const theirs = regex.exec(words.join(""))?.[0].length ?? 0;
            const ours = scan(set, v).find((m) => m.start === i);
            expect((ours?.end ?? i) - i >= theirs && (ours !== undefined) === theirs > 0).toBe(true);
          }
        }),
      );
    }
  });
});
