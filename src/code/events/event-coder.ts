import type { LanguagePack } from "#lang";
import { type Actor, type EventAccount, QUAD_OF, type Span, stableId } from "#record";
import { accountBase, type CodingContext } from "../account-base.js";
import {
  createFrameMatcher,
  type FrameMatch,
  meets,
  phraseOf,
  type ReportView,
  spanOf,
  type WordClasses,
} from "../frames/index.js";
import { type Cast, createCasts } from "./cast.js";
import { compileRefinements, type EventGives, type Refinement } from "./event-gives.js";
import { participantsOf, type Reach } from "./recipients.js";
import { createTopicJudge } from "./topic.js";

/** The events of a report, and the actors whom only their part in an event makes one; these follow the findings' own. */
export interface CodedEvents {
  readonly events: readonly EventAccount[];
  readonly actors: readonly Actor[];
}

export type EventCoder = (context: CodingContext) => CodedEvents;

/** Below this an event is not told: the frame is weak and nobody was found to take part in it. */
const LEAST_CONFIDENCE = 0.4;
/** What participants say about whether a frame is right: a verb without any is likely misread. First guesses, not calibrated. */
const NO_PARTICIPANT = { verb: 0.5, noun: 0.7, adjective: 0.5 } as const;
const BOTH_SIDES = 1.15;
/** Words of conflict in a report about sport, culture or gadgets. */
const OFF_TOPIC = 0.6;

/** Takes the events of a report by the frames in `rules/frames`. */
export function createEventCoder(pack: LanguagePack, classes: WordClasses): EventCoder {
  const matchFrames = createFrameMatcher<EventGives>(pack, "frames", classes);
  const refinements = new Map(
    pack.rules("frames").map((rule) => [rule.id, compileRefinements(rule.gives as EventGives, classes)]),
  );
  const isOffTopic = createTopicJudge(pack);
  const castOf = createCasts(pack, classes);
  const reach = openReach(pack);
  return (context) => {
    const offTopic = isOffTopic(context.view);
    const cast = castOf(context.view);
    const events = matchFrames(context.view).flatMap((match) => {
      const gives = refine(context.view, match, refinements.get(match.frame.id) ?? []);
      const event = codeEvent({ ...context, cast, reach, offTopic }, match, gives);
      return event ? [event] : [];
    });
    return { events, actors: cast.added };
  };
}

interface EventContext extends CodingContext {
  readonly cast: Cast;
  readonly reach: Reach;
  readonly offTopic: boolean;
}

function codeEvent(context: EventContext, match: FrameMatch<EventGives>, gives: EventGives): EventAccount | undefined {
  const { view, reportId, cast, offTopic } = context;
  const { actors, recipients } = participantsOf(view, cast, context.reach, match, gives.mutual ?? false);
  const objects = objectsOf(view, cast, match);
  // A frame that got the role it asks for stands on that, whoever else is missing.
  const alone = match.frame.tests.some((test) => test.need) ? 1 : NO_PARTICIPANT[match.form];
  const sides = (actors.length > 0 ? 1 : 0) + (recipients.length + objects.length > 0 ? 1 : 0);
  const field = offTopic && (QUAD_OF[gives.type] ?? 0) >= 3 ? OFF_TOPIC : 1;
  const confidence = field * (gives.confidence ?? 0.5) * (sides === 0 ? alone : sides === 2 ? BOTH_SIDES : 1);
  if (confidence < LEAST_CONFIDENCE) return undefined;
  const base = accountBase(context, {
    ...match,
    confidence,
    rules: [match.frame.id],
    more: [...[...actors, ...recipients].map((i) => cast.mention(i)), ...objects],
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
    ...(objects.length > 0 ? { objects } : {}),
    ...(gives.cameo ? { cameo: gives.cameo } : {}),
    ...(gives.acled ? { acled: { type: gives.acled[0], subtype: gives.acled[1] } } : {}),
    ...(quad ? { quad } : {}),
  };
}

/** The frame's codes, with the first refinement whose roles are as it wants them laid over. */
function refine(view: ReportView, match: FrameMatch<EventGives>, refinements: readonly Refinement[]): EventGives {
  const fits = (role: string, classes: Parameters<typeof meets>[1]) =>
    (match.roles.get(role) ?? []).some(
      (w) => meets(view.classesOf(w), classes) || meets(view.classesOf(view.contentOf(w)), classes),
    );
  const found = refinements.find(({ when }) => when.every(([role, classes]) => fits(role, classes)));
  return found ? { ...match.frame.gives, ...found.gives } : match.frame.gives;
}

/** Things that were acted on: heads of recipient and thing that are no actors, as noun phrases. */
function objectsOf(view: ReportView, cast: Cast, match: FrameMatch<EventGives>): Span[] {
  const heads = [...(match.roles.get("recipient") ?? []), ...(match.roles.get("thing") ?? [])];
  const nominal = heads.filter(
    (w) =>
      cast.at(w) < 0 &&
      view.time[w]! < 0 &&
      (w < match.from || w > match.to) &&
      view.parse.upos[w] !== "VERB" &&
      view.parse.upos[w] !== "PRON",
  );
  return [...new Set(nominal)].map((w) => spanOf(view, phraseOf(view, w)));
}

/** Ways down to whom an event happens, where its own slots do not say: `lexicon/default-roles.tsv`, form `reach`. */
function openReach(pack: LanguagePack): Reach {
  const rows = pack.lexicon("default-roles").filter(({ form }) => form === "reach");
  return new Set(rows.map(({ slot }) => slot!));
}
