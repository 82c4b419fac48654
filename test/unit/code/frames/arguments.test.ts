import { describe, expect, test } from "vitest";
import { argumentsOf } from "../../../../src/code/frames/arguments.js";
import { conjuncts } from "../../../../src/code/frames/conjuncts.js";
import { parseOf } from "../../../support/parse-of.js";

const slotsOf = (table: string, word: string) => {
  const parse = parseOf(table);
  return argumentsOf(parse, parse.form.indexOf(word))
    .map(({ slot, word: w }) => `${slot}: ${parse.form[w]}`)
    .sort();
};

describe("participants of a verb", () => {
  test("the subject of a passive is its object, the by-phrase its subject", () => {
    expect(
      slotsOf(
        `
      The the DET DT 2 det
      airport airport NOUN NN 4 nsubj:pass
      was be AUX VBD 4 aux:pass
      seized seize VERB VBN 0 root
      by by ADP IN 6 case
      rebels rebel NOUN NNS 4 obl:agent`,
        "seized",
      ),
    ).toEqual(["object: airport", "subject: rebels"]);
  });

  test.each([
    ["which", "acl:relcl", "", ["object: window", "subject: bank"]],
    ["that", "ccomp", "rebels rebel NOUN NNS 4 nsubj", ["object: window", "subject: rebels"]],
  ])("a relative pronoun hung as a second object: %s", (pronoun, relation, subject, expected) => {
    const verb = subject ? 4 : 3;
    expect(
      slotsOf(
        `
      bank bank NOUN NN 0 root
      ${pronoun} ${pronoun} PRON WDT ${verb} obj
      ${subject}
      shut shut VERB VBD 1 ${relation}
      a a DET DT ${verb + 2} det
      window window NOUN NN ${verb} obj`.replace(/\n\s*\n/g, "\n"),
        "shut",
      ),
    ).toEqual(expected);
  });

  test("a time between a relative pronoun and its verb is no subject", () => {
    expect(
      slotsOf(
        `
      bank bank NOUN NN 0 root
      which which PRON WDT 5 obj
      over over ADP IN 4 case
      weeks week NOUN NNS 5 nsubj
      shut shut VERB VBD 1 acl:relcl
      windows window NOUN NNS 5 obj`,
        "shut",
      ),
    ).toEqual(["object: windows", "subject: bank"]);
  });

  test("what somebody is accused of being is no object", () => {
    expect(
      slotsOf(
        `
      bakers baker NOUN NNS 0 root
      whom whom PRON WP 4 obj
      they they PRON PRP 4 nsubj
      accused accuse VERB VBD 1 acl:relcl
      of of SCONJ IN 7 mark
      being be AUX VBG 7 cop
      spies spy NOUN NNS 4 obj`,
        "accused",
      ),
    ).toEqual(["clause: spies", "object: bakers", "subject: they"]);
  });

  test.each([
    ["past a joint that the tree hangs him on", "and and CCONJ CC 5 amod", "church church NOUN NN 6 appos"],
    ["as the last of a list", "and and CCONJ CC 7 cc", "church church NOUN NN 5 conj"],
  ])("who is accused by several did it, %s", (_, joint, last) => {
    expect(
      slotsOf(
        `
      army army NOUN NN 3 nsubj:pass
      was be AUX VBD 3 aux:pass
      accused accuse VERB VBN 0 root
      by by ADP IN 5 case
      unions union NOUN NNS 3 obl
      ${joint}
      ${last}
      of of SCONJ IN 9 mark
      bombing bomb VERB VBG 7 acl
      farms farm NOUN NNS 9 obj`,
        "bombing",
      ),
    ).toEqual(["object: farms", "subject: army"]);
  });

  test("a subject hung on the participle set in behind it is the main verb's", () => {
    expect(
      slotsOf(
        `
      The the DET DT 2 det
      port port NOUN NN 4 nsubj
      , , PUNCT , 2 punct
      closed close VERB VBD 8 advcl
      yesterday yesterday NOUN NN 4 obl
      , , PUNCT , 4 punct
      will will AUX MD 8 aux
      reopen reopen VERB VB 0 root`,
        "reopen",
      ),
    ).toEqual(["subject: port"]);
  });

  test("a relative pronoun stands for its noun", () => {
    expect(
      slotsOf(
        `
      Soldiers soldier NOUN NNS 0 root
      who who PRON WP 3 nsubj
      shot shoot VERB VBD 1 acl:relcl
      farmers farmer NOUN NNS 3 obj`,
        "shot",
      ),
    ).toEqual(["object: farmers", "subject: Soldiers"]);
  });

  test("an infinitive takes the object above it as subject, or the subject where there is no object", () => {
    expect(
      slotsOf(
        `
      Generals general NOUN NNS 2 nsubj
      ordered order VERB VBD 0 root
      troops troops NOUN NNS 2 obj
      to to PART TO 5 mark
      fire fire VERB VB 2 xcomp`,
        "fire",
      ),
    ).toEqual(["subject: troops"]);
    expect(
      slotsOf(
        `
      Rebels rebel NOUN NNS 2 nsubj
      threatened threaten VERB VBD 0 root
      to to PART TO 4 mark
      attack attack VERB VB 2 xcomp`,
        "attack",
      ),
    ).toEqual(["subject: Rebels"]);
  });

  test("coordinated verbs share subject and object", () => {
    const table = `
      Crowds crowd NOUN NNS 2 nsubj
      stormed storm VERB VBD 0 root
      and and CCONJ CC 4 cc
      burned burn VERB VBD 2 conj
      offices office NOUN NNS 4 obj`;
    expect(slotsOf(table, "burned")).toEqual(["object: offices", "subject: Crowds"]);
    expect(slotsOf(table, "stormed")).toEqual(["object: offices", "subject: Crowds"]);
  });

  test('a passive goes on into its conjunct: "were killed and 18 wounded"', () => {
    expect(
      slotsOf(
        `
      Men man NOUN NNS 3 nsubj:pass
      were be AUX VBD 3 aux:pass
      killed kill VERB VBN 0 root
      and and CCONJ CC 6 cc
      18 18 NUM CD 6 nummod
      wounded wound VERB VBD 3 conj`,
        "wounded",
      ),
    ).toEqual(["object: 18"]);
  });

  test("a participle without object is a passive in a headline, and a past tense elsewhere", () => {
    const table = `
      Officers officer NOUN NNS 2 nsubj
      injured injure VERB VBN 0 root`;
    expect(slotsOf(`# headline\n${table.trim()}`, "injured")).toEqual(["object: Officers"]);
    expect(slotsOf(table, "injured")).toEqual(["subject: Officers"]);
  });
});

describe("participants of a noun", () => {
  test("possessor, compound and prepositions each have their slot", () => {
    expect(
      slotsOf(
        `
      The the DET DT 3 det
      army army NOUN NN 3 nmod:poss
      killing killing NOUN NN 0 root
      of of ADP IN 5 case
      farmers farmer NOUN NNS 3 nmod`,
        "killing",
      ),
    ).toEqual(["of: farmers", "possessor: army"]);
  });
});

test('a number before "who" is one of a list, whatever they are said to be', () => {
  const parse = parseOf(`
    killed kill VERB VBD 0 root
    a a DET DT 3 det
    cook cook NOUN NN 1 obj
    and and CCONJ CC 11 cc
    two two NUM CD 11 nummod
    of of ADP IN 7 case
    sons son NOUN NNS 5 nmod
    , , PUNCT , 11 punct
    who who PRON WP 11 nsubj
    were be AUX VBD 11 cop
    bakers baker NOUN NNS 3 conj`);
  expect(conjuncts(parse, 2).map((w) => parse.form[w])).toEqual(["cook", "two"]);
});
