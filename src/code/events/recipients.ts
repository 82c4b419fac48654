import type { Parse } from "#read";
import type { Span } from "#record";
import {
  argumentsOf,
  childWith,
  conjuncts,
  type FrameMatch,
  isPassive,
  type ReportView,
  STRUCK,
  withoutAddress,
  withSeriesBefore,
} from "../frames/index.js";
import { otherSide } from "./bargain.js";
import type { Cast } from "./cast.js";
import { deedDoers } from "./deed-doers.js";
import { ATTACK, type EventGives } from "./event-gives.js";
import { harmedBehind } from "./harmed-behind.js";
import { sideBehind } from "./side-behind.js";
import { apart, areOneSide, type Participants } from "./sides.js";
import { toldByClause } from "./told-by-clause.js";

/** Slots by which one goes down to those whom an event happens to: from its trigger, and from a thing that is acted on. */
export interface Reach {
  readonly trigger: ReadonlySet<string>;
  readonly thing: ReadonlySet<string>;
  /** From a thing that something is only said of, and from one that is asked for: "called for [an inquiry] into the bank" asks no bank. */
  readonly said: ReadonlySet<string>;
  readonly asked: ReadonlySet<string>;
  /** The step after these, and by whom alone whose name is known: "disputed the results of the [Kenyan] inquiry". */
  readonly within: ReadonlySet<string>;
  /** The preposition before who does what a passive tells. */
  readonly doer: string;
  /** From the trigger of what several do together, whose subject matter is nobody's: "discussed [the Syrian war]". */
  readonly together: ReadonlySet<string>;
  /** From what is to be done by a bargain, to its other side. */
  readonly bargain: ReadonlySet<string>;
}

/** What the search for participants needs beside the match itself. */
export interface Surroundings {
  readonly view: ReportView;
  readonly cast: Cast;
  readonly reach: Reach;
  /** The matches of the report by their trigger's head. */
  readonly matches: ReadonlyMap<number, FrameMatch<EventGives>>;
}

