import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { createReader } from "#read";
import type { Actor } from "#record";
import { createActorFinder } from "../../../../src/find/actors/index.js";
import { createPlaceFinder } from "../../../../src/find/places/index.js";
import { openTestPack } from "../../../support/pack.js";

let find: (text: string) => readonly Actor[];

beforeAll(() => {
  const pack = openTestPack();
  const read = createReader(pack);
  const findPlaces = createPlaceFinder(pack);
  const findActors = createActorFinder(pack);
  find = (text) => {
    const parse = read(text);
    return findActors(parse, findPlaces(parse));
  };
}, 60_000);

/** "[Soldiers: MIL RUS] left." */
function marked(text: string): string {
  let out = "";
  let at = 0;
  for (const a of find(text)) {
    out += `${text.slice(at, a.start)}[${text.slice(a.start, a.end)}: ${[a.sector, a.type, a.country].filter(Boolean).join(" ")}]`;
    at = a.end;
  }
  return out + text.slice(at);
}

/** Quotes of each entity's mentions. */
function chains(text: string): string[][] {
  const byEntity = new Map<string, string[]>();
  for (const a of find(text)) byEntity.set(a.entity, [...(byEntity.get(a.entity) ?? []), text.slice(a.start, a.end)]);
  return [...byEntity.values()];
}

