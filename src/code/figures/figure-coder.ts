import type { LanguagePack } from "#lang";
import { type FigureAccount, stableId } from "#record";
import { accountBase, type Base, type CodingContext } from "../account-base.js";
import type { DropReason } from "../coding.js";
import { createFrameMatcher, createVerbNumbers, meets, type ReportView, type WordClasses } from "../frames/index.js";
import { intervalOf } from "../setting.js";
import { createChangeReader, createDifferenceTest } from "./change-verbs.js";
import { createCounter } from "./count.js";
import { findDeadly } from "./deadly.js";
import { dropDoubles, dropKilledFromInjured } from "./drop-figures.js";
import { joinEither } from "./either.js";
import { createFates } from "./fates.js";
import type { FigureGives } from "./figure-gives.js";
import type { FoundFigure } from "./found-figure.js";
import { findPartsInNext } from "./of-them-next.js";
import { ofWhom } from "./of-whom.js";
import { findParts, groupsOf, linkParts } from "./parts.js";
import { createPersonDescriber } from "./person.js";
import { type FigureReader, readFigures } from "./read-figure.js";
import { isRecalled } from "./recalled.js";
import { joinRows } from "./rows.js";
import { saidToBe } from "./said-to-be.js";
import { createScopeReader, type ScopeReader } from "./scope.js";
import { setterOf } from "./setter-of.js";
import { createStates } from "./state-of.js";
import { createValueBefore, upToWord, type ValueBefore } from "./value-before.js";
import { sumWithDoer } from "./with-doer.js";
import { dropWithoutHarm } from "./without-harm.js";

export type FigureCoder = (context: CodingContext, published: string | undefined) => FigureAccount[];

/** A number that was only understood ("a policeman" → 1) is less sure than one that was read. */
const UNDERSTOOD = 0.8;

/** Takes the figures of a report by the frames in `rules/figures`. */
export function createFigureCoder(pack: LanguagePack, classes: WordClasses): FigureCoder {
  const matchFrames = createFrameMatcher<FigureGives>(pack, "figures", classes, { attributive: true });
  const counter = createCounter(pack, classes);
  const readChange = createChangeReader(pack, counter);
  const words = partWordsOf(pack);
  const describe = createPersonDescriber(pack, words.other);
  const isOf = testsOf(classes);
  const reader: FigureReader = {
    ...nounTests(pack, isOf),
    counter,
    readChange,
    isDifference: createDifferenceTest(pack),
    partSlots: words.part,
    upper: words.upper,
    ofWords: words.stuff,
    forWords: words.paid,
    priceWords: words.priced,
    eachWords: words.each,
    perUnits: new Map(pack.lexicon("per-units").map((row) => [row.word!, row.value!])),
    kinds: new Set(pack.lexicon("person-kinds").map((row) => row.word!)),
    verbNumber: createVerbNumbers(pack),
    states: createStates(pack),
    currencyOf: currenciesOf(pack),
  };
  const parting = { partSlots: words.part, ofWords: words.stuff };
  const scopeOf = createScopeReader(pack);
  const valueBefore = createValueBefore(pack, words.moved);
  const sets = isOf("price-setting");
  const settingOf = (view: ReportView, figure: FoundFigure) => setterOf(view, figure, sets);
  const harm = classes.set(["harm"]);
  const tellsHarm = ({ parse }: ReportView) => parse.lemma.some((lemma) => meets(classes.of(lemma), harm));
  const dying = { tellsHarm, isIllness: isOf("illness"), ageWords: words.age };

  return (context, published) => {
    const { view } = context;
    const found = readFigures(view, matchFrames(view), reader);
    const told = findDeadly(
      view,
      joinEither(view, dropDoubles(view, joinRows(view, found, counter)), words.either),
      counter,
      words.deadly,
    );
    const harmed = dropWithoutHarm(view, told, dying);
    const whole = linkParts(
      view,
      dropKilledFromInjured(harmed, {
        view,
        describe,
        fates: createFates(context, found, words.living),
        tooWords: words.too,
      }),
      words.rest,
      parting,
    );
    const summed = sumWithDoer(view, whole, (one, other) => fateOf(context, one) === fateOf(context, other));
    const parts = [...findParts(view, summed, counter, parting), ...findPartsInNext(view, summed, counter)];
    const all = [...summed, ...groupsOf(summed), ...parts];
    const ids = new Map<FoundFigure, string>(all.map((figure) => [figure, idOf(context, figure)]));
    const kept = new Set(all.map(numberOf));
    const harmless = without(told, harmed);
    const writing = { published, scopeOf, settingOf, valueBefore };
    for (const figure of found) {
      if (kept.has(numberOf(figure))) continue;
      const alone = { ...writing, ids: new Map([[figure, idOf(context, figure)]]) };
      context.drop(() => toAccount(context, figure, alone), harmless.has(numberOf(figure)) ? "harmless" : "double");
    }
    return all.flatMap((figure) => {
      const account = toAccount(context, figure, { ...writing, ids });
      const why = whyNot(figure, account);
      if (why === undefined) return account;
      context.drop(() => account, why);
      return [];
    });
  };
}

