import type { LanguagePack } from "#lang";
import { type Actor, type Interval, type Span, type StatusAccount, stableId } from "#record";
import { accountBase, type Base, type CodingContext } from "../account-base.js";
import {
  createFrameMatcher,
  type FrameMatch,
  phraseOf,
  type ReportView,
  spanOf,
  type WordClasses,
} from "../frames/index.js";
import { intervalOf } from "../setting.js";
import { type NameOf, openNames } from "./name.js";
import { namedBehind } from "./offices.js";
import type { StatusGives } from "./status-gives.js";
import { createSubjectFinder, type Subject } from "./subjects.js";
import { openUntil, type UntilReader } from "./until.js";

/** Who takes part in the events of the report: actors by that alone follow those of the findings; `acting` names who is none yet. */
export interface Others {
  readonly actors: readonly Actor[];
  acting(word: number): number;
}

const NO_OTHERS: Others = { actors: [], acting: () => -1 };

export type StatusCoder = (context: CodingContext, published: string | undefined, others?: Others) => StatusAccount[];

/** Takes the statuses of a report by the frames in `rules/statuses`: subject × aspect × value, with since and until. */
export function createStatusCoder(pack: LanguagePack, classes: WordClasses): StatusCoder {
  const subjectsOf = createSubjectFinder(pack, classes);
  const nameOf = openNames(classes);
  const untilOf = openUntil(pack);
  const matchFrames = createFrameMatcher<StatusGives>(pack, "statuses", classes, {
    collect: ["subject"],
    fits: (view, match) => subjectsOf(view, match).length > 0,
  });
  return (context, published, others = NO_OTHERS) => {
    const matches = matchFrames(context.view);
    const lacks = new Set(matches.filter(({ frame }) => frame.gives.lack).map(({ frame }) => frame.id));
    return longest(
      matches.flatMap((match) =>
        codeStatus(context, match, subjectsOf(context.view, match), { nameOf, untilOf }, published, others),
      ),
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

type Match = FrameMatch<StatusGives>;

function codeStatus(
  context: CodingContext,
  match: Match,
  subjects: readonly Subject[],
  { nameOf, untilOf }: { readonly nameOf: NameOf; readonly untilOf: UntilReader },
  published: string | undefined,
  told: Others,
): StatusAccount[] {
  const { view, reportId } = context;
  const gives = match.frame.gives;
  return subjects.flatMap((subject) => {
    const [holder, ...others] = holdersOf(view, match, subject, told);
    const span = wholeOf(view, subject, spanOf(view, nameOf(view, match, subject)));
    const base = accountBase(context, {
      confidence: gives.confidence ?? 0.6,
      rules: [match.frame.id, "lexicon/status-subjects"],
      more: [span],
      lack: gives.lack ?? false,
      ...match,
    });
    const place = placeWithin(view, subject.head) ?? base.place;
    const ends = untilOf(view, match, base, published);
    // The day on which it is to end is not the day since when it holds.
    const { time, timeStated, ...rest } = base;
    const dated = ends && ends.time === time ? rest : base;
    const since =
      gives.state || time === undefined || !timeStated || dated === rest || isIn(view.findings.times[time]!, span)
        ? undefined
        : intervalOf(view.findings.times[time]!);
    const { start, end } = base.trigger;
    const account: StatusAccount = {
      id: stableId("s", reportId, "status", start, end, subject.class, span.start, span.end, subject.aspect),
      kind: "status" as const,
      ...dated,
      ...asUsual(view, match, dated),
      ...(since ? asDated(view, match, dated, since, published) : {}),
      subject: { start: span.start, end: span.end, class: subject.class, ...(place === undefined ? {} : { place }) },
      aspect: subject.aspect,
      value: subject.value,
      ...(since ? { since } : {}),
      ...(ends ? { until: ends.until } : {}),
      ...(holder === undefined ? {} : { holder }),
    };
    const joint = others.map((other) => ({
      ...account,
      id: stableId("s", account.id, "holder", [...view.findings.actors, ...told.actors][other]!.start),
      holder: other,
    }));
    const all = [account, ...joint, ...formerHolder(view, match, account)];
    const { known, index } = subject;
    const because = known === undefined ? [] : [{ role: "subject", ...span, classes: [known] }];
    for (const { id } of all) context.choose(id, () => ({ rule: match.frame.id, list: "cases", index, because }));
    return all;
  });
}

/** "a [2300-to-0500] curfew", "payments under the [1985] contract": what a thing's own name says is not since when. */
function isIn(time: Span, { start, end }: Span): boolean {
  return time.start >= start && time.end <= end;
}

/** "will run [normally]": where the trigger says so itself, that is how it runs, and not how often. */
function asUsual({ parse }: ReportView, { from, to }: Match, { stage, factuality, claimed }: Base): Partial<Base> {
  if (stage !== "habitual") return {};
  for (let w = from; w <= to; w++)
    if (parse.upos[w] === "ADV") return { stage: (claimed ?? factuality) === "CT+" ? "ongoing" : "planned" };
  return {};
}

/** "The mayor [quit] last week", which may be read as a present tense, is done; so, in a report without a day, is what has one of its own. */
function asDated(
  { parse }: ReportView,
  { word }: Match,
  { stage }: Base,
  since: Interval,
  published: string | undefined,
): Partial<Base> {
  const present = parse.xpos[word] === "VBP" || parse.xpos[word] === "VBZ";
  const over = since.to !== undefined && (published === undefined || since.to <= published.slice(0, 10));
  return stage === "ongoing" && present && over ? { stage: "done" } : {};
}

/** Who holds the office or place then, also several together: the subject itself where no office is named. */
function holdersOf(view: ReportView, { frame, roles }: Match, subject: Subject, others: Others): number[] {
  if (!frame.gives.holder) return [];
  const heads = subject.holders ?? roles.get("holder") ?? [];
  const named = subject.isHolder ? subject.head : subject.whose;
  const own = named !== undefined ? [named] : actingOnes(view, heads).filter((w) => w !== subject.head);
  return [...new Set(own.map((w) => actorAt(view, w, others)).filter((a) => a >= 0))];
}

/** "In Osh, [the northern district], our men took the mill": of two subjects side by side the one at the verb is who acts. */
function actingOnes({ parse }: ReportView, heads: readonly number[]): readonly number[] {
  const isSubject = (w: number) => parse.deprel[w] === "nsubj" && w < parse.head[w]!;
  return heads.filter(
    (w) => !isSubject(w) || !heads.some((v) => v > w && isSubject(v) && parse.head[v] === parse.head[w]),
  );
}

/** The mention over a word, or the actor that a part in an event made of it: "[our forces] took the town". */
function actorAt(view: ReportView, word: number, others: Others): number {
  const { actor, parse, findings } = view;
  // "named career officer [Ann Lind] as head", "dismissed the head of the bank, [Ann Lind]"
  const beside = namedBehind(view, word);
  if (beside >= 0) return actor[beside]!;
  if (actor[word]! >= 0) return actor[word]!;
  // "Ann Lind, a clerk, who served as head of the town"
  const named = parse.deprel[word] === "appos" ? parse.head[word]! : -1;
  if (named >= 0 && actor[named]! >= 0) return actor[named]!;
  const at = others.actors.findIndex(({ start, end }) => start <= parse.start[word]! && parse.end[word]! <= end);
  if (at >= 0) return findings.actors.length + at;
  // "[I] resign as mayor", "removed [Lind] and [Reed] as directors"
  return NAMING.has(parse.upos[word]!) ? others.acting(word) : -1;
}

const NAMING: ReadonlySet<string> = new Set(["PRON", "PROPN"]);

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

/** "Almaty airport", "the airport in Almaty". */
function placeWithin(view: ReportView, head: number): number | undefined {
  const { from, to } = phraseOf(view, head);
  for (let w = from; w < to; w++) if (view.place[w]! >= 0) return view.place[w]!;
  return undefined;
}
