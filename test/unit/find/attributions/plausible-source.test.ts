import { describe, expect, it } from "vitest";
import { createFinder } from "#find";
import { createReader } from "#read";
import { openTestPack } from "../../../support/pack.js";
import { makeReport } from "../../../support/readings.js";

const pack = openTestPack();
const read = createReader(pack);
const find = createFinder(pack);

function sourcesIn(text: string): string[] {
  return find(read(text), makeReport("r", text, { published: "2022-01-07" })).attributions.map(({ source }) =>
    source.map((s) => text.slice(s.start, s.end)).join(" … "),
  );
}

describe("a source", () => {
  it("is not looked for in somebody's quoted words: the speaker stands behind the verb", () => {
    const sources = sourcesIn('"We came because of prices," says one protester, denying any link with the gang');
    expect(sources[0]).toBe("one protester");
    for (const source of sources) expect(["one protester", ""]).toContain(source);
  });

  it("may have a relative clause with a verb of its own", () => {
    expect(sourcesIn("A farmer who stayed said that the road was open.")).toEqual(["A farmer who stayed"]);
  });

  it("is somebody or a text: no feeling, no incident, and not when it was said", () => {
    expect(sourcesIn("Their retreat is not seen as an accident.")).toEqual([""]);
    expect(sourcesIn("No casualties were reported in these incidents.")).toEqual([""]);
    expect(sourcesIn("The mayor was told that 200 policemen would be sent.")).toEqual([""]);
    expect(sourcesIn("The mayor was quoted as saying that the bridge would reopen.")).toEqual(["The mayor"]);
    expect(sourcesIn("Officials today reported that a woman had died.")).toEqual(["Officials"]);
    expect(sourcesIn("A report released today said that a woman had died.")).toEqual(["A report released today"]);
  });

  it("is no clause and no part of what is said", () => {
    const text = '"Continued suspension of payments could lead to losses," it said.';
    for (const source of sourcesIn(text)) expect(source).not.toContain("suspension");
  });
});
