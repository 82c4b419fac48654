import type { Opened } from "#lang";
import { type Reading, type Span, sayData } from "#record";

/** What an id stands for; undefined for one that the language pack lacks. */
export type OpenId = (id: string) => Opened | undefined;

/** One rule, lexicon line or model, as lines: the first begins with its id, the others are indented. */
export function explainRule(id: string, open: OpenId): string[] {
  const [first, ...rest] = sayOpened(open(id));
  return [`${id} \u2014 ${first}`, ...rest.map((line) => `  ${line}`)];
}

function sayOpened(opened: Opened | undefined): [string, ...string[]] {
  switch (opened?.kind) {
    case undefined:
      return ["not in this language pack"];
    case "rule":
      return [`rule: ${opened.why}`, ...sayGiven(opened.gives)];
    case "line":
      return [`line of ${opened.lexicon}`, ...opened.lines.map(sayData)];
    case "lexicon":
      return [`the whole of ${opened.lexicon}: ${opened.size} lines`];
    case "model": {
      const { [Object.keys(opened.card)[0]!]: _file, ...card } = opened.card;
      return [
        `model \u201c${opened.part}\u201d in ${opened.weights}; its card, \u201c${opened.heading}\u201d:`,
        sayData(card),
      ];
    }
  }
}

/** What a rule gives, on one line; what it gives in certain cases (a list of such), a line a case. */
function sayGiven(gives: unknown): string[] {
  const parts = Object.entries((gives ?? {}) as Record<string, unknown>);
  const isCases = (value: unknown): value is unknown[] =>
    Array.isArray(value) && value.some((each) => typeof each === "object");
  const said = sayData(Object.fromEntries(parts.filter(([, value]) => !isCases(value))));
  return [
    ...(said === "" ? [] : [`gives ${said}`]),
    ...parts.flatMap(([name, value]) => (isCases(value) ? value.map((each) => `  ${name}: ${sayData(each)}`) : [])),
  ];
}

/** Ids of what found the mentions of a stretch, each once. */
export function mentionRules(reading: Reading, within: (span: Span) => boolean): string[] {
  const { times, places, actors, quantities, attributions } = reading;
  const said = attributions.filter(({ source, cue, content }) => [...source, ...cue, ...content].some(within));
  return [
    ...new Set([
      ...[...times, ...places, ...actors, ...quantities].filter(within).map(({ rule }) => rule),
      ...said.flatMap(({ rule, parts }) => (parts === undefined ? [rule] : [rule, parts])),
    ]),
  ];
}
