import { type LanguagePack, LemmaTable } from "#lang";
import type { Parse } from "#read";
import { ACTOR, actingOwners, ownerOfSeveral } from "./acting-owners.js";
import { type Argument, POSSESSOR } from "./argument.js";
import {
  companionsOf,
  isLeftOut,
  joinedAbove,
  joinedBelow,
  joinedPastOffice,
  listedPlaces,
  namedAmong,
  withoutAddress,
} from "./companions.js";
import { conjuncts } from "./conjuncts.js";
import { openDefaultRoles } from "./default-roles.js";
import { findPhrase } from "./find-phrase.js";
import { fitsForm } from "./fits-form.js";
import { compileFrames, type Frame, type Roles, rankOf, type Trigger } from "./frame.js";
import { createObjectControl } from "./object-control.js";
import { openPairs } from "./other-of-pair.js";
import { ownArguments } from "./own-arguments.js";
import { createPlaceHolders } from "./place-holder.js";
import type { ReportView } from "./report-view.js";
import { headsIn, NOBODY, openArguments, type Places, type Slot, slotOf } from "./role-heads.js";
import { passesAll } from "./role-tests.js";
import { createShared } from "./shared.js";
import { createSupports, STRUCK, type Support } from "./support-verbs.js";
import { withPhrase } from "./with-phrase.js";
import type { WordClasses } from "./word-classes.js";

/** A frame found in a report. Words are indexes. */
export interface FrameMatch<Gives> {
  readonly frame: Frame<Gives>;
  /** The trigger's head word. */
  readonly word: number;
  /** First and last word of the trigger, inclusive. */
  readonly from: number;
  readonly to: number;
  /** The verb that carries an event noun ("launched an attack"), else the trigger's head: the word to ask the judge about. */
  readonly carrier: number;
  /** True where the carrier does what it says ("declared a truce"): it alone is to be judged. */
  readonly performs?: boolean;
  readonly form: "verb" | "noun" | "adjective";
  /** Lemmas of the trigger's words, where it is one of a rule. */
  readonly words?: readonly string[];
  /** Role → head words, coordinated ones listed one by one. */
  readonly roles: Roles;
  /** "[Two clerks] died in the raid": who came to harm by what the noun tells, by the verb over it. */
  readonly harmed?: readonly number[];
}

export type FrameMatcher<Gives> = (view: ReportView) => FrameMatch<Gives>[];

export interface MatcherOptions<Gives> {
  /** False for a match that its coder could make nothing of: another frame of the same words then has its turn. */
  readonly fits?: (view: ReportView, match: FrameMatch<Gives>) => boolean;
  /** Roles that take the heads of all their slots, not only of the first that is filled. */
  readonly collect?: readonly string[];
  /** True where a participle before its noun counts too ("the number of detained people"). */
  readonly attributive?: boolean;
  /** What a word that no frame has calls for all the same. */
  readonly beyond?: (
    view: ReportView,
    known: ReadonlyMap<number, FrameMatch<Gives>>,
  ) => (word: number) => Trigger<Gives> | undefined;
  /** Of two frames that fit a word equally well, whether the second is the likelier; without it the first has the word. */
  readonly likelier?: (view: ReportView, word: number, first: Frame<Gives>, second: Frame<Gives>) => boolean;
}

/**
 * Matches the frames of `rules/FOLDER` against a report, at most one a trigger word, in the order of their triggers.
 * Where several fit, the longer phrase wins, then the one that asks for more, then the likelier, then the one that stands first.
 */
