import { describe, expect, it } from "vitest";
import { createEngine } from "#engine";
import type { ClaimAccount, Report } from "#record";
import { openTestPack } from "../../../support/pack.js";

const engine = createEngine(openTestPack());

function readingOf(text: string, more: Partial<Report> = {}) {
  const head = { id: "r", digest: "", language: "en", published: "2022-01-07", publishedBy: "metadata" } as const;
  return engine.read({ ...head, ...more, text });
}
function claimsOf(text: string): ClaimAccount[] {
  return readingOf(text).accounts.filter((a) => a.kind === "claim");
}

describe("claims", () => {
  it.each([
    ["The ministry said that the airport was closed.", "asserts"],
    ["The ministry denied that soldiers had shot at the crowd.", "denies"],
    ["The president ordered troops to shoot without warning.", "orders"],
    ["The union threatened to stop the trains.", "threatens"],
    ["The company promised to pay the miners.", "promises"],
    ["The two unions agreed to end the strike.", "promises"],
    ["Growers in the valley agreed that the harvest would be poor.", "asserts"],
    ["The opposition urged the president to resign.", "asks"],
    ["Protesters accused the army of shooting civilians.", "accuses"],
    ["Residents feared that the army would attack the camp.", "fears"],
  ])("%s %s", (text, stance) => {
    const claims = claimsOf(text);
    expect(claims.map((c) => c.stance)).toEqual([stance]);
    expect(claims[0]!.factuality).toBe("CT+");
    expect(claims[0]!.speaker).toBeDefined();
  });

  it("of somebody's own orders and fears inside his words are told beside what he said", () => {
    const told = claimsOf("The president said that he had ordered the security forces to shoot without warning.");
    expect(told.map((c) => [c.stance, c.factuality, c.claimed])).toEqual([
      ["asserts", "CT+", undefined],
      ["orders", "Uu", "CT+"],
    ]);
  });

  it("end where their speaker goes on with another", () => {
    const text = "The mayor announced a new law and warned that the government would fail.";
    expect(
      claimsOf(text).map((c) => [c.stance, text.slice(c.content[0]!.start, c.content[0]!.end), c.factuality]),
    ).toEqual([
      ["asserts", "a new law", "CT+"],
      ["fears", "that the government would fail", "CT+"],
    ]);
  });

  it.each([
    [
      "He said the water board was in need of repair and urged passage of a new law.",
      "the water board was in need of repair",
      "passage of a new law",
    ],
    [
      "The witness pointed out that proof of this exists and urged the court to question the clerk.",
      "that proof of this exists",
      "the court to question the clerk",
    ],
    ["The mayor said 14 percent agreed; 5 percent said they did not know.", "14 percent agreed", "they did not know"],
    [
      "The envoy said who would lead the talks but generals said that the army would not take part.",
      "who would lead the talks",
      "that the army would not take part",
    ],
  ])("stand beside each other: %s", (text, first, second) => {
    const told = claimsOf(text);
    expect(told.map((c) => text.slice(c.content[0]!.start, c.content[0]!.end))).toEqual([first, second]);
    expect(told[1]!.attribution).toEqual([]);
  });

  it("have no part of another that follows them in a stretch of its own", () => {
    const text = '"This trade will never be glamorous at all," the owner said, adding that demand is growing.';
    expect(claimsOf(text).map((c) => c.content.map(({ start, end }) => text.slice(start, end)))).toEqual([
      ['"This trade will never be glamorous at all,"'],
      ["that demand is growing"],
    ]);
  });

  it("go on with the same speaker where the next saying names none", () => {
    const told = claimsOf(
      "The witness pointed out that proof of this exists and urged the court to question the clerk.",
    );
    expect(told[1]!.speaker).toBe(told[0]!.speaker);
  });

  it.each([
    ["The minister warned the council yesterday it will face a strike.", "it will face a strike"],
    ["The firm said today it is paying its workers more.", "it is paying its workers more"],
    [
      "The party has expressed over the past weeks its intention to leave the cabinet.",
      "its intention to leave the cabinet",
    ],
    ["He said in a speech welcoming the truce that it resulted from long talks.", "that it resulted from long talks"],
    [
      "The mayor also said in a brief televised speech in the hall that the guards were back.",
      "that the guards were back",
    ],
  ])("begin behind whom they were told, and when: %s", (text, content) => {
    expect(claimsOf(text).map((c) => text.slice(c.content[0]!.start, c.content[0]!.end))).toEqual([content]);
  });

  it.each([
    [
      "According to the clinic, two guards, who came late, were hurt by a dog.",
      "two guards, who came late, were hurt by a dog",
    ],
    [
      "The island's banks face hard times following a flood in December, officials have warned.",
      "The island's banks face hard times following a flood in December",
    ],
    [
      "Police have been kept in barracks because, according to officers, it is expected that a gang will strike.",
      "it is expected that a gang will strike",
    ],
  ])("begin behind whom they are credited to: %s", (text, content) => {
    expect(claimsOf(text).map((c) => text.slice(c.content[0]!.start, c.content[0]!.end))).toEqual([content]);
  });

  it("that are spoken as the report is written have been spoken", () => {
    expect(claimsOf("Officials deny that the army shot at the hospital.").map((c) => c.stage)).toEqual(["done"]);
  });

  it("deny what a noun before them names", () => {
    const denied = claimsOf("The families spoke of a massacre, an accusation that officials denied.");
    expect(denied.map((c) => c.stance)).toContain("denies");
  });

  it("are about the accounts inside what was said", () => {
    const { accounts } = readingOf("The ministry said that police had arrested two men.");
    const claim = accounts.find((a): a is ClaimAccount => a.kind === "claim")!;
    const event = accounts.find((a) => a.kind === "event")!;
    expect(claim.about).toContain(event.id);
    expect(event.factuality).toBe("Uu");
    expect(event.claimed).toBe("CT+");
  });

  it("answer what they deny, if somebody else said it", () => {
    const [said, denied] = claimsOf(
      "Protesters said that soldiers had shot at the hospital. The army denied that its soldiers shot at the hospital.",
    );
    expect(denied!.answers).toBe(said!.id);
    const [accused, rejected] = claimsOf(
      "The mayor accused the company of poisoning the river. The company rejected this.",
    );
    expect(rejected!.stance).toBe("denies");
    expect(rejected!.answers).toBe(accused!.id);
    expect(claimsOf("The army denied that its soldiers shot at the hospital.")[0]!.answers).toBeUndefined();
    // "have" is no matter that two claims share.
    const [, trader] = claimsOf('"I have no money," said a woman. One trader denied having raised his prices.');
    expect([trader!.stance, trader!.answers]).toEqual(["denies", undefined]);
  });

  it("of one who was quoted by another stand under that other", () => {
    const [claim] = claimsOf("The paper quoted the mayor as saying that soldiers had fired into the air.");
    expect(claim!.attribution).toHaveLength(1);
    expect(claim!.factuality).toBe("Uu");
    expect(claim!.claimed).toBe("CT+");
  });

  it("begin their evidence with a stretch of one sentence that holds the cue", () => {
    const text = '"We have no water," the nurse said. "The road is shut."';
    const [claim] = claimsOf(text);
    const [clause] = claim!.evidence;
    expect(text.slice(clause!.start, clause!.end)).toBe('"We have no water," the nurse said');
    expect(clause!.start <= claim!.trigger.start && claim!.trigger.end <= clause!.end).toBe(true);
  });

  it("are not made of words that were withheld, or of a thing that was written or shown", () => {
    expect(claimsOf("A spokesman declined to say why the ships had been moved.")).toEqual([]);
    expect(claimsOf("A spokesman refused to comment on the report.")).toEqual([]);
    expect(claimsOf("The army refused to leave the town.")).toEqual([]);
    expect(claimsOf("The engineer wrote an account of the flood.")).toEqual([]);
    expect(claimsOf("The engineer wrote that the flood was over.")).toHaveLength(1);
  });

  it.each([
    "The firm wrote off more than five million dollars in losses.",
    "The lawyer defended the smuggler in court.",
    "On Monday, alleged members of a gang shot a guard near the mill.",
    "The guard told them where to find the weapons.",
    "It was true, according to what the priest told me.",
    "This act clearly shows that the rebels are determined to go on.",
    "They question the prisoners at the barracks.",
    "The trainer dismissed the guard.",
    "The sailors have rejected the truce that the bishop had asked for.",
    "The offer for the mill was rejected by the tenants.",
    "The judge dismissed a suit by the former owners of the mill.",
    "The mayor declined blaming the guild for the fire.",
  ])("are not made of other deeds: %s", (text) => {
    expect(claimsOf(text)).toEqual([]);
  });

  it.each([
    "The owner dismissed talk of a split in the guild.",
    "The judge rejected the possibility of a new count.",
    "The owner rejected a claim by the tenants that the roof leaks.",
    "The tenants rejected that the roof leaks.",
  ])("are made of words that are denied: %s", (text) => {
    expect(claimsOf(text).map((c) => c.stance)).toContain("denies");
  });

  it.each([
    [
      "The pier may close in May if skippers refuse a loan, Party clerk Ole Berg told a village choir.",
      "The pier may close in May if skippers refuse a loan",
    ],
    [
      "The guards reported that gunmen attacked the farm, killed three workers, and burned two barns.",
      "that gunmen attacked the farm, killed three workers, and burned two barns",
    ],
  ])("have no hearer among their words, and all of a list of deeds: %s", (text, said) => {
    const [{ content }] = claimsOf(text) as [ClaimAccount];
    const { start, end } = content[0]!;
    expect(content).toHaveLength(1);
    expect(text.slice(start, end)).toBe(said);
  });

  it("end before the first of a list that their speaker did himself", () => {
    const text = "The guards said the farm was safe, and left the valley.";
    expect(claimsOf(text).map(({ content: [only] }) => text.slice(only!.start, only!.end))).toEqual([
      "the farm was safe",
    ]);
  });

  it("have a speaker who was asked by an agency with a dash in its name", () => {
    const text = "A farmer who was met by NORD - PRESS in Halden said that the road was cut.";
    const { accounts, actors } = readingOf(text);
    const [claim] = accounts.filter((a) => a.kind === "claim");
    expect(actors[claim!.speaker!]!.name).toBe("A farmer");
  });

  it("are not made of what is yet to be talked about, which the report tells itself", () => {
    const text = "Mayor Falk meets the guilds to discuss how to choose a treasurer after the resignation of Holt.";
    const { accounts, attributions } = readingOf(text);
    expect(attributions).toEqual([]);
    expect(accounts.map(({ kind }) => kind)).not.toContain("claim");
  });

  it("have no words that only tell who speaks", () => {
    const text = "Malta will send no team to the regatta, Rui Cadete, manager of the Sailors' Federation, said.";
    expect(claimsOf(text).map((c) => c.content.map(({ start, end }) => text.slice(start, end)))).toEqual([
      ["Malta will send no team to the regatta"],
    ]);
  });

  it("of those who were asked are not told of what they were asked about", () => {
    const told = claimsOf(
      'Asked about the fact that only three ministers will go, the general said: "We have all kinds of friends."',
    );
    expect(told.map((c) => c.stance)).toEqual(["asserts"]);
    const asked = claimsOf("ASKED IF HE WOULD ATTEND THE MEETING IN OSLO, THE MINISTER SAID HE WOULD TRY TO GO.");
    expect(asked.map((c) => c.stance)).toEqual(["asserts"]);
  });

  it("end before when somebody spoke", () => {
    const text = "The president rejected the charges on Monday.";
    expect(claimsOf(text).map((c) => text.slice(c.content[0]!.start, c.content[0]!.end))).toEqual(["the charges"]);
  });

  it("are not made of nobody's words", () => {
    expect(claimsOf("The general has reportedly left the country.")).toEqual([]);
    expect(claimsOf("No group has yet claimed responsibility for a bomb in the mill.")).toEqual([]);
  });

  it.each([
    ["The mayor announced this afternoon that a tanner was involved.", "that a tanner was involved"],
    ["The board ordered January one that the firms could sell phones.", "that the firms could sell phones"],
    ["The mayor told Hill Radio 5 Live that the bridge was unsafe.", "that the bridge was unsafe"],
    ["The mayor said he does not think this will help.", "he does not think this will help"],
  ])("begin behind whom it was told and when: %s", (text, content) => {
    expect(claimsOf(text).map((c) => text.slice(c.content[0]!.start, c.content[0]!.end))).toEqual([content]);
  });

  it.each(["", " today", " today again", " which", " which ("])(
    "are read from a text that ends behind a comma:%s",
    (end) => {
      const text = `The mayor says that it leaked, according to a paper,${end}`;
      expect(claimsOf(text).map(({ stance }) => stance)).toContain("asserts");
    },
  );

  it("told the press or the publisher are vouched for by nobody, and told an agency by the agency alone", () => {
    const chainOf = (text: string, publisher?: string) => {
      const { accounts, attributions } = readingOf(text, { publisher });
      const claim = accounts.find((a) => a.kind === "claim")!;
      return claim.attribution.map((i) => attributions[i]!.source.map((s) => text.slice(s.start, s.end)).join(" "));
    };
    expect(chainOf("The minister told the media that the bridge would be closed.")).toEqual([]);
    expect(chainOf("The minister told Reuters that the bridge would be closed.")).toEqual(["Reuters"]);
    expect(chainOf("The minister told the BBC that the bridge would be closed.", "BBC News")).toEqual([]);
  });

  it("of a court are what it holds to be so, and what somebody seeks is no position", () => {
    expect(claimsOf("The court ruled that the firm had broken the law.").map((c) => c.stance)).toEqual(["asserts"]);
    expect(claimsOf("The party is seeking alliances with its rivals.")).toEqual([]);
  });

  it.each([
    ["The flags showed that the strikers held the mill.", 0],
    ["The survey showed that the strikers held the mill.", 1],
    ["The foreman showed that the strikers held the mill.", 1],
  ])("are not of things that only let see: %s", (text, count) => {
    expect(claimsOf(text)).toHaveLength(count);
  });
});
