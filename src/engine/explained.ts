import type { Opened } from "#lang";
import type { Parse } from "#read";
import { type Account, type ChosenCase, DROP_LABELS, type Reading, type Span } from "#record";
import { type TreeWord, treeOf } from "./clause-tree.js";
import type { Explanation } from "./engine.js";

/** An explanation as plain data, which a worker can send and JSON can hold. */
export interface Explained {
  readonly reading: Reading;
  readonly considered: readonly Dropped[];
  /** By an account's id, those dropped among them: the words of its clause, which is the first span of its evidence. */
  readonly trees: Readonly<Record<string, readonly TreeWord[]>>;
  /** By id, what each rule, line of a lexicon and model named by an account, a dropped one or a mention is. */
  readonly rules: Readonly<Record<string, Opened>>;
  /** By an account's id, those dropped among them: the case that it fell under, where its rule gives several. */
  readonly cases: Readonly<Record<string, ChosenCase>>;
}

/** What was weighed and dropped. */
export interface Dropped {
  readonly account: Account;
  readonly why: keyof typeof DROP_LABELS;
  /** The same in words. */
  readonly because: string;
  /** The sentence it would have been read in. */
  readonly sentence: Span;
}

/** Turns an explanation into plain data. `more` names ids to be opened beside those in it, such as those of an older reading. */
export function toExplained(
  { reading, considered, cases, parse }: Explanation,
  open: (id: string) => Opened | undefined,
  more: readonly string[] = [],
): Explained {
  const accounts = [...considered.map(({ account }) => account), ...reading.accounts]; // those told come last and win
  const opened = [...new Set([...accounts.flatMap(({ rules }) => rules), ...mentionRules(reading), ...more])]
    .sort()
    .flatMap((id): [string, Opened][] => {
      const found = open(id);
      return found ? [[id, found]] : [];
    });
  return {
    reading,
    considered: considered.map(({ account, why }) => ({
      account,
      why,
      because: DROP_LABELS[why],
      sentence: sentenceAt(parse, account.trigger),
    })),
    trees: parse ? Object.fromEntries(accounts.map((account) => [account.id, treeOfAccount(parse, account)])) : {},
    rules: Object.fromEntries(opened),
    cases: Object.fromEntries(accounts.flatMap((account) => caseOf(cases, account))),
  };
}

function caseOf(cases: Explanation["cases"], { id, rules }: Account): [string, ChosenCase][] {
  const found = cases.find(({ account, rule }) => account === id && rules.includes(rule));
  if (!found) return [];
  const { account: _id, ...chosen } = found;
  return [[id, chosen]];
}

/** The tree of the clause that an account rests on. */
function treeOfAccount(parse: Parse, { evidence, trigger }: Account): TreeWord[] {
  return treeOf(parse, evidence[0] ?? trigger, trigger);
}

/** Ids of what found the times, places, actors, quantities and attributions. */
function mentionRules({ times, places, actors, quantities, attributions }: Reading): string[] {
  return [
    ...[...times, ...places, ...actors, ...quantities].map(({ rule }) => rule),
    ...attributions.flatMap(({ rule, parts }) => (parts === undefined ? [rule] : [rule, parts])),
  ];
}

function sentenceAt(parse: Parse | undefined, trigger: Span): Span {
  if (!parse || parse.size === 0) return trigger;
  let word = 0;
  while (word + 1 < parse.size && parse.end[word]! <= trigger.start) word++;
  const sentence = parse.sentenceOf[word]!;
  return { start: parse.start[parse.sentence[sentence]!]!, end: parse.end[parse.sentence[sentence + 1]! - 1]! };
}
