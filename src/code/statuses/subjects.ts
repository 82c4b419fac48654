import type { LanguagePack } from "#lang";
import type { StatusAccount } from "#record";
import {
  type ClassSet,
  childWith,
  conjuncts,
  type FrameMatch,
  meets,
  type ReportView,
  type WordClasses,
} from "../frames/index.js";
import { type HolderMeant, openHolderMeant, ownerNamed } from "./holder-meant.js";
import { officeInWords } from "./office-in-words.js";
import { isBare, isPraised, joinedTo, lastJoined, nameBefore, namedBehind, officeOf } from "./offices.js";
import { antecedentOf } from "./pronoun.js";
import { behindSeat } from "./seat-of-holder.js";
import type { StatusGives } from "./status-gives.js";
import { createSubjectClassifier, isInOther, type KnownSubject, type SubjectClassifier } from "./subject-classes.js";
import { wholeList } from "./whole-list.js";

/** Who may hold an office that is not named: no firm and no fund. */
const HOLDERS = ["person", "one-person", "office", "public-office", "GOV", "LEG"];

type Match = FrameMatch<StatusGives>;

/** What a match tells a status of. */
export type SubjectFinder = (view: ReportView, match: Match) => Subject[];

interface Subjects {
  readonly classify: SubjectClassifier;
  readonly meant: HolderMeant;
  readonly holders: ClassSet;
  readonly persons: ClassSet;
  readonly offices: ClassSet;
  /** "former": what one is no more. */
  readonly past: ClassSet;
  /** Words for any office: "post", "job". */
  readonly posts: ClassSet;
  /** Classes of the pronouns that may stand for a thing. */
  readonly things: ClassSet;
}

export interface Subject {
  readonly head: number;
  /** The case of the frame, and the class of the subject that it was taken for; an office has but one case. */
  readonly index: number;
  readonly known?: StatusAccount["subject"]["class"];
  /** Prepositions whose phrase behind it belongs to its name. */
  readonly keeps?: readonly string[];
  /** Those with which an amount does, too. */
  readonly amounts?: readonly string[];
  /** True where no office is named, and who has it stands in for it. */
  readonly isHolder?: boolean;
  /** Who has it, where the office is told beside him alone: "Ito, the mayor, resigned". */
  readonly whose?: number;
  /** Who has an office that is named. */
  readonly holders?: readonly number[];
  /** The last of several offices that one has together: "chairman and [president]". */
  readonly through?: number;
  /** Where the name of another begins. */
  readonly stop?: number;
  readonly class: StatusAccount["subject"]["class"];
  readonly aspect: StatusAccount["aspect"];
  readonly value: StatusAccount["value"];
}

export function createSubjectFinder(pack: LanguagePack, classes: WordClasses): SubjectFinder {
  const holders = classes.set(HOLDERS);
  const subjects: Subjects = {
    classify: createSubjectClassifier(pack),
    meant: openHolderMeant(pack, holders),
    things: classes.set(["thing-pronoun"]),
    holders,
    persons: classes.set(["person", "one-person"]),
    offices: classes.set(["office", "public-office"]),
    past: classes.set(["another"]),
    posts: classes.set(["post"]),
  };
  return (view, match) =>
    match.frame.gives.office ? holdersOrOffice(view, match, subjects) : thingsOf(view, match, subjects);
}

/** A person by name, or by what he is. */
function isHolder({ actor, findings, classesOf, contentOf }: ReportView, head: number, holders: ClassSet): boolean {
  const mention = actor[head]! < 0 ? undefined : findings.actors[actor[head]!]!;
  return (
    (mention !== undefined && PEOPLE.has(mention.rule)) ||
    [head, contentOf(head)].some((w) => meets(classesOf(w), holders))
  );
}

const PEOPLE: ReadonlySet<string> = new Set([
  "actors/person",
  "actors/role",
  "actors/pronoun",
  "actors/people",
  "actors/group",
]);

