import type { LanguagePack } from "#lang";
import { wordAt } from "#read";
import type { FigureAccount, Span } from "#record";
import type { ReportView } from "../frames/index.js";
import type { FoundFigure } from "./found-figure.js";

export type Scope = FigureAccount["scope"];

/** What a figure covers: one incident, all up to now, or so many in a period. */
export type ScopeReader = (view: ReportView, figure: FoundFigure, clause: Span, time: number | undefined) => Scope;

const CUMULATIVE: Scope = "cumulative";

/** Reads the scope by the frame, by the verb of change and by `lexicon/scope-words.tsv` in the clause. */
export function createScopeReader(pack: LanguagePack): ScopeReader {
  const phrases = pack.lexicon("scope-words").map((row) => ({
    words: row.words!.split(" "),
    scope: row.scope as Scope,
  }));

  return (view, { match, count, single, change, measure }, clause, time) => {
    const gives = match.frame.gives;
    if (gives.scope) return gives.scope;
    if (gives.units !== undefined || single || count.unit !== undefined) return "incident";
    // "81 homicides this year": a count for a year is a matter of statistics, not of an incident.
    const countsDeaths = match.form === "noun" && gives.counter === true && measure === "killed";
    if (countsDeaths && time !== undefined && view.findings.times[time]!.precision === "year") return "rate";
    return change && gives.counter ? CUMULATIVE : inWords(view, clause);
  };

  function inWords({ parse }: ReportView, clause: Span): Scope {
    for (let w = wordAt(parse, clause.start); w < parse.size && parse.start[w]! < clause.end; w++) {
      const found = phrases.find(({ words }) => words.every((word, i) => parse.lower[w + i] === word));
      if (found) return found.scope;
    }
    return "incident";
  }
}