/** Why a figure is not told; undefined where it is. */
function whyNot(figure: FoundFigure, account: FigureAccount): DropReason | undefined {
  if (isOnlyThought(account)) return "generic";
  return isOnlyTried(account) || isUnhurt(figure, account) ? "attempted" : undefined;
}

/** Currencies by their names: "dollar" → USD. */
function currenciesOf(pack: LanguagePack): ReadonlyMap<string, string> {
  const names = pack.lexicon("currencies").filter(({ kind }) => kind === "name");
  return new Map(names.map(({ word, value }) => [word!, value!]));
}

type IsOf = (...names: string[]) => Test;

/** Tests of words by any of some classes. */
function testsOf(classes: WordClasses): IsOf {
  return (...names) => {
    const set = classes.set(names);
    return (view, word) => meets(view.classesOf(word), set);
  };
}

/** What a figure asks of the nouns and verbs around its number. */
function nounTests(pack: LanguagePack, isOf: IsOf) {
  const [tells, asserts] = [isOf("telling"), isOf("assertion")];
  const isReport: Test = (view, word) => tells(view, word) && asserts(view, word);
  return {
    isPerson: isOf("person", "number", "transparent", "actor", "security", "MIL", "COP", "CVL"),
    isOne: isOf("one-person"),
    isSelf: isOf("reflexive"),
    isKin: isOf("kin"),
    isTally: isOf("tally"),
    isHurt: isOf("hurt"),
    isCorpse: isOf("corpse"),
    isTold: eitherOf(isOf("tally", "utterance"), isReport),
    isReport,
    isDeed: eitherOf(createDeedTest(pack), isOf("calamity")),
    isKind: isOf("price-kind"),
    isGoods: isOf("goods"),
    isPaidIn: isOf("paid-in"),
    isPaying: isOf("paying"),
    isAid: isOf("aid", "money"),
    isPlace: isOf("building", "facility", "vehicle", "road"),
  };
}

/** The words of `lexicon/part-words.tsv` by what they mark. */
function partWordsOf(pack: LanguagePack) {
  const rows = pack.lexicon("part-words");
  const marking = (kind: string) => new Set(rows.filter((row) => row.marks === kind).map((row) => row.word!));
  return {
    part: marking("part"),
    rest: marking("rest"),
    too: marking("too"),
    either: marking("either"),
    upper: marking("upper"),
    stuff: marking("stuff"),
    paid: marking("paid"),
    priced: marking("priced"),
    each: marking("each"),
    living: marking("living"),
    age: marking("age"),
    deadly: marking("deadly"),
    moved: marking("moved"),
    other: marking("other"),
  };
}

/** A noun for something that happens which its ending shows to be made of a verb: "expansion", but not "watch". */
function createDeedTest(pack: LanguagePack): (view: ReportView, word: number) => boolean {
  const nouns = new Set(pack.lexicon("event-nouns").map((row) => row.lemma!));
  const endings = pack.lexicon("event-noun-endings").map((row) => row.ending!);
  return ({ parse }, word) => {
    const lemma = parse.lemma[word]!;
    return nouns.has(lemma) && endings.some((ending) => lemma.endsWith(ending));
  };
}

type Test = (view: ReportView, word: number) => boolean;

function eitherOf(one: Test, other: Test): Test {
  return (view, word) => one(view, word) || other(view, word);
}

/** How certain and how far done a figure is, as one word. */
function fateOf({ judge }: CodingContext, { match }: FoundFigure): string {
  const { factuality, claimed, stage, background } = judge.judge(match.carrier, match.word);
  return `${claimed ?? factuality} ${stage} ${background === true}`;
}