/** An office and, failing it, who holds it. */
function holdersOrOffice(
  view: ReportView,
  match: Match,
  { meant, holders, offices, past, posts }: Subjects,
): Subject[] {
  const { cases, office, keeps = [] } = match.frame.gives;
  const told = officeNamed(view, match);
  const isVague = told === undefined || isBare(view, told, posts);
  const inWords = office === "optional" && isVague ? officeInWords(view, match, offices) : -1;
  const named = inWords >= 0 ? inWords : told;
  if (named !== undefined && (isPraised(view, named) || isPraised(view, view.contentOf(named)))) return [];
  if (named === undefined && office === "required") return [];
  const bare = named !== undefined && named === told && isVague;
  const found = office === "optional" ? (match.roles.get("holder") ?? []) : [];
  const unnamed = found
    .map((w) => meant(view, match, behindSeat(view, w)))
    .filter((w) => w >= 0 && (isHolder(view, w, holders) || (bare && view.parse.upos[w] === "PROPN")))
    .map((w) => ownerNamed(view, match, w));
  const { classes, aspect, value } = cases[0]!;
  // "they resigned from [their posts]": that says more than a pronoun does.
  const isNamed = named !== undefined && !(bare && unnamed.some((w) => view.parse.upos[w] !== "PRON"));
  const holding = (match.roles.get("holder") ?? [])
    .map((w) => meant(view, match, behindSeat(view, w)))
    .filter((w) => w >= 0);
  const plain = { keeps, index: 0, class: classes[0]!, aspect, value, holders: holding };
  const pairs = named === undefined ? [] : pairsOf(view, match, named);
  if (pairs.length > 1) return pairs.map((pair) => ({ ...pair, ...plain }));
  const subjects = (isNamed ? [named] : unnamed).map((head): Subject => {
    const own = isNamed ? -1 : officeOf(view, head, offices, past);
    const name = isNamed || own >= 0 || !meets(view.classesOf(head), offices) ? -1 : namedBehind(view, head);
    // "Ann Lind, [a former judge] who resigned"
    const called = isNamed || own >= 0 || name >= 0 ? -1 : nameBefore(view, head);
    if (called >= 0 && !meets(view.classesOf(head), offices)) return { head: called, isHolder: true, ...plain };
    const subject =
      own >= 0
        ? { head: own, whose: head }
        : called >= 0
          ? { head, whose: called }
          : name >= 0
            ? { head, whose: name }
            : { head, isHolder: !isNamed };
    const through = subject.isHolder ? undefined : lastJoined(view, subject.head, offices);
    return { ...subject, ...(through ? { through } : {}), ...plain };
  });
  return subjects.filter(({ head }) => !subjects.some(({ through }) => through === head));
}

/**
 * "Lind, who as mayor had named Reed [to the post]": what stands before the verb and its object is the office of who names. "[The mayor] was
 * replaced by Reed" has the object there.
 */
function officeNamed({ parse }: ReportView, { roles, word, form }: Match): number | undefined {
  const holders = roles.get("holder") ?? [];
  const isBehind = form === "verb" && holders.length > 0 && holders.every((w) => w > word && parse.head[w] === word);
  const isOther = (w: number) => isBehind && w < word && parse.deprel[w] !== "nsubj:pass";
  return roles.get("office")?.find((w) => parse.upos[w] !== "PRON" && !isOther(w));
}

/** "Ann Lind and Tom Reed were named president and treasurer": as many offices as people, each with its own. */
function pairsOf({ parse, first }: ReportView, { roles }: Match, office: number) {
  const holders = [...new Set(roles.get("holder"))];
  // "two directors, [Ann Lind and Tom Reed]"
  const named =
    holders.length === 1 && parse.upos[holders[0]!] === "NOUN" ? childWith(parse, holders[0]!, "appos") : -1;
  const people = (named >= 0 ? conjuncts(parse, named) : holders)
    .filter((w) => parse.upos[w] === "PROPN")
    .sort((a, b) => a - b);
  const offices = [office, ...joinedTo(parse, office)];
  if (people.length !== offices.length || offices.some((w) => !SINGULAR.has(parse.xpos[w]!))) return [];
  return offices.map((head, i) => ({
    head,
    whose: people[i]!,
    ...(i + 1 < offices.length ? { stop: first[offices[i + 1]!]! } : {}),
  }));
}

const SINGULAR: ReadonlySet<string> = new Set(["NN", "NNP"]);

/** Things of the classes that the frame speaks of. */
function thingsOf(view: ReportView, match: Match, { classify, things, persons }: Subjects): Subject[] {
  const { cases, objectOnly, countries = true } = match.frame.gives;
  if (isNounInVerb(view, match)) return [];
  let done = false;
  for (const head of match.roles.get("subject") ?? []) {
    // "shelters opened by churches": who does it is not what it is done to.
    if (view.parse.deprel[head] === "obl:agent" || leadsUp(view, head)) continue;
    if (match.frame.gives.lack && isInOther(view, head, classify)) continue;
    // "The bank closed its books", "captured posts east of the city": it is told of the object, whatever its class.
    if (done) return [];
    // "the rest of [the country] is offline": a part has it, and is of the class of the whole.
    const known = (w: number) =>
      countries || !isCountry(view, w)
        ? fitting(cases, classify(view, w) ?? classify(view, view.contentOf(w)))
        : undefined;
    // "It was an occupation" says what something is, not that something before it was occupied.
    const isThing = match.form !== "noun" && meets(view.classesOf(head), things);
    const named = known(head) || !isThing ? head : antecedentOf(view, head, (w) => known(w) !== undefined);
    const fit = named < 0 ? undefined : known(named);
    if (fit && isOfSeveral(view, match, named, fit.known)) return [];
    if (fit) return membersOf(view, named, (w) => (w === named ? fit : known(w)), match, persons);
    done ||= objectOnly === true && isOwnObject(view, match, head);
  }
  return [];
}

