import type { Parse } from "#read";
import { argumentsOf, childWith, type FrameMatch, type ReportView, STRUCK, withSeriesBefore } from "../frames/index.js";
import { otherSide } from "./bargain.js";
import type { Cast } from "./cast.js";
import { deedDoers } from "./deed-doers.js";
import { ATTACK, type EventGives } from "./event-gives.js";
import { fightersIn } from "./fighters.js";
import { harmedBehind } from "./harmed-behind.js";
import { byName, holds, outside, withNames } from "./heads.js";
import { reachFrom, type Source, waysFrom } from "./reach-from.js";
import { sideBehind } from "./side-behind.js";
import { apart, areOneSide, type Participants, unique } from "./sides.js";
import type { Surroundings } from "./surroundings.js";
import { tiedByDeed } from "./tied-by-deed.js";
import { toldByClause } from "./told-by-clause.js";

/** An event of which it is known who does it, and who stands in its roles. Numbers of actors are those of the cast, others are words. */
interface Told {
  readonly around: Surroundings;
  readonly match: FrameMatch<EventGives>;
  readonly mutual: boolean;
  readonly acting: readonly number[];
  readonly affected: readonly number[];
  /** Whom the roles name as acting, and these or whoever does a deed of the kind. */
  readonly named: readonly number[];
  readonly actors: readonly number[];
  isActor(actor: number): boolean;
}

/** Finds to whom an event is done; undefined where the next one is to look. */
type Way = (told: Told) => Participants | undefined;

/** Who does an event and to whom: by its roles, else by what stands beside it, else by who stands nearest below the thing acted on or the trigger. */
export function participantsOf(around: Surroundings, match: FrameMatch<EventGives>, mutual: boolean): Participants {
  const told = whoActs(around, match, mutual);
  for (const way of WAYS) {
    const found = way(told);
    if (found) return found;
  }
  return { actors: told.actors, recipients: nearestBelow(told) };
}

function whoActs(around: Surroundings, match: FrameMatch<EventGives>, mutual: boolean): Told {
  const { view, cast } = around;
  const { roles } = match;
  const heads = withSeriesBefore(view, roles, "actor").filter((w) => !(mutual && isSaidToBe(view.parse, w, match)));
  const fighters = mutual ? fightersIn(around, match) : undefined;
  const acting = outside(around, match, fighters?.acting ?? (mutual ? byName : withNames)(view, heads));
  const done = withSeriesBefore(view, roles, "recipient");
  const affected = outside(around, match, fighters?.affected ?? withNames(view, done));
  const whoIs = mutual ? cast.between : cast.acting;
  const named = unique(acting.flatMap((w) => [...cast.sharing(w), whoIs(w)]));
  const actors = named.length > 0 ? named : deedDoers(around, match);
  const isActor = (i: number) => actors.some((a) => cast.mention(a).entity === cast.mention(i).entity);
  return { around, match, mutual, acting, affected, named, actors, isActor };
}

const WAYS: readonly Way[] = [
  byRole,
  byClause,
  bySideBehind,
  amongThemselves,
  byPronoun,
  byBargain,
  byStroke,
  byRefusal,
  byOthersDeed,
];

/** The words' actors but for whoever acts; undefined where there are none. */
function facing({ actors, isActor }: Told, found: readonly number[]): Participants | undefined {
  const recipients = unique(found).filter((i) => !isActor(i));
  return recipients.length > 0 ? { actors, recipients } : undefined;
}

function byRole(told: Told): Participants | undefined {
  const { around, match, mutual, affected, named, isActor } = told;
  const { cast } = around;
  const toWhom = (w: number) => {
    const known = cast.affected(w);
    return known >= 0 && isActor(known) ? cast.beside(w) : known;
  };
  const hurt = HARM.has(match.frame.gives.type) && !(mutual && named.length !== 1) ? (match.harmed ?? []) : [];
  return facing(told, [...hurt.map(cast.affected), ...affected.flatMap((w) => [...cast.sharing(w), toWhom(w)])]);
}

function byClause({ around, match, mutual, actors }: Told): Participants | undefined {
  const telling = mutual || actors.length > 0 ? [] : toldByClause(around, match);
  return telling.length > 0 ? allOf(telling.map((deed) => participantsOf(around, deed, false))) : undefined;
}

