import type { LanguagePack, WordView } from "#lang";
import { createLayeredMatcher, type Found } from "../layered-rules.js";
import { createNumberReader } from "../number-phrase.js";
import type { TimeExpression } from "./time-expression.js";
import { createFieldReaders, fieldsOf } from "./time-fields.js";

/** Words that are a time by some rule, not yet on the calendar. */
export type TimeMatch = Found<TimeExpression>;

export type TimeMatcher = (words: WordView) => readonly TimeMatch[];

/** Opens the matcher of rules/times. It sees words only, so that a line can be matched as well as a parse. */
export function createTimeMatcher(pack: LanguagePack): TimeMatcher {
  const readers = createFieldReaders(pack);
  const readNumbers = createNumberReader(pack);
  const match = createLayeredMatcher<TimeExpression>(pack, "times", (m, fixed, context) =>
    fieldsOf(m, fixed, readers, context),
  );
  return (words) => match(words, readNumbers(words));
}
