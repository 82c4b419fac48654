import { expect, it } from "vitest";
import { createEngine } from "#engine";
import type { FigureAccount } from "#record";
import { openTestPack } from "../../../support/pack.js";
import { makeReport } from "../../../support/readings.js";

const engine = createEngine(openTestPack());

function readingOf(text: string) {
  return engine.read(makeReport("r", text, { published: "2022-01-07", publishedBy: "metadata" }));
}

function read(text: string): FigureAccount[] {
  return readingOf(text).accounts.filter((a): a is FigureAccount => a.kind === "figure");
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
  expect(scopeOf("Five people die on these roads every day.")).toEqual(["rate"]);
  expect(scopeOf("Three people died in the blast on Monday.")).toEqual(["incident"]);
  expect(scopeOf("The fatal 2021 shooting of two cooks shocked Osh.")).toEqual(["incident"]);
  expect(scopeOf("The army had 20 deaths in its ranks.")).toEqual(["incident"]);
  expect(scopeOf("The levy will affect the three million hikers who climb Etna every year.")).toEqual(["incident"]);
  expect(new Set(scopeOf("The port was shaken this year by the murders of a clerk, two cooks and a guard."))).toEqual(
    new Set(["incident"]),
  );
  expect(scopeOf("So far in 2022, nine people have been murdered in the port.")).toEqual(["rate"]);
  expect(scopeOf("Over the past decade, 900 miners have died in Osh.")).toEqual(["cumulative"]);
  expect(scopeOf("In the last 12 years the feud has caused 400 deaths.")).toEqual(["cumulative"]);
  expect(scopeOf("Police shot nine men who had been sought for the past six months.")).toEqual(["incident"]);
});

it("what a happening of long ago did is recalled", () => {
  const recalled = (text: string) => read(text).map(({ low, background }) => [low, background === true]);
  expect(recalled("The 2009 bombing left 17 sailors dead and 40 cooks injured.")).toEqual([
    [17, true],
    [40, true],
  ]);
  expect(recalled("The raid came two weeks after rebels killed three guards in Osh.")).toEqual([[3, true]]);
  expect(recalled("It came two months after a massacre at a mill in Osh, where a cook killed 21 clerks.")).toEqual([
    [21, true],
  ]);
  expect(recalled("The bombing left 13 people dead.")).toEqual([[13, false]]);
});

