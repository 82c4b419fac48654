import type { LanguagePack } from "#lang";
import { type Actor, type EventAccount, QUAD_OF, type Span, stableId } from "#record";
import { accountBase, type CodingContext } from "../account-base.js";
import type { DropReason } from "../coding.js";
import {
  ANSWERED,
  type ClassSet,
  createFrameMatcher,
  type FrameMatch,
  meets,
  openDoer,
  type WordClasses,
} from "../frames/index.js";
import { createCasts } from "./cast.js";
import { confidenceOf, LEAST_CONFIDENCE } from "./confidence.js";
import { createElsewhere, type Elsewhere } from "./elsewhere/index.js";
import { ATTACK, compileRefinements, type EventGives, type Refinement } from "./event-gives.js";
import { createHeadlineMatcher } from "./headline.js";
import { isAim } from "./is-aim.js";
import { isCounted } from "./is-counted.js";
import { isGeneric } from "./is-generic.js";
import { isUndone } from "./is-undone.js";
import { createLearned } from "./learned/index.js";
import { createNoThing } from "./no-thing.js";
import { createObjectExtent, type ObjectExtent } from "./object-extent.js";
import { objectsOf, pronounsOf } from "./objects.js";
import { namedIn, participantsOf } from "./recipients.js";
import { refine, whyRefined } from "./refine.js";
import { createSameWay } from "./same-way.js";
import type { Reach, Surroundings } from "./surroundings.js";
import { createTopicJudge, type Topic } from "./topic.js";

/** The events of a report, and the actors whom only their part in an event makes one; these follow the findings' own. */
export interface CodedEvents {
  readonly events: readonly EventAccount[];
  readonly actors: readonly Actor[];
  /** Whom a word names as one who acts; -1 for nobody. Whoever is no actor yet is then the last of `actors`. */
  acting(word: number): number;
}

export type EventCoder = (context: CodingContext) => CodedEvents;

/** Takes the events of a report by the frames in `rules/frames`, by what a model says of verbs that none has, and by its headline. */
export function createEventCoder(
  pack: LanguagePack,
  classes: WordClasses,
  elsewhere: Elsewhere = createElsewhere(pack),
): EventCoder {
  const matchFrames = createFrameMatcher<EventGives>(pack, "frames", classes, createLearned(pack));
  const refinements = new Map(
    pack.rules("frames").map((rule) => [rule.id, compileRefinements(rule.gives as EventGives, classes)]),
  );
  const topicOf = createTopicJudge(pack);
  const castOf = createCasts(pack, classes);
  const reach = openReach(pack);
  const matchHeadline = createHeadlineMatcher(pack, classes);
  const sameWay = createSameWay(classes);
  const extent = createObjectExtent(classes);
  const isNoThing = createNoThing(pack);
  const tallies = classes.set(["tally"]);
  const definite = classes.set(["definite"]);
  return (context) => {
    const { view } = context;
    const cast = castOf(view);
    const found = matchFrames(view);
    const matches = new Map(found.map((match) => [match.word, match]));
    const deeds = new Map(found.map((match) => [match.carrier, match]));
    // New keys before those that are spread: added behind them, Node 20 gives each object a make of its own, slow wherever it is read.
    const fill = elsewhere({ view, cast, reach, matches, isNoThing });
    const within = {
      deeds,
      fill,
      cast,
      reach,
      matches,
      isNoThing,
      extent,
      tallies,
      definite,
      topic: topicOf(view),
      ...context,
    };
    const coded = found.flatMap((match) => {
      const event = codeEvent(within, match, refinements.get(match.frame.id) ?? []);
      return event ? [{ event, match }] : [];
    });
    const events = sameWay(view, coded, [...view.findings.actors, ...cast.added]);
    const main = matchHeadline(view, new Set(coded.map(({ match }) => match.carrier)));
    return {
      events: main ? [...codeHeadline(within, main), ...events] : events,
      actors: cast.added,
      acting: cast.acting,
    };
  };
}

interface EventContext extends CodingContext, Surroundings {
  readonly topic: Topic;
  /** By the word that carries them. */
  readonly deeds: ReadonlyMap<number, FrameMatch<EventGives>>;
  readonly fill: ReturnType<Elsewhere>;
  readonly extent: ObjectExtent;
  readonly tallies: ClassSet;
  readonly definite: ClassSet;
}

