import { expect, it } from "vitest";
import { createEngine } from "#engine";
import type { FigureAccount } from "#record";
import { openTestPack } from "../../../support/pack.js";
import { makeReport } from "../../../support/readings.js";

const engine = createEngine(openTestPack());

function read(text: string): FigureAccount[] {
  return engine
    .read(makeReport("r", text, { published: "2022-01-07", publishedBy: "metadata" }))
    .accounts.filter((a): a is FigureAccount => a.kind === "figure");
}

/** "killed 3, injured 2": whole figures, parts of one left out. */
function figuresIn(text: string): string {
  return read(text)
    .filter((a) => a.partOf === undefined)
    .map(({ measure, low, high }) => `${measure} ${low === high ? low : `${low}..${high ?? ""}`}`)
    .join(", ");
}

it("who kills others and dies in the same sentence is counted with them", () => {
  expect(figuresIn("The cook killed three clerks before taking his own life.")).toBe("killed 4");
  expect(figuresIn("He killed two cooks before he was shot dead by police.")).toBe("killed 3");
  expect(figuresIn("The gunman killed 12 people before dying in a gun battle with police.")).toBe("killed 13");
  expect(figuresIn("The gunman killed two cooks before guards killed a sailor.")).toBe("killed 2, killed 1");
  expect(figuresIn("A cook killed three people before trying to kill himself.")).toBe("killed 3");
  const [part] = read("The cook killed three clerks before taking his own life.").filter((a) => a.low === 3);
  expect(part?.partOf).toBeDefined();
});

it("the killer's death is his own where the clause behind another noun tells of it", () => {
  expect(
    figuresIn("A man came into the shop and began shooting, killing a customer before being killed by a guard."),
  ).toBe("killed 2");
});

it("so many more of those told of are counted with them", () => {
  expect(figuresIn("Two sailors died on the quay and two died on the way to the clinic.")).toBe("killed 4");
});

it("a row that the tree takes for another name is a row", () => {
  expect(figuresIn("A clerk killed five of the nurses, his young daughter and himself on Thursday.")).toBe("killed 7");
  expect(figuresIn("Ben Ito was killed at the mill, along with a grown woman, a small boy and two small girls.")).toBe(
    "killed 5",
  );
});

it("an age with nothing behind its hyphen counts nobody", () => {
  expect(figuresIn("Two sailors, an 18- and 19-year-old man, died from their injuries.")).toBe("killed 2");
  expect(figuresIn("Two of the cooks are 19- and 22-year-old cousins, who were found dead outside.")).not.toContain(
    "19",
  );
});

it("who is hurt in a way that nobody dies of is not among the dead", () => {
  const text = (how: string) => `A sailor died on the quay. Four cooks were taken to the hospital ${how}.`;
  expect(figuresIn(text("with non-life-threatening injuries"))).toContain("injured 4");
  expect(figuresIn(text("by a guard"))).not.toContain("injured 4");
  expect(figuresIn("A sailor died on the quay. Three cooks were also shot.")).toContain("injured 3");
});

it("who stands in a row with himself was killed with him", () => {
  expect(figuresIn("Ito killed his wife and himself on Monday.")).toBe("killed 2");
});

it("a number before a verb is not of those behind it", () => {
  expect(figuresIn("A guard shot and killed his wife near the mill.")).toBe("killed 1");
});

it("neither how often somebody was shot nor his age says how many", () => {
  expect(figuresIn("A cook shot seven times in Osh on Monday is expected to survive, his brother said.")).not.toContain(
    "7",
  );
  expect(figuresIn("Guards said the cook was 20 and was doing well, in good condition. He was shot.")).not.toContain(
    "20",
  );
});

it("both counts those told one by one", () => {
  const both = read("The clerk and his uncle were both pronounced dead.");
  expect(both.map(({ low, partOf }) => `${low}${partOf === undefined ? "" : " part"}`).sort()).toEqual([
    "1 part",
    "1 part",
    "2",
  ]);
});

it("whoever is told apart from the dead is hurt", () => {
  expect(
    figuresIn(
      "Two people died in Osh. The toddler and his uncle, Max Brand, were pronounced dead. The father, Ben Ito, was shot in the leg.",
    ),
  ).toContain("injured 1");
  // A later word for the one who died is of nobody else.
  expect(
    figuresIn(
      "Max Lind was killed on Monday in a raid that left a man wounded. Lind was 40. He was found dead at home.",
    ),
  ).toContain("injured 1");
  expect(figuresIn("Two guards died. A cook was shot, but is expected to survive. A man was found dead.")).toContain(
    "injured 1",
  );
  expect(
    figuresIn("A child was shot and killed. A second child was injured. The child killed was Max Lind."),
  ).toContain("injured 1");
});

it("a death by a wound has none who is wounded", () => {
  expect(figuresIn("The coroner called the cook's death a homicide by gunshot wound.")).toBe("killed 1");
});

it("whoever is killed after killing is not the one he killed", () => {
  expect(
    figuresIn(
      "A man walked into an inn and began shooting, killing a woman known to be a cook and bringing the town to a halt on Sunday before being killed by an officer.",
    ),
  ).toContain("killed 2");
});

it("the subject of a passive behind another clause is who was hurt", () => {
  expect(figuresIn("Police are investigating after a boy was shot in the hand.")).toBe("injured 1");
  expect(figuresIn("Police are investigating after four nurses and a toddler were shot in Dayton Monday.")).toBe(
    "injured 5",
  );
  expect(figuresIn("The miners who worked after the strike were shot at.")).toBe("");
});

it("who is told to live is none of the dead", () => {
  expect(figuresIn("A man was killed. His brother was shot in the arm and survived.")).toBe("killed 1, injured 1");
  expect(figuresIn("A man was killed. He was stabbed on Monday but did not survive.")).toBe("killed 1");
  expect(
    figuresIn(
      "Three cooks were shot outside an inn on Saturday. All three are expected to survive. A clerk was killed after a fight on Monday.",
    ),
  ).toBe("injured 3, injured 3, killed 1");
});

it("what came of a deed is told as the deed, not as its aim", () => {
  const [killed, hurt] = read(
    "Several people opened fire on a wake held to remember a cook, killing one man and wounding four other people.",
  ).filter(({ measure }) => measure === "killed" || measure === "injured");
  expect([killed?.stage, hurt?.stage]).toEqual(["done", "done"]);
});

it("an illness is what somebody died of, not what the dead worked on", () => {
  expect(figuresIn("The former minister died of cancer on Monday.")).toBe("");
  expect(figuresIn("A cancer researcher at the clinic died on Monday.")).toBe("killed 1");
});

it("names behind what several are called are those several", () => {
  expect(figuresIn("He killed sisters Anna Brask and Mary Brask.")).toBe("killed 2");
});
