import type { Surroundings } from "../surroundings.js";
import type { Deed, Deeds, Match } from "./deeds.js";
import { tellNobody, tellOther } from "./features.js";
import type { KeptOut } from "./kept-out.js";
import { othersAround, type Parts } from "./others.js";
import { wayBetween } from "./way.js";

const ACCUSING = "ACCUSE";

/** One that may be chosen for a part in an event: somebody, or nobody. */
export interface Choice {
  /** The head of somebody's words; -1 for nobody. */
  readonly word: number;
  /** What is seen of him beside the event, hashed; the same for each part. */
  readonly seen: readonly number[];
  /** False of who only speaks of the event: "[the union] demanded the release"; and of who is accused, since that he did it is what somebody says. */
  readonly mayAct: boolean;
  /** False of whom the verb over the event names beside it as no part of it: "[the mayor] was hurt at a rally". */
  readonly mayBear: boolean;
}

/** Opens the choices of events; words that open clauses which tell of something else are of the language. */
export type Choices = (around: Surroundings, deeds: Deeds, match: Match, parts: Parts) => Choice[];

/** Nobody, and all whom the sentence of an event names by a way that leads there from the event. */
export function createChoices(apart: ReadonlySet<string>, keptOut: KeptOut): Choices {
  return (around, deeds, match, parts) => {
    const { view } = around;
    const nobody: number[] = [];
    tellNobody(view, match, parts, (hash) => nobody.push(hash));
    const choices: Choice[] = [{ word: -1, seen: nobody, mayAct: true, mayBear: true }];
    const openTo = keptOut(view, deeds, match);
    for (const word of othersAround(around, match, parts)) {
      const way = wayBetween(view.parse, match.word, word, apart);
      if (!way) continue;
      const seen: number[] = [];
      tellOther(view, deeds, match, word, way, (hash) => seen.push(hash));
      const open = openTo(word);
      choices.push({ word, seen, mayAct: open.mayAct && mayAct(deeds, word, match.word), mayBear: open.mayBear });
    }
    return choices;
  };
}

function mayAct({ roles }: Deeds, word: number, event: number): boolean {
  const deeds = roles.get(word) ?? [];
  return !deeds.some((deed) => speaksOf(deed, event) || (isAccused(deed) && deed.match.word !== event));
}

function speaksOf({ match, role }: Deed, event: number): boolean {
  return role === "actor" && SPOKEN.has(match.frame.gives.type) && holds(match, event);
}

/** Types of what is only said of an event. */
const SPOKEN: ReadonlySet<string> = new Set(["REQUEST", ACCUSING, "REJECT", "SUPPORT", "CONSULT"]);

function holds({ roles }: Match, event: number): boolean {
  for (const words of roles.values()) if (words.includes(event)) return true;
  return false;
}

/** "the murder of the judge, which the envoy blamed on [smugglers]" */
function isAccused({ match, role }: Deed): boolean {
  return role === "recipient" && match.frame.gives.type === ACCUSING;
}