function codeEvent(
  context: EventContext,
  match: FrameMatch<EventGives>,
  refinements: readonly Refinement[],
): EventAccount | undefined {
  const { view, cast } = context;
  const { gives, index } = refine(view, match, refinements);
  const told = participantsOf(context, match, gives.mutual ?? false);
  const nouns = objectsOf(context, match);
  const { actors, recipients, rules } = context.fill(match, {
    recipients: withoutInner(cast, gives.people ? peopleIn(cast, match, told) : told.recipients),
    actors: withoutInner(cast, told.actors).filter(
      (i) => cast.mention(i).rule !== ARMS || actsItself(context, match, gives, i),
    ),
    things: nouns,
  });
  const objects = gives.people && recipients.length > 0 ? [] : [...nouns, ...pronounsOf(context, match, actors)];
  const confidence = confidenceOf(context, match, gives, { actors, recipients, things: nouns.length });
  const make = () => {
    const event = toEvent(context, match, gives, { actors, recipients, objects, confidence, rules });
    if (refinements.length > 0) context.choose(event.id, () => whyRefined(view, match, refinements, index));
    return event;
  };
  const isTold = isAim(view, match, context.deeds) || isUndone(view, match, context.matches);
  if (isTold || isCounted(view, match, context.tallies)) return dropped(context, make, "double");
  const isNoHarm =
    gives.people === true && recipients.length === 0 && nouns.length > 0 && isOfThings(view, match, gives);
  if (isNoHarm || confidence < LEAST_CONFIDENCE) return dropped(context, make, "unsure");
  const event = make();
  if (gives.deniable === false && isDenied(event)) return dropped(context, () => event, "attempted");
  if (event.timeStated || !(isIdle(event) || isGeneric(view, match, context.definite))) return event;
  return dropped(context, () => event, "generic");
}

/** "killed [the bill]": common nouns for what nobody is hurt in. */
function isOfThings({ parse }: EventContext["view"], { roles }: FrameMatch<EventGives>, { type }: EventGives): boolean {
  return type === ATTACK && (roles.get("recipient") ?? []).every((w) => parse.upos[w] === "NOUN");
}

/** Whom a deed that is done to people alone is done to, where nobody else is. */
function peopleIn(
  cast: EventContext["cast"],
  { roles }: FrameMatch<EventGives>,
  { actors, recipients }: Pick<Told, "actors" | "recipients">,
): readonly number[] {
  if (recipients.length > 0) return recipients;
  const found = (roles.get("recipient") ?? []).map((w) => cast.person(w)).filter((i) => i >= 0 && !actors.includes(i));
  return [...new Set(found)];
}

/** "the clerk Ann [Bell]": whose words are part of another's is no second one. */
function withoutInner(cast: EventContext["cast"], who: readonly number[]): readonly number[] {
  if (who.length < 2) return who;
  const spans = who.map((i) => cast.mention(i));
  const isInner = (at: Actor) =>
    spans.some(
      (other) =>
        other !== at && other.start <= at.start && other.end >= at.end && other.end - other.start > at.end - at.start,
    );
  return who.filter((_, i) => !isInner(spans[i]!));
}

const ARMS = "participants/arms";

/** "The boat sank, [killing] six", "the plane [crashed]": what has an accident does nothing. */
function actsItself(
  { view, cast, matches }: EventContext,
  { word, carrier, roles, form }: FrameMatch<EventGives>,
  { type }: EventGives,
  actor: number,
): boolean {
  // "[a gunship] was dropping bombs and firing at them"; what came of a deed is not done by the thing itself: "the boat crashed, killing six".
  const isOutcome = view.parse.deprel[word] === "advcl";
  const isLent = (verb: number) =>
    form === "verb" && !isOutcome && verb < word && matches.get(verb)?.frame.gives.type !== "ACCIDENT";
  const isOwn = (w: number) => {
    const verb = view.parse.head[w]!;
    return cast.at(w) === actor && (verb === word || verb === carrier || isLent(verb));
  };
  return type !== "ACCIDENT" && (roles.get("actor") ?? []).some(isOwn);
}

