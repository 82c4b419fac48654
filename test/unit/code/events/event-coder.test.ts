import { describe, expect, test } from "vitest";
import { codeOf, linesOf } from "../../../support/code-of.js";
import { findingsOf, parseOf } from "../../../support/parse-of.js";

const eventsOf = (table: string, actors: Record<string, object> = {}) => {
  const parse = parseOf(table);
  return linesOf(parse, findingsOf(parse, { actors })).filter((line) => /^[A-Z]/.test(line));
};

describe("events", () => {
  test("a verb with both sides", () => {
    expect(
      eventsOf(
        `
      Gunmen gunman NOUN NNS 2 nsubj
      killed kill VERB VBD 0 root
      two two NUM CD 4 nummod
      officers officer NOUN NNS 2 obj
      . . PUNCT . 2 punct`,
        { Gunmen: { sector: "UAF" }, "two officers": { sector: "COP" } },
      ),
    ).toEqual(["ASSAULT -: killed by Gunmen to two officers"]);
  });

  test("a noun for people who act is somebody, and who acts behind a relative pronoun is its noun", () => {
    expect(
      eventsOf(`
      Our our PRON PRP$ 2 nmod:poss
      forces force NOUN NNS 3 nsubj
      attacked attack VERB VBD 0 root
      a a DET DT 5 det
      camp camp NOUN NN 3 obj
      . . PUNCT . 3 punct`),
    ).toEqual(["ASSAULT -: attacked by Our forces to a camp"]);
    expect(
      eventsOf(`
      The the DET DT 2 det
      squads squad NOUN NNS 9 nsubj
      , , PUNCT , 6 punct
      who who PRON WP 6 nsubj
      also also ADV RB 6 advmod
      attacked attack VERB VBD 9 parataxis
      villages village NOUN NNS 6 obj
      , , PUNCT , 6 punct
      left leave VERB VBD 0 root
      . . PUNCT . 9 punct`),
    ).toEqual(["ASSAULT -: attacked by The squads to villages"]);
  });

  test("arms act for those whose they are, and it for the name last spoken of", () => {
    expect(
      eventsOf(
        `
      Kallese kallese ADJ JJ 2 amod
      warplanes warplane NOUN NNS 3 nsubj
      hit hit VERB VBD 0 root
      the the DET DT 5 det
      jetty jetty NOUN NN 3 obj
      . . PUNCT . 3 punct`,
        { Kallese: { sector: "GOV" } },
      ),
    ).toEqual(["ASSAULT -: hit by Kallese to the jetty"]);
    expect(
      eventsOf(
        `
      Vantor vantor PROPN NNP 2 nsubj
      says say VERB VBZ 0 root
      it it PRON PRP 4 nsubj
      rejected reject VERB VBD 2 ccomp
      the the DET DT 6 det
      union union NOUN NN 4 obj
      . . PUNCT . 2 punct`,
        { "the union": { sector: "LAB" } },
      ).filter((line) => line.includes("rejected")),
    ).toEqual(["REJECT -: rejected by Vantor to the union"]);
  });

  test("who dies when a vehicle hits another dies by an accident, by a bomb not", () => {
    const hitting = (what: string, lemma: string) => `
      Nine nine NUM CD 3 nsubj:pass
      were be AUX VBD 3 aux:pass
      killed kill VERB VBN 0 root
      when when ADV WRB 7 mark
      a a DET DT 6 det
      lorry lorry NOUN NN 7 nsubj
      hit hit VERB VBD 3 advcl
      a a DET DT 9 det
      ${what} ${lemma} NOUN NN 7 obj
      . . PUNCT . 3 punct`;
    const killed = (what: string) =>
      eventsOf(hitting(what, what), { Nine: { sector: "CVL" } }).filter((line) => line.includes("killed"));
    expect(killed("bus")).toEqual(["ACCIDENT -: killed by - to Nine"]);
    expect(killed("bomb")).toEqual(["ASSAULT explosives: killed by - to Nine"]);
  });

  test("who dies by an accident is not assaulted, who dies by an attack is", () => {
    const outcomeOf = (lemma: string) => `
      The the DET DT 2 det
      boat boat NOUN NN 3 nsubj
      ${lemma} ${lemma} VERB VBD 0 root
      , , PUNCT , 5 punct
      killing kill VERB VBG 3 advcl
      six six NUM CD 7 nummod
      sailors sailor NOUN NNS 5 obj
      . . PUNCT . 3 punct`;
    const killing = (lemma: string) => eventsOf(outcomeOf(lemma)).filter((line) => line.includes("killing"));
    expect(killing("sink")).toEqual(["ACCIDENT -: killing by - to six sailors"]);
    expect(killing("storm")).toEqual(["ASSAULT -: killing by - to six sailors"]);
  });

  test("who shares in what the object suffers, as well", () => {
    expect(
      eventsOf(
        `
      Rebels rebel NOUN NNS 2 nsubj
      killed kill VERB VBD 0 root
      a a DET DT 4 det
      mayor mayor NOUN NN 2 obj
      , , PUNCT , 8 punct
      along along ADP IN 8 case
      with with ADP IN 8 case
      Ito Ito PROPN NNP 2 obl
      . . PUNCT . 2 punct`,
        { Rebels: { sector: "REB" }, "a mayor": { sector: "GOV" }, Ito: { sector: "CVL" } },
      ),
    ).toEqual(["ASSAULT -: killed by Rebels to a mayor+Ito"]);
  });

  test("whom a number counts is told by the figure alone", () => {
    expect(
      eventsOf(`
      The the DET DT 2 det
      number number NOUN NN 6 nsubj
      of of ADP IN 4 case
      people people NOUN NNS 2 nmod
      killed kill VERB VBN 4 acl
      rose rise VERB VBD 0 root
      to to ADP IN 8 case
      14 14 NUM CD 6 obl
      . . PUNCT . 6 punct`),
    ).toEqual([]);
  });

  test("an event noun takes the subject of the verb that carries it", () => {
    expect(
      eventsOf(
        `
      The the DET DT 2 det
      army army NOUN NN 3 nsubj
      launched launch VERB VBD 0 root
      an a DET DT 5 det
      attack attack NOUN NN 3 obj
      on on ADP IN 8 case
      the the DET DT 8 det
      village village NOUN NN 5 nmod
      . . PUNCT . 3 punct`,
        { "The army": { sector: "MIL" } },
      ),
    ).toEqual(["ASSAULT -: attack by The army to the village"]);
  });

  test("who is killed in a crash is not assaulted", () => {
    const parse = parseOf(`
      Nine nine NUM CD 2 nummod
      passengers passenger NOUN NNS 4 nsubj:pass
      were be AUX VBD 4 aux:pass
      killed kill VERB VBN 0 root
      in in ADP IN 7 case
      the the DET DT 7 det
      crash crash NOUN NN 4 obl
      . . PUNCT . 4 punct`);
    const killed = codeOf(parse, findingsOf(parse, {})).events.find(({ rules }) => rules.includes("frames/kill"))!;
    expect(killed.type).toBe("ACCIDENT");
    expect(killed.cameo).toBeUndefined();
    expect(killed.acled).toBeUndefined();
  });

  test("a bare plural names a kind of happening, one that is singled out happened", () => {
    const table = (first: string) => `
      ${first} ${first.toLowerCase()} DET DT 2 det
      kidnappings kidnapping NOUN NNS 3 nsubj
      frighten frighten VERB VBP 0 root
      farmers farmer NOUN NNS 3 obj
      . . PUNCT . 3 punct`;
    const bare = table("The").replace("The the DET DT 2 det", "So so ADV RB 3 advmod");
    expect(eventsOf(table("The"))).toEqual(["ASSAULT abduct: kidnappings by - to -"]);
    expect(eventsOf(bare)).toEqual([]);
  });

  test("what is said of whom decides the codes: police against protesters", () => {
    const parse = parseOf(`
      Police police NOUN NNS 2 nsubj
      shot shoot VERB VBD 0 root
      protesters protester NOUN NNS 2 obj
      . . PUNCT . 2 punct`);
    const { events } = codeOf(
      parse,
      findingsOf(parse, { actors: { Police: { sector: "COP" }, protesters: { sector: "OPP" } } }),
    );
    expect(events[0]).toMatchObject({
      type: "ASSAULT",
      mode: "firearms",
      cameo: "175",
      quad: 4,
      acled: { type: "Protests", subtype: "Excessive force against protesters" },
    });
  });

  test("coordinated actors are each named; a group is known by its members", () => {
    expect(
      eventsOf(
        `
      Dozens dozen NOUN NNS 6 nsubj
      of of ADP IN 3 case
      students student NOUN NNS 1 nmod
      and and CCONJ CC 5 cc
      workers worker NOUN NNS 1 conj
      protested protest VERB VBD 0 root
      . . PUNCT . 6 punct`,
        { students: { sector: "EDU" }, workers: { sector: "LAB" } },
      ),
    ).toEqual(["PROTEST demo: protested by students+workers to -"]);
  });

  test("where a thing was acted on, its owner is the recipient", () => {
    expect(
      eventsOf(
        `
      Moscow Moscow PROPN NNP 2 nsubj
      rejected reject VERB VBD 0 root
      the the DET DT 4 det
      proposal proposal NOUN NN 2 obj
      of of ADP IN 7 case
      the the DET DT 7 det
      union union NOUN NN 4 nmod
      . . PUNCT . 2 punct`,
        { Moscow: { sector: "GOV" }, union: {} },
      ),
    ).toEqual(["REJECT -: rejected by Moscow to union+the proposal of the union"]);
  });

  test.each([
    ["Shares share NOUN NNS 2 nsubj\nrallied rally VERB VBD 0 root"],
    ["Senators senator NOUN NNS 2 nsubj\nkilled kill VERB VBD 0 root\nthe the DET DT 4 det\nbill bill NOUN NN 2 obj"],
    ["The the DET DT 3 det\nstrike strike NOUN NN 3 compound\nprice price NOUN NN 4 nsubj\nrose rise VERB VBD 0 root"],
    ["He he PRON PRP 2 nsubj\ndeclined decline VERB VBD 0 root\nto to PART TO 4 mark\ncomment comment VERB VB 2 xcomp"],
  ])("figures of speech and business are no events: %j", (table) => {
    expect(eventsOf(table, table.startsWith("He") ? { He: {} } : {})).toEqual([]);
  });

  test("evidence begins with the clause, which holds the trigger inside one sentence", () => {
    const parse = parseOf(`
      Rebels rebel NOUN NNS 2 nsubj
      seized seize VERB VBD 0 root
      the the DET DT 4 det
      port port NOUN NN 2 obj
      , , PUNCT , 7 punct
      and and CCONJ CC 7 cc
      burned burn VERB VBD 2 conj
      it it PRON PRP 7 obj
      . . PUNCT . 2 punct`);
    const { events } = codeOf(parse, findingsOf(parse, { actors: { Rebels: { sector: "REB" } } }));
    const seized = events.find((e) => e.mode === "seize")!;
    expect(parse.text.slice(seized.evidence[0]!.start, seized.evidence[0]!.end)).toBe("Rebels seized the port");
    expect(seized.rules).toEqual(["frames/seize"]);
  });
});

