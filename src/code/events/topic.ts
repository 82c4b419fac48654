import { type LanguagePack, LemmaTable } from "#lang";
import type { ReportView } from "../frames/index.js";

/** Share of a report's words from which on it is taken to be about a field. First guess, not calibrated. */
const SHARE = 0.02;
/** Fewer such words say nothing, however short the report. */
const LEAST_WORDS = 4;
const BUSINESS = "business";

export interface Topic {
  /** Sport, culture or gadgets, where the words of conflict are figures of speech ("attack", "shoot", "clash", "strike"). */
  readonly play: boolean;
  /** Firms and markets, where most who agree, meet and demand are private. */
  readonly business: boolean;
}

/** Tells reports of certain fields by `lexicon/off-topic.tsv`: a share of their words is of one such field. */
export function createTopicJudge(pack: LanguagePack): (view: ReportView) => Topic {
  const topics = new Map(pack.lexicon("off-topic").map(({ lemma, topic }) => [lemma!, topic!]));
  const topicOf = new LemmaTable((lemma) => topics.get(lemma));
  return ({ parse }) => {
    const counts = new Map<string, number>();
    for (let w = 0; w < parse.size; w++) {
      const topic = topicOf.at(parse, w);
      if (topic) counts.set(topic, (counts.get(topic) ?? 0) + 1);
    }
    const enough = (n: number) => n >= LEAST_WORDS && n >= SHARE * parse.size;
    const business = enough(counts.get(BUSINESS) ?? 0);
    counts.delete(BUSINESS);
    return { play: enough(Math.max(0, ...counts.values())), business };
  };
}