it("a number borrows whose it is from a subject of several, not from an object or from one", () => {
  const ofIn = (text: string) => {
    const { accounts, actors } = readingOf(text);
    return accounts.flatMap((a) => {
      if (a.kind !== "figure") return [];
      const of = typeof a.of === "number" ? actors[a.of] : a.of;
      return of ? text.slice(of.start, of.end) : "nobody told";
    });
  };
  expect(ofIn("Five soldiers were killed and 12 wounded.")).toEqual(["Five soldiers", "soldiers"]);
  expect(ofIn("The blast killed eight soldiers and injured 30.")).toEqual(["eight soldiers", "nobody told"]);
  expect(ofIn("The raid ended with the injury of nine clerks.")).toEqual(["nine clerks"]);
  expect(ofIn("One sailor died on the quay, and 14 were wounded.")).toEqual(["One sailor", "nobody told"]);
  expect(ofIn("One sailor was killed and 14 wounded.")).toEqual(["One sailor", "sailor"]);
  // The twelve are none of the five.
  expect(ofIn("Five people were killed and more than 12 were wounded.")).toEqual(["Five people", "people"]);
  expect(ofIn("It was blamed by the parents of Amir Khan, who was stabbed to death in Leeds.")).toEqual(["Amir Khan"]);
  expect(ofIn("The raid left one dead and one wounded.")).toEqual(["nobody told", "nobody told"]);
  expect(ofIn("No one was wounded in the attack.")).toEqual(["nobody told"]);
  expect(ofIn("One of the clerks wounded was a cook.")).toEqual(["One of the clerks"]);
  expect(ofIn("There were no reports of injuries.")).toEqual(["nobody told"]);
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
  ["Ann Ito, whose elder brother was killed while under arrest in Kenya, left.", "killed 1"],
  ["There were 230 fewer deaths on the roads in May.", ""],
  ["The Rivera Mendez Code claims the king was not hurt, but married a nun and died a normal death.", ""],
  ["The minister had been hurt by the controversy.", ""],
  ["The guards made the arrest of one colonel and eight officers known.", "arrested 9"],
  ["The crash ended with the injury of nine clerks and two guards.", "injured 11"],
  ["They mourned the deaths of a pastor, his wife and their three children.", "killed 5"],
  ["The deaths of a guard, a storm and a flood shook the town.", ""],
  ["The murders of police personnel shocked the town.", ""],
  ["The town will double the number of guards who have marched.", ""],
  ["If somebody is killed, the mayor will have to answer.", ""],
  ["A lot of people were killed in the flood.", ""],
  ["Ann Ito and members of her family were arrested.", "arrested 3.."],
  ["The plan is to save 30 mln dlrs by way of lower rents.", ""],
  // Who counts: those the tree has lost, and no more than those.
  ["A clerk was killed and five other people hurt on Monday when the roof fell in.", "killed 1, injured 5"],
  ["A teacher, her husband and five pupils were shot and killed in the house.", "killed 7"],
  ["A cook fatally shot her brother and four nephews.", "killed 5"],
  ["Labour leader Ann Ito and seven other people were killed.", "killed 8"],
  ["The clash ended with the death of nine rebels and two guards.", "killed 11"],
  ["They mourned the murder of six priests, five of them foreigners.", "killed 6"],
  ["Divers are looking for the owner of a boat after a nurse died on Monday.", "killed 1"],
  ["A total of 23 sailors were killed when the ship sank.", "killed 23"],
  ["The storm killed at least nine.", "killed 9.."],
  ["A group of five hostages was killed.", "killed 5"],
  ["A group of hostages was killed.", ""],
  ["A cook murdered his parents and two nephews on Sunday.", "killed 4"],
  ["Police investigate a double murder in Osh.", "killed 2"],
  ["A triple shooting left one man dead.", "injured 2, killed 1"],
  ["An earthquake struck at dawn. Officials put the toll at 30.", "killed 30"],
  ["Divers found the nurse's body in the canal.", "killed 1"],
  ["Police found two bodies with gunshot wounds.", "killed 2"],
  ["The flood left six nurses injured and one cook dead.", "injured 6, killed 1"],
  ["The storm left four sailors dead, nine others injured.", "killed 4, injured 9"],
  ["A guard went on trial for fatally shooting two cooks and wounding another.", "killed 2, injured 1"],
  ["Two people were shot, one fatally, on Monday.", "injured 1, killed 1"],
  ["Five men were shot, two of them fatally.", "injured 3, killed 2"],
  ["The quadruple murder took place on Monday.", "killed 4"],
  // Either of two fates; a natural death.
  ["Nine cooks were hurt or killed when the roof fell in.", ""],
  ["Nobody was hurt or killed.", "injured 0, killed 0"],
  ["The former minister died of cancer on Monday.", ""],
  ["Forty people died of cholera in the camp.", "killed 40"],
  // One person under two names; what is nobody.
  ["A second sailor, a 52-year-old cook, died on Tuesday.", "killed 1"],
  ["A fire left one nurse dead and four cooks injured, Tuesday, Jan. 4.", "killed 1, injured 4"],
  ["A cook drew a knife and three sailors were wounded.", "injured 3"],
  ["The storm caused dozens of deaths, including injuries.", "killed 24..99"],
  ["Photo 12 of 30 Guards stand at a mill where seven clerks were killed.", "killed 7"],
  ["Cooks were asleep when a guard was shot.", "injured 1"],
  ["Guards saw a cook sitting on a bench between two houses with a knife wound.", "injured 1"],
  // "they", "another", "more": those of the clause above, or others.
  ["Two men were taken to a clinic, where they died of gunshot wounds.", "killed 2"],
  ["Guards found one sailor dead and another wounded.", "killed 1, injured 1"],
  ["Two sailors are dead and two more were hit by bullets.", "killed 2, injured 2"],
  ["Two sailors are dead. One died on the quay, and 14 people were shot.", "killed 2, killed 1, injured 14"],
  ["Five people were shot on Monday evening in Osh, where a clerk was killed early on Sunday.", "injured 5, killed 1"],
  ["They wept for seven nurses, three of them trainees, who were killed on Monday.", "killed 7"],
  ["The town mourned the murder of Dr Ito and his companion, Ann Smith.", "killed 2"],
  ["Rescuers have pulled 12 bodies from the rubble, bringing the toll to 87.", "killed 12, killed 87"],
  ["The number of wounded is 41.", "injured 41"],
  // A row of places; one of them in the first.
  ["Gunmen killed two people in Almaty, three in Astana and one in Shymkent.", "killed 6"],
  ["Floods killed twelve people in Kazakhstan, ten in Almaty.", "killed 12"],
  ["It came to several raids on mills, during which 12 guards were killed.", "killed 12"],
  ["Two of the sailors, Ben Ito and Jo Smith, died.", "killed 2"],
  ["The captain, 44, died together with nine of his sailors.", "killed 10"],
  ["The army had 20 casualties.", ""],
  ["There were no casualties.", "killed 0"],
  // A number that goes with another word.
  ["A fire broke out. The nurse was 31 and was in stable condition.", ""],
  ["The clinic told Radio 5 the child had been hurt.", "injured 1"],
  ["At least one other sailor, a cook, was wounded.", "injured 1.."],
  ["The clerk was shot nine times and declared dead, and four others were taken to hospital.", "killed 1, injured 4"],
  // The dead of another day are not among those hurt.
  ["Four men were shot on Wednesday. A clerk was shot dead there on 3 January.", "injured 4, killed 1"],
  ["The suspect is dead. The deputy was shot and is in stable condition.", "killed 1, injured 1"],
  ["Ito and another clerk were shot. Both were flown to a clinic where Ito died.", "injured 1, killed 1"],
  ["A sailor was wounded. A second victim, a cook, was wounded too.", "injured 1, injured 1"],
  ["The blast left one sailor fatally wounded and two others with grave injuries.", "killed 1, injured 2"],
  ["A fire killed nine people. Twenty-three were taken to hospital. Two of them died later.", "killed 9, injured 21"],
  ["At least nine guards were hurt and many arrested near the port.", "injured 9.."],
  // Harm that is denied, and harm that recovery presumes.
  ["There was a shooting in the port, but the driver was not hurt.", ""],
  ["Doctors say the guard should recover after shooting himself by mistake.", "injured 1"],
])("%s → %s", (text, figures) => {
  expect(figuresIn(text)).toBe(figures);
});