describe("time and place", () => {
  const table = `
    Rebels rebel NOUN NNS 2 nsubj
    seized seize VERB VBD 0 root
    the the DET DT 4 det
    airport airport NOUN NN 2 obj
    of of ADP IN 6 case
    Almaty Almaty PROPN NNP 4 nmod
    on on ADP IN 8 case
    Wednesday Wednesday PROPN NNP 2 obl
    . . PUNCT . 2 punct

    They they PRON PRP 2 nsubj
    burned burn VERB VBD 0 root
    two two NUM CD 4 nummod
    cars car NOUN NNS 2 obj
    . . PUNCT . 2 punct`;
  const mentions = {
    actors: { Rebels: {}, They: {} },
    times: { Wednesday: { from: "2022-01-05", to: "2022-01-06" } },
    places: { Almaty: {} },
  };

  test("stated in the clause, else carried over from the sentence before", () => {
    const parse = parseOf(table);
    const { events } = codeOf(parse, findingsOf(parse, mentions));
    expect(events.map(({ time, timeStated, place, placeStated }) => [time, timeStated, place, placeStated])).toEqual([
      [0, true, 0, true],
      [0, false, 0, false],
    ]);
  });

  test("a place that only says whose something is does not say where", () => {
    const parse = parseOf(table);
    const { events } = codeOf(parse, findingsOf(parse, { ...mentions, places: { Almaty: { use: "associative" } } }));
    expect(events.every((e) => e.place === undefined)).toBe(true);
  });

  const opening = `
    # headline
    Rebels rebel NOUN NNS 2 nsubj
    attacked attack VERB VBD 0 root
    barracks barracks NOUN NN 2 obj

    The the DET DT 2 det
    guards guard NOUN NNS 3 nsubj
    fled flee VERB VBD 0 root
    Osh Osh PROPN NNP 3 obj
    on on ADP IN 6 case
    Monday Monday PROPN NNP 3 obl
    . . PUNCT . 3 punct`;

  test("a headline is placed and dated by the lead", () => {
    const parse = parseOf(opening);
    const times = { Monday: { from: "2022-01-03", to: "2022-01-04" } };
    const { events } = codeOf(parse, findingsOf(parse, { times, places: { Osh: {} } }));
    expect(events[0]).toMatchObject({ type: "ASSAULT", time: 0, timeStated: false, place: 0, placeStated: false });
  });

  test("a dateline places what nothing else does in its country, in a report above all about it", () => {
    const parse = parseOf(opening);
    const placeOf = (abroad: object) =>
      codeOf(
        parse,
        findingsOf(parse, {
          places: {
            Rebels: { rule: "places/dateline", country: "KGZ" },
            guards: { use: "associative", kind: "country", ...abroad },
            Osh: { use: "associative", ...abroad },
          },
        }),
      ).events[0]!.place;
    expect(placeOf({ country: "KGZ" })).toBe(1);
    expect(placeOf({ country: "TJK" })).toBeUndefined();
  });
});
