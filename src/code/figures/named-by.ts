import { conjuncts, type FrameMatch, type ReportView } from "../frames/index.js";
import type { Counter } from "./count.js";
import type { FigureGives } from "./figure-gives.js";
import type { FoundFigure } from "./found-figure.js";
import { boughtFor, type PayReader, paidFor, pricedBy } from "./paid-for.js";
import { nounBehind } from "./trigger-noun.js";
import { PER } from "./units.js";

export interface WhatReader extends PayReader {
  readonly counter: Counter;
  /** True for a noun that says which price is meant, not of what: "exercise". */
  readonly isKind: (view: ReportView, word: number) => boolean;
  /** True for a raw material, which may be read as an adjective: "the wheat crop". */
  readonly isGoods: (view: ReportView, word: number) => boolean;
  /** Words between what is bought and its price: "at". */
  readonly priceWords: ReadonlySet<string>;
}

/** What a number is of: what the frame says, or else the noun behind the word, or what was bought for it. */
export function namedBy(
  view: ReportView,
  match: FrameMatch<FigureGives>,
  group: readonly number[],
  reader: WhatReader,
): number {
  const { counter, isKind, isGoods } = reader;
  // "Kenya production": what a place makes is not told.
  const isWhere = (head: number) => match.frame.gives.units === "measured" && view.place[head]! >= 0;
  const isThing = (head: number) =>
    view.quantity[head]! < 0 &&
    !(match.frame.gives.units === "money" && head < match.word && isRuler(view, head)) &&
    !(match.frame.gives.units === "measured" && view.time[head]! >= 0) &&
    (head > match.word || !(isKind(view, head) || isHyphened(view, head) || isWhere(head)));
  const things = match.frame.gives.units ? [...group, ...stuffOf(view, match, isGoods)].filter(isThing) : group;
  const told = paidFor(view, match, reader) ?? nearestOf(match, things) ?? nounBehind(view, match);
  if (told >= 0) return told;
  // "the price on [the new desk]", but not "on the exchange"
  const isItem = (head: number) => isThing(head) && !isKind(view, head) && isNounOfThing(view, head);
  const item = (match.roles.get("item") ?? []).find(isItem) ?? -1;
  if (item >= 0) return item;
  const bought = boughtFor(view, match, reader.priceWords, (noun) => counter.isThing(view, noun));
  // "rights to shares at a price of nine dollars per [right]"
  const isSaid = match.roles.has("each") && view.parse.upos[view.parse.head[match.word]!] === "ADJ";
  return isSaid ? -1 : bought;
}

function isNounOfThing({ parse, place, time }: ReportView, head: number): boolean {
  return place[head]! < 0 && time[head]! < 0 && parse.upos[head] === "NOUN";
}

/** A price that nothing else says of what it is: "[Norla]'s closing price of nine dollars", "a price of nine dollars (8 euros) per [crate]". */
export function withOwner(view: ReportView, figure: FoundFigure): FoundFigure {
  const { match, of } = figure;
  if (of >= 0 || figure.row) return figure;
  const owner = pricedBy(view, match);
  const whose = owner >= 0 && isRuler(view, owner) ? -1 : owner;
  // "per share" is no more than the unit of a price.
  const isRate = figure.count.unit?.includes(PER) === true;
  const each = isRate ? -1 : (match.roles.get("each")?.find((head) => view.quantity[head]! < 0) ?? -1);
  return { ...figure, of: whose >= 0 ? whose : each };
}

/** "the [government]'s price": who sets a price for others has none. */
function isRuler({ actor, findings }: ReportView, head: number): boolean {
  const who = actor[head]! < 0 ? undefined : findings.actors[actor[head]!]!;
  return who !== undefined && (who.sector === "GOV" || who.type === "IGO");
}

/** "a one-[way] fare" */
export function isHyphened({ parse }: ReportView, word: number): boolean {
  return word > 1 && parse.xpos[word - 1] === "HYPH" && parse.upos[word - 2] !== "NOUN";
}

/** "a [maize] crop of 9 tonnes", "output of 9 tonnes of [gold]": where the group is but the amount; each with what is joined to it. */
function stuffOf(view: ReportView, { roles }: FrameMatch<FigureGives>, isGoods: WhatReader["isGoods"]): number[] {
  const goods = (roles.get("goods") ?? []).filter((head) => isGoods(view, head));
  return [...(roles.get("stuff") ?? []), ...goods, ...(roles.get("within") ?? [])]
    .filter((head) => view.place[head]! < 0 && view.time[head]! < 0)
    .flatMap((head) => conjuncts(view.parse, head))
    .sort((a, b) => a - b);
}

/** "the Osh [sugar] harvest": of the words before a noun for an amount the last; else the first that is told. */
function nearestOf({ form, word, frame }: FrameMatch<FigureGives>, group: readonly number[]): number | undefined {
  const isAmount = form === "noun" && frame.gives.units !== undefined;
  return isAmount && group[0]! < word ? group.filter((head) => head < word).at(-1) : group[0];
}
