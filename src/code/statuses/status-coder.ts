import type { LanguagePack } from "#lang";
import { type Interval, type StatusAccount, stableId } from "#record";
import { accountBase, type CodingContext } from "../account-base.js";
import { createFrameMatcher, type FrameMatch, phraseOf, type ReportView, spanOf, type WordClasses } from "../frames/index.js";
import { intervalOf } from "../setting.js";
import { afterDuration } from "./after-duration.js";
import type { StatusGives } from "./status-gives.js";
import { createSubjectClassifier, type SubjectClassifier } from "./subject-classes.js";

export type StatusCoder = (context: CodingContext, published: string | undefined) => StatusAccount[];

/** Takes the statuses of a report by the frames in `rules/statuses`: subject × aspect × value, with since and until. */
export function createStatusCoder(pack: LanguagePack, classes: WordClasses): StatusCoder {
  const matchFrames = createFrameMatcher<StatusGives>(pack, "statuses", classes);
  const classify = createSubjectClassifier(pack);
  return (context, published) => matchFrames(context.view).flatMap((match) => codeStatus(context, match, classify, published));
}

interface Subject {
  readonly head: number;
  readonly class: StatusAccount["subject"]["class"];
  readonly aspect: StatusAccount["aspect"];
  readonly value: StatusAccount["value"];
}

function codeStatus(
  context: CodingContext, match: FrameMatch<StatusGives>, classify: SubjectClassifier, published: string | undefined,
): StatusAccount[] {
  const { view, reportId } = context;
  const gives = match.frame.gives;
  const holder = gives.holder ? (match.roles.get("holder") ?? []).map((w) => view.actor[w]!).find((a) => a >= 0) : undefined;
  return subjectsOf(view, match, classify).map((subject) => {
    const span = spanOf(view, phraseOf(view, subject.head));
    const base = accountBase(context, {
      ...match, confidence: gives.confidence ?? 0.6, rules: [match.frame.id, "lexicon/status-subjects"], more: [span],
    });
    const place = placeWithin(view, subject.head) ?? base.place;
    const since = gives.state || base.time === undefined || !base.timeStated ? undefined : intervalOf(view.findings.times[base.time]!);
    const until = untilOf(view, match, base.time, published);
    return {
      id: stableId("s", reportId, "status", base.trigger.start, base.trigger.end, subject.class, span.start, span.end, subject.aspect),
      kind: "status" as const,
      ...base,
      subject: { ...span, class: subject.class, ...(place === undefined ? {} : { place }) },
      aspect: subject.aspect,
      value: subject.value,
      ...(since ? { since } : {}),
      ...(until ? { until } : {}),
      ...(holder === undefined ? {} : { holder }),
    };
  });
}

/** What has the status: things of the classes that the frame speaks of, or an office and, failing it, who holds it. */
function subjectsOf(view: ReportView, match: FrameMatch<StatusGives>, classify: SubjectClassifier): Subject[] {
  const { cases, office } = match.frame.gives;
  if (office) {
    const head = match.roles.get("office")?.[0] ?? (office === "optional" ? match.roles.get("holder")?.[0] : undefined);
    const only = cases[0]!;
    return head === undefined ? [] : [{ head, class: only.classes[0]!, aspect: only.aspect, value: only.value }];
  }
  return (match.roles.get("subject") ?? []).flatMap((head) => {
    const found = classify(view, head);
    const fit = found && cases.find((c) => c.classes.includes(found));
    return fit ? [{ head, class: found, aspect: fit.aspect, value: fit.value }] : [];
  });
}

/** "Almaty airport", "the airport in Almaty". */
function placeWithin(view: ReportView, head: number): number | undefined {
  const { from, to } = phraseOf(view, head);
  for (let w = from; w < to; w++) if (view.place[w]! >= 0) return view.place[w]!;
  return undefined;
}

/** "until 19 January", "for six months": when it is to end. */
function untilOf(view: ReportView, match: FrameMatch<StatusGives>, begun: number | undefined, published: string | undefined): Interval | undefined {
  for (const head of match.roles.get("until") ?? []) {
    const t = view.time[head]!;
    if (t < 0) continue;
    const time = view.findings.times[t]!;
    if (time.type !== "DURATION") return time.from ? intervalOf(time) : undefined;
    const from = (begun === undefined ? undefined : view.findings.times[begun]!.from) ?? published?.slice(0, 10);
    const end = from && afterDuration(from, time.value);
    if (end) return end;
  }
  return undefined;
}
