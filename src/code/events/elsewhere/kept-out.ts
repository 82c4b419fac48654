import type { LanguagePack } from "#lang";
import { ANSWERED, argumentsOf, conjuncts, isCalled, type ReportView } from "../../frames/index.js";
import { ATTACK } from "../event-gives.js";
import type { Deed, Deeds, Match } from "./deeds.js";

/** Prepositions before what others have done, and before what one may have done oneself, who was armed for it. */
interface Answered {
  readonly never: ReadonlySet<string>;
  readonly later: ReadonlySet<string>;
}

/** The parts in an event that the verb over it leaves open to somebody whom it names. */
export interface Open {
  readonly mayAct: boolean;
  readonly mayBear: boolean;
}

/** Tells what the verb over an event leaves open to a word, by its head. */
export type KeptOut = (view: ReportView, deeds: Deeds, match: Match) => (word: number) => Open;

const NOTHING: ReturnType<typeof argumentsOf> = [];
const PROTEST = "PROTEST";
/** Who is out in the streets for himself is none of these. */
const IN_POWER: ReadonlySet<string> = new Set(["GOV", "MIL", "COP", "JUD"]);
/** Who may have done what he runs from. */
const ARMED: ReadonlySet<string> = new Set(["REB", "UAF", "CRM"]);
/** Types of what is done to deeds by those who have no part in them. */
const AGAINST: ReadonlySet<string> = new Set(["COERCE", "CONCEDE", "SANCTION"]);
const DONE_TO: readonly string[] = ["recipient", "thing"];
const SIDES: ReadonlySet<string> = new Set(["subject", "object"]);

export function openKeptOut(pack: LanguagePack): KeptOut {
  const slotsOf = (kind: string) =>
    new Set(
      pack
        .lexicon("default-roles")
        .flatMap(({ form, role, slot }) => (form === ANSWERED && role === kind ? [slot!] : [])),
    );
  const answered: Answered = { never: slotsOf("actor"), later: slotsOf("later") };
  return (view, deeds, match) => {
    const { parse } = view;
    const verb = verbOver(view, match.word);
    const told = verb < 0 ? NOTHING : argumentsOf(parse, verb);
    const hung = verb < 0 || parse.head[match.word] === verb ? told : argumentsOf(parse, parse.head[match.word]!);
    const slots = hung.flatMap(({ slot, word }) => (word === match.word ? [slot] : []));
    const isAnswer = slots.some((slot) => answered.never.has(slot));
    const isLater = slots.some((slot) => answered.later.has(slot));
    const isNamed = verb >= 0 && parse.head[match.word] === verb && isCalled(parse, verb, match.word);
    const { type } = match.frame.gives;
    const isAtProtest = type === PROTEST && parse.deprel[match.word] === "obl";
    const sides = told.filter(({ slot, word }) => SIDES.has(slot) && word !== match.word);
    const doers = sides.flatMap(({ slot, word }) => (slot === "subject" ? conjuncts(parse, word) : []));
    const all = sides.flatMap(({ word }) => conjuncts(parse, word));
    const others = othersDeeds(view, deeds, match.word, answered);
    return (word) => {
      const own = deeds.roles.get(word) ?? [];
      const isDoer = isAmong(view, word, doers);
      const sector = sectorOf(view, word);
      const didNot = isDoer && (isAnswer || isNamed || (isLater && !ARMED.has(sector)));
      return {
        mayAct: !didNot && !(type === PROTEST && IN_POWER.has(sector)) && !own.some((deed) => isAgainst(deed, match)),
        mayBear:
          !others.some((deed) => word >= view.first[deed]! && word <= view.last[deed]!) &&
          !(isAtProtest && isAmong(view, word, all)) &&
          !(isLater && type === ATTACK && own.some((deed) => isHeld(deed, verb))),
      };
    };
  };
}

/** "attacked the camp after [the kidnapping of two men]": by their heads, what others had done before. */
function othersDeeds({ parse }: ReportView, { matches }: Deeds, word: number, answered: Answered): readonly number[] {
  return argumentsOf(parse, word).flatMap((told) => {
    const isBehind = answered.never.has(told.slot) || answered.later.has(told.slot);
    return isBehind && matches.has(told.word) ? [told.word] : [];
  });
}

/** The verb over a noun, by itself or by another noun that hangs on it; -1 where there is none. */
function verbOver({ parse }: ReportView, noun: number): number {
  let over = parse.head[noun]!;
  if (over >= 0 && parse.deprel[noun] === "nmod") over = parse.head[over]!;
  return over >= 0 && parse.upos[over] === "VERB" ? over : -1;
}

/** "Police said that [they] held two men after the raid": the same somebody by another word is among them, too. */
function isAmong({ actor, findings }: ReportView, word: number, words: readonly number[]): boolean {
  const entityOf = (w: number) => (actor[w]! < 0 ? undefined : findings.actors[actor[w]!]!.entity);
  const entity = entityOf(word);
  return words.some((w) => w === word || (entity !== undefined && entityOf(w) === entity));
}

function sectorOf({ actor, findings }: ReportView, word: number): string {
  return actor[word]! < 0 ? "" : (findings.actors[actor[word]!]!.sector ?? "");
}

/** "[The mayor] banned the strike": who acts against a deed does not do it. */
function isAgainst({ match, role }: Deed, event: Match): boolean {
  if (role !== "actor" || !AGAINST.has(match.frame.gives.type)) return false;
  return DONE_TO.some((part) => match.roles.get(part)?.includes(event.word));
}

/** "[Two men] were arrested after the raid": who is held for a deed is not whom it was done to. */
function isHeld({ match, role }: Deed, verb: number): boolean {
  return role === "recipient" && match.word === verb && match.frame.gives.type === "COERCE";
}