export function createFrameMatcher<Gives>(
  pack: LanguagePack,
  folder: string,
  classes: WordClasses,
  { collect = [], attributive = false, fits = () => true, beyond, likelier }: MatcherOptions<Gives> = {},
): FrameMatcher<Gives> {
  const triggers = compileFrames<Gives>(pack.rules(folder), classes);
  const supports = createSupports(pack);
  const { byForm, through } = openDefaultRoles(pack);
  const withDoer = createObjectControl(pack);
  const withShared = createShared(pack, classes);
  const withoutHolder = createPlaceHolders(classes);
  const otherOfPair = openPairs(pack);
  const comitative = classes.set(["comitative"]);
  const inclusive = classes.set(["inclusive"]);
  const excluding = classes.set(["excluding"]);

  const wantedRoles = new Map<Trigger<Gives>, readonly WantedRole[]>();
  const triggersOf = new LemmaTable((lemma) => triggers.get(lemma));

  return (view) => {
    const { parse } = view;
    const out: Matched<Gives>[] = [];
    for (let word = 0; word < parse.size; word++) {
      const candidates = triggersOf.at(parse, word);
      if (!candidates) continue;
      const match = pickMatch(view, word, candidates);
      if (match) out.push(match);
    }
    return withoutInner(parse, withBeyond(view, out));
  };

  /** The matches with those of words that are in none of them, in the order of the text. */
  function withBeyond(view: ReportView, known: readonly Matched<Gives>[]): readonly Matched<Gives>[] {
    const triggerOf = beyond?.(view, new Map(known.map((match) => [match.word, match])));
    if (!triggerOf) return known;
    const taken = new Uint8Array(view.parse.size);
    for (const { from, to, carrier } of known) taken.fill(1, from, to + 1)[carrier] = 1;
    const others: Matched<Gives>[] = [];
    for (let word = 0; word < taken.length; word++) {
      const trigger = taken[word] ? undefined : triggerOf(word);
      const match = trigger && pickMatch(view, word, [trigger]);
      if (match) others.push(match);
    }
    return others.length === 0 ? known : [...known, ...others].sort((a, b) => a.word - b.word);
  }

  function pickMatch(
    view: ReportView,
    word: number,
    candidates: readonly Trigger<Gives>[],
  ): Matched<Gives> | undefined {
    let best: Matched<Gives> | undefined;
    let bestRank = -1;
    let filled: Filled | undefined;
    for (const trigger of candidates) {
      const least = best && likelier && best.frame !== trigger.frame ? bestRank : bestRank + 1;
      if (trigger.most < least || !fitsForm(view, word, trigger, attributive)) continue;
      const range = trigger.words.length === 1 ? undefined : findPhrase(view.parse, word, trigger.words, trigger.head);
      if (!range && trigger.words.length > 1) continue;
      filled ??= fill(view, word);
      const { from, to } = range ?? { from: word, to: word };
      const roles = rolesOf(view, range ? withPhrase(view.parse, filled, trigger, range, word) : filled, trigger, word);
      if (!passesAll(view, trigger.frame.tests, roles)) continue;
      const rank = rankOf(trigger, (role) => roles.has(role));
      if (rank < least || (rank === bestRank && !likelier!(view, word, best!.frame, trigger.frame))) continue;
      const { frame, form, words } = trigger;
      const match = {
        frame,
        word,
        from,
        to,
        carrier: filled.support?.verb ?? word,
        performs: filled.support?.performs ?? false,
        form,
        roles,
        words,
        harmed: filled.support ? expand(view, filled.support.harmed) : NOBODY,
      };
      if (!fits(view, match)) continue;
      bestRank = rank;
      best = match;
    }
    return best;
  }

  function fill(view: ReportView, word: number): Filled {
    const shared = withShared(view, word, ownArguments(view.parse, word));
    const own = withDoer(view, word, withoutHolder(view, word, shared));
    const support = view.parse.upos[word] === "VERB" ? undefined : supportFor(view, word);
    const argumentsUnder = openArguments(view.parse);
    if (support?.subjectRole !== STRUCK) return { own, support, argumentsUnder };
    const struck = support.subjects.map((w) => ({ slot: STRUCK, word: w }));
    return {
      own: [...own, ...struck],
      support: support.harmed.length > 0 ? { ...support, subjects: NOBODY } : undefined,
      argumentsUnder,
    };
  }

  /** "[It] is right to launch a raid": what only holds a place lends no part either. */
  function supportFor(view: ReportView, word: number): Support | undefined {
    const support = supports(view.parse, word) ?? supportOfWhole(view, word);
    const [subject, other] = support?.subjects ?? NOBODY;
    if (!support || subject === undefined || other !== undefined) return support;
    const isHolder = withoutHolder(view, support.verb, [{ slot: SUBJECT, word: subject }]).length === 0;
    return isHolder ? { ...support, subjects: NOBODY } : support;
  }

  /** "[Rebels] launched a series of raids" */
  function supportOfWhole(view: ReportView, word: number): Support | undefined {
    const whole = wholeOf(view, word);
    return whole < 0 ? undefined : supports(view.parse, whole);
  }

  /** A role's own slots come before the default ones; a carrier verb's subject fills the role its lexicon row names. */
  function rolesOf(
    view: ReportView,
    { own, support, argumentsUnder }: Filled,
    trigger: Trigger<Gives>,
    self: number,
  ): Roles {
    const roles = new Map<string, number[]>();
    const places = { own, others: support?.others ?? NOTHING, phrase: trigger.words, self, argumentsUnder };
    for (const { role, slots, owned, every } of wantedBy(trigger)) {
      const from = support !== undefined && support.subjectRole === role ? support.subjects : NOBODY;
      const found = from.length > 0 && !(owned && hasOwner(view, own)) ? from : headsIn(view, slots, places, every);
      // "[the town] is under attack": whom the noun is said of has the part that the phrase gives him.
      const heads = role === ACTOR && support?.subjectRole === RECIPIENT ? without(found, support.subjects) : found;
      if (heads.length > 0) roles.set(role, expand(view, heads));
    }
    const owners = trigger.form === "noun" ? actingOwners(view, trigger.frame, self, own, roles) : NOBODY;
    if (owners.length > 0) roles.set(ACTOR, expand(view, owners));
    const doer = trigger.form === "noun" ? ownerOfSeveral(view, self, own, roles) : -1;
    if (doer >= 0) {
      roles.delete(RECIPIENT);
      roles.set(ACTOR, expand(view, [doer]));
    }
    return roles;
  }

  function wantedBy(trigger: Trigger<Gives>): readonly WantedRole[] {
    let wanted = wantedRoles.get(trigger);
    if (wanted === undefined) {
      const byDefault = byForm.get(trigger.form)!;
      wanted = [...new Set([...trigger.frame.roles.keys(), ...byDefault.keys()])].map((role) => {
        const slots = throughNouns(trigger, trigger.frame.roles.get(role) ?? byDefault.get(role)!);
        const owned = role === ACTOR && slots.includes(POSSESSOR);
        return { role, slots: slots.map(slotOf), owned, every: collect.includes(role) };
      });
      wantedRoles.set(trigger, wanted);
    }
    return wanted;
  }

  /** "the killing of [workers] by [gunmen]": what the tree hangs on the noun before it. */
  function throughNouns({ form }: Trigger<Gives>, slots: readonly string[]): readonly string[] {
    if (form !== "noun") return slots;
    // "it was [the committee]'s demand": what a noun is said of comes last.
    const inOrder = slots.includes(SUBJECT) ? [...slots.filter((slot) => slot !== SUBJECT), SUBJECT] : slots;
    return inOrder.flatMap((slot) => [slot, ...(through.get(slot) ?? [])]);
  }

  function expand(view: ReportView, heads: readonly number[]): number[] {
    const out: number[] = [];
    for (const head of heads) {
      addJoined(view, head, out);
      for (const w of companionsOf(view, head, comitative)) addJoined(view, w, out);
      for (const w of namedAmong(view, head, inclusive)) addJoined(view, w, out);
      for (const w of joinedBelow(view, head)) addJoined(view, w, out);
      for (const w of joinedAbove(view, head)) addJoined(view, w, out);
      const other = otherOfPair(view, head);
      if (other >= 0) addJoined(view, other, out);
      for (const w of joinedPastOffice(view, head)) addJoined(view, w, out);
      for (const w of listedPlaces(view, head)) addJoined(view, w, out);
    }
    return out;
  }

  /** Adds a head with those that an "and" joins to it. */
  function addJoined(view: ReportView, head: number, out: number[]): void {
    for (const joined of withoutAddress(view, conjuncts(view.parse, head)))
      if (!out.includes(joined) && !isLeftOut(view, joined, excluding)) out.push(joined);
  }
}

