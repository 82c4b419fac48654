import type { Actor, EventAccount, Place, Time } from "#record";
import { type ClassSet, type FrameMatch, meets, type ReportView, type WordClasses } from "../frames/index.js";
import type { EventGives } from "./event-gives.js";

/** An event with the match it was coded from, in the order of the text. */
export interface Coded {
  readonly event: EventAccount;
  readonly match: FrameMatch<EventGives>;
}

/** How many sentences back "the attack" may point. */
const BACK = 8;
/** How many sentences on "an attack" may be told closer. */
const AHEAD = 2;
const MAX_STEPS = 12;

/**
 * "A bomb went off in the market, killing six. The [attack] …": words for a deed, or for who came to harm by it, that do not say how it was
 * done take that over from the words that do.
 */
export type SameWay = (view: ReportView, coded: readonly Coded[], actors: readonly Actor[]) => EventAccount[];

export function createSameWay(classes: WordClasses): SameWay {
  const words: Words = {
    deed: classes.set(["deed"]),
    hurt: classes.set(["hurt"]),
    pointing: classes.set(["pointing"]),
    another: classes.set(["another"]),
  };
  return (view, coded, actors) => {
    const events = coded.map(({ event }) => event);
    const told: Told = { view, words, coded, events, actors, kind: coded.map((one) => kindOf(view, one, words)) };
    for (const kind of ["deed", "hurt"] as const) {
      for (let i = 0; i < coded.length; i++) {
        const like = told.kind[i] === kind ? (kind === "deed" ? attackMeant(told, i) : causeOf(told, i)) : undefined;
        if (like) events[i] = doneAs(events[i]!, like);
      }
    }
    return events;
  };
}

interface Words {
  /** "attack", "action": nouns for a deed that say nothing of its means. */
  readonly deed: ClassSet;
  /** "kill", "wound". */
  readonly hurt: ClassSet;
  /** "the", "this". */
  readonly pointing: ClassSet;
  /** "second", "previous". */
  readonly another: ClassSet;
}

interface Told {
  readonly view: ReportView;
  readonly words: Words;
  readonly coded: readonly Coded[];
  readonly kind: readonly Kind[];
  /** As far as they are known, with what was taken over. */
  readonly events: readonly EventAccount[];
  readonly actors: readonly Actor[];
}

type Kind = "deed" | "hurt" | "other";

/** Only an attack that says nothing of its means can take them over. */
function kindOf(view: ReportView, { event, match }: Coded, { deed, hurt }: Words): Kind {
  if (event.type !== "ASSAULT" || event.mode || !isDone(event)) return "other";
  const is = view.classesOf(match.word);
  if (match.form === "noun") return meets(is, deed) && !match.roles.get("instrument")?.length ? "deed" : "other";
  return meets(is, hurt) ? "hurt" : "other";
}

/** "the attack", "this attack", and not "the second attack". */
function pointsBack({ parse, classesOf }: ReportView, word: number, { pointing, another }: Words): boolean {
  let points = false;
  for (let c = parse.childFrom[word]!; c < parse.childFrom[word + 1]!; c++) {
    const is = classesOf(parse.child[c]!);
    if (meets(is, another)) return false;
    points ||= parse.deprel[parse.child[c]!] === "det" && meets(is, pointing);
  }
  return points;
}

/** The attack told before that the word points to, else the one told next that says how it was done. */
function attackMeant(told: Told, at: number): EventAccount | undefined {
  const { view, words, coded } = told;
  const before = pointsBack(view, coded[at]!.match.word, words) ? nearestTold(told, at, -1, BACK) : undefined;
  return before ?? nearestTold(told, at, 1, AHEAD);
}

/** The nearest attack in one direction, where it tells its means and may be the one meant. */
function nearestTold(told: Told, at: number, step: 1 | -1, reach: number): EventAccount | undefined {
  const { view, coded, events, kind } = told;
  const { sentenceOf } = view.parse;
  const sentence = sentenceOf[coded[at]!.match.word]!;
  for (let i = at + step; i >= 0 && i < coded.length; i += step) {
    if (Math.abs(sentenceOf[coded[i]!.match.word]! - sentence) > reach) return undefined;
    const event = events[i]!;
    if (event.type !== "ASSAULT" || kind[i] === "hurt" || !isDone(event)) continue;
    const aimed = kind[at] === "hurt" || sameTarget(told, i, at, step);
    const same = aimed && hasMeans(event) && agrees(view, event, events[at]!);
    return same ? event : undefined;
  }
  return undefined;
}

