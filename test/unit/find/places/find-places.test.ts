import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { NameKey, openGazetteer } from "#lang";
import { createReader } from "#read";
import type { Place } from "#record";
import { createPlaceFinder } from "../../../../src/find/places/index.js";
import { openTestPack } from "../../../support/pack.js";

let find: (text: string) => readonly Place[];

beforeAll(() => {
  const pack = openTestPack();
  const read = createReader(pack);
  const findPlaces = createPlaceFinder(pack);
  find = (text) => findPlaces(read(text));
}, 60_000);

/** "It rained in [Osh: city KGZ 1]." */
function marked(text: string): string {
  let out = "";
  let at = 0;
  for (const p of find(text)) {
    const use = p.use === "associative" ? " associative" : "";
    out += `${text.slice(at, p.start)}[${text.slice(p.start, p.end)}: ${p.kind} ${p.country ?? "-"} ${p.precision}${use}]`;
    at = p.end;
  }
  return out + text.slice(at);
}

describe("places", () => {
  it.each([
    "Crowds gathered in [Almaty: city KAZ 1] on Tuesday.",
    "The price doubled in the [Mangystau: admin KAZ 4] region.",
    "Floods cut the road between [Shymkent: city KAZ 1] and [Taraz: city KAZ 1].",
    "[Russia: country RUS 6] closed its border with [Georgia: country GEO 6].",
    "The plane came down in the [Black Sea: natural - 7].",
    "Herders in the [Sahel: region - 5] lost their cattle.",
    "Smoke rose over [Almaty airport: facility KAZ 2].",
    "They entered the [mayor's office: facility KAZ 2] in [Aktobe: city KAZ 1].",
    "Farmers in [Mangystau Region: admin KAZ 4] blocked a road.",
    "Ships crossed the [Bosphorus: natural TUR 7] and the [Strait of Hormuz: natural - 7].",
    "Bodies were found in the [Danube: natural - 5].",
    "Climbers were lost in the [Hindu Kush: natural - 5].",
    "Nomads crossed the [Gobi Desert: natural - 5].",
    "Two fishermen drowned in [Lake Victoria: natural - 5].",
    "[French: country FRA 6 associative] farmers sold their wheat.",
    "[US: country USA 6 associative] troops left the [Sahel: region - 5].",
    "[Moscow: city RUS 1 associative] rejected the offer.",
    "[Beijing: city CHN 1 associative] and [Washington: city USA 1 associative] agreed to talk.",
    "The sheriff drove from [Seattle: city USA 1] through [Washington: admin USA 4].",
    "Police in [Tbilisi: city GEO 1] said [Georgia: country GEO 6] would hold a vote.",
    "A sheriff in [Atlanta: city USA 1] said [Georgia: admin USA 4] would hold a vote.",
    "King Abdullah of [Jordan: country JOR 6] met refugees in [Amman: city JOR 1].",
    "The [Jordan River: natural - 5] flooded two farms.",
    "[Turkey: country TUR 6 associative] sent tents, and she cooked a turkey.",
    "A bus crashed in [London: city CAN 1], [Ontario: admin CAN 4].",
    "The blast was heard 10 km north of [Mosul: city IRQ 2].",
    "They camped near [Herat: city AFG 2].",
    "The fire spread through [Baton Rouge: city USA 1], [La.: admin USA 4], on Monday.",
  ])("%s", (golden) => {
    expect(marked(golden.replace(/\[([^:\]]+):[^\]]*\]/g, "$1"))).toBe(golden);
  });

  it("takes a demonym and a body's place as associative", () => {
    expect(marked("A Kazakh court freed the Denver police chief.")).toMatch(/\[Kazakh: country KAZ 6 associative\]/);
    expect(find("The Almaty police made no statement.").map((p) => p.use)).toEqual(["associative"]);
  });

  it("takes the sense that the words beside it name", () => {
    const [paris] = find("The storm reached Paris, Texas, at noon.");
    expect(paris).toMatchObject({ name: "Paris", country: "USA", admin1: "Texas" });
    expect(find("The storm reached Paris at noon.")[0]).toMatchObject({ country: "FRA" });
  });

  it("keeps one sense a name and report", () => {
    const places = find(
      "A barn burned near Paris, Texas. The fire chief of Paris thanked his men. Paris has no hospital.",
    );
    expect(new Set(places.filter((p) => p.name === "Paris").map((p) => p.admin1))).toEqual(new Set(["Texas"]));
  });

  it("lets the rest of the report decide between namesakes", () => {
    const text =
      "Sheriffs in Ohio searched a lake. Boats came from Columbus, Newark and Dublin. The Ohio river was closed at Cincinnati.";
    expect(find(text).find((p) => p.name === "Dublin")).toMatchObject({ country: "USA", admin1: "Ohio" });
  });

  it("knows older and other names", () => {
    const of = (text: string): string | undefined => find(text)[0]?.name;
    expect([
      of("They flew to Nur-Sultan."),
      of("They flew to Kiev."),
      of("They flew to Rangoon."),
      of("They flew to Peking."),
      of("The train from Bombay was late."),
      of("Workers in Leningrad went home."),
      of("The fleet left Constantinople."),
    ]).toEqual(["Astana", "Kyiv", "Yangon", "Beijing", "Mumbai", "Saint Petersburg", "Istanbul"]);
  });

  it("knows from when to when a name held", () => {
    const gazetteer = openGazetteer(openTestPack().section("gazetteer/index"));
    const { first, dated, from, to } = gazetteer.columns;
    const key = new NameKey();
    key.clear();
    key.add("nur sultan");
    const i = dated.indexOf(first[gazetteer.find(key)]!);
    const day = (n: number): string => new Date(n * 86_400_000).toISOString().slice(0, 10);
    expect([day(from[i]!), day(to[i]!)]).toEqual(["2019-03-23", "2022-09-17"]);
  });

  it("has some hundreds of seas, straits, rivers, lakes, mountains, deserts and islands", () => {
    const gazetteer = openGazetteer(openTestPack().section("gazetteer/index"));
    const natural = new Set(["sea", "lake", "canal", "river", "mountain", "desert", "valley", "island"]);
    const found = Array.from(gazetteer.columns.kind, (_, p) => gazetteer.kind(p)).filter((kind) => natural.has(kind));
    expect(found.length).toBeGreaterThanOrEqual(300);
    expect(new Set(found).size).toBe(natural.size);
  });

  it("puts a building at its town", () => {
    const [airport] = find("Smoke rose over Almaty airport.");
    expect(airport).toMatchObject({ kind: "facility", name: "Almaty airport", precision: 2, country: "KAZ" });
    expect(airport!.lat).toBeCloseTo(43.26, 1);
    const kindsAndNames = (text: string) => find(text).map((p) => [p.kind, p.name]);
    expect(kindsAndNames("They burned the mayor's office in Almaty.")).toEqual([
      ["facility", "Almaty"],
      ["city", "Almaty"],
    ]);
    expect(kindsAndNames("They met outside Grant Tower in Almaty.")).toEqual([
      ["facility", "Grant Tower"],
      ["city", "Almaty"],
    ]);
  });

  it("puts a settlement that the gazetteer lacks at the place beside its name, and knows it again", () => {
    const [village, province, again] = find(
      "Soldiers burned the village of Torokul in Osh Region. Smoke hung over Torokul for days.",
    );
    expect(village).toMatchObject({ name: "Torokul", kind: "city", country: "KGZ", rule: "places/unlisted" });
    expect([village!.lat, village!.lon]).toEqual([province!.lat, province!.lon]);
    expect(again).toMatchObject({ name: "Torokul", lat: village!.lat, lon: village!.lon });
    expect(find("In May, Peru sent troops.").map((p) => p.name)).toEqual(["Peru"]);
  });

  it("takes no short word in a text in capitals for an abbreviation", () => {
    expect(find("THE MAYOR OF LA ROMANIA SPOKE TO LA GENTE ON FRIDAY.").map((p) => p.name)).not.toContain(
      "Los Angeles",
    );
  });

  it("moves a point by distance and direction", () => {
    const [bishkek] = find("Bishkek shook.");
    const [quake] = find("The quake struck 111 km north of Bishkek.");
    expect(quake!.lat! - bishkek!.lat!).toBeCloseTo(1, 1);
    expect(quake!.precision).toBe(2);
  });

  it("marks datelines by their rule", () => {
    expect(find("OSH, Jan 7 (Hill Wire) - Traders closed their shops.")[0]!.rule).toBe("places/dateline");
    expect(find("Osh traders closed their shops - all of them.")[0]?.rule).not.toBe("places/dateline");
  });

  it.each([
    "Paris Hilton arrived late.",
    "They thanked Paris Jackson and Virginia Woolf.",
    "The Boston Globe printed the letter.",
    "Mr Jordan was not at home.",
    "Michael Jordan scored thirty points.",
    "NATO sent two ships.",
    "She worked for Bank of America.",
    "Reading is good for children.",
    "They met in March and again in May.",
  ])("finds no literal place in: %s", (text) => {
    expect(find(text).filter((p) => p.use === "literal")).toEqual([]);
  });

  it("gives spans inside the text, in order, none overlapping, and the same ones every time", () => {
    const word = fc.constantFrom(
      "Paris",
      "in",
      "Texas",
      ",",
      "Almaty",
      "the",
      "Kazakh",
      "airport",
      "of",
      ".",
      "10",
      "km",
      "north",
      "Mr",
      "New",
      "York",
      "said",
      "\n",
      "—",
      "St.",
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 40 }), (words) => {
        const text = words.join(" ");
        const places = find(text);
        let at = 0;
        for (const p of places) {
          expect(p.start).toBeGreaterThanOrEqual(at);
          expect(p.end).toBeGreaterThan(p.start);
          expect(p.end).toBeLessThanOrEqual(text.length);
          expect(p.precision).toBeGreaterThanOrEqual(1);
          at = p.end;
        }
        expect(find(text)).toEqual(places);
      }),
      { numRuns: 60 },
    );
  });
});