/** "launched [a series] of raids": what a noun is so many of; -1 where nothing is. */
function wholeOf(view: ReportView, noun: number): number {
  const whole = view.parse.deprel[noun] === "nmod" ? view.parse.head[noun]! : -1;
  return whole >= 0 && view.parse.upos[whole] === "NOUN" && view.contentOf(whole) === noun ? whole : -1;
}

/** "agreed to [the bank]'s demands": whose deed it is by name, whatever carries it. */
function hasOwner({ parse, time }: ReportView, own: readonly Argument[]): boolean {
  return own.some(({ slot, word }) => slot === POSSESSOR && parse.upos[word] !== "PRON" && time[word]! < 0);
}

function without(words: readonly number[], others: readonly number[]): readonly number[] {
  return others.length === 0 ? words : words.filter((word) => !others.includes(word));
}

/** A word that another match took into its phrase calls for no frame of its own: "remains closed" is told once. */
function withoutInner<Gives>(parse: Parse, matches: readonly Matched<Gives>[]): FrameMatch<Gives>[] {
  const taken = new Set<number>();
  for (const { word, from, to, words } of matches) {
    for (let w = from; w <= to && words.length > 1; w++)
      if (w !== word && words.includes(parse.lemma[w]!)) taken.add(w);
  }
  return taken.size === 0 ? [...matches] : matches.filter(({ word }) => !taken.has(word));
}

/** Where a role is looked for, and with `every` that all its slots count. */
interface WantedRole {
  readonly role: string;
  readonly slots: readonly Slot[];
  /** True of whoever acts where the noun may name him as its owner. */
  readonly owned: boolean;
  readonly every: boolean;
}

const NOTHING: readonly Argument[] = [];
const SUBJECT = "subject";
const RECIPIENT = "recipient";

interface Matched<Gives> extends FrameMatch<Gives> {
  readonly words: readonly string[];
}

interface Filled {
  readonly own: readonly Argument[];
  readonly support: Support | undefined;
  readonly argumentsUnder: Places["argumentsUnder"];
}