it.each([
  // The form of the verb says of how many a clause is.
  ["The list names Judge Ann Ito, Mayor Max Lind and Senator Joe Brand, who was murdered in May.", "killed 1"],
  ["They mourned Judge Ann Ito, Mayor Max Lind and Senator Joe Brand who were murdered in May.", "killed 3"],
  ["The leader was Max Lind, a lawyer arrested in March and a close friend of the mayor.", "arrested 1"],
  ["A CLERK OF THE BANK [IDB] AND A JUDGE FROM THE COURT IN OSH WERE MURDERED NEAR THE CITY, POLICE SAID.", "killed 2"],
  ["The case on kidnapping and murder: Ann Bell, Tom Reed, Max Lind.", ""],
  ["The attack killed: two nurses.", "killed 2"],
  ["Max Lind, an employee of the fund; Joe Brand, a clerk; and a worker from the mill were kidnapped.", "kidnapped 3"],
  ["THE MINISTER HAS TOLD THE PRESS 12 REBELS AND 1 SOLDIER WERE KILLED.", "killed 13"],
  ["The couple were killed at home.", "killed 2"],
  // One number before two bare nouns is of both, and two offices are of one person.
  ["Nine nurses and teachers were killed by gunmen in the port.", "killed 9"],
  ["They spoke of the murder of Senator and presidential candidate Luis Moss.", "killed 1"],
  ["They spoke of the murder of clerk Ann Ito and lawyer Luis Moss.", "killed 2"],
  ["Both soldiers and cooks were killed.", ""],
])("as many as the clause says: %s", (text, figures) => {
  expect(figuresIn(text)).toBe(figures);
});

it("who fled is driven from home where many did, who works is no force, and who escaped harm has none", () => {
  expect(figuresIn("About 900 people fled the fighting.")).toBe("displaced 900");
  expect(figuresIn("A witness saw two men who fled when the shop burned.")).toBe("");
  expect(figuresIn("The alliance has a force of 2,500 in Osh.")).toBe("deployed 2500");
  expect(figuresIn("The jobless stood at 7,000 in a work force of 64,000.")).toBe("");
  expect(figuresIn("Three guards and two cooks escaped injury.")).toBe("");
});

it("a participle behind an article names people, and tells of no harm to whoever stands before it", () => {
  expect(figuresIn("The minister visited the wounded in hospital.")).toBe("");
  expect(figuresIn("Among the wounded were six children.")).toBe("injured 6");
});

it("those are counted whose number it is, also in a clause on something else", () => {
  const text = "The ferry sinking, in which some 140 sailors drowned last week, shocked the port.";
  const { accounts, actors } = readingOf(text);
  const figure = accounts.find((a) => a.kind === "figure")!;
  const { start, end } = typeof figure.of === "object" ? figure.of : actors[figure.of!]!;
  expect(text.slice(start, end)).toBe("some 140 sailors");
});

it("a bullet that hits a part of somebody hurts him", () => {
  expect(figuresIn("The bullet grazed the old nurse's shoulder.")).toBe("injured 1");
  expect(figuresIn("The bullet struck the hotel's back door.")).toBe("");
});