/** "[mill] closings", but not "two mill closings" or "the mill closings": of no one mill. */
function isOfSeveral(
  { parse }: ReportView,
  { form, word, frame }: Match,
  head: number,
  known: KnownSubject["class"],
): boolean {
  if (form !== "noun" || frame.gives.several?.includes(known) !== true || parse.xpos[word] !== "NNS") return false;
  if (parse.deprel[head] !== "compound" || parse.childFrom[head] !== parse.childFrom[head + 1]) return false;
  for (let c = parse.childFrom[word]!; c < parse.childFrom[word + 1]! && parse.child[c]! < word; c++)
    if (parse.child[c] !== head && !LEADING_IN.has(parse.deprel[parse.child[c]!]!)) return false;
  return true;
}

const LEADING_IN: ReadonlySet<string> = new Set(["case", "cc", "mark", "punct"]);

function isCountry({ place, findings }: ReportView, w: number): boolean {
  return place[w]! >= 0 && findings.places[place[w]!]!.kind === "country";
}

/** "before [the opening] here", read as a verb: whoever acts in the clause is not what opens. */
function isNounInVerb({ parse }: ReportView, { word, form }: Match): boolean {
  return form !== "noun" && parse.xpos[word] === "VBG" && childWith(parse, word, "det") >= 0;
}

/** "[A bank and two shops] were damaged" is told of the list; of things of several kinds, or told apart, each has it. */
function membersOf(
  view: ReportView,
  named: number,
  known: (word: number) => ReturnType<typeof fitting>,
  { word }: Match,
  persons: ClassSet,
): Subject[] {
  const members = conjuncts(view.parse, named);
  const kindOf = (w: number) => known(w)?.known;
  // "[falling] output and new demand": what stands before the first may be said of that alone.
  const isOther = (w: number) => isOfItsOwn(view.parse, w);
  const isBefore =
    word < named &&
    (view.parse.head[word] === named || (isParticipleBefore(view.parse, word, named) && members.some(isOther)));
  const list = isBefore ? undefined : wholeList(view, members, kindOf, (w) => isHolder(view, w, persons));
  return (list ? [named] : members).flatMap((w) => {
    const own = known(w);
    if (own === undefined || (isBefore && w !== named && isOther(w))) return [];
    const next = isBefore ? members.find((other) => other > w && isOther(other)) : undefined;
    const stop = next === undefined ? {} : { stop: view.first[next]! };
    const [head, through] = list ? [list.first, { through: list.last }] : [w, {}];
    return [{ class: own.as ?? own.known, ...own, head, ...stop, ...through }];
  });
}

/** "because of [falling] output", where the tree takes a participle right before a noun for a verb with its object. */
function isParticipleBefore({ xpos, head, deprel }: ReportView["parse"], word: number, named: number): boolean {
  return xpos[word] === "VBG" && deprel[named] === "obj" && head[named] === word;
}

/** "and [rising] demand", "and [less] mining": of which something else is said than of what stands before. */
function isOfItsOwn(parse: ReportView["parse"], noun: number): boolean {
  const said = childWith(parse, noun, "amod");
  return said >= 0 && said < noun && (parse.xpos[said] === "VBG" || parse.xpos[said] === "JJR");
}

/** "The [mill] copper stocks fell", read as two subjects side by side: the one at the verb is what fell. */
function leadsUp({ parse, first, last }: ReportView, head: number): boolean {
  const verb = parse.head[head]!;
  if (verb < 0 || parse.deprel[head] !== "nsubj") return false;
  for (let c = parse.childFrom[verb]!; c < parse.childFrom[verb + 1]! && parse.child[c]! < verb; c++) {
    const child = parse.child[c]!;
    if (parse.deprel[child] === "nsubj" && first[child] === last[head]! + 1 && NOUNS.has(parse.upos[child]!))
      return true;
  }
  return false;
}

const NOUNS: ReadonlySet<string> = new Set(["NOUN", "PROPN"]);

/** True for the object of the trigger's verb, unless it may be a word of the trigger ("took control of the airport"). */
function isOwnObject({ parse }: ReportView, { form, word, words }: Match, head: number): boolean {
  // "Deliveries [to the mill] were halted"
  if (form === "verb" && parse.deprel[head] === "nsubj:pass" && parse.head[head] === word) return true;
  const acts = form === "verb" || (form === "adjective" && parse.upos[word] === "VERB");
  return acts && head > word && OBJECT.has(parse.deprel[head]!) && !words?.includes(parse.lemma[head]!);
}

/** "took over the bank's management": the particle may be read as a preposition, and the object as its noun. */
const OBJECT = new Set(["obj", "obl"]);

function fitting(cases: StatusGives["cases"], subject: KnownSubject | undefined) {
  const index = subject === undefined ? -1 : cases.findIndex((one) => one.classes.includes(subject.class));
  if (subject === undefined || index < 0) return undefined;
  const { aspect, value, as } = cases[index]!;
  return { index, known: subject.class, keeps: subject.keeps, amounts: subject.amounts, aspect, value, as };
}
