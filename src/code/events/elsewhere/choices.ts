import type { Surroundings } from "../surroundings.js";
import type { Deeds, Match } from "./deeds.js";
import { tellNobody, tellOther } from "./features.js";
import { othersAround, type Parts } from "./others.js";
import { wayBetween } from "./way.js";

/** One that may be chosen for a part in an event: somebody, or nobody. */
export interface Choice {
  /** The head of somebody's words; -1 for nobody. */
  readonly word: number;
  /** What is seen of him beside the event, hashed; the same for each part. */
  readonly seen: readonly number[];
  /** True of who asks for the event, welcomes or condemns it, and does not do it: "[the union] demanded the release". */
  readonly speaksOf: boolean;
  /** True of who is accused in the sentence: that he did it is what somebody says. */
  readonly isAccused: boolean;
}

/** Opens the choices of events; words that open clauses which tell of something else are of the language. */
export type Choices = (around: Surroundings, deeds: Deeds, match: Match, parts: Parts) => Choice[];

/** Nobody, and all whom the sentence of an event names by a way that leads there from the event. */
export function createChoices(apart: ReadonlySet<string>): Choices {
  return (around, deeds, match, parts) => {
    const { view } = around;
    const nobody: number[] = [];
    tellNobody(view, match, parts, (hash) => nobody.push(hash));
    const choices: Choice[] = [{ word: -1, seen: nobody, speaksOf: false, isAccused: false }];
    for (const word of othersAround(around, match, parts)) {
      const way = wayBetween(view.parse, match.word, word, apart);
      if (!way) continue;
      const seen: number[] = [];
      tellOther(view, deeds, match, word, way, (hash) => seen.push(hash));
      choices.push({
        word,
        seen,
        speaksOf: speaksOf(deeds, word, match.word),
        isAccused: isAccused(deeds, word, match.word),
      });
    }
    return choices;
  };
}

function speaksOf({ roles }: Deeds, word: number, event: number): boolean {
  const deeds = roles.get(word) ?? [];
  return deeds.some(({ match, role }) => role === "actor" && SPOKEN.has(match.frame.gives.type) && holds(match, event));
}

/** "the murder of the judge, which the envoy blamed on [smugglers]" */
function isAccused({ roles }: Deeds, word: number, event: number): boolean {
  const deeds = roles.get(word) ?? [];
  return deeds.some(
    ({ match, role }) => role === "recipient" && match.frame.gives.type === "ACCUSE" && match.word !== event,
  );
}

/** Types of what is only said of an event. */
const SPOKEN: ReadonlySet<string> = new Set(["REQUEST", "ACCUSE", "REJECT", "SUPPORT", "CONSULT"]);

function holds({ roles }: Match, event: number): boolean {
  for (const words of roles.values()) if (words.includes(event)) return true;
  return false;
}
