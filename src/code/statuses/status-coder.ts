import type { LanguagePack } from "#lang";
import { wordAt } from "#read";
import { type Actor, type Interval, type Span, type StatusAccount, stableId } from "#record";
import { accountBase, type CodingContext } from "../account-base.js";
import {
  type ClassSet,
  childWith,
  conjuncts,
  createFrameMatcher,
  type FrameMatch,
  meets,
  phraseOf,
  type ReportView,
  spanOf,
  type WordClasses,
} from "../frames/index.js";
import { intervalOf } from "../setting.js";
import { afterDuration } from "./after-duration.js";
import { nameOf } from "./name.js";
import { antecedentOf } from "./pronoun.js";
import type { StatusGives } from "./status-gives.js";
import { createSubjectClassifier, type SubjectClassifier } from "./subject-classes.js";

/** `added` are actors by their part in an event alone; they follow those of the findings. */
export type StatusCoder = (
  context: CodingContext,
  published: string | undefined,
  added?: readonly Actor[],
) => StatusAccount[];

/** Takes the statuses of a report by the frames in `rules/statuses`: subject × aspect × value, with since and until. */
export function createStatusCoder(pack: LanguagePack, classes: WordClasses): StatusCoder {
  const subjects: Subjects = {
    classify: createSubjectClassifier(pack),
    things: classes.set(["thing-pronoun"]),
    holders: classes.set(HOLDERS),
  };
  const matchFrames = createFrameMatcher<StatusGives>(pack, "statuses", classes, {
    collect: ["subject"],
    fits: (view, match) => subjectsOf(view, match, subjects).length > 0,
  });
  return (context, published, added = []) => {
    const matches = matchFrames(context.view);
    const lacks = new Set(matches.filter(({ frame }) => frame.gives.lack).map(({ frame }) => frame.id));
    return longest(
      matches.flatMap((match) => codeStatus(context, match, subjects, published, added)),
      ({ rules }) => lacks.has(rules[0]!),
    );
  };
}

/**
 * "remains closed" and the "closed" in it tell one status, and so do "remained without" and "without internet". "No flight was
 * cancelled" lacks no flights: what is said of the subject counts.
 */
function longest(statuses: readonly StatusAccount[], isLack: (status: StatusAccount) => boolean): StatusAccount[] {
  return statuses.filter(
    (one, i) =>
      ![statuses[i - 1], statuses[i + 1]].some(
        (other) => other && (isLack(one) ? isTold(one, other) : isWithin(one, other)),
      ),
  );
}

/** True where another account tells of the thing that one says is lacking. */
function isTold({ subject, value }: StatusAccount, other: StatusAccount): boolean {
  return other.subject.end === subject.end && (other.value === value || other.factuality.endsWith("-"));
}

function isWithin({ trigger, subject, value }: StatusAccount, other: StatusAccount): boolean {
  if (other.value !== value || other.subject.start !== subject.start) return false;
  const length = trigger.end - trigger.start;
  const around = other.trigger.start <= trigger.start && trigger.end <= other.trigger.end;
  return around && length < other.trigger.end - other.trigger.start;
}

/** Who may hold an office that is not named: no firm and no fund. */
const HOLDERS = ["person", "one-person", "office", "public-office", "GOV", "LEG"];

type Match = FrameMatch<StatusGives>;

interface Subjects {
  readonly classify: SubjectClassifier;
  readonly holders: ClassSet;
  /** Classes of the pronouns that may stand for a thing. */
  readonly things: ClassSet;
}

interface Subject {
  readonly head: number;
  /** The case of the frame, and the class of the subject that it was taken for; an office has but one case. */
  readonly index: number;
  readonly known?: StatusAccount["subject"]["class"];
  /** True where no office is named, and who has it stands in for it. */
  readonly isHolder?: boolean;
  readonly class: StatusAccount["subject"]["class"];
  readonly aspect: StatusAccount["aspect"];
  readonly value: StatusAccount["value"];
}

function codeStatus(
  context: CodingContext,
  match: Match,
  subjects: Subjects,
  published: string | undefined,
  added: readonly Actor[],
): StatusAccount[] {
  const { view, reportId } = context;
  const gives = match.frame.gives;
  return subjectsOf(view, match, subjects).flatMap((subject) => {
    const [holder, ...others] = holdersOf(view, match, subject, added);
    const span = wholeOf(view, subject, spanOf(view, nameOf(view, match, subject.head)));
    const base = accountBase(context, {
      ...match,
      confidence: gives.confidence ?? 0.6,
      rules: [match.frame.id, "lexicon/status-subjects"],
      more: [span],
      lack: gives.lack ?? false,
    });
    const place = placeWithin(view, subject.head) ?? base.place;
    const ends = untilOf(view, match, base.evidence[0]!, published);
    // The day on which it is to end is not the day since when it holds.
    const { time, timeStated, ...rest } = base;
    const dated = ends && ends.time === time ? rest : base;
    const since =
      gives.state || time === undefined || !timeStated || dated === rest
        ? undefined
        : intervalOf(view.findings.times[time]!);
    const { start, end } = base.trigger;
    const account: StatusAccount = {
      id: stableId("s", reportId, "status", start, end, subject.class, span.start, span.end, subject.aspect),
      kind: "status" as const,
      ...dated,
      subject: { ...span, class: subject.class, ...(place === undefined ? {} : { place }) },
      aspect: subject.aspect,
      value: subject.value,
      ...(since ? { since } : {}),
      ...(ends ? { until: ends.until } : {}),
      ...(holder === undefined ? {} : { holder }),
    };
    const joint = others.map((other) => ({
      ...account,
      id: stableId("s", account.id, "holder", [...view.findings.actors, ...added][other]!.start),
      holder: other,
    }));
    const all = [account, ...joint, ...formerHolder(view, match, account)];
    const { known, index } = subject;
    const because = known === undefined ? [] : [{ role: "subject", ...span, classes: [known] }];
    for (const { id } of all) context.choose(id, () => ({ rule: match.frame.id, list: "cases", index, because }));
    return all;
  });
}

