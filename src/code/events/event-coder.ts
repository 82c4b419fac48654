import type { LanguagePack } from "#lang";
import { type EventAccount, QUAD_OF, type Span, stableId } from "#record";
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
import { compileRefinements, type EventGives, type Refinement } from "./event-gives.js";
import { createTopicJudge } from "./topic.js";

export type EventCoder = (context: CodingContext) => EventAccount[];

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
  return (context) => {
    const offTopic = isOffTopic(context.view);
    return matchFrames(context.view).flatMap((match) => {
      const event = codeEvent(context, match, refinements.get(match.frame.id) ?? [], offTopic);
      return event ? [event] : [];
    });
  };
}

function codeEvent(
  context: CodingContext,
  match: FrameMatch<EventGives>,
  refinements: readonly Refinement[],
  offTopic: boolean,
): EventAccount | undefined {
  const { view, reportId } = context;
  const gives = refine(view, match, refinements);
  const actors = actorsOf(view, match.roles.get("actor") ?? []);
  const recipients = recipientsOf(view, match.roles.get("recipient") ?? []).filter((a) => !actors.includes(a));
  const objects = objectsOf(view, match);
  // A frame that got the role it asks for stands on that, whoever else is missing.
  const alone = match.frame.tests.some((test) => test.need) ? 1 : NO_PARTICIPANT[match.form];
  const sides = (actors.length > 0 ? 1 : 0) + (recipients.length + objects.length > 0 ? 1 : 0);
  const field = offTopic && (QUAD_OF[gives.type] ?? 0) >= 3 ? OFF_TOPIC : 1;
  const confidence = field * (gives.confidence ?? 0.5) * (sides === 0 ? alone : sides === 2 ? BOTH_SIDES : 1);
  if (confidence < LEAST_CONFIDENCE) return undefined;
  const { findings } = view;
  const base = accountBase(context, {
    ...match,
    confidence,
    rules: [match.frame.id],
    more: [...[...actors, ...recipients].map((i) => findings.actors[i]!), ...objects],
  });
  const quad = QUAD_OF[gives.type];
  return {
    id: stableId("e", reportId, "event", base.trigger.start, base.trigger.end),
    kind: "event",
    ...base,
    type: gives.type,
    ...(gives.mode ? { mode: gives.mode } : {}),
    ...(gives.contexts?.length ? { contexts: [...gives.contexts] } : {}),
    actors,
    recipients,
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

/** Actor mentions that cover role heads, or what these are a number of ("dozens of protesters"). */
function actorsOf(view: ReportView, heads: readonly number[]): number[] {
  const out: number[] = [];
  for (const head of heads) {
    const mention = actorAt(view, head);
    if (mention >= 0 && !out.includes(mention)) out.push(mention);
  }
  return out;
}

/** Recipients; where a thing was acted on, its owners: "rejected the proposal of the union" → the union (PLOVER codes it so). */
function recipientsOf(view: ReportView, heads: readonly number[]): number[] {
  const direct = actorsOf(view, heads);
  if (direct.length > 0) return direct;
  const { parse } = view;
  const owners: number[] = [];
  for (const head of heads) {
    for (let c = parse.childFrom[head]!; c < parse.childFrom[head + 1]!; c++) {
      const child = parse.child[c]!;
      if (OWNERS.has(parse.deprel[child]!)) owners.push(child);
    }
  }
  return actorsOf(view, owners);
}

const OWNERS = new Set(["nmod:poss", "nmod", "compound", "amod", "nmod:desc"]);

function actorAt(view: ReportView, head: number): number {
  const own = view.actor[head]!;
  return own >= 0 ? own : view.actor[view.contentOf(head)]!;
}

/** Things that were acted on: heads of recipient and thing that are no actors, as noun phrases. */
function objectsOf(view: ReportView, match: FrameMatch<EventGives>): Span[] {
  const heads = [...(match.roles.get("recipient") ?? []), ...(match.roles.get("thing") ?? [])];
  const nominal = heads.filter(
    (w) => actorAt(view, w) < 0 && view.time[w]! < 0 && view.parse.upos[w] !== "VERB" && view.parse.upos[w] !== "PRON",
  );
  return [...new Set(nominal)].map((w) => spanOf(view, phraseOf(view, w)));
}
