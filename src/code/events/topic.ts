import type { LanguagePack } from "#lang";
import type { ReportView } from "../frames/index.js";

/** Share of a report's words from which on it is taken to be about sport, culture or gadgets. First guess, not calibrated. */
const OFF_TOPIC_SHARE = 0.02;
/** Fewer such words say nothing, however short the report. */
const LEAST_WORDS = 4;

/**
 * Tells reports in whose field the words of conflict are figures of speech ("attack", "shoot", "clash", "strike") by
 * `lexicon/off-topic.tsv`: a share of their words is of one such field.
 */
export function createTopicJudge(pack: LanguagePack): (view: ReportView) => boolean {
  const topics = new Map(pack.lexicon("off-topic").map(({ lemma, topic }) => [lemma!, topic!]));
  return ({ parse }) => {
    const counts = new Map<string, number>();
    for (let w = 0; w < parse.size; w++) {
      const topic = topics.get(parse.lemma[w]!);
      if (topic) counts.set(topic, (counts.get(topic) ?? 0) + 1);
    }
    const most = Math.max(0, ...counts.values());
    return most >= LEAST_WORDS && most >= OFF_TOPIC_SHARE * parse.size;
  };
}
