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
