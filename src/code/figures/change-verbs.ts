import type { LanguagePack } from "#lang";
import type { FigureAccount } from "#record";
import { argumentsOf, type ReportView } from "../frames/index.js";
import type { Count, Counter } from "./count.js";

/** What the verb over a counting noun says of its number: "the toll rose from 12 to 13". */
export interface Change {
  readonly verb: number;
  readonly change: FigureAccount["change"];
  readonly now: Count | undefined;
  readonly was: Count | undefined;
}

interface Row {
  readonly change: FigureAccount["change"];
  readonly now: readonly string[];
  readonly was: readonly string[];
}

/** Reads the verb over a noun by `lexicon/change-verbs.tsv`; undefined where it is none of them. */
export function createChangeReader(pack: LanguagePack, counter: Counter): (view: ReportView, noun: number) => Change | undefined {
  const rows = new Map<string, Row>();
  for (const { verb, change, now, was } of pack.lexicon("change-verbs")) {
    rows.set(verb!, { change: change as Row["change"], now: slots(now!), was: slots(was!) });
  }
  return (view, noun) => {
    const { parse } = view;
    const verb = parse.head[noun]!;
    const row = verb < 0 ? undefined : rows.get(parse.lemma[verb]!);
    if (!row) return undefined;
    const found = argumentsOf(parse, verb).filter((a) => a.word !== noun);
    const numberIn = (wanted: readonly string[]): Count | undefined => {
      for (const slot of wanted) {
        for (const { slot: s, word } of found) {
          const count = s === slot ? counter.stated(view, word) : undefined;
          if (count) return count;
        }
      }
      return undefined;
    };
    return { verb, change: row.change, now: numberIn(row.now), was: numberIn(row.was) };
  };
}

function slots(cell: string): readonly string[] {
  return cell === "" ? [] : cell.split("|");
}
