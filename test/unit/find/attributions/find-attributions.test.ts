import { describe, expect, it } from "vitest";
import { createFinder } from "#find";
import { createReader } from "#read";
import type { Attribution, Report, Span } from "#record";
import { openTestPack } from "../../../support/pack.js";

const pack = openTestPack();
const readText = createReader(pack);
const find = createFinder(pack);

const reportOf = (text: string): Report => ({
  id: "r",
  digest: "",
  language: "en",
  published: "2022-01-07",
  publishedBy: "metadata",
  text,
});

/** Attributions as lines "source | cue | content", with the line number of the one around it. */
function told(text: string): string[] {
  const findings = find(readText(text), reportOf(text));
  const cut = (spans: readonly Span[]) => spans.map((s) => text.slice(s.start, s.end)).join(" … ");
  return findings.attributions.map(
    (a: Attribution) =>
      `${cut(a.source)} | ${cut(a.cue)} | ${cut(a.content)}${a.within === undefined ? "" : ` | within ${a.within}`}`,
  );
}

describe("who is said to have said what", () => {
  it.each([
    ["The ministry said that the airport was closed.", "The ministry | said | that the airport was closed"],
    ["The airport was closed, the ministry said.", "the ministry | said | The airport was closed"],
    ["Police believe the men fled.", "Police | believe | the men fled"],
    [
      "The president ordered troops to shoot without warning.",
      "The president | ordered | troops to shoot without warning",
    ],
    ["The union threatened to stop the trains.", "The union | threatened | to stop the trains"],
    ["The ministry put the crop at 13 tonnes.", "The ministry | put | the crop at 13 tonnes"],
    ["The letter advises us that the road is shut.", "The letter | advises | that the road is shut"],
    ["The bishop called for calm.", "The bishop | called for | calm"],
    ["Protesters accused the army of shooting civilians.", "Protesters | accused | the army of shooting civilians"],
    ["The ministry denied the accusations.", "The ministry | denied | the accusations"],
    ["Six people were hurt, according to the hospital.", "the hospital | according to | Six people were hurt"],
    ["The general has reportedly left the country.", " | reportedly | The general has … left the country"],
    [
      "The mayor was quoted as saying that the bridge would reopen.",
      "The mayor | was quoted as saying | that the bridge would reopen",
    ],
  ])("%s", (text, line) => {
    expect(told(text)).toContain(line);
  });

  it("takes what is put somewhere for nothing that is said", () => {
    expect(told("The army put the captured guards at the gate.")).toEqual([]);
  });

  it("takes a quotation whole, with its marks, and goes on after the cue", () => {
    expect(told('"We have no water," the nurse said. "The road is shut."')).toEqual([
      'the nurse | said | "We have no water," … "The road is shut."',
    ]);
  });

  it("reads two apostrophes as a quotation mark, and a genitive not", () => {
    expect(told("''The town's market is open,'' the mayor said.")).toEqual([
      "the mayor | said | ''The town's market is open,''",
    ]);
  });

  it("makes the outlet that quotes somebody, or that was told, a source around the source", () => {
    expect(told("Soldiers fired into the air, one woman told the BBC.")).toEqual([
      "one woman | told | Soldiers fired into the air | within 1",
      "the BBC | told | Soldiers fired into the air",
    ]);
    expect(told("The paper quoted the mayor as saying the bridge would reopen on Monday.")).toEqual([
      "the mayor | quoted the mayor as saying | the bridge would reopen on Monday | within 1",
      "The paper | quoted the mayor as saying | the bridge would reopen on Monday",
    ]);
  });

  it("names who speaks in a transcript, up to the next bracket", () => {
    const text =
      "ACCRA, 3 JUN 91 (RADIO VOLTA) -- [TEXT] THE MINISTER SPOKE. [BEGIN RECORDING] [MENSAH] WE ARE OPEN. [WORDS INDISTINCT] THE MILL RUNS. [END RECORDING] IT IS SHUT.";
    expect(told(text)).toEqual(["MENSAH | ] | WE ARE OPEN. [WORDS INDISTINCT] THE MILL RUNS"]);
    const talk = "[MENSAH] THE MILL RUNS.\n\n   [OSEI, IN PROGRESS] IT DOES NOT.";
    expect(told(talk)).toEqual(["MENSAH | ] | THE MILL RUNS", "OSEI | ] | IT DOES NOT"]);
    expect(told("[MENSAH] THE MILL RUNS.")).toEqual([]);
  });

  it("keeps what is told inside somebody's words", () => {
    expect(told("The agency reported that the mayor had denied that troops shot at the crowd.")).toEqual([
      "The agency | reported | that the mayor had denied that troops shot at the crowd",
      "the mayor | had denied | that troops shot at the crowd | within 0",
    ]);
  });

  it("tells direct from indirect and mixed speech", () => {
    const manners = (text: string) => find(readText(text), reportOf(text)).attributions.map((a) => a.manner);
    expect(manners('"The road is shut," the nurse said.')).toEqual(["direct"]);
    expect(manners("The nurse said that the road was shut.")).toEqual(["indirect"]);
    expect(manners('The nurse said that the road was "shut for good".')).toEqual(["mixed"]);
  });

  it("names the speaker among the actors", () => {
    const text = "The Interior Ministry said that eight officers had been killed.";
    const { actors, attributions } = find(readText(text), reportOf(text));
    const speaker = actors[attributions[0]!.speaker!]!;
    expect(text.slice(speaker.start, speaker.end)).toContain("Ministry");
  });

  it("finds nothing where nobody speaks", () => {
    expect(told("The road was open again by noon. Snow fell on the hills.")).toEqual([]);
  });
});
