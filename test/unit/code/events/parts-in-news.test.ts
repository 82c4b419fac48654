import { expect, test } from "vitest";
import { createEventTeller } from "../../../support/told-events.js";

const eventsOf = createEventTeller();

test.each([
  ["The bank yesterday rejected the bid.", "The bank → "],
  ["The union last Tuesday accused Ljungqvist of lying.", "The union → Ljungqvist"],
  ["The union this morning rejected the bid.", "The union → "],
  ["Markets fell after Ljungqvist's rejection of the bid.", "Ljungqvist → "],
  ["The court turned down a request by Tarvik Ltd for more time.", "Tarvik Ltd → The court"],
  ["The mayor met the union, the bank and the growers.", "The mayor → the union + the bank + the growers"],
  [
    "The mayor earlier met Union farm commissioner Frans Haugen and industry commissioner Ann Bell.",
    "The mayor → Union farm commissioner Frans Haugen + industry commissioner Ann Bell",
  ],
  ["The committee met after an attack on two Danish ships by Swedish forces.", "Swedish forces → two Danish ships"],
  ["Miners blocked the bridge in protest at a lower wage.", "Miners → "],
  ["Chad's decision to suspend trade licences will hurt growers.", "Chad → "],
])("who takes part: %s", (text, parts) => {
  expect(eventsOf(text).map((event) => event.parts)).toContain(parts);
});

test("no joint behind a thing belongs to it", () => {
  const [event] = eventsOf("The mayor disputed the finding that, with the mill gone, the town would starve.");
  expect(event!.objects).toEqual(["the finding"]);
});