/** Who does an event and to whom: by its roles, else by who stands nearest below the thing acted on or the trigger. */
export function participantsOf(around: Surroundings, match: FrameMatch<EventGives>, mutual: boolean): Participants {
  const { view, cast, reach } = around;
  const { frame, roles, word } = match;
  const [doing, done] = [withSeriesBefore(view, roles, "actor"), withSeriesBefore(view, roles, "recipient")];
  const heads = doing.filter((w) => !(mutual && isSaidToBe(view.parse, w, match)));
  const fighters = mutual ? fightersIn(around, match) : undefined;
  const acting = outside(around, match, fighters?.acting ?? (mutual ? byName : withNames)(view, heads));
  const affected = outside(around, match, fighters?.affected ?? withNames(view, done));
  const whoActs = mutual ? cast.between : cast.acting;
  const named = unique(acting.flatMap((w) => [...cast.sharing(w), whoActs(w)]));
  const actors = named.length > 0 ? named : deedDoers(around, match);
  const isActor = (i: number) => actors.some((a) => cast.mention(a).entity === cast.mention(i).entity);
  const isAside = (i: number) => isActor(i) || holds(cast, i, view.parse.start[word]!);
  const toWhom = (w: number) => {
    const known = cast.affected(w);
    return known >= 0 && isActor(known) ? cast.beside(w) : known;
  };
  const direct = unique(affected.flatMap((w) => [...cast.sharing(w), toWhom(w)])).filter((i) => !isActor(i));
  const hurt = HARM.has(frame.gives.type) && !(mutual && named.length !== 1) ? (match.harmed ?? []) : [];
  const harmed = unique(hurt.map(cast.affected)).filter((i) => !isActor(i));
  if (direct.length + harmed.length > 0) return { actors, recipients: unique([...harmed, ...direct]) };
  const telling = mutual || actors.length > 0 ? [] : toldByClause(around, match);
  if (telling.length > 0) return allOf(telling.map((deed) => participantsOf(around, deed, false)));
  const behind =
    mutual && affected.length === 0 ? unique(sideBehind(view, match, around.matches).map(cast.affected)) : [];
  const facing = behind.filter((i) => !isActor(i));
  if (facing.length > 0) return { actors, recipients: facing };
  if (mutual && affected.length === 0 && actors.length > 1)
    return frame.gives.type === ATTACK || !areOneSide(around, acting)
      ? apart(cast, actors)
      : { actors, recipients: [] };
  // "urged [you] to call": whoever it is, it is nobody further down.
  const isPointed = affected.some((w) => view.parse.upos[w] === "PRON");
  if (isPointed) return { actors, recipients: [] };
  const other = unique(otherSide(view, match, reach.bargain).map(cast.affected)).filter((i) => !isActor(i));
  if (other.length > 0) return { actors, recipients: other };
  const killed = () => unique(withNames(view, harmedBehind(view.parse, around.matches, match)).map(cast.affected));
  if (frame.roles.get("recipient")?.every((slot) => slot === STRUCK))
    return { actors, recipients: killed().filter((i) => !isActor(i)) };
  const things = [...affected, ...(roles.get("thing") ?? [])];
  // "refused to free [the hostages]"
  const refused = typeOf(around, word) === "REJECT" ? unique(things.map(cast.at)).filter((i) => !isActor(i)) : [];
  if (refused.length > 0) return { actors, recipients: refused };
  const deeds = things.flatMap((w) => around.matches.get(w) ?? []);
  const doers = unique(deeds.flatMap(({ roles: of }) => (of.get("actor") ?? []).map(cast.acting)));
  // "[the army]'s blockade was lifted": a deed that ends by nobody else's hand is ended by whoever does it.
  if (actors.length === 0 && doers.length > 0 && YIELDING.has(frame.gives.type))
    return { actors: doers, recipients: [] };
  if (doers.some((i) => !isActor(i))) return { actors, recipients: doers.filter((i) => !isActor(i)) };
  const freed = doers.length > 0 && YIELDING.has(typeOf(around, word)) ? deeds : [];
  const spared = unique(freed.flatMap(sufferers).map(cast.affected)).filter((i) => !isActor(i));
  if (spared.length > 0) return { actors, recipients: spared };
  const aside = [
    ...acting,
    ...things,
    ...(roles.get("office") ?? []),
    ...deeds.flatMap(sufferers),
    ...(acting.length > 0 ? subjectsOf(view, word) : []),
  ];
  // "posted [additional] troops": half of a thing that is somebody.
  const told = new Set(things.map(cast.at));
  const isTold = (i: number) => told.has(i) || isAside(i);
  const ways = mutual ? { first: reach.together, next: reach.together } : { first: reach.trigger };
  const below = (from: readonly number[], slots: Pick<Source, "first" | "next">) =>
    reachFrom(around, { from, ...slots, aside, phrase: match }, isTold);
  // What is talked about takes no part; a side of it may be told by what belongs to it.
  const nearest = below(mutual ? affected : things, waysFrom(reach, typeOf(around, word)));
  const near = nearest.length > 0 || !mutual ? nearest : below(things, ways);
  if (near.length > 0) return { actors, recipients: near };
  const reached = reachFrom(around, { from: [word], ...ways, aside, phrase: match }, isAside);
  const isToldOf = mutual || reached.length > 0 || things.some((w) => view.time[w]! < 0);
  // "six rebels died in the clash": of a fight whose sides nobody tells, those who came to harm in it.
  const isUntold = mutual && actors.length + reached.length === 0;
  const recipients = (isToldOf && !isUntold ? reached : harmedBy(around, match)).filter((i) => !isActor(i));
  return { actors, recipients: recipients.length > 0 ? recipients : killed().filter((i) => !isActor(i)) };
}

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

/** "shot reporters [Ann Bell] and [Tom Reed]": each of several who are named right behind what all of them are. */
export function withNames(view: ReportView, heads: readonly number[]): readonly number[] {
  return heads.flatMap((head) => {
    const names = byName(view, [head]);
    return names[0] === head + 1 ? names : [head];
  });
}

/**
 * "[Two rebels] died in a clash with troops", "[the guard] killed [a thief] in a clash": the sides of a fight of which one or both are told
 * only by the harm that came of it.
 */
