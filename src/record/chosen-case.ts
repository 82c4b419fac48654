import { sayData } from "./say-data.js";
import type { Span } from "./span.js";

/** Which of the cases that a rule gives an account fell under, and the words that decided it. */
export interface ChosenCase {
  readonly rule: string;
  /** What the list of cases is called in the rule's `gives`: `cases`, `refine`. */
  readonly list: string;
  /** Its place in that list, from 0; absent where none of them fitted and the rule's own codes stand. */
  readonly index?: number;
  readonly because: readonly DecidingWords[];
}

/** Words, the role that they have in the rule and those of their classes that the case asks for. */
export interface DecidingWords extends Span {
  readonly role: string;
  readonly classes: readonly string[];
}

/**
 * What a rule gives, for people, a line each: what it always gives, then of its cases the one that was chosen and why. Where it is
 * not known which one it was, as of a reading that another engine made, they are only counted.
 */
export function sayGives(gives: unknown, chosen: ChosenCase | undefined, text: string): string[] {
  const parts = Object.entries((gives ?? {}) as Record<string, unknown>);
  const said = sayData(Object.fromEntries(parts.filter(([, value]) => !isCases(value))));
  const cases = parts.flatMap(([list, value]) =>
    isCases(value) ? sayCases(value, chosen?.list === list ? chosen : undefined, text) : [],
  );
  return [...(said === "" ? [] : [`gives ${said}`]), ...cases];
}

const LONGEST_QUOTE = 80;

type Case = Readonly<Record<string, unknown>>;

function isCases(value: unknown): value is readonly Case[] {
  return Array.isArray(value) && value.some((each) => typeof each === "object");
}

function sayCases(cases: readonly Case[], chosen: ChosenCase | undefined, text: string): string[] {
  const count = `${cases.length} case${cases.length === 1 ? "" : "s"}`;
  if (!chosen) return [`and more in ${count}`];
  const { index = -1, because } = chosen;
  if (index < 0) return [`none of ${count} for other codes fits here`];
  const words = because.map(
    (part) => `${part.role} “${shorten(text.slice(part.start, part.end))}” counts as ${part.classes.join(", ")}`,
  );
  return [
    `case ${index + 1} of ${cases.length}: ${sayCase(cases[index]!)}`,
    ...(words.length === 0 ? [] : [`because ${words.join("; ")}`]),
  ];
}

function shorten(quote: string): string {
  const words = quote.replace(/\s+/gu, " ");
  return words.length <= LONGEST_QUOTE ? words : `${words.slice(0, LONGEST_QUOTE - 1)}…`;
}

/** What a case gives, without its conditions; what it takes away is said, too: `{ when: …, type: "ACCIDENT", cameo: "" }` is "type: ACCIDENT, no cameo". */
function sayCase(one: Case): string {
  const given = Object.entries(one).filter(([name]) => name !== "when" && name !== "classes");
  if (given.length === 0) return "no other codes";
  return given
    .map(([name, value]) => (value === "" || value === null ? `no ${name}` : sayData({ [name]: value })))
    .join(", ");
}