/** Who holds the office or place then, also several together: the subject itself where no office is named. */
function holdersOf(view: ReportView, { frame, roles }: Match, subject: Subject, added: readonly Actor[]): number[] {
  if (!frame.gives.holder) return [];
  const heads = roles.get("holder") ?? [];
  const own = subject.isHolder ? [subject.head] : heads.filter((w) => w !== subject.head);
  return [...new Set(own.map((w) => actorAt(view, w, added)).filter((a) => a >= 0))];
}

/** The mention over a word, or the actor that a part in an event made of it: "[our forces] took the town". */
function actorAt({ actor, parse, findings }: ReportView, word: number, added: readonly Actor[]): number {
  if (actor[word]! >= 0) return actor[word]!;
  const at = added.findIndex(({ start, end }) => start <= parse.start[word]! && parse.end[word]! <= end);
  return at < 0 ? -1 : findings.actors.length + at;
}

/** "The president replaced Ito as head of the council": it is told of Ito, too. */
function formerHolder(view: ReportView, match: Match, account: StatusAccount): StatusAccount[] {
  const value = match.frame.gives.former;
  const holder = (match.roles.get("former") ?? []).map((w) => view.actor[w]!).find((a) => a >= 0);
  if (value === undefined || holder === undefined || holder === account.holder) return [];
  return [{ ...account, id: stableId("s", account.id, value), value, holder }];
}

/** "[the country's magistrates] resigned": who stands in for an office is called as the mention of him is, if that is longer. */
function wholeOf({ actor, findings }: ReportView, { head, isHolder }: Subject, span: Span): Span {
  const mention = isHolder && actor[head]! >= 0 ? findings.actors[actor[head]!]! : span;
  return { start: Math.min(span.start, mention.start), end: Math.max(span.end, mention.end) };
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

/** "named [best] director": a prize is no office. */
function isPraised({ parse }: ReportView, office: number): boolean {
  for (let c = parse.childFrom[office]!; c < parse.childFrom[office + 1]!; c++)
    if (parse.xpos[parse.child[c]!] === "JJS" && parse.deprel[parse.child[c]!] === "amod") return true;
  return false;
}

const PEOPLE: ReadonlySet<string> = new Set([
  "actors/person",
  "actors/role",
  "actors/pronoun",
  "actors/people",
  "actors/group",
]);

/** What has the status: things of the classes that the frame speaks of, or an office and, failing it, who holds it. */
function subjectsOf(view: ReportView, match: Match, { classify, things, holders }: Subjects): Subject[] {
  const { cases, office, objectOnly } = match.frame.gives;
  if (office) {
    const named = match.roles.get("office")?.find((w) => view.parse.upos[w] !== "PRON");
    if (named !== undefined && isPraised(view, named)) return [];
    const found = office === "optional" ? (match.roles.get("holder") ?? []) : [];
    const unnamed = found.map((w) => whoIsAsked(view, match, w, holders)).filter((w) => isHolder(view, w, holders));
    const { classes, aspect, value } = cases[0]!;
    return (named === undefined ? unnamed : [named]).map((head) => ({
      head,
      isHolder: named === undefined,
      index: 0,
      class: classes[0]!,
      aspect,
      value,
    }));
  }
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

function fitting(cases: StatusGives["cases"], name: Subject["class"] | undefined) {
  const index = name === undefined ? -1 : cases.findIndex((one) => one.classes.includes(name));
  if (name === undefined || index < 0) return undefined;
  const { aspect, value, as } = cases[index]!;
  return { index, known: name, aspect, value, as };
}

/** "Almaty airport", "the airport in Almaty". */
function placeWithin(view: ReportView, head: number): number | undefined {
  const { from, to } = phraseOf(view, head);
  for (let w = from; w < to; w++) if (view.place[w]! >= 0) return view.place[w]!;
  return undefined;
}

/** "until 19 January", "for six months": the time mention that says when it is to end, and that day; the role `until` names the words. */
function untilOf(
  view: ReportView,
  match: Match,
  clause: { start: number; end: number },
  published: string | undefined,
): { time: number; until: Interval } | undefined {
  const { parse, findings } = view;
  const slots = match.frame.roles.get("until") ?? [];
  if (slots.length === 0) return undefined;
  for (let w = wordAt(parse, clause.start); w < parse.size && parse.start[w]! < clause.end; w++) {
    const t = view.time[w]!;
    if (t < 0 || w === 0 || view.time[w - 1] === t || !slots.includes(parse.lemma[w - 1]!)) continue;
    const time = findings.times[t]!;
    if (time.type !== "DURATION") return time.from ? { time: t, until: intervalOf(time) } : undefined;
    const end = published && afterDuration(published.slice(0, 10), time.value);
    if (end) return { time: t, until: end };
  }
  return undefined;
}
