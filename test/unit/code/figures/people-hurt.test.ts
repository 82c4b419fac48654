import { expect, it } from "vitest";
import { createEngine } from "#engine";
import type { FigureAccount } from "#record";
import { openTestPack } from "../../../support/pack.js";

const engine = createEngine(openTestPack());

/** "killed 3, injured 2": whole figures, parts of one left out. */
function figuresIn(text: string): string {
  return engine
    .read({ id: "r", digest: "", language: "en", published: "2022-01-07", publishedBy: "metadata", text })
    .accounts.filter((a): a is FigureAccount => a.kind === "figure" && a.partOf === undefined)
    .map(({ measure, low, high }) => `${measure} ${low === high ? low : `${low}..${high ?? ""}`}`)
    .join(", ");
}

it.each([
  ["The blast left three miners dead and another two injured.", "killed 3, injured 2"],
  ["Two sailors are dead and two more were rushed to the hospital after a blast.", "killed 2, injured 2"],
  ["At least nine sailors are dead and others wounded.", "killed 9.."],
  ["A guard is dead and two cooks, including a trainee, were shot.", "killed 1, injured 2"],
  ["The guard suffered a total of 94 stab wounds.", "injured 1"],
  ["Ben Ito (25) was wounded in the port.", "injured 1"],
  ["Three women are recovering after a shooting in the port.", "injured 3"],
  ["Rebels fired at a market on Friday, hitting five women.", "injured 5"],
])("%s → %s", (text, figures) => {
  expect(figuresIn(text)).toBe(figures);
});