function bySideBehind(told: Told): Participants | undefined {
  const { around, match, mutual, affected } = told;
  if (!mutual || affected.length > 0) return undefined;
  return facing(told, sideBehind(around.view, match, around.matches).map(around.cast.affected));
}

/** "[The two] met", "[Ann Bell and Tom Reed] fought" */
function amongThemselves({ around, match, mutual, acting, affected, actors }: Told): Participants | undefined {
  if (!mutual || affected.length > 0 || actors.length < 2) return undefined;
  return match.frame.gives.type === ATTACK || !areOneSide(around, acting)
    ? apart(around.cast, actors)
    : { actors, recipients: [] };
}

/** "urged [you] to call": whoever it is, it is nobody further down. */
function byPronoun({ around, affected, actors }: Told): Participants | undefined {
  return affected.some((w) => around.view.parse.upos[w] === "PRON") ? { actors, recipients: [] } : undefined;
}

function byBargain(told: Told): Participants | undefined {
  const { view, cast, reach } = told.around;
  return facing(told, otherSide(view, told.match, reach.bargain).map(cast.affected));
}

/** What struck whom, where nobody else can be meant. */
function byStroke(told: Told): Participants | undefined {
  const slots = told.match.frame.roles.get("recipient");
  return slots?.every((slot) => slot === STRUCK) ? { actors: told.actors, recipients: killedBehind(told) } : undefined;
}

function killedBehind({ around, match, isActor }: Told): number[] {
  const killed = withNames(around.view, harmedBehind(around.view.parse, around.matches, match));
  return unique(killed.map(around.cast.affected)).filter((i) => !isActor(i));
}

function thingsOf({ around, affected, match }: Told): readonly number[] {
  return [...affected, ...(match.roles.get("thing") ?? [])].filter((w) => !around.isNoThing(around.view, w));
}

function deedsAmong({ matches }: Surroundings, things: readonly number[]): readonly FrameMatch<EventGives>[] {
  return things.flatMap((w) => matches.get(w) ?? []);
}

/** "refused to free [the hostages]" */
function byRefusal(told: Told): Participants | undefined {
  const { around, match } = told;
  return typeOf(around, match.word) === "REJECT" ? facing(told, thingsOf(told).map(around.cast.at)) : undefined;
}

/** By a deed that is the thing acted on: by whoever does it, or whom it was done to where it ends. */
function byOthersDeed(told: Told): Participants | undefined {
  const { around, match, actors } = told;
  const { cast } = around;
  const deeds = deedsAmong(around, thingsOf(told));
  const doers = unique(deeds.flatMap(({ roles }) => (roles.get("actor") ?? []).map(cast.acting)));
  if (doers.length === 0) return undefined;
  // "[the army]'s blockade was lifted": a deed that ends by nobody else's hand is ended by whoever does it.
  if (actors.length === 0 && YIELDING.has(match.frame.gives.type)) return { actors: doers, recipients: [] };
  const spared = YIELDING.has(typeOf(around, match.word)) ? deeds.flatMap(sufferers).map(cast.affected) : [];
  return facing(told, doers) ?? facing(told, spared);
}

function nearestBelow(told: Told): readonly number[] {
  const { around, match, mutual, acting, affected, actors, isActor } = told;
  const { view, cast, reach } = around;
  const { roles, word } = match;
  const things = thingsOf(told);
  const isAside = (i: number) => isActor(i) || holds(cast, i, view.parse.start[word]!);
  const aside = [
    ...acting,
    ...things,
    ...(roles.get("office") ?? []),
    ...deedsAmong(around, things).flatMap(sufferers),
    ...(acting.length > 0 ? subjectsOf(view, word) : []),
    ...promisedOf(told),
  ];
  // "posted [additional] troops": half of a thing that is somebody.
  const known = new Set(things.map(cast.at));
  const isTold = (i: number) => known.has(i) || isAside(i);
  const ways = mutual ? { first: reach.together, next: reach.together } : { first: reach.trigger };
  const below = (from: readonly number[], slots: Pick<Source, "first" | "next">) =>
    reachFrom(around, { from, ...slots, aside, phrase: match }, isTold);
  // What is talked about takes no part; a side of it may be told by what belongs to it.
  const nearest = below(mutual ? affected : things, waysFrom(reach, typeOf(around, word)));
  const near = nearest.length > 0 || !mutual ? nearest : below(things, ways);
  if (near.length > 0) return near;
  const tied = tiedByDeed(around, typeOf(around, word), things).filter((i) => !isTold(i));
  if (tied.length > 0) return tied;
  const reached = reachFrom(around, { from: [word], ...ways, aside, phrase: match }, isAside);
  const isToldOf = mutual || reached.length > 0 || things.some((w) => view.time[w]! < 0);
  // "six rebels died in the clash": of a fight whose sides nobody tells, those who came to harm in it.
  const isUntold = mutual && actors.length + reached.length === 0;
  const recipients = (isToldOf && !isUntold ? reached : harmedBy(around, match)).filter((i) => !isActor(i));
  return recipients.length > 0 ? recipients : killedBehind(told);
}