function fightersIn({ view, matches }: Surroundings, { word, form, roles, frame }: FrameMatch<EventGives>) {
  const { parse } = view;
  const harm = parse.head[word]!;
  const isFight = form === "noun" && frame.gives.type === ATTACK && !roles.get("actor")?.length;
  if (!isFight || harm < 0 || parse.upos[harm] !== "VERB") return undefined;
  if (parse.deprel[word] === "nsubj" && !roles.get("recipient")?.length) return sidesBehind({ parse, matches }, harm);
  if (parse.deprel[word] !== "obl") return undefined;
  const affected = roles.get("recipient") ?? [];
  const told = matches.get(harm);
  if (affected.length === 0) {
    const [acting = [], hurt = []] = [told?.roles.get("actor"), told?.roles.get("recipient")];
    const isHarm = told?.frame.gives.type === ATTACK && acting.length > 0 && hurt.length > 0;
    return isHarm ? { acting, affected: hurt } : undefined;
  }
  const slot = isPassive(parse, harm) ? "object" : "subject";
  const acting = argumentsOf(parse, harm).flatMap((a) => (a.slot === slot ? conjuncts(parse, a.word) : []));
  return acting.length > 0 ? { acting, affected } : undefined;
}

/** "The fighting began when [rebels] attacked [a post]": the sides by the clause that tells when or where it was. */
function sidesBehind({ parse, matches }: Pick<ReportView, "parse"> & Pick<Surroundings, "matches">, verb: number) {
  for (let c = parse.childFrom[verb]!; c < parse.childFrom[verb + 1]!; c++) {
    const clause = parse.child[c]!;
    const joint = clause > verb && parse.deprel[clause] === "advcl" ? childWith(parse, clause, "advmod") : -1;
    const told = joint >= 0 && parse.xpos[joint] === "WRB" ? matches.get(clause) : undefined;
    const [acting = [], affected = []] = [told?.roles.get("actor"), told?.roles.get("recipient")];
    if (told?.frame.gives.type === ATTACK && acting.length > 0 && affected.length > 0) return { acting, affected };
  }
  return undefined;
}

/** "the two presidents, [Ann Bell] and [Tom Reed], met": where each is named behind what all of them are, by the names. */
function byName({ parse }: ReportView, heads: readonly number[]): readonly number[] {
  return heads.flatMap((head) => {
    const name = parse.xpos[head] === "NNS" ? childWith(parse, head, "appos") : -1;
    const names = name >= 0 && parse.upos[name] === "PROPN" ? conjuncts(parse, name) : [];
    return names.length > 1 && names.every((word) => parse.upos[word] === "PROPN") ? names : [head];
  });
}

/**
 * "the worst [terrorist] attack": whose name reaches into the trigger from outside takes no part in the event. Who stands between its words
 * does: "took [the nurses] hostage".
 */
function outside(
  { view, cast }: Surroundings,
  { word, from, to, form, words = [] }: FrameMatch<unknown>,
  heads: readonly number[] = [],
) {
  const { start, end, lemma } = view.parse;
  const crosses = (at: Span, edge: number) => at.start < start[edge]! && at.end > start[edge]!;
  return heads.filter((head) => {
    if (head === word) return true;
    // "the victims of the [rebel] attack": half of a name that holds the event is no part of it.
    if (from === to) return view.parse.head[head] !== word || head > word || !holds(cast, cast.at(head), start[word]!);
    if (form === "verb" && isInside({ from, to, words }, head, lemma[head]!)) return false;
    const known = cast.at(head);
    const isApart = head !== from && head !== to;
    if (known < 0) return isApart;
    const mention = cast.mention(known);
    if (form === "noun") return isApart && !(crosses(mention, from) && mention.end < end[to]!);
    return !crosses(mention, from) && !(mention.start < end[to]! && mention.end > end[to]!);
  });
}

/** "took [office] as mayor": a word of the trigger is nobody. */
function isInside({ from, to, words = [] }: Phrase, word: number, lemma: string): boolean {
  return word > from && word < to && words.includes(lemma);
}

