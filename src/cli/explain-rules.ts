import type { Opened } from "#lang";
import { type ChosenCase, type Reading, type Span, sayData, sayGives } from "#record";

/** What an id stands for; undefined for one that the language pack lacks. */
export type OpenId = (id: string) => Opened | undefined;

/** Which case of a rule an account of this text fell under. */
interface CaseAt {
  readonly chosen: ChosenCase | undefined;
  readonly text: string;
}

/** One rule, lexicon line or model, as lines: the first begins with its id, the others are indented. */
export function explainRule(id: string, open: OpenId, at?: CaseAt): string[] {
  const chosen = at?.chosen?.rule === id ? at.chosen : undefined;
  const [first, ...rest] = sayOpened(open(id), chosen, at?.text ?? "");
  return [`${id} \u2014 ${first}`, ...rest.map((line) => `  ${line}`)];
}

function sayOpened(opened: Opened | undefined, chosen: ChosenCase | undefined, text: string): [string, ...string[]] {
  switch (opened?.kind) {
    case undefined:
      return ["not in this language pack"];
    case "rule":
      return [`rule: ${opened.why}`, ...sayGives(opened.gives, chosen, text)];
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
