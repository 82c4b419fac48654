import { createTimeLimits } from "#find";
import type { LanguagePack } from "#lang";
import { wordAt } from "#read";
import type { Interval } from "#record";
import type { Base } from "../account-base.js";
import type { FrameMatch, ReportView } from "../frames/index.js";
import { intervalOf } from "../setting.js";
import { afterDuration } from "./after-duration.js";
import type { StatusGives } from "./status-gives.js";

/** The time mention that says when a status is to end, and that day. */
export interface Ends {
  readonly time: number;
  readonly until: Interval;
}

export type UntilReader = (
  view: ReportView,
  match: FrameMatch<StatusGives>,
  base: Pick<Base, "evidence" | "stage" | "time" | "timeStated">,
  published: string | undefined,
) => Ends | undefined;

/**
 * Finds when a status is to end: "until 19 January" of any, and behind the words that the frame's role `until` names ("to"). How long it
 * lasts says so where the frame takes "for" or it is still to come ("will be closed for two weeks"): a past one is over, or not.
 */
export function openUntil(pack: LanguagePack): UntilReader {
  const limits = createTimeLimits(pack);
  return (view, { frame }, { evidence, stage, ...when }, published) => {
    const { parse, findings } = view;
    const slots = frame.roles.get("until") ?? [];
    const clause = evidence[0]!;
    for (let w = wordAt(parse, clause.start) + 1; w < parse.size && parse.start[w]! < clause.end; w++) {
      const t = view.time[w]!;
      if (t < 0 || view.time[w - 1] === t) continue;
      const time = findings.times[t]!;
      const isNamed = slots.includes(parse.lemma[w - 1]!);
      if (time.type === "DURATION") {
        const lasts = isNamed || (stage === "planned" && limits.isLength(parse, w));
        const own = stage === "planned" && when.timeStated ? findings.times[when.time!]!.from : undefined;
        const begins = own ?? published?.slice(0, 10);
        const end = lasts && begins ? afterDuration(begins, time.value) : undefined;
        if (end) return { time: t, until: end };
      } else if (isNamed || limits.isEnd(parse, w, endOfTime(view, w))) {
        return time.from ? { time: t, until: intervalOf(time) } : undefined;
      }
    }
    return undefined;
  };
}

function endOfTime({ time }: ReportView, first: number): number {
  let end = first + 1;
  while (time[end] === time[first]) end++;
  return end;
}
