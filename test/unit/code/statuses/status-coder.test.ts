import { describe, expect, test } from "vitest";
import { afterDuration } from "../../../../src/code/statuses/after-duration.js";
import { codeOf, judgeOf, linesOf } from "../../../support/code-of.js";
import { findingsOf, parseOf } from "../../../support/parse-of.js";

const statusesOf = (table: string) => {
  const parse = parseOf(table);
  return linesOf(parse, findingsOf(parse, {})).filter((line) =>
    /^[a-z-]+ (access|control|operation|force|holder|condition) /.test(line),
  );
};

describe("statuses", () => {
  test("why a thing stands still is no part of its name", () => {
    expect(
      statusesOf(`
      The the DET DT 2 det
      town town NOUN NN 5 nsubj
      is be AUX VBZ 5 cop
      without without ADP IN 5 case
      power power NOUN NN 0 root
      due due ADP IN 8 case
      to to ADP IN 6 fixed
      sabotage sabotage NOUN NN 5 nmod
      . . PUNCT . 5 punct`),
    ).toEqual(["power operation stopped: power"]);
  });

  test("who had an office before is told to be out of it", () => {
    const parse = parseOf(`
      Kaya Kaya PROPN NNP 2 nsubj
      replaced replace VERB VBD 0 root
      Ito Ito PROPN NNP 2 obj
      as as ADP IN 5 case
      president president NOUN NN 2 obl
      . . PUNCT . 2 punct`);
    const findings = findingsOf(parse, { actors: { Kaya: { sector: "GOV" }, Ito: { sector: "GOV" } } });
    const { statuses } = codeOf(parse, findings);
    expect(statuses.map(({ value, holder }) => [value, holder])).toEqual([
      ["held-by", 0],
      ["removed", 1],
    ]);
  });

  test("who resigned together is told of each, where no office is named", () => {
    const parse = parseOf(`
      Kaya Kaya PROPN NNP 4 nsubj
      and and CCONJ CC 3 cc
      Ito Ito PROPN NNP 1 conj
      resigned resign VERB VBD 0 root
      . . PUNCT . 4 punct`);
    const findings = findingsOf(parse, { actors: { Kaya: { sector: "GOV" }, Ito: { sector: "GOV" } } });
    expect(linesOf(parse, findings).filter((line) => line.startsWith("office-holder"))).toEqual([
      "office-holder holder resigned: Kaya",
      "office-holder holder resigned: Ito",
    ]);
    expect(codeOf(parse, findings).statuses.map(({ holder }) => holder)).toEqual([0, 1]);
  });

  test("what was damaged together is told of the list, and an office that two were named to of each of them", () => {
    expect(
      statusesOf(`
      A a DET DT 2 det
      prison prison NOUN NN 7 nsubj:pass
      and and CCONJ CC 5 cc
      a a DET DT 5 det
      hotel hotel NOUN NN 2 conj
      were be AUX VBD 7 aux:pass
      damaged damage VERB VBN 0 root
      . . PUNCT . 7 punct`),
    ).toEqual(["building condition damaged: A prison and a hotel"]);
    const parse = parseOf(`
      Kaya Kaya PROPN NNP 5 nsubj:pass
      and and CCONJ CC 3 cc
      Ito Ito PROPN NNP 1 conj
      were be AUX VBD 5 aux:pass
      named name VERB VBN 0 root
      governors governor NOUN NNS 5 xcomp
      . . PUNCT . 5 punct`);
    const findings = findingsOf(parse, { actors: { Kaya: { sector: "GOV" }, Ito: { sector: "GOV" } } });
    expect(codeOf(parse, findings).statuses.map(({ value, holder }) => [value, holder])).toEqual([
      ["appointed", 0],
      ["appointed", 1],
    ]);
  });

  test("what something is called says nothing of a place named before", () => {
    expect(
      statusesOf(`
      The the DET DT 2 det
      town town NOUN NN 3 nsubj
      grew grow VERB VBD 0 root
      . . PUNCT . 3 punct

      It it PRON PRP 4 nsubj
      was be AUX VBD 4 cop
      an a DET DT 4 det
      occupation occupation NOUN NN 0 root
      . . PUNCT . 4 punct`),
    ).toEqual([]);
  });

  test("a relative clause and a state of one airport", () => {
    expect(
      statusesOf(`
      The the DET DT 2 det
      airport airport NOUN NN 9 nsubj
      , , PUNCT , 6 punct
      which which PRON WDT 6 nsubj:pass
      was be AUX VBD 6 aux:pass
      seized seize VERB VBN 2 acl:relcl
      , , PUNCT , 6 punct
      still still ADV RB 9 advmod
      remains remain VERB VBZ 0 root
      closed closed ADJ JJ 9 xcomp
      . . PUNCT . 9 punct`),
    ).toEqual(["airport control seized: The airport", "airport access closed: The airport"]);
  });

  test("a verb of two frames goes by the one that its subject fits, and no flight cancelled is no lack of flights", () => {
    const cancelled = (determiner: string) => `
      ${determiner} ${determiner.toLowerCase()} DET DT 2 det
      flights flight NOUN NNS 4 nsubj:pass
      were be AUX VBD 4 aux:pass
      cancelled cancel VERB VBN 0 root
      . . PUNCT . 4 punct`;
    expect(statusesOf(cancelled("All"))).toEqual(["airport operation stopped: All flights"]);
    const parse = parseOf(cancelled("No"));
    const denied = judgeOf({ factuality: "CT-", stage: "done", attribution: [], rules: [] });
    const { statuses } = codeOf(parse, findingsOf(parse, {}), undefined, denied);
    expect(statuses.map(({ value, factuality, rules }) => [value, factuality, rules[0]])).toEqual([
      ["stopped", "CT-", "statuses/stopped"],
    ]);
  });

  test("who is no longer in an office", () => {
    expect(
      statusesOf(`
      Ito Ito PROPN NNP 5 nsubj
      is be AUX VBZ 5 cop
      no no ADV RB 4 advmod
      longer long ADV RBR 5 advmod
      head head NOUN NN 0 root
      of of ADP IN 8 case
      the the DET DT 8 det
      council council NOUN NN 5 nmod
      . . PUNCT . 5 punct`),
    ).toEqual(["office-holder holder removed: head of the council"]);
  });

  test("a pronoun stands for the nearest thing of that kind", () => {
    expect(
      statusesOf(`
      The the DET DT 2 det
      airport airport NOUN NN 3 nsubj
      burned burn VERB VBD 0 root
      . . PUNCT . 3 punct

      It it PRON PRP 2 nsubj
      reopened reopen VERB VBD 0 root
      . . PUNCT . 2 punct`),
    ).toEqual(["airport condition damaged: The airport", "airport access open: The airport"]);
  });

  test("a rule that holds until a day: that day is no beginning", () => {
    const parse = parseOf(`
      A a DET DT 2 det
      state state NOUN NN 6 nsubj:pass
      of of ADP IN 4 case
      emergency emergency NOUN NN 2 nmod
      was be AUX VBD 6 aux:pass
      declared declare VERB VBN 0 root
      until until ADP IN 8 case
      Wednesday Wednesday PROPN NNP 6 obl
      . . PUNCT . 6 punct`);
    const findings = findingsOf(parse, { times: { Wednesday: { from: "2022-01-19", to: "2022-01-20" } } });
    const [status] = codeOf(parse, findings).statuses;
    expect(status).toMatchObject({
      subject: { class: "emergency-rule" },
      aspect: "force",
      value: "in-force",
      until: { from: "2022-01-19", to: "2022-01-20" },
    });
    expect(status).not.toHaveProperty("since");
    expect(status).not.toHaveProperty("time");
  });

  test("an office changes hands", () => {
    const parse = parseOf(`
      Tokayev Tokayev PROPN NNP 2 nsubj
      replaced replace VERB VBD 0 root
      Nazarbayev Nazarbayev PROPN NNP 2 obj
      as as ADP IN 5 case
      head head NOUN NN 2 obl
      of of ADP IN 8 case
      the the DET DT 8 det
      council council NOUN NN 5 nmod
      . . PUNCT . 2 punct`);
    const findings = findingsOf(parse, { actors: { Tokayev: {}, Nazarbayev: {} } });
    const [status] = codeOf(parse, findings).statuses;
    expect(status).toMatchObject({
      subject: { class: "office-holder" },
      aspect: "holder",
      value: "held-by",
      holder: 0,
    });
    expect(parse.text.slice(status!.subject.start, status!.subject.end)).toBe("head of the council");
  });
});

describe("durations", () => {
  test.each([
    ["2022-01-05", "P6M", "2022-07-05"],
    ["2022-01-31", "P1M", "2022-02-28"],
    ["2022-01-05", "P180D", "2022-07-04"],
    ["2022-01-05", "P2W", "2022-01-19"],
    ["2020-02-29", "P1Y", "2021-02-28"],
  ])("%s and %s end on %s", (from, value, day) => expect(afterDuration(from, value)?.from).toBe(day));

  test("hours and nonsense end nowhere", () => {
    expect(afterDuration("2022-01-05", "PT3H")).toBeUndefined();
    expect(afterDuration("soon", "P6M")).toBeUndefined();
  });
});
