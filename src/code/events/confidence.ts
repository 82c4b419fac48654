import { type Actor, QUAD_OF } from "#record";
import type { FrameMatch } from "../frames/index.js";
import type { Cast } from "./cast.js";
import type { EventGives } from "./event-gives.js";
import type { Topic } from "./topic.js";

/** Below this an event is not told: the frame is weak and nobody was found to take part in it. */
export const LEAST_CONFIDENCE = 0.4;

/**
 * What participants say about whether a frame is right: a word without any is likely misread, above all one that speaks of
 * words rather than of deeds. First guesses, not calibrated.
 */
const NO_PARTICIPANT = { verb: 0.5, noun: 0.7, adjective: 0.5 } as const;
const NO_SPEAKER = 0.6;
const BOTH_SIDES = 1.15;
/** Words of conflict and of talk in a report about sport, culture or gadgets, which also has its meetings and its attacks. */
const OFF_TOPIC = 0.55;
/** Firms and private people agree, meet, ask and appoint each other all day; analysts code it where the public has a part in it. */
const PRIVATE = 0.55;

/** Who acts for more than himself: states and their organs, parties, armed groups, churches, unions, protesters, refugees. */
const PUBLIC: ReadonlySet<string> = new Set(
  "GOV MIL COP JUD LEG PTY REB SPY PRM PRE OPP LAB REL SOC REF AGR ELI UAF CRM".split(" "),
);
/** What private people do to each other counts as well where it is done by force, by crowds, by nature or against the law. */
const DEEDS: ReadonlySet<string> = new Set([
  "ASSAULT",
  "PROTEST",
  "COERCE",
  "MOBILIZE",
  "CRIME",
  "ACCIDENT",
  "DISASTER",
]);

/** "[You] will be asked": a word that anything may be said with. */
const PRONOUN = "participants/pronoun";

interface Sides {
  readonly actors: readonly number[];
  readonly recipients: readonly number[];
  readonly things: number;
}

/** How likely a frame is right, by its own confidence, who takes part and what the report is about. */
export function confidenceOf(
  { cast, topic }: { readonly cast: Cast; readonly topic: Topic },
  match: FrameMatch<unknown>,
  gives: EventGives,
  { actors, recipients, things }: Sides,
): number {
  const isTold = (i: number) => cast.mention(i).rule !== PRONOUN;
  const sides = (actors.some(isTold) ? 1 : 0) + (recipients.some(isTold) || things > 0 ? 1 : 0);
  const deed = DEEDS.has(gives.type);
  // A frame that got the role it asks for stands on that, whoever else is missing.
  const needs = match.frame.tests.some((test) => test.need);
  const alone = isSaid(gives) ? NO_SPEAKER : needs ? 1 : NO_PARTICIPANT[match.form];
  const known = [...actors, ...recipients].map((i) => cast.mention(i));
  const closed = topic.business && !deed && !known.some(isPublic);
  const field = topic.play ? OFF_TOPIC : closed ? PRIVATE : 1;
  return field * (gives.confidence ?? 0.5) * (sides === 0 ? alone : sides === 2 ? BOTH_SIDES : 1);
}

/** Verbal cooperation and verbal conflict. */
function isSaid({ type }: EventGives): boolean {
  return QUAD_OF[type] === 1 || QUAD_OF[type] === 3;
}

function isPublic({ sector, type, country, rule }: Actor): boolean {
  if (sector && PUBLIC.has(sector)) return true;
  return type === "IGO" || type === "NGO" || (country !== undefined && rule.startsWith(PLACE));
}

/** Places that are acted on or that act. */
const PLACE = "participants/place";