/** What somebody came to harm by: "were killed when [a bomb went off]", "were killed in [the attack]", or what was told just before. */
function causeOf(told: Told, at: number): EventAccount | undefined {
  const { view, words, coded, events } = told;
  const { roles } = coded[at]!.match;
  const doers = roles.get("actor") ?? [];
  const causes = [...doers, ...(roles.get("cause") ?? [])];
  const around = inSentence(told, at).filter((i) => hasMeans(events[i]!) && isDone(events[i]!));
  const own = around.find((i) => causes.includes(coded[i]!.match.word));
  if (own !== undefined) return events[own];
  const isDeed = (w: number) => meets(view.classesOf(w), words.deed);
  if (doers.some((w) => !isDeed(w))) return undefined;
  const near = around.find((i) => isNear(told, coded[i]!.match.carrier, coded[at]!.match.word));
  if (near !== undefined) return events[near];
  if (causes.length === 0) return justTold(told, at);
  return causes.some((w) => isDeed(w) && pointsBack(view, w, words)) ? nearestTold(told, at, -1, BACK) : undefined;
}

/** The other events of its sentence. */
function inSentence({ view, coded }: Told, at: number): number[] {
  const { sentenceOf } = view.parse;
  const isHere = (i: number) => sentenceOf[coded[i]?.match.word ?? -1] === sentenceOf[coded[at]!.match.word];
  const out: number[] = [];
  for (let i = at - 1; isHere(i); i--) out.unshift(i);
  for (let i = at + 1; isHere(i); i++) out.push(i);
  return out;
}

/** One under the other. */
function isNear({ view, words }: Told, a: number, b: number): boolean {
  return hangsOn(view, a, b, words.hurt) || hangsOn(view, b, a, words.hurt);
}

/** "A bomb went off at noon. Six people were killed": the attack told last, where that is in the sentence before. */
function justTold({ view, coded, events }: Told, at: number): EventAccount | undefined {
  const { sentenceOf } = view.parse;
  const { match, event } = coded[at]!;
  for (let i = at - 1; i >= 0; i--) {
    const before = events[i]!;
    const back = sentenceOf[match.word]! - sentenceOf[coded[i]!.match.word]!;
    if (back > 1) return undefined;
    if (back === 0 || before.type !== "ASSAULT") continue;
    return hasMeans(before) && isDone(before) && agrees(view, before, event) ? before : undefined;
  }
  return undefined;
}

/** True where a word is under another without anything that is only joined on between them; "killed and [wounded] by" is one harm. */
function hangsOn({ parse, classesOf }: ReportView, word: number, top: number, hurt: ClassSet): boolean {
  let at = word;
  for (let step = 0; step < MAX_STEPS && at >= 0; step++) {
    if (at === top) return true;
    if (JOINED.has(parse.deprel[at]!) && !meets(classesOf(at), hurt)) return false;
    at = parse.head[at]!;
  }
  return false;
}

const JOINED = new Set(["conj", "parataxis", "list", "appos", "acl:relcl"]);

const BY_MEANS = new Set(["explosives", "suicide-attack", "heavy-weapons", "aerial", "firearms"]);

function hasMeans({ type, mode }: EventAccount): boolean {
  return type === "ASSAULT" && mode !== undefined && BY_MEANS.has(mode);
}

function isDone({ stage, factuality }: EventAccount): boolean {
  return (stage === "done" || stage === "ongoing") && !factuality.endsWith("-");
}

/** True where neither says of itself another day or another place than the other. */
function agrees({ findings: { times, places } }: ReportView, a: EventAccount, b: EventAccount): boolean {
  const day = !a.timeStated || !b.timeStated || sameDay(times[a.time!]!, times[b.time!]!);
  return day && (!a.placeStated || !b.placeStated || samePlace(places[a.place!]!, places[b.place!]!));
}

function sameDay(a: Time, b: Time): boolean {
  return (a.from ?? "") < (b.to ?? "~") && (b.from ?? "") < (a.to ?? "~");
}

/** One may lie in the other: then they are not equally exact. */
function samePlace(a: Place, b: Place): boolean {
  return a.name === b.name || (a.country === b.country && a.precision !== b.precision);
}

/** Where both say on whom or what, they must share it; whoever points back to an attack says no more of it than was told. */
function sameTarget({ view, coded, actors }: Told, one: number, at: number, step: 1 | -1): boolean {
  const aim = ({ event, match }: Coded) => ({
    entities: event.recipients.map((actor) => actors[actor]!.entity),
    lemmas: (match.roles.get("recipient") ?? []).map((w) => view.parse.lemma[w]!),
  });
  const [told, mine] = [aim(coded[one]!), aim(coded[at]!)];
  if (mine.lemmas.length === 0 || (step > 0 && told.lemmas.length === 0)) return true;
  return mine.entities.some((e) => told.entities.includes(e)) || mine.lemmas.some((l) => told.lemmas.includes(l));
}

/** Takes over the means, with the codes that follow from them. */
function doneAs(event: EventAccount, { mode, cameo, acled }: EventAccount): EventAccount {
  const { cameo: _own, acled: _sub, ...rest } = event;
  return { ...rest, mode: mode!, ...(cameo ? { cameo } : {}), ...(acled ? { acled } : {}) };
}
