import { expect, it } from "vitest";
import { createEngine } from "#engine";
import { openTestPack } from "../../../support/pack.js";

const engine = createEngine(openTestPack());

/** Actors, recipients and objects of the event that a word triggers. */
function rolesOf(text: string, trigger: string): string[][] | undefined {
  const { accounts, actors } = engine.read({ id: "r", digest: "d", language: "en", text, published: "2022-01-07" });
  const found = accounts.find((a) => a.kind === "event" && text.slice(a.trigger.start, a.trigger.end) === trigger);
  if (found?.kind !== "event") return undefined;
  const named = (indexes: readonly number[]) => indexes.map((i) => text.slice(actors[i]!.start, actors[i]!.end));
  return [named(found.actors), named(found.recipients), (found.objects ?? []).map((o) => text.slice(o.start, o.end))];
}

it.each<[string, string, string[][]]>([
  ["Four soldiers died in an ambush near the pass.", "ambush", [[], ["Four soldiers"], []]],
  ["The mayor was unharmed after an attack on his house.", "attack", [[], ["The mayor"], ["his house"]]],
  ["No one died in the attack by the bandits.", "attack", [["the bandits"], [], []]],
  [
    "The army began an offensive launched by the president against the bandits.",
    "offensive",
    [["The army"], ["the bandits"], []],
  ],
  ["A bomb exploded outside the ministry on Monday.", "exploded", [[], [], ["the ministry"]]],
  ["Rebels planted a bomb in front of the embassy.", "planted", [["Rebels"], ["the embassy"], []]],
  ["They praised us on Monday.", "praised", [["They"], ["us"], []]],
  ["More than 30 were wounded at the dam.", "wounded", [[], ["More than 30"], []]],
  ["Deaths rose during the U.S. invasion.", "invasion", [["U.S."], [], []]],
  ["The rebels refused to accept the peace plan.", "refused to", [["The rebels"], [], ["the peace plan"]]],
  ["A cook was injured in the attack.", "attack", [[], ["A cook"], []]],
  ["A mill was damaged in a bombing on Monday.", "bombing", [[], [], ["A mill"]]],
  ["Nobody was injured in the attack.", "attack", [[], [], []]],
  ["A masked man injured two cooks in an attack near a mill.", "attack", [["A masked man"], ["two cooks"], []]],
  ["There were attacks in which two cooks were killed.", "attacks", [[], ["two cooks"], []]],
  ["The riots in which two cooks died went on.", "riots", [[], [], []]],
  ["Six sailors who fell in combat were buried.", "combat", [[], ["Six sailors"], []]],
  ["Two clerks were involved in the kidnapping of a cook.", "kidnapping", [["Two clerks"], ["a cook"], []]],
  ["Clerks were not involved in the kidnapping of a cook.", "kidnapping", [[], ["a cook"], []]],
  ["A cook was killed by a mine laid by bandits.", "killed", [["bandits"], ["A cook"], []]],
  ["A cook was killed by a mine found by bandits.", "killed", [[], ["A cook"], []]],
  ["Bishops attributed the attacks to bandits.", "attacks", [["bandits"], [], []]],
  ["The attack was attributed to bandits.", "attack", [["bandits"], [], []]],
  ["The army condemned the attacks blamed on bandits.", "attacks", [["bandits"], [], []]],
  ["Bandits launched a series of attacks on the mill.", "attacks", [["Bandits"], [], ["the mill"]]],
  ["The curfew decreed by the mayor in the north of the town was lifted.", "curfew", [["the mayor"], [], []]],
  ["A cook was hurt by a bomb detonated by bandits.", "detonated", [["bandits"], ["A cook"], []]],
  [
    "They found the body of the clerk Karl Benz, of the law school, who was abducted at noon.",
    "abducted",
    [[], ["the clerk Karl Benz"], []],
  ],
  [
    "They met the guard of an art school, who was abducted at noon.",
    "abducted",
    [[], ["the guard of an art school"], []],
  ],
  ["Foreigners arrested for their debts to the rebels have been deported.", "arrested", [[], ["Foreigners"], []]],
  [
    "He attended the funeral of his aides and fellow workers who were abducted.",
    "abducted",
    [[], ["fellow workers", "his aides"], []],
  ],
  ["He attended the funeral of his aides and two cooks who were abducted.", "abducted", [[], ["two cooks"], []]],
  ["The attack left seven cooks dead.", "attack", [[], ["seven cooks"], []]],
  ["The attack left the mayor angry.", "attack", [[], [], []]],
  ["The bombing destroyed a mill.", "bombing", [[], [], ["a mill"]]],
  ["The crash killed two cooks.", "crash", [[], ["two cooks"], []]],
])("who did it, and who came to harm by it: %s", (text, trigger, roles) =>
  expect(rolesOf(text, trigger)).toEqual(roles),
);
