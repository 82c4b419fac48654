import { describe, expect, it } from "vitest";
import { createReader } from "#read";
import { openTestPack } from "../../support/pack.js";

const read = createReader(openTestPack());
const formsOf = (text: string) => [...read(text).form].join(" ");

describe("words in capitals", () => {
  it("are read as in running text, names as names", () => {
    expect(formsOf("THE ARMY SAID THAT TROOPS HAD LEFT PERU ON MONDAY.")).toBe(
      "the army said that troops had left Peru on Monday .",
    );
  });

  it("keep the names of countries, large towns and people that small letters know, too", () => {
    expect(formsOf("ELENA FLEW FROM MADRID TO THE CANAL IN PANAMA.")).toBe(
      "Elena flew from Madrid to the canal in Panama .",
    );
    expect(formsOf("A BANK MAY GRANT THE FARM A MOBILE PUMP.")).toBe("a bank may grant the farm a mobile pump .");
  });

  it("are told from names by the words around them, where they begin like one", () => {
    const tagged = (text: string) => [...read(text).form].map((form, i) => `${form}/${read(text).upos[i]}`);
    expect(tagged("POLICE FOUND SHRAPNEL AND DETONATORS IN THE CAR.")).toContain("Detonators/NOUN");
    expect(tagged("REBELS KILLED GONZALO IN THE CAR.")).toContain("Gonzalo/PROPN");
  });

  it("stay as they are in running text", () => {
    expect(formsOf("The UN said that NATO troops had left.")).toBe("The UN said that NATO troops had left .");
  });
});

describe("headlines With Every Long Word Capitalised", () => {
  it("are read as running text, but for names", () => {
    expect(formsOf("Gunman Attacks Crowd at Market in Lagos, Wounds Guards")).toBe(
      "gunman attacks crowd at market in Lagos , wounds guards",
    );
    expect(read("Anna Kimani Blames Mayor for Flood Damage").xpos[2]).toBe("VBZ");
  });

  it("are no sentence with a long word in small letters", () => {
    expect(formsOf("Anna Kimani Visits Lagos Before elections")).toBe("Anna Kimani Visits Lagos Before elections");
  });
});