/** "could end in a [war]": that somebody might do something to somebody somewhere. */
function isIdle({ actors, recipients, objects, placeStated, quad, factuality, claimed, stage }: EventAccount): boolean {
  const nobody = actors.length + recipients.length === 0 && objects === undefined && !placeStated;
  const isOpen = stage === "hypothetical" || (AHEAD.has(stage) && (claimed ?? factuality).startsWith("PS"));
  return nobody && quad !== undefined && isOpen;
}

const AHEAD: ReadonlySet<string> = new Set(["planned", "feared", "attempted"]);

function isDenied({ factuality, claimed }: EventAccount): boolean {
  return (claimed ?? factuality).endsWith("-");
}

function dropped({ drop }: EventContext, make: () => EventAccount, why: DropReason): undefined {
  drop(make, why);
  return undefined;
}

/** A headline's main clause, where somebody takes part in it. */
function codeHeadline(context: EventContext, match: FrameMatch<EventGives>): EventAccount[] {
  const { actors, recipients } = namedIn(context.cast, match.roles);
  if (actors.length + recipients.length === 0) return [];
  const { gives } = match.frame;
  const confidence = gives.confidence ?? LEAST_CONFIDENCE;
  return [
    toEvent(context, match, gives, {
      actors,
      recipients,
      objects: objectsOf(context, match),
      confidence,
      rules: [],
    }),
  ];
}

interface Told {
  readonly actors: readonly number[];
  readonly recipients: readonly number[];
  readonly objects: readonly Span[];
  readonly confidence: number;
  readonly rules: readonly string[];
}

function toEvent(context: EventContext, match: FrameMatch<EventGives>, gives: EventGives, told: Told): EventAccount {
  const { reportId, cast } = context;
  const { actors, recipients, objects, confidence, rules } = told;
  const base = accountBase(context, {
    confidence,
    rules: [match.frame.id, ...rules],
    given: isAnswered(context, match, gives),
    more: [...[...actors, ...recipients].map((i) => cast.mention(i)), ...objects],
    ...match,
  });
  const quad = QUAD_OF[gives.type];
  return {
    id: stableId("e", reportId, "event", base.trigger.start, base.trigger.end),
    kind: "event",
    ...base,
    type: gives.type,
    ...(gives.mode ? { mode: gives.mode } : {}),
    ...(gives.contexts?.length ? { contexts: [...gives.contexts] } : {}),
    actors: [...actors],
    recipients: [...recipients],
    ...(objects.length > 0 ? { objects: [...objects] } : {}),
    ...(gives.cameo ? { cameo: gives.cameo } : {}),
    ...(gives.acled ? { acled: { type: gives.acled[0], subtype: gives.acled[1] } } : {}),
    ...(quad ? { quad } : {}),
  };
}

/** "rejected [the demand]", "denied [his accusations]": who answers so says nothing against there having been one. */
function isAnswered({ view, definite }: EventContext, match: FrameMatch<EventGives>, { type }: EventGives): boolean {
  const { form, word, carrier } = match;
  if (form !== "noun" || carrier !== word || !SAID_TO.has(type)) return false;
  const { deprel, childFrom, child } = view.parse;
  if (deprel[word] !== "obj" && deprel[word] !== "nsubj:pass") return false;
  for (let c = childFrom[word]!; c < childFrom[word + 1]! && child[c]! < word; c++)
    if (deprel[child[c]!] === "nmod:poss" || meets(view.classesOf(child[c]!), definite)) return true;
  return false;
}

/** Types of what is said to somebody's face and may be answered. */
const SAID_TO: ReadonlySet<string> = new Set(["REQUEST", "ACCUSE", "THREATEN"]);

/** Ways down to whom an event happens, where its own slots do not say: `lexicon/default-roles.tsv`, the forms of reach. */
function openReach(pack: LanguagePack): Reach {
  const slotsOf = (reach: string) =>
    new Set(pack.lexicon("default-roles").flatMap(({ form, slot }) => (form === reach ? [slot!] : [])));
  return {
    trigger: slotsOf("reach-trigger"),
    thing: slotsOf("reach-thing"),
    said: slotsOf("reach-said"),
    asked: slotsOf("reach-asked"),
    within: slotsOf("reach-within"),
    together: slotsOf("reach-together"),
    doer: openDoer(pack),
    maker: slotsOf("reach-maker"),
    laid: slotsOf("reach-laid"),
    bargain: slotsOf("reach-bargain"),
    answered: slotsOf(ANSWERED),
  };
}