/** True of a name that another word stands inside of. */
function holds(cast: Cast, actor: number, at: number): boolean {
  return actor >= 0 && cast.mention(actor).start < at && cast.mention(actor).end > at;
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

/** Ways down from a thing: what is done to it is done to whom it belongs to; what is said of it is said to whoever it comes from, and to nobody further down. */
function waysFrom(reach: Reach, type: string): Pick<Source, "first" | "next"> {
  if (type === "REQUEST") return { first: reach.asked, next: reach.within };
  return SAYING.has(type) ? { first: reach.said, next: reach.within } : { first: reach.thing };
}

/** PLOVER types of what is only said or shown. */
const SAYING: ReadonlySet<string> = new Set(["AGREE", "CONSULT", "SUPPORT", "ACCUSE", "REJECT"]);

/** Types of what ends a deed: "lifted its blockade of [the port]" is good for whom the deed was done to. */
const YIELDING: ReadonlySet<string> = new Set(["CONCEDE", "RETREAT"]);

/** Who a verb's subject and object name, where nothing is known of the verb. */
export function namedIn(cast: Cast, roles: FrameMatch<unknown>["roles"]): Participants {
  const actors = unique((roles.get("actor") ?? []).map(cast.affected));
  const recipients = unique((roles.get("recipient") ?? []).map(cast.affected)).filter((i) => !actors.includes(i));
  return { actors, recipients };
}

function unique(indexes: readonly number[]): number[] {
  return [...new Set(indexes.filter((i) => i >= 0))];
}

/** How many steps below a thing or the trigger somebody may stand: "demanded [the withdrawal of [all forces]]" is two. */
const MAX_STEPS = 2;

/** Words to go down from, the slots of the first step, words not to go by, and the ends of the trigger's phrase: "shot [dead]" is nobody. */
interface Source {
  readonly from: readonly number[];
  readonly first: ReadonlySet<string>;
  /** Those of the steps after it, where they are not those of a thing. */
  readonly next?: ReadonlySet<string>;
  readonly aside: readonly number[];
  readonly phrase: Phrase;
}

type Phrase = Pick<FrameMatch<unknown>, "from" | "to" | "words">;

/** "met about [a Kenyan proposal]": what is only hung on a verb leads no further down, unless it is a happening: "armed for [a war] on the rebels". */
function endsAt({ view, matches }: Surroundings, word: number, step: number): boolean {
  return step === 0 && view.parse.deprel[word]!.startsWith("obl") && !matches.has(word);
}

function isKnown({ actor, place }: ReportView, word: number): boolean {
  return actor[word]! >= 0 || place[word]! >= 0;
}

/** "the curfew decreed by [the mayor]": who does what a participle tells of a thing is nobody to whom the thing is done. */
function isDoerOfDeed(
  { deprel, xpos }: Parse,
  verb: number,
  { slot, word }: { slot: string; word: number },
  doer: string,
): boolean {
  return deprel[verb] === "acl" && xpos[verb] === "VBN" && (slot === doer || (slot === "subject" && word > verb));
}

/** The nearest participants below some words; who `skip` names is passed by with all that hangs on him. */
function reachFrom(
  around: Surroundings,
  { from, first, next: others, aside, phrase }: Source,
  skip: (actor: number) => boolean,
): number[] {
  const { view, cast, reach, matches } = around;
  // "a proposal for a [TRUCE]": in capitals a happening may look like a name.
  const owner = others === reach.within ? cast.origin : cast.owner;
  const ownerOf = (word: number) => (matches.get(word)?.form === "noun" ? cast.at(word) : owner(word));
  const seen = new Set([...from, ...aside]);
  let level = from;
  for (let step = 0; step < MAX_STEPS && level.length > 0; step++) {
    const slots = step === 0 ? first : (others ?? reach.thing);
    const next = level
      .flatMap((word) => argumentsOf(view.parse, word).filter((a) => !isDoerOfDeed(view.parse, word, a, reach.doer)))
      .filter(
        ({ slot, word }) => slots.has(slot) && !seen.has(word) && (slots !== reach.within || isKnown(view, word)),
      );
    for (const { word } of next) {
      seen.add(word);
      const isOfPhrase = word === phrase.from || word === phrase.to || isInside(phrase, word, view.parse.lemma[word]!);
      const found = isOfPhrase
        ? []
        : unique(withoutAddress(view, conjuncts(view.parse, word)).map(ownerOf)).filter((i) => !skip(i));
      if (found.length > 0) return found;
    }
    level = next.map(({ word }) => word).filter((word) => cast.at(word) < 0 && !endsAt(around, word, step));
  }
  return [];
}
