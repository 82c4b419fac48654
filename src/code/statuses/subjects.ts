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
import { antecedentOf } from "./pronoun.js";
import type { StatusGives } from "./status-gives.js";
import { createSubjectClassifier, type KnownSubject, type SubjectClassifier } from "./subject-classes.js";

/** Who may hold an office that is not named: no firm and no fund. */
const HOLDERS = ["person", "one-person", "office", "public-office", "GOV", "LEG"];

type Match = FrameMatch<StatusGives>;

/** What a match tells a status of. */
export type SubjectFinder = (view: ReportView, match: Match) => Subject[];

interface Subjects {
  readonly classify: SubjectClassifier;
  readonly holders: ClassSet;
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
  /** True where no office is named, and who has it stands in for it. */
  readonly isHolder?: boolean;
  /** Who has it, where the office is told beside him alone: "Ito, the mayor, resigned". */
  readonly whose?: number;
  /** The last of several offices that one has together: "chairman and [president]". */
  readonly through?: number;
  /** Where the name of another begins. */
  readonly stop?: number;
  readonly class: StatusAccount["subject"]["class"];
  readonly aspect: StatusAccount["aspect"];
  readonly value: StatusAccount["value"];
}

export function createSubjectFinder(pack: LanguagePack, classes: WordClasses): SubjectFinder {
  const subjects: Subjects = {
    classify: createSubjectClassifier(pack),
    things: classes.set(["thing-pronoun"]),
    holders: classes.set(HOLDERS),
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

/** "The president asked [his ministers] to resign": of an infinitive behind somebody, that one, and not who asks. */
function whoIsAsked(
  { parse, classesOf, last }: ReportView,
  { word }: Match,
  holder: number,
  holders: ClassSet,
): number {
  const above = parse.head[word]!;
  if (above < 0 || parse.deprel[word] !== "advcl" || parse.head[holder] !== above || holder > above) return holder;
  const object = childWith(parse, above, "obj");
  if (object < 0 || object > word || !meets(classesOf(object), holders)) return holder;
  return parse.xpos[last[object]! + 1] === "TO" ? object : holder;
}

/** Who is named behind an office: "its president, [Ann Ito]", also where the tree hangs the name elsewhere; -1 for nobody. */
export function namedBehind(view: ReportView, office: number): number {
  const { parse, actor, last, findings } = view;
  if (parse.upos[office] !== "NOUN") return -1;
  for (let c = parse.childFrom[office]!; c < parse.childFrom[office + 1]!; c++) {
    const child = parse.child[c]!;
    if (child > office && NAMED.has(parse.deprel[child]!) && isPersonsName(child)) return child;
  }
  const comma = last[office]! + 1;
  const isAside = parse.xpos[comma] === "," && parse.upos[comma + 1] === "PROPN" && isPersonsName(comma + 1);
  if (isAside && parse.head[comma + 1]! < comma) return comma + 1;
  // "its president and director, [Ann Ito]"
  const joined = joinedTo(parse, office).find((w) => parse.xpos[w] === "NN" && !hasOwner(parse, w));
  return joined === undefined ? -1 : namedBehind(view, joined);

  function isPersonsName(word: number): boolean {
    return actor[word]! >= 0 && NAMES.has(findings.actors[actor[word]!]!.rule) && parse.upos[word] === "PROPN";
  }
}

const NAMES: ReadonlySet<string> = new Set(["actors/person", "actors/unknown-name"]);

const NAMED: ReadonlySet<string> = new Set(["appos", "nmod:unmarked", "flat"]);

/** "The mayor handed in [his] resignation": where the subject above is the same person, that one. */
function ownerNamed({ parse, actor, findings }: ReportView, { word }: Match, holder: number): number {
  const verb = parse.head[word]!;
  const subject = parse.xpos[holder] === "PRP$" && verb >= 0 ? childWith(parse, verb, "nsubj") : -1;
  if (subject < 0 || actor[subject]! < 0 || actor[holder]! < 0) return holder;
  const [named, meant] = [findings.actors[actor[subject]!]!, findings.actors[actor[holder]!]!];
  return named.entity === meant.entity ? subject : holder;
}

/** What stands with a name as its office: "[prime minister] Ito", "Ito, [the mayor of Osh]"; -1 for none. */
function officeOf({ parse, classesOf }: ReportView, holder: number, offices: ClassSet, past: ClassSet): number {
  if (parse.upos[holder] !== "PROPN") return -1;
  for (let c = parse.childFrom[holder]!; c < parse.childFrom[holder + 1]!; c++) {
    const child = parse.child[c]!;
    const isBeside =
      parse.deprel[child] === (child < holder ? "nmod:desc" : "appos") && parse.xpos[child]!.startsWith("NN");
    const modifier = childWith(parse, child, "amod");
    const isPast = modifier >= 0 && meets(classesOf(modifier), past);
    const isOffice = (w: number) => meets(classesOf(w), offices);
    if (isBeside && !isPast && [child, ...joinedTo(parse, child)].some(isOffice)) return child;
  }
  return -1;
}

const hasOwner = (parse: ReportView["parse"], office: number): boolean =>
  childWith(parse, office, "det") >= 0 || childWith(parse, office, "nmod:poss") >= 0;

function joinedTo({ childFrom, child, deprel }: ReportView["parse"], word: number): number[] {
  return [...child.slice(childFrom[word]!, childFrom[word + 1]!)].filter((w) => deprel[w] === "conj");
}

/** "chief executive" may be read as an adjective. */
const NOMINAL: ReadonlySet<string> = new Set(["NOUN", "ADJ"]);

/** "[chairman] and chief executive of the bank": the last office that an "and" joins to the first, and that nobody else has; undefined for none. */
function lastJoined(view: ReportView, office: number, offices: ClassSet): number | undefined {
  const { parse, first, last, actor, classesOf } = view;
  const beside = joinedTo(parse, parse.head[office]!).filter((w) => childWith(parse, w, "cc") === last[office]! + 1);
  return (
    [...joinedTo(parse, office), ...beside]
      .filter((w) => w > office && NOMINAL.has(parse.upos[w]!))
      .filter((w) => meets(classesOf(w), offices) || (parse.upos[w] === "NOUN" && childWith(parse, w, "det") < 0))
      // "resigned as president and [the council's chairman] took over": with a possessor of its own it is another's.
      .filter((w) => childWith(parse, w, "nmod:poss") < 0 || childWith(parse, office, "nmod:poss") >= 0)
      .filter((w) => {
        for (let a = first[w]!; a < w; a++) if (actor[a]! >= 0 && actor[a] !== actor[w]) return false;
        return true;
      })
      .at(-1)
  );
}

/** "removed from [their posts]": words for any office do not say which. */
function isBare({ parse, classesOf }: ReportView, office: number, posts: ClassSet): boolean {
  return (
    meets(classesOf(office), posts) &&
    childWith(parse, office, "nmod") < 0 &&
    childWith(parse, office, "amod") < 0 &&
    childWith(parse, office, "compound") < 0
  );
}

/** "named [best] director", "became the [longest]-serving mayor": a prize or a record is no office. */
function isPraised({ parse, first }: ReportView, office: number): boolean {
  for (let w = first[office]!; w < office; w++) if (parse.xpos[w] === "JJS" || parse.xpos[w] === "RBS") return true;
  return false;
}

const PEOPLE: ReadonlySet<string> = new Set([
  "actors/person",
  "actors/role",
  "actors/pronoun",
  "actors/people",
  "actors/group",
]);

/** An office and, failing it, who holds it. */
function holdersOrOffice(view: ReportView, match: Match, { holders, offices, past, posts }: Subjects): Subject[] {
  const { cases, office, keeps = [] } = match.frame.gives;
  const named = match.roles.get("office")?.find((w) => view.parse.upos[w] !== "PRON");
  if (named !== undefined && isPraised(view, named)) return [];
  const bare = named !== undefined && isBare(view, named, posts);
  const found = office === "optional" ? (match.roles.get("holder") ?? []) : [];
  const unnamed = found
    .map((w) => whoIsAsked(view, match, w, holders))
    .filter((w) => isHolder(view, w, holders) || (bare && view.parse.upos[w] === "PROPN"))
    .map((w) => ownerNamed(view, match, w));
  const { classes, aspect, value } = cases[0]!;
  const isNamed = named !== undefined && !(bare && unnamed.length > 0);
  const plain = { keeps, index: 0, class: classes[0]!, aspect, value };
  const pairs = named === undefined ? [] : pairsOf(view, match, named);
  if (pairs.length > 1) return pairs.map((pair) => ({ ...pair, ...plain }));
  const subjects = (isNamed ? [named] : unnamed).map((head): Subject => {
    const own = isNamed ? -1 : officeOf(view, head, offices, past);
    const name = isNamed || own >= 0 || !meets(view.classesOf(head), offices) ? -1 : namedBehind(view, head);
    const subject =
      own >= 0 ? { head: own, whose: head } : name >= 0 ? { head, whose: name } : { head, isHolder: !isNamed };
    const through = subject.isHolder ? undefined : lastJoined(view, subject.head, offices);
    return { ...subject, ...(through ? { through } : {}), ...plain };
  });
  return subjects.filter(({ head }) => !subjects.some(({ through }) => through === head));
}

/** "Ann Lind and Tom Reed were named president and treasurer": as many offices as people, each with its own. */
function pairsOf({ parse, first }: ReportView, { roles }: Match, office: number) {
  const people = [...new Set(roles.get("holder"))].filter((w) => parse.upos[w] === "PROPN").sort((a, b) => a - b);
  const offices = [office, ...joinedTo(parse, office)];
  if (people.length !== offices.length || offices.some((w) => parse.xpos[w] !== "NN")) return [];
  return offices.map((head, i) => ({
    head,
    whose: people[i]!,
    ...(i + 1 < offices.length ? { stop: first[offices[i + 1]!]! } : {}),
  }));
}

/** Things of the classes that the frame speaks of. */
function thingsOf(view: ReportView, match: Match, { classify, things }: Subjects): Subject[] {
  const { cases, objectOnly } = match.frame.gives;
  let done = false;
  for (const head of match.roles.get("subject") ?? []) {
    // "shelters opened by churches": who does it is not what it is done to.
    if (view.parse.deprel[head] === "obl:agent") continue;
    // "The bank closed its books", "captured posts east of the city": it is told of the object, whatever its class.
    if (done) return [];
    // "the rest of [the country] is offline": a part has it, and is of the class of the whole.
    const known = (w: number) => fitting(cases, classify(view, w) ?? classify(view, view.contentOf(w)));
    // "It was an occupation" says what something is, not that something before it was occupied.
    const isThing = match.form !== "noun" && meets(view.classesOf(head), things);
    const named = known(head) || !isThing ? head : antecedentOf(view, head, (w) => known(w) !== undefined);
    const fit = named < 0 ? undefined : known(named);
    // "a bank and a hotel were damaged": each of them has it.
    if (fit)
      return conjuncts(view.parse, named).flatMap((w) => {
        const own = w === named ? fit : known(w);
        return own ? [{ ...own, head: w, class: own.as ?? own.known }] : [];
      });
    done ||= objectOnly === true && isOwnObject(view, match, head);
  }
  return [];
}

/** True for the object of the trigger's verb, unless it may be a word of the trigger ("took control of the airport"). */
function isOwnObject({ parse }: ReportView, { form, word, words }: Match, head: number): boolean {
  const acts = form === "verb" || (form === "adjective" && parse.upos[word] === "VERB");
  return acts && head > word && OBJECT.has(parse.deprel[head]!) && !words?.includes(parse.lemma[head]!);
}

/** "took over the bank's management": the particle may be read as a preposition, and the object as its noun. */
const OBJECT = new Set(["obj", "obl"]);

function fitting(cases: StatusGives["cases"], subject: KnownSubject | undefined) {
  const index = subject === undefined ? -1 : cases.findIndex((one) => one.classes.includes(subject.class));
  if (subject === undefined || index < 0) return undefined;
  const { aspect, value, as } = cases[index]!;
  return { index, known: subject.class, keeps: subject.keeps, aspect, value, as };
}
