import { describe, expect, it } from "vitest";
import { foldName, NameKey, openGazetteer, packGazetteer, type WordView } from "#lang";

const FILES = {
  "countries.tsv":
    "code2\tcode3\tname\tvariants\tadjectives\tpeople\tcapital\nZZ\tZZZ\tZedland\tZed Republic\tZeddish\tZeds\tZedville\n",
  "admins.tsv": "code\tname\tlat\tlon\tpopulation\nZZ.01\tUpper County\t11\t21\t500\n",
  "middles.tsv": "of\tlat\tlon\nZZ\t10\t20\nGreater Zed\t12\t22\n",
  "unit-words.tsv": "word\tplace\nCounty\tafter\n",
  "cities.tsv":
    "name\tcountry\tadmin1\tadmin2\tlat\tlon\tpopulation\tseat\tgeonames\talias\nZedville\tZZ\t01\t\t10.5\t20.5\t9000\tC\t77\tZédo\n",
  "features.tsv":
    "name\tvariants\tkind\tcountry\tlat\tlon\tmembers\nZed Sea\t\tsea\t\t1\t2\t\nGreater Zed\t\tregion\t\t\t\tZZ|ZZ.01\n",
  "aliases.tsv": "name\tof\tcountry\tlevel\tfrom\tto\nOld Zed\tZedville\tZZ\tcity\t\t1990-01-01\n",
};

function namesFor(text: string, bytes = packGazetteer(FILES)): string[] {
  const gazetteer = openGazetteer(bytes);
  const key = new NameKey();
  key.clear();
  for (const word of text.split(/ |(?<=-)/)) if (foldName(word)) key.add(foldName(word));
  const n = gazetteer.find(key);
  if (n < 0) return [];
  const { first, place } = gazetteer.columns;
  return Array.from(
    place.subarray(first[n]!, first[n + 1]!),
    (p) => `${gazetteer.name(p)} ${gazetteer.kind(p)} ${gazetteer.countryCode(p)}`,
  );
}

describe("the packed gazetteer", () => {
  it.each([
    ["Zedland", ["Zedland country ZZZ"]],
    ["zed republic", ["Zedland country ZZZ"]],
    ["Zeddish", ["Zedland country ZZZ"]],
    ["Upper", ["Upper County admin1 ZZZ"]],
    ["Zedo", ["Zedville capital ZZZ"]],
    ["Old Zed", ["Zedville capital ZZZ"]],
    ["Zed Sea", ["Zed Sea sea "]],
    ["Zed", []],
  ])("%s", (text, names) => {
    expect(namesFor(text)).toEqual(names);
  });

  it("knows with which words names begin and go on", () => {
    const gazetteer = openGazetteer(packGazetteer(FILES));
    const key = new NameKey();
    const goesOn = (words: string): boolean => {
      key.clear();
      for (const word of words.split(" ")) key.add(word);
      return gazetteer.goesOn(key);
    };
    expect(["zed", "old", "upper", "zedland", "old zed", "sea"].map(goesOn)).toEqual([
      true,
      true,
      true,
      false,
      false,
      false,
    ]);
    const form = ["Zed", "Zedland", "Sea", "Old"];
    const view = { form, lower: form.map((f) => f.toLowerCase()) } as unknown as WordView;
    expect(form.map((_, i) => gazetteer.mayBegin(view, i))).toEqual([true, true, false, true]);
  });

  it("puts a country and a region of several units at their middles", () => {
    const { columns } = openGazetteer(packGazetteer(FILES));
    expect([columns.lat[1], columns.lon[1], columns.lat[5], columns.lon[5]]).toEqual([10000, 20000, 12000, 22000]);
  });

  it("names what has no middle", () => {
    const middles = "of\tlat\tlon\nZZ\t10\t20\n";
    expect(() => packGazetteer({ ...FILES, "middles.tsv": middles })).toThrow(
      /middles\.tsv lacks the region "Greater Zed"/,
    );
  });

  it("opens from bytes that begin anywhere", () => {
    const packed = packGazetteer(FILES);
    const shifted = new Uint8Array(packed.length + 3).subarray(3);
    shifted.set(packed);
    expect(namesFor("Zedville", shifted)).toEqual(["Zedville capital ZZZ"]);
  });

  it("names the file and row where an alias stands for nothing", () => {
    const aliases = "name\tof\tcountry\tlevel\tfrom\tto\nX\tNowhere\tZZ\tcity\t\t\n";
    expect(() => packGazetteer({ ...FILES, "aliases.tsv": aliases })).toThrow(/aliases\.tsv: "X" stands for "Nowhere"/);
  });

  it("folds case, marks and what stands between words", () => {
    expect(["São Tomé", "Xi'an", "N’Djaména", "ŁÓDŹ", "Nur-Sultan", "Al Qa'im", "U.S.", "'s"].map(foldName)).toEqual([
      "sao tome",
      "xi an",
      "n djamena",
      "lodz",
      "nur sultan",
      "al qa im",
      "u s",
      "s",
    ]);
  });
});