/** "promised to move [the fleet]": what is to be done with somebody is not done to him, unless it is an event or lets him do something. */
function promisedOf({ around, match }: Told): readonly number[] {
  if (match.form !== "verb" || typeOf(around, match.word) !== PROMISED) return [];
  const { parse } = around.view;
  return argumentsOf(parse, match.word).flatMap(({ slot, word }) => {
    const isOwn = word > match.to && slot === "complement" && !around.matches.has(word);
    return isOwn && childWith(parse, word, "xcomp") < 0 && childWith(parse, word, "ccomp") < 0 ? [word] : [];
  });
}

const PROMISED = "AGREE";

function allOf(all: readonly Participants[]): Participants {
  return {
    actors: unique(all.flatMap(({ actors }) => actors)),
    recipients: unique(all.flatMap(({ recipients }) => recipients)),
  };
}

/** "[They] will be hard talks": what is said to be a meeting does not meet; of whom it is said by a preposition does. */
function isSaidToBe(parse: Parse, subject: number, { word, form }: FrameMatch<unknown>): boolean {
  if (form !== "noun" || parse.head[subject] !== word || !parse.deprel[subject]!.startsWith("nsubj")) return false;
  return childWith(parse, word, "cop") >= 0 && childWith(parse, word, "case") < 0;
}

/** "[The mayor] was killed in an attack": who came to harm by a deed, where it says of nobody that it was done to him. */
function harmedBy(
  { view, cast, matches }: Surroundings,
  { word, form, harmed, frame }: FrameMatch<EventGives>,
): number[] {
  if (harmed?.length && frame.gives.type === ATTACK) return unique(harmed.map(cast.affected));
  const harm = form === "noun" ? matches.get(view.parse.head[word]!) : undefined;
  if (!harm?.roles.get("cause")?.includes(word)) return [];
  return unique((harm.roles.get("recipient") ?? []).map(cast.affected));
}

/** "[The mayor] blamed rebels for burning the mill": who is subject by the tree where another is known to have done it. */
function subjectsOf({ parse }: ReportView, word: number): readonly number[] {
  return argumentsOf(parse, word).flatMap((argument) => (argument.slot === "subject" ? [argument.word] : []));
}

/** Who is done something to in what is condemned, demanded or hailed is not whom that is said to. */
function sufferers({ frame, roles }: FrameMatch<EventGives>): readonly number[] {
  return HARM.has(frame.gives.type) ? (roles.get("recipient") ?? []) : [];
}

/** PLOVER types of what is done to somebody and not with him. */
const HARM: ReadonlySet<string> = new Set([
  "ASSAULT",
  "COERCE",
  "SANCTION",
  "RETREAT",
  "CRIME",
  "ACCIDENT",
  "DISASTER",
]);

function typeOf({ matches }: Surroundings, word: number): string {
  return matches.get(word)?.frame.gives.type ?? "";
}

/** Types of what ends a deed: "lifted its blockade of [the port]" is good for whom the deed was done to. */
const YIELDING: ReadonlySet<string> = new Set(["CONCEDE", "RETREAT"]);

/** Who a verb's subject and object name, where nothing is known of the verb. */
export function namedIn(cast: Cast, roles: FrameMatch<unknown>["roles"]): Participants {
  const actors = unique((roles.get("actor") ?? []).map(cast.affected));
  const recipients = unique((roles.get("recipient") ?? []).map(cast.affected)).filter((i) => !actors.includes(i));
  return { actors, recipients };
}
