import { expect, it } from "vitest";
import { createEngine } from "#engine";
import { openTestPack } from "../../../support/pack.js";

const engine = createEngine(openTestPack());

/** The type of the event that a word triggers. */
function typeOf(text: string, trigger: string): string | undefined {
  const { accounts } = engine.read({ id: "r", digest: "d", language: "en", text, published: "2022-01-07" });
  const found = accounts.find((a) => a.kind === "event" && text.slice(a.trigger.start, a.trigger.end) === trigger);
  return found?.kind === "event" ? found.type : undefined;
}

it.each([
  ["Nine workers were killed when a fire swept through a mill.", "ACCIDENT"],
  ["Nine people were killed when an earthquake struck the town.", "DISASTER"],
  ["Three men were killed when soldiers opened fire on the crowd.", "ASSAULT"],
])("who or what killed: %s %s", (text, type) => expect(typeOf(text, "killed")).toBe(type));
