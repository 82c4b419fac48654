import { describe, expect, test } from "vitest";
import { codeOf, judgeOf, linesOf } from "../../../support/code-of.js";
import { findingsOf, parseOf } from "../../../support/parse-of.js";

const withQuantity = (table: string) => {
  const parse = parseOf(table);
  return [parse, findingsOf(parse, { quantities: { "20": [20, 20] } })] as const;
};
const figuresOf = (table: string, quantities: Record<string, readonly [number | null, number | null]>) => {
  const parse = parseOf(table);
  return linesOf(parse, findingsOf(parse, { quantities })).filter((line) => /^[a-z]+ [\dn]/.test(line));
};

describe("victims", () => {
  test("each conjunct has its own number", () => {
    expect(
      figuresOf(
        `
      At at ADP IN 3 case
      least least ADJ JJS 3 nmod
      26 26 NUM CD 4 nummod
      men man NOUN NNS 6 nsubj:pass
      were be AUX VBD 6 aux:pass
      killed kill VERB VBN 0 root
      and and CCONJ CC 9 cc
      18 18 NUM CD 9 nummod
      wounded wound VERB VBD 6 conj
      . . PUNCT . 6 punct`,
        { "At least 26": [26, null], "18": [18, 18] },
      ),
    ).toEqual(["killed 26..null: killed of At least 26 men", "injured 18..18: wounded of men"]);
  });

  test("one person without a number counts as one, two kinds of people are added up", () => {
    expect(
      figuresOf(
        `
      Two two NUM CD 2 nummod
      children child NOUN NNS 6 nsubj
      and and CCONJ CC 5 cc
      a a DET DT 5 det
      woman woman NOUN NN 2 conj
      died die VERB VBD 0 root
      . . PUNCT . 6 punct`,
        { Two: [2, 2] },
      ),
    ).toEqual([
      "killed 3..3: died of Two children and a woman",
      "killed 2..2: died of Two children",
      "killed 1..1: died of a woman",
    ]);
  });

  test("nobody is none, and that is certain", () => {
    const parse = parseOf(`
      Nobody nobody PRON NN 3 nsubj:pass
      was be AUX VBD 3 aux:pass
      hurt hurt VERB VBN 0 root
      . . PUNCT . 3 punct`);
    const denied = judgeOf({ factuality: "CT-", stage: "done", attribution: [], rules: [] });
    expect(codeOf(parse, findingsOf(parse, {}), "2022-01-07", denied).figures[0]).toMatchObject({
      measure: "injured",
      low: 0,
      high: 0,
      factuality: "CT+",
    });
  });

  test("a bare participle takes the number before it", () => {
    expect(
      figuresOf(
        `
      # headline
      Eight eight NUM CD 3 nummod
      guard guard NOUN NN 3 compound
      officers officer NOUN NNS 0 root
      killed kill VERB VBN 3 acl`,
        { Eight: [8, 8] },
      ),
    ).toEqual(["killed 8..8: killed of Eight guard officers"]);
  });

  test("distances, amounts and unnumbered crowds are no victims", () => {
    expect(
      figuresOf(
        `
      Soldiers soldier NOUN NNS 2 nsubj
      killed kill VERB VBD 0 root
      rebels rebel NOUN NNS 2 obj
      . . PUNCT . 2 punct`,
        {},
      ),
    ).toEqual([]);
  });
});