it("who is shot with others, or stands in a list, counts", () => {
  expect(figuresIn("Ben Lind was shot along with a 14-year-old girl and a 25-year-old man near the port.")).toBe(
    "injured 3",
  );
  expect(figuresIn("Two nurses, a cook and a driver were shot.")).toBe("injured 4");
  expect(figuresIn("Two people, a cook and a driver were shot.")).toBe("injured 2");
});

it("who dies where others were taken is one of them", () => {
  expect(figuresIn("Both victims of the crash were taken to a clinic where the boy later died.")).toBe(
    "injured 1, killed 1",
  );
});

it("another than who shot him may be the one that died", () => {
  expect(figuresIn("A teen is dead. Police said he accidentally shot another teen.")).toBe("killed 1");
  expect(figuresIn("A man is dead. The gunman shot another man in the bar.")).toBe("killed 1, injured 1");
});

it("what happened in another year is recalled, and what somebody was found in is not", () => {
  const recalled = (text: string) => read(text).map(({ background }) => background === true);
  expect(recalled("Just last year, a sailor was hurt at the same corner.")).toEqual([true]);
  expect(recalled("They found a cook who had been shot twice.")).toEqual([false]);
  expect(recalled("Two sailors had been shot and were taken away.")).toEqual([false]);
  expect(recalled("Two sailors had been shot.")).toEqual([true]);
});

/** "6 of The nurses, five Danes and one Swede", wholes and parts. */
function toldOf(text: string): string[] {
  const { accounts, actors } = readingOf(text);
  return accounts.flatMap((a) => {
    if (a.kind !== "figure") return [];
    const of = typeof a.of === "number" ? actors[a.of] : a.of;
    const bounds = a.low === a.high ? `${a.low}` : `${a.low}..${a.high ?? ""}`;
    return `${bounds}${of ? ` of ${text.slice(of.start, of.end)}` : ""}${a.partOf === undefined ? "" : ", part"}`;
  });
}

it.each([
  // Numbers between commas say who those are of whom none is told; names behind a plural are those.
  ["The nurses, five Danes and one Swede, were murdered.", "6 of The nurses, five Danes and one Swede"],
  ["Nurses Ann Lind and Tom Reed were gunned down.", "2 of Ann Lind and Tom Reed"],
  // Two offices of one person; harm of their own; one of several.
  ["After the assassination of senator and governor Tom Reed the port was shut.", "1 of senator and governor Tom Reed"],
  ["THE ARMY REGRETS THE DEATHS OF 98 COOKS AND ABOUT 80 WOUNDED IN CLASHES SINCE MAY.", "98 of 98 COOKS"],
  ["One of the two engineers who was kidnapped in Osh has been seen.", "1 of One of the two engineers"],
  ["On Monday 30 people were injured, of whom 12 were hospitalized.", "12 of people, part"],
  // A row of which the tree has but the last at the verb.
  [
    "A tall judge, a well-known cook, and at least five clerks have been murdered.",
    "7.. of A tall judge, a well-known cook, and at least five clerks",
  ],
  [
    "AS WE SAID, BASED ON NOTES FROM THE POLICE, BEN ITO, HIS SON, AND NINE OTHERS WERE KILLED.",
    "11 of BEN ITO, HIS SON, AND NINE OTHERS",
  ],
  // Who is counted: the noun itself, all in the row, a name with a hyphen; nobody where something only happened.
  ["Kidnappers asked for nine detainees.", "9 of nine detainees"],
  ["The rebels and the army have suffered at least 30 casualties.", "30.. of The rebels and the army"],
  [
    "Ben Ito, cook in Osh, and his brother - in - law Tom Reed were shot to death.",
    "1 of his brother - in - law, part",
  ],
  ["The march resulted in two injuries.", "2"],
  ["Since then some 90 miners have been killed and over 300 have been jailed.", "301.. of miners"],
  ["Ten cooks were killed and 30 others wounded.", "30 of 30 others"],
  ["The rebels lost at least 12 army casualties.", "12.. of 12 army casualties"],
])("tells how many and of whom: %s", (text, expected) => expect(toldOf(text)).toContain(expected));

it("what a sum was before it is cut is no change to it", () => {
  const changes = (text: string) => read(text).map(({ low, change }) => `${low} ${change}`);
  expect(changes("She wants to cut the £85 cost of a pass.")).toEqual(["85 none"]);
  expect(changes("The storms will bring the crop down to some 9 mln tonnes.")).toEqual(["9000000 down"]);
});