describe("actors", () => {
  it("go on with the field behind a name or an office", () => {
    expect(marked("He spoke at a meeting of the Royal Society for Marine Biology.")).toContain(
      "[the Royal Society for Marine Biology: SOC]",
    );
    expect(marked("The Minister for Trade and Mines resigned today.")).toBe(
      "[The Minister for Trade and Mines: GOV] resigned today.",
    );
    expect(marked("The union blamed the Council for Rada's death.")).not.toContain("Council for");
  });

  it("are not those whose words are quoted where the quotation says he or they", () => {
    const told = 'The miners left. "The talks failed," the ministers said. "They rejected our plan."';
    expect(chains(told)).toContainEqual(["The miners", "They"]);
    expect(chains('The mayor said he "rejected the plan".')).toContainEqual(["The mayor", "he"]);
  });

  it.each([
    "[Dozens of protesters: CVL] were arrested.",
    "At least [18 officers: COP] left the square.",
    "[Two gunmen: UAF] fired on [the police: COP].",
    "[Russian soldiers: MIL RUS] crossed the river.",
    "[The Kazakh interior ministry: GOV KAZ] denied it.",
    "[NATO: MIL IGO] sent two ships.",
    "[Six gunmen: UAF] were killed and [13: UAF] were wounded.",
    "In October 1989 [the court: JUD] lifted the ban.",
    "[Fiji: GOV FJI] today welcomed the end of a ban.",
    "[The thugs of the so-called brigade: CRM] threatened [the villagers: CVL].",
    "[The BBC: JRN GBR] reported the fire.",
    "[The Taliban: REB AFG] closed the road.",
    "[Reuters: JRN GBR] and [Al Jazeera: JRN QAT] reported the fire.",
    "[Some outlets: JRN] said the bridge was closed.",
    "[Turkish President Emre Aydin: GOV TUR] met [French officials: GOV FRA].",
    "[A Ukrainian judge: JUD UKR] freed two ships.",
    "[Security forces: COP] fired at [protesters: CVL].",
    "[Boko Haram fighters: REB] attacked the village.",
    "[The ruling party: PTY] won every seat.",
    "[The Senate: LEG USA] passed the law.",
    "[Gazprom: BUS MNC RUS] cut supplies.",
    "[The World Health Organization: IGO] sent [doctors: MED].",
    "[Amnesty International: SOC NGO] criticised [the government: GOV].",
    "[One woman: CVL] was hurt.",
    "[A crowd: CVL] gathered outside.",
    "[Unidentified gunmen: UAF] shot [two traders: BUS].",
    "[Nurses: MED] and [teachers: EDU] marched.",
    "[Farmers: AGR] blocked the road.",
    "[Hamas: REB PSE] and [Israel: GOV ISR] agreed to a truce.",
    "[Human Rights Watch: SOC NGO] published a list.",
  ])("%s", (golden) => {
    expect(marked(golden.replace(/\[([^:\]]+):[^\]]*\]/g, "$1"))).toBe(golden);
  });

  it("joins office, full name, surname and pronoun", () => {
    const text =
      "The president of Kenya, Daniel Mwangala, spoke first. Mwangala was brief. He left early. The president did not smile.";
    expect(chains(text)[0]).toEqual(["The president of Kenya", "Daniel Mwangala", "Mwangala", "He", "The president"]);
    expect(find(text).map((a) => a.name)).toContain("Daniel Mwangala");
    expect(find(text)[2]).toMatchObject({ country: "KEN", sector: "GOV", name: "Daniel Mwangala" });
  });

  it.each([
    "[Prime Minister Anna Keller: 1] resigned. [Keller: 1] said [she: 1] was tired. [The prime minister: 1] left at noon.",
    "[The army chief: 1], [General Omar Haddad: 1], spoke to [reporters: 2]. [Haddad: 1] denied it.",
    "[The ministry of health: 1] closed two roads. [The ministry: 1] gave no reason.",
    "[The rebels: 1] took the airport. [They: 1] left at dawn.",
    "[Two farmers: 1] met [the governor: 2]. [The governor: 2] thanked [them: 1].",
  ])("joins names, titles, roles, pronouns and bare nouns: %s", (golden) => {
    const text = golden.replace(/\[([^:\]]+):[^\]]*\]/g, "$1");
    let at = 0;
    let out = "";
    const numbers = new Map<string, number>();
    for (const a of find(text)) {
      if (!numbers.has(a.entity)) numbers.set(a.entity, numbers.size + 1);
      out += `${text.slice(at, a.start)}[${text.slice(a.start, a.end)}: ${numbers.get(a.entity)}]`;
      at = a.end;
    }
    expect(out + text.slice(at)).toBe(golden);
  });

  it("keeps two persons of one surname apart", () => {
    const text = "Anna Belkova sued Viktor Belkov. Peter Marsh and Laura Marsh watched.";
    const [, , ...marshes] = find(text);
    expect(new Set(marshes.map((a) => a.entity)).size).toBe(marshes.length);
  });

  it("chooses the person that a pronoun agrees with", () => {
    const text = "Maria Ovalle met James Torrin. She laughed.";
    expect(chains(text)).toContainEqual(["Maria Ovalle", "She"]);
  });

  it("takes nobody for the object of what he does himself", () => {
    const thanked = "James Torrin resigned on Monday. Peter Marsh came and thanked him.";
    expect(chains(thanked)).toContainEqual(["James Torrin", "him"]);
    const asked = "James Torrin asked Peter Marsh to help him.";
    expect(chains(asked)).toContainEqual(["James Torrin", "him"]);
  });

  it("joins a body, its short form and its capitals in brackets", () => {
    const text =
      "The National Security Committee (KNB) arrested a driver. The committee gave no name. The KNB is silent.";
    const [committee, acronym] = find(text);
    expect(acronym!.entity).toBe(committee!.entity);
    expect(find(text).at(-1)!.entity).toBe(committee!.entity);
  });

  it("lends a spokesman the sector of those he speaks for", () => {
    expect(find("A police spokesman gave no details.")[0]).toMatchObject({ sector: "COP" });
    expect(find("A spokesman for the army gave no details.")[0]).toMatchObject({ sector: "MIL" });
  });

  it("takes a country as an actor where it acts, not where things happen", () => {
    expect(find("Russia sent troops.")[0]).toMatchObject({ country: "RUS", rule: "actors/state" });
    expect(find("It rained in Russia.")).toEqual([]);
  });

  it("finds owners of what is no actor", () => {
    expect(marked("Tokayev's resignation surprised everybody.")).not.toBe("");
    expect(find("The government's decision came late.").map((a) => a.sector)).toEqual(["GOV"]);
  });

  it("counts stand-ins only where they act or suffer", () => {
    expect(find("Eight were killed and others were injured.")).toHaveLength(2);
    expect(find("The bus number 12 was late.")).toEqual([]);
  });

  it("gives spans inside the text, in order, none overlapping, and the same ones every time", () => {
    const word = fc.constantFrom(
      "President",
      "Anna",
      "Smith",
      "said",
      "he",
      "the",
      "police",
      "of",
      "Kazakhstan",
      "'s",
      ",",
      ".",
      "ministry",
      "two",
      "and",
      "killed",
      "(",
      ")",
      "KNB",
      "protesters",
      "Russian",
      "in",
      "-",
      "their",
      "dozens",
      "\n",
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 40 }), (words) => {
        const text = words.join(" ");
        const actors = find(text);
        let at = 0;
        for (const a of actors) {
          expect(a.start).toBeGreaterThanOrEqual(at);
          expect(a.end).toBeGreaterThan(a.start);
          expect(a.end).toBeLessThanOrEqual(text.length);
          expect(a.name).not.toBe("");
          at = a.end;
        }
        expect(find(text)).toEqual(actors);
      }),
      { numRuns: 60 },
    );
  });
});
