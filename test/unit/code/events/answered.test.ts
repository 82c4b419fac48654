import { describe, expect, it } from "vitest";
import { createEventTeller } from "../../../support/told-events.js";

const tell = createEventTeller();

describe("what is said to somebody's face and answered", () => {
  it("was said, whatever the answer is to be", () => {
    const demand = tell("The banks would oppose the union's demand for a rise.").find((e) => e.type === "REQUEST");
    expect([demand?.held, demand?.stage]).toEqual(["CT+", "done"]);
  });

  it("was not, where it is only asked for", () => {
    const blame = tell("The villagers demand the condemnation of the raid.").find((e) => e.type === "ACCUSE");
    expect(blame?.stage).not.toBe("done");
  });
});

describe("deeds of nobody in particular", () => {
  it("is no event who may have had a part in such things", () => {
    expect(tell("Those involved in kidnappings will be tried.").filter((e) => e.type === "ASSAULT")).toEqual([]);
    expect(tell("Two men involved in a kidnapping were tried.").filter((e) => e.type === "ASSAULT")).toHaveLength(1);
  });
});
