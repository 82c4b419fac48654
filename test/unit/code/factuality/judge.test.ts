import { describe, expect, it } from "vitest";
import { createEngine } from "#engine";
import { createFinder } from "#find";
import { createReader, wordAt } from "#read";
import type { Predicate } from "#record";
import { createJudge } from "../../../../src/code/factuality/index.js";
import { openTestPack } from "../../../support/pack.js";

const pack = openTestPack();
const engine = createEngine(pack);

function predicateOf(text: string, word: string): Predicate {
  const reading = engine.read(
    { id: "r", digest: "", language: "en", published: "2022-01-07", publishedBy: "metadata", text },
    { predicates: true },
  );
  const found = reading.predicates!.find((p) => text.slice(p.trigger.start, p.trigger.end) === word);
  if (!found) throw new Error(`"${word}" is no predicate of "${text}"`);
  return found;
}

/** "CT+ done", or with a speaker "Uu/CT+ done". */
function judged(text: string, word: string): string {
  const { factuality, claimed, stage } = predicateOf(text, word);
  return `${factuality}${claimed ? `/${claimed}` : ""} ${stage}`;
}

describe("how far something is told as having happened", () => {
  it.each([
    ["Police arrested two men in the square.", "arrested", "CT+ done"],
    ["Police did not arrest the men.", "arrest", "CT- done"],
    ["Nobody was hurt in the fire.", "hurt", "CT- done"],
    ["Police made no arrests.", "arrests", "CT- done"],
    ["Police made no arrests.", "made", "CT- done"],
    ["Troops will leave on Thursday.", "leave", "PR+ planned"],
    ["Troops may leave on Thursday.", "leave", "PS+ hypothetical"],
    ["The rebels probably crossed the river.", "crossed", "PR+ done"],
    ["The rebels may not have crossed the river.", "crossed", "PS- done"],
    ["The rebels probably did not cross the river.", "cross", "PR- done"],
    ["Protesters are burning tyres in the square.", "burning", "CT+ ongoing"],
    ["Rebels often attack the convoys.", "attack", "CT+ habitual"],
    ["Police tried to arrest the leader.", "arrest", "PS+ attempted"],
    ["The crew failed to land the plane.", "land", "CT- done"],
    ["The crew managed to land the plane.", "land", "CT+ done"],
    ["Guards prevented an escape.", "escape", "CT- done"],
    ["If the talks collapse, the strike will go on.", "collapse", "Uu hypothetical"],
    ["Did troops fire on the crowd?", "fire", "Uu hypothetical"],
    ["Stay at home.", "Stay", "Uu asked"],
  ])("%s %s: %s", (text, word, expected) => {
    expect(judged(text, word)).toBe(expected);
  });

  it.each([
    ["The ministry said that two men had been arrested.", "arrested", "Uu/CT+ done"],
    ["The ministry denied that troops had attacked the town.", "attacked", "Uu/CT- done"],
    ["The minister believes that the rebels fled.", "fled", "Uu/PR+ done"],
    ["The president ordered troops to shoot without warning.", "shoot", "Uu/Uu ordered"],
    ["The union threatened to stop the trains.", "stop", "Uu/Uu threatened"],
    ["Protesters feared that the army had attacked the camp.", "attacked", "Uu/PS+ feared"],
    ["The company promised to pay the miners.", "pay", "Uu/PR+ planned"],
    ["The opposition urged the president to resign.", "resign", "Uu/Uu asked"],
    ["The army confirmed that two soldiers had died.", "died", "CT+/CT+ done"],
  ])("credits the speaker: %s %s: %s", (text, word, expected) => {
    expect(judged(text, word)).toBe(expected);
  });

  it("gives the grounds: the rule and the word behind it", () => {
    expect(predicateOf("Troops may leave on Thursday.", "leave").rules).toEqual([
      "factuality/auxiliary",
      "operators/may",
    ]);
    expect(predicateOf("Troops left on Thursday.", "left").rules).toEqual(["factuality/told"]);
  });

  it("does not take a claimed event for the publisher's, at any depth", () => {
    const inner = predicateOf("The agency reported that the minister had said that rebels burned the mill.", "burned");
    expect(inner.factuality).toBe("Uu");
    expect(inner.attribution).toHaveLength(2);
  });
});

describe("an event that a light verb carries", () => {
  const eventsOf = (text: string) =>
    engine
      .read({ id: "r", digest: "", language: "en", published: "2022-01-07", publishedBy: "metadata", text })
      .accounts.filter((a) => a.kind === "event")
      .map((a) => `${text.slice(a.trigger.start, a.trigger.end)} ${a.factuality}`);

  it("is as certain as the verb, and no more certain than the noun", () => {
    expect(eventsOf("The opposition called the unrest an attempted coup.").join()).not.toContain("coup CT+");
    expect(eventsOf("The army launched an attack.").join()).toContain("CT+");
  });
});

describe("what is only recalled", () => {
  it.each([
    ["In 2011, police killed 14 strikers in the oil town.", "killed", true],
    ["Police killed four men on Thursday.", "killed", undefined],
    ["The town had burned before.", "burned", true],
    ["The town had burned on Thursday.", "burned", undefined],
    ["The ministry said that the town had burned.", "burned", undefined],
  ])("%s", (text, word, background) => {
    const parse = createReader(pack)(text);
    const findings = createFinder(pack)(parse, { id: "r", digest: "", language: "en", published: "2022-01-07", text });
    const judge = createJudge(pack)(parse, findings, "2022-01-07");
    expect(judge.judge(wordAt(parse, text.indexOf(word))).background).toBe(background);
  });
});