describe("counts", () => {
  test("names behind a number say who those are; an age behind a name counts nobody", () => {
    expect(
      figuresOf(
        `
      Two two NUM CD 2 nummod
      friends friend NOUN NNS 8 nsubj:pass
      , , PUNCT , 4 punct
      Anna anna PROPN NNP 2 conj
      and and CCONJ CC 6 cc
      Jane jane PROPN NNP 2 conj
      were be AUX VBD 8 aux:pass
      hurt hurt VERB VBN 0 root
      . . PUNCT . 8 punct`,
        { Two: [2, 2] },
      ),
    ).toEqual(["injured 2..2: hurt of Two friends"]);
  });

  test("a passive whose subject the parser hung elsewhere has the noun before its auxiliary", () => {
    expect(
      figuresOf(
        `
      They they PRON PRP 2 nsubj
      ask ask VERB VBP 0 root
      after after ADP IN 5 case
      a a DET DT 5 det
      boy boy NOUN NN 2 obl
      was be AUX VBD 7 aux:pass
      shot shoot VERB VBN 2 ccomp
      and and CCONJ CC 9 cc
      killed kill VERB VBN 7 conj
      . . PUNCT . 2 punct`,
        {},
      ),
    ).toEqual(["killed 1..1: killed of a boy"]);
  });

  test("a toll that rises has the number before as well", () => {
    const parse = parseOf(`
      The the DET DT 3 det
      death death NOUN NN 3 compound
      toll toll NOUN NN 4 nsubj
      rose rise VERB VBD 0 root
      from from ADP IN 6 case
      12 12 NUM CD 4 obl
      to to ADP IN 8 case
      13 13 NUM CD 6 nmod
      . . PUNCT . 4 punct`);
    expect(codeOf(parse, findingsOf(parse, { quantities: { "12": [12, 12], "13": [13, 13] } })).figures).toMatchObject([
      {
        measure: "killed",
        low: 13,
        high: 13,
        change: "up",
        was: { low: 12, high: 12 },
        scope: "cumulative",
        asOf: { from: "2022-01-07" },
      },
    ]);
  });

  test('"the number" goes on with what was counted before; a part knows its whole', () => {
    const parse = parseOf(`
      Twelve twelve NUM CD 2 nummod
      officers officer NOUN NNS 4 nsubj:pass
      were be AUX VBD 4 aux:pass
      killed kill VERB VBN 0 root
      . . PUNCT . 4 punct

      The the DET DT 2 det
      number number NOUN NN 3 nsubj
      rose rise VERB VBD 0 root
      to to ADP IN 5 case
      13 13 NUM CD 3 obl
      . . PUNCT . 3 punct

      Two two NUM CD 5 nsubj
      of of ADP IN 4 case
      the the DET DT 4 det
      dead dead NOUN NNS 1 nmod
      lived live VERB VBD 0 root
      here here ADV RB 5 advmod
      . . PUNCT . 5 punct`);
    const { figures } = codeOf(
      parse,
      findingsOf(parse, { quantities: { Twelve: [12, 12], "13": [13, 13], Two: [2, 2] } }),
    );
    expect(figures.map((f) => [f.measure, f.low])).toEqual([
      ["killed", 12],
      ["killed", 13],
      ["killed", 2],
    ]);
    expect(figures[2]!.partOf).toBe(figures[1]!.id);
  });

  test("what was counted since some day runs on and stands as of the report's day", () => {
    const parse = parseOf(`
      Nine nine NUM CD 2 nummod
      people people NOUN NNS 4 nsubj:pass
      were be AUX VBD 4 aux:pass
      killed kill VERB VBN 0 root
      since since ADP IN 6 case
      Sunday Sunday PROPN NNP 4 obl
      . . PUNCT . 4 punct`);
    const findings = findingsOf(parse, { quantities: { Nine: [9, 9] }, times: { Sunday: { from: "2022-01-02" } } });
    expect(codeOf(parse, findings).figures).toMatchObject([
      { measure: "killed", low: 9, scope: "cumulative", change: "none", asOf: { from: "2022-01-07" } },
    ]);
  });

  test("a withdrawn report takes back what it said, and a mine that is taken out of use nothing", () => {
    const changes = (table: string) => codeOf(...withQuantity(table)).figures.map(({ low, change }) => [low, change]);
    expect(
      changes(`
      The the DET DT 2 det
      report report NOUN NN 8 nsubj:pass
      that that SCONJ IN 6 mark
      20 20 NUM CD 5 nummod
      people people NOUN NNS 6 nsubj
      died die VERB VBD 2 acl:relcl
      was be AUX VBD 8 aux:pass
      withdrawn withdraw VERB VBN 0 root
      . . PUNCT . 8 punct`),
    ).toEqual([[20, "withdrawn"]]);
    expect(
      changes(`
      The the DET DT 2 det
      mine mine NOUN NN 8 nsubj:pass
      that that PRON WDT 4 nsubj
      killed kill VERB VBD 2 acl:relcl
      20 20 NUM CD 6 nummod
      people people NOUN NNS 4 obj
      was be AUX VBD 8 aux:pass
      withdrawn withdraw VERB VBN 0 root
      . . PUNCT . 8 punct`),
    ).toEqual([[20, "none"]]);
  });

  test("no number known is not the number none", () => {
    expect(
      figuresOf(
        `
      No no DET DT 2 det
      figure figure NOUN NN 0 root
      for for ADP IN 5 case
      the the DET DT 5 det
      dead dead NOUN NNS 2 nmod
      . . PUNCT . 2 punct`,
        { No: [0, 0] },
      ),
    ).toEqual([]);
  });

  test("a withdrawn toll is withdrawn", () => {
    const parse = parseOf(`
      The the DET DT 2 det
      ministry ministry NOUN NN 3 nsubj
      withdrew withdraw VERB VBD 0 root
      a a DET DT 6 det
      death death NOUN NN 6 compound
      toll toll NOUN NN 3 obj
      of of ADP IN 8 case
      164 164 NUM CD 6 nmod
      . . PUNCT . 3 punct`);
    expect(codeOf(parse, findingsOf(parse, { quantities: { "164": [164, 164] } })).figures).toMatchObject([
      { low: 164, change: "withdrawn" },
    ]);
  });
});
