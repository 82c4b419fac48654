import { expect, it } from "vitest";
import { createEngine } from "#engine";
import type { FigureAccount } from "#record";
import { openTestPack } from "../../../support/pack.js";

const engine = createEngine(openTestPack());

function read(text: string): FigureAccount[] {
  return engine
    .read({ id: "r", digest: "", language: "en", published: "2022-01-07", publishedBy: "metadata", text })
    .accounts.filter((a): a is FigureAccount => a.kind === "figure");
}

/** "killed 3, injured 2": whole figures, parts of one left out. */
function figuresIn(text: string): string {
  return read(text)
    .filter((a) => a.partOf === undefined && a.measure !== "affected")
    .map(({ measure, low, high }) => `${measure} ${low === high ? low : `${low}..${high ?? ""}`}`)
    .join(", ");
}

it("counts for a period of the calendar are of no one happening", () => {
  const scopeOf = (text: string) => read(text).map(({ scope }) => scope);
  expect(scopeOf("More than 200 people have died this month.")).toEqual(["rate"]);
  expect(scopeOf("More than 90 villagers have died so far this month.")).toEqual(["cumulative"]);
  expect(scopeOf("In all 34 officers were killed in 2022.")).toEqual(["rate"]);
  expect(scopeOf("Three people died in the blast on Monday.")).toEqual(["incident"]);
});

it.each([
  ["The blast left three miners dead and another two injured.", "killed 3, injured 2"],
  ["Two sailors are dead and two more were rushed to the hospital after a blast.", "killed 2, injured 2"],
  ["At least nine sailors are dead and others wounded.", "killed 9.."],
  ["A guard is dead and two cooks, including a trainee, were shot.", "killed 1, injured 2"],
  ["The guard suffered a total of 94 stab wounds.", "injured 1"],
  ["Ben Ito (25) was wounded in the port.", "injured 1"],
  ["Three women are recovering after a shooting in the port.", "injured 3"],
  ["Rebels fired at a market on Friday, hitting five women.", "injured 5"],
  // Who counts: those the tree has lost, and no more than those.
  ["A clerk was killed and five other people hurt on Monday when the roof fell in.", "killed 1, injured 5"],
  ["A teacher, her husband and five pupils were shot and killed in the house.", "killed 7"],
  ["A cook fatally shot her brother and four nephews.", "killed 5"],
  ["Labour leader Ann Ito and seven other people were killed.", "killed 8"],
  ["The clash ended with the death of nine rebels and two guards.", "killed 11"],
  ["They mourned the murder of six priests, five of them foreigners.", "killed 6"],
  ["Divers are looking for the owner of a boat after a nurse died on Monday.", "killed 1"],
  // A number that goes with another word.
  ["The clerk was shot nine times and declared dead, and four others were taken to hospital.", "killed 1, injured 4"],
  // The dead of another day are not among those hurt.
  ["Four men were shot on Wednesday. A clerk was shot dead there on 3 January.", "injured 4, killed 1"],
  ["The suspect is dead. The deputy was shot and is in stable condition.", "killed 1, injured 1"],
  ["Ito and another clerk were shot. Both were flown to a clinic where Ito died.", "injured 1, killed 1"],
  ["A sailor was wounded. A second victim, a cook, was wounded too.", "injured 1, injured 1"],
  ["The blast left one sailor fatally wounded and two others with grave injuries.", "killed 1, injured 2"],
  // Harm that is denied, and harm that recovery presumes.
  ["There was a shooting in the port, but the driver was not hurt.", ""],
  ["Doctors say the guard should recover after shooting himself by mistake.", "injured 1"],
])("%s → %s", (text, figures) => {
  expect(figuresIn(text)).toBe(figures);
});
