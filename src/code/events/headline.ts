import type { LanguagePack } from "#lang";
import {
  argumentsOf,
  conjuncts,
  type FrameMatch,
  hasSubject,
  meets,
  type ReportView,
  type WordClasses,
} from "../frames/index.js";
import type { EventGives } from "./event-gives.js";

/** Finds what a headline tells in its main clause, where no frame told it. `taken`: words that carry what frames told. */
export type HeadlineMatcher = (view: ReportView, taken: ReadonlySet<number>) => FrameMatch<EventGives> | undefined;

/** Opens the reading of headlines by the rule in `rules/headlines`; without one they tell nothing of their own. */
export function createHeadlineMatcher(pack: LanguagePack, classes: WordClasses): HeadlineMatcher {
  const [rule] = pack.rules("headlines");
  if (!rule) return () => undefined;
  const market = classes.set(["market"]);
  const frame = { id: rule.id, roles: new Map(), tests: [], order: 0, gives: rule.gives as EventGives };
  return (view, taken) => {
    const word = isHeadline(view) ? mainVerb(view) : -1;
    if (word < 0 || taken.has(word) || isCue(view, word)) return undefined;
    const roles = rolesOf(view, word);
    // "Qtr ended March 31": nobody did anything.
    if ([...roles.values()].flat().some((w) => meets(view.classesOf(w), market))) return undefined;
    return roles.size > 0 ? { frame, word, from: word, to: word, carrier: word, form: "verb", roles } : undefined;
  };
}

/** More than one number in so many words is a table: "Shr basic 12 cts vs 9"; "Kimani wins 3 medals" is none. */
const TABLE = 4;

/** The first sentence of a report of several: unclosed, on a line of its own, and no table or the head of one: "Qtr ended March 31⏎Shr 47 cts vs 29". */
function isHeadline(view: ReportView): boolean {
  const { parse } = view;
  if (parse.sentence.length < 3 || parse.headline[0] === 0) return false;
  const next = parse.sentence[1]!;
  if (isTable(view, 0, next, 1) || isTable(view, next, parse.sentence[2]!, 2)) return false;
  // "The bank has received a⏎182 mln dlr order": a line that only breaks in its middle is none.
  if (MIDDLE.test(parse.text.slice(parse.start[next]!, parse.end[next]!))) return false;
  return parse.text.slice(parse.end[next - 1]!, parse.start[next]!).includes("\n");
}

/** A day is no number of a table: "May 9, 1990"; nor is a lone number below the headline: "Three died." */
function isTable({ parse, time }: ReportView, from: number, to: number, least: number): boolean {
  let numbers = 0;
  for (let w = from; w < to; w++) if (parse.upos[w] === "NUM" && time[w]! < 0) numbers++;
  return numbers >= least && numbers * TABLE > to - from;
}

/** How no sentence begins. */
const MIDDLE = /^[\p{Ll}\p{N}]/u;

const MAIN = new Set(["root", "parataxis"]);

/** The first verb of the headline with a subject, not below another: "Ferry sinks: [Police] name the dead"; -1 where there is none. */
function mainVerb({ parse }: ReportView): number {
  for (let w = 0; w < parse.sentence[1]!; w++)
    if (parse.upos[w] === "VERB" && MAIN.has(parse.deprel[w]!) && hasSubject(parse, w)) return w;
  return -1;
}

/** What somebody says is a claim. */
function isCue({ parse, findings }: ReportView, word: number): boolean {
  return findings.attributions.some(({ cue }) =>
    cue.some(({ start, end }) => start <= parse.start[word]! && parse.end[word]! <= end),
  );
}

const ROLE_OF: Readonly<Record<string, string>> = { subject: "actor", object: "recipient", indirect: "recipient" };

function rolesOf({ parse }: ReportView, verb: number): Map<string, number[]> {
  const roles = new Map<string, number[]>();
  for (const { slot, word } of argumentsOf(parse, verb)) {
    const role = ROLE_OF[slot];
    if (role !== undefined) roles.set(role, [...(roles.get(role) ?? []), ...conjuncts(parse, word)]);
  }
  return roles;
}
