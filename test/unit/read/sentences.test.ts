import { describe, expect, it } from "vitest";
import { createReader } from "#read";
import { openTestPack } from "../../support/pack.js";

const read = createReader(openTestPack());
/** Sentences as cut; "H:" before those that are marked as headlines. */
const sentences = (text: string) => {
  const { sentence, start, end, headline } = read(text);
  return Array.from(sentence.subarray(0, -1), (from, s) => {
    const cut = text.slice(start[from], end[sentence[s + 1]! - 1]).replaceAll("\n", " ");
    return headline[from] ? `H: ${cut}` : cut;
  });
};

describe("sentences", () => {
  it("do not end at titles, initials and months", () => {
    expect(sentences("Gov. Ann B. Lowe met Dr. Ito on Jan. 6. They agreed.")).toEqual([
      "Gov. Ann B. Lowe met Dr. Ito on Jan. 6.",
      "They agreed.",
    ]);
  });

  it("end at an abbreviation only where a function word follows", () => {
    expect(sentences("He left the U.S. The visit was short.")).toEqual(["He left the U.S.", "The visit was short."]);
    expect(sentences("He met the U.S. Senate at 5 p.m. on Friday.")).toHaveLength(1);
  });

  it("go on at an abbreviation before an auxiliary, and before a joint in texts that have a capital behind each of them", () => {
    expect(sentences("She hoped the U.S. Would wait.")).toHaveLength(1);
    expect(sentences("He left the U.S. And he came back.")).toHaveLength(2);
    expect(sentences("Chad and the U.S. And Peru met. The U.S. Senate agreed.")).toHaveLength(2);
    expect(sentences("He left the U.S. And he came back. The U.S. senate agreed.")).toHaveLength(3);
  });

  it("go on behind an initial or a title at the end of a short line of wrapped text", () => {
    const rest =
      "has been named head of the harbour board in Osh, the\nboard said in a short notice that it sent on Friday.";
    expect(sentences(`The board said Ann B.\nLowe ${rest}\n    The post was vacant for a year.`)).toHaveLength(2);
    expect(sentences(`Nobody came.\nThe mayor ${rest}\n    The post was vacant for a year.`)).toHaveLength(3);
  });

  it("take closing quotes along and go on after a quoted question", () => {
    expect(sentences('"Is it over?" she asked. "We hope so." He left.')).toEqual([
      '"Is it over?" she asked.',
      '"We hope so."',
      "He left.",
    ]);
  });

  it("set an editor's mark apart, and no word put in by one", () => {
    expect(sentences("[Report] [Text] The army left Osh.")).toEqual(["H: [Report]", "H: [Text]", "The army left Osh."]);
    expect(sentences("[He] left Osh on Friday.")).toEqual(["[He] left Osh on Friday."]);
  });

  it("go on over a line that is nearly full where a text is wrapped at several widths", () => {
    const text = [
      "The mayor said that the bridge over the river would stay closed all",
      "winter because the ice had damaged two of its pillars near the",
      "North bank. Engineers will look at the damage when the water is low",
      "enough for boats to pass below it.",
    ].join("\n");
    expect(sentences(text)).toHaveLength(2);
  });

  it("set a dateline apart", () => {
    expect(sentences("OSH (HILLS), 9 MAR 87 (HILL - WIRE) -- SHOPS REOPENED.")).toEqual([
      "H: OSH (HILLS), 9 MAR 87 (HILL - WIRE) --",
      "SHOPS REOPENED.",
    ]);
    expect(sentences("ALMATY, Jan 7 (Steppe Wire) - Shops reopened on Friday.")).toEqual([
      "H: ALMATY, Jan 7 (Steppe Wire) -",
      "Shops reopened on Friday.",
    ]);
    expect(sentences("Almaty (Corvane) — Trams run again.")[1]).toBe("Trams run again.");
    expect(sentences("He left - and she stayed - on Friday.")).toHaveLength(1);
  });

  it("end at headlines, bullets and blank lines", () => {
    expect(sentences("Airport seized by crowd\n\nSoldiers left the airport\n• Internet down\n• Banks shut\n")).toEqual([
      "H: Airport seized by crowd",
      "H: Soldiers left the airport",
      "H: • Internet down",
      "H: • Banks shut",
    ]);
  });

  it("run on over lines that were wrapped because they were full", () => {
    const wrapped =
      "The ministry said on Thursday that the airport would stay closed\nfor at least two more days while workers repair the damage that\nthe crowd had left behind in the main hall. It gave no other date\nfor the first flights.";
    expect(sentences(wrapped)).toHaveLength(2);
  });

  it("run on where paragraphs are so short that most lines are their last, and lists of headlines do not", () => {
    const short =
      "Lumen Boats said it has launched\na second ferry for the line between the two northern islands\nand the mainland.\n    It said the third will follow.\n    No price was given.";
    expect(sentences(short)).toHaveLength(3);
    const list = "Ministers meet in Lund for talks on fish quotas\nStorm closes port\nBank cuts rate";
    expect(sentences(list)).toHaveLength(3);
  });

  it("run on over a line that ends with a comma, whatever begins the next", () => {
    const broken =
      "The head of the harbour union,\nAnn Lind, told the board on Monday that no crane would move\nbefore the new lamps on the northern pier were lit and tested by\nthe union's own men.";
    expect(sentences(broken)).toHaveLength(1);
  });

  it("run on over a first line whose dateline was taken away, and over lines that go on in small letters", () => {
    const cut =
      "Snow closed the tunnel road for most\nof Tuesday night, and forty lorry drivers slept in their cabs until\nploughs came up from the valley at dawn to clear both lanes for\nthem, the highway patrol said on its board.\n    Buses to the upper villages will run again from Thursday noon.";
    expect(sentences(cut)).toHaveLength(2);
    const headed = cut.replace("Snow closed the tunnel road for most\nof", "Snow Falls in the Hills\n    On");
    expect(sentences(headed)[0]).toBe("H: Snow Falls in the Hills");
    const named = cut.replace("Snow closed the tunnel road for most\nof", "Upper Valley Ploughs\nInc on");
    expect(sentences(named)).toHaveLength(2);
    const dated =
      "OSH, 9 MAR 87 (STEPPE WIRE) -- [TEXT] TODAY THE PROVINCIAL\nGOVERNMENT HAS REPORTED THAT THE ROAD OVER THE PASS IS CLOSED AND THAT\nIT WILL STAY CLOSED FOR A WEEK.";
    expect(sentences(dated)).toHaveLength(3);
  });

  it("end in careless writing that goes on in small letters", () => {
    expect(sentences("the food was good. we will come again!")).toHaveLength(2);
  });
});