/** The numbers of those that are not among the others. */
function without(all: readonly FoundFigure[], others: readonly FoundFigure[]): ReadonlySet<string> {
  const left = new Set(others);
  return new Set(all.filter((figure) => !left.has(figure)).map(numberOf));
}

function numberOf({ match, measure, count }: FoundFigure): string {
  return `${match.word} ${measure} ${count.span.start}`;
}

function idOf({ view, reportId }: CodingContext, { match, measure, count }: FoundFigure): string {
  const { start, end } = view.parse;
  return stableId(
    "f",
    reportId,
    "figure",
    start[match.from]!,
    end[match.to]!,
    measure,
    count.span.start,
    count.span.end,
  );
}

interface Writing {
  readonly ids: ReadonlyMap<FoundFigure, string>;
  readonly published: string | undefined;
  readonly scopeOf: ScopeReader;
  readonly valueBefore: ValueBefore;
  /** The verb that makes a price hold, as it sets it; -1 for none. */
  readonly settingOf: (view: ReportView, figure: FoundFigure) => number;
}

/** "tried to kill two officers": how many were to be harmed counts nobody who was. */
function isOnlyTried({ stage, factuality }: FigureAccount): boolean {
  return stage === "attempted" && factuality !== "CT+";
}

/** "if somebody is hurt", "may be jailed", "no one will come to kill a cook": one to whom it might happen is nobody in particular, and no count. */
function isOnlyThought({ stage, low, high, unit, factuality, claimed }: FigureAccount): boolean {
  const isIdle = stage === "hypothetical" || (stage === "planned" && (claimed ?? factuality).endsWith("-"));
  return isIdle && low === 1 && high === 1 && unit === undefined;
}

/** "the driver was not hurt": one who is only understood and came to no harm is no number of those who did. */
function isUnhurt({ match, single }: FoundFigure, { factuality, claimed }: FigureAccount): boolean {
  return single && match.form !== "noun" && (claimed ?? factuality) === "CT-";
}

function toAccount(
  context: CodingContext,
  figure: FoundFigure,
  { ids, published, scopeOf, settingOf, valueBefore }: Writing,
): FigureAccount {
  const { view } = context;
  const { match, count, change } = figure;
  const gives = match.frame.gives;
  const predicate = saidToBe(view, figure);
  const setter = settingOf(view, figure);
  const base = accountBase(upToWord(context, valueBefore(view, figure)), {
    confidence: (gives.confidence ?? 0.7) * (figure.single ? UNDERSTOOD : 1),
    rules: [match.frame.id, ...count.rules, ...(change ? ["lexicon/change-verbs"] : [])],
    more: [count.span],
    lack: count.low === 0 && count.high === 0,
    ...match,
    ...(setter >= 0 ? { performs: true } : {}),
    carrier: setter >= 0 ? setter : (change?.verb ?? (predicate >= 0 ? predicate : match.carrier)),
  });
  const time = base.time === undefined ? undefined : view.findings.times[base.time]!;
  const scope = scopeOf(view, figure, base.evidence[0]!, published);
  // What was counted since some day stands as of now.
  const isRunning = scope === "cumulative" && change === undefined && match.frame.gives.scope === undefined;
  const asOf =
    time && !(isRunning && published) ? intervalOf(time) : published ? { from: published.slice(0, 10) } : undefined;
  const whole = figure.partOf ? ids.get(figure.partOf) : undefined;
  return {
    id: ids.get(figure)!,
    kind: "figure",
    ...base,
    ...(isRecalled(context, match) ? { background: true } : {}),
    ...(gives.presumes ? asDone(base) : {}),
    measure: figure.measure,
    ...ofWhom(view, figure),
    low: count.low,
    high: count.high,
    ...(count.approximate ? { approximate: true } : {}),
    ...(count.unit === undefined ? {} : { unit: count.unit }),
    scope,
    ...(asOf ? { asOf } : {}),
    change: change?.change ?? "none",
    ...(change?.was ? { was: { low: change.was.low, high: change.was.high } } : {}),
    ...(whole ? { partOf: whole } : {}),
  };
}

/** "should recover": what is to come of somebody's harm leaves it done. */
function asDone({ factuality, claimed }: Base): Pick<Base, "factuality" | "claimed" | "stage"> {
  return claimed ? { factuality, claimed: "CT+", stage: "done" } : { factuality: "CT+", stage: "done" };
}
