import { childWith, type FrameMatch, type ReportView } from "../frames/index.js";
import type { FigureGives } from "./figure-gives.js";
import { PER, SHARE } from "./units.js";

type IsOf = (view: ReportView, word: number) => boolean;

/** What tells what a sum is paid for from other things. */
export interface PayReader {
  /** True for what a sum is paid in, or is no thing at all: "in cash", "for example". */
  readonly isPaidIn: IsOf;
  /** True for a verb of which whoever gets the money is no more than that: "pay". */
  readonly isPaying: IsOf;
  /** "he": nobody who has a price. */
  readonly isOne: IsOf;
  /** "aid", "money" */
  readonly isAid: IsOf;
  /** Words between a price and what it is paid for: "for". */
  readonly forWords: ReadonlySet<string>;
}

/**
 * What or whom a verb's sum is for: "paid 3 million [for a mill]", "gave 3 million to [the heirs]", "6 million in [interest]", "spent 9 million to
 * build [a mill]"; undefined where nothing says. "In May", "for two years" and what stands between commas as an aside ("for example") are none.
 */
export function paidFor(
  view: ReportView,
  match: FrameMatch<FigureGives>,
  { isPaidIn, isPaying, isOne, isAid, forWords }: PayReader,
): number | undefined {
  const { roles, frame, form, word } = match;
  const isMoney = frame.gives.units === "money" && form === "verb";
  // "in cash", but "for its stock"
  const isBare = (head: number) =>
    isPaidIn(view, head) && childCount(view, head) < 2 && childWith(view.parse, head, "case") >= 0;
  const isFor = (head: number) => !isMoney || !(isAmountOrTime(view, head) || isBare(head) || isAside(view, head));
  const sold = soldFor(view, match);
  if (sold >= 0) return sold;
  // "paid on signature", "paid on top of it", but "spent on mills"
  const isBought = (head: number) => !isPaying(view, word) || isMarkedBy(view, head, forWords);
  const isPriced = (head: number) =>
    isFor(head) && !(frame.gives.lump && isOne(view, head)) && !(isMoney && !isBought(head));
  const done = frame.gives.lump === undefined ? -1 : objectBefore(view, word);
  const told = done >= 0 ? done : (roles.get("thing") ?? []).find(isPriced);
  if (told !== undefined || !isMoney) return told;
  const payee = isPaying(view, word) ? undefined : payeeOf(view, match);
  if (payee !== undefined && isFor(payee)) return payee;
  const isPart = (head: number) => isFor(head) && view.place[head]! < 0;
  const isOfSum = (head: number) => isPart(head) && isAmountOrTime(view, view.parse.head[head]!);
  // "the bonds of 9 million [to be paid]" are themselves what is paid.
  const isSum = (roles.get("group") ?? []).every((head) => isAmountOrTime(view, head));
  const stuff = isSum ? (roles.get("stuff") ?? []).find(isOfSum) : undefined;
  const isKind = (head: number) => isPart(head) && isBareKind(view, head, isAid);
  const part = stuff ?? (roles.get("part") ?? []).find(isPart) ?? (roles.get("kind") ?? []).find(isKind);
  return part ?? [throughTotal(view, word)].find((head) => head >= 0 && isFor(head)) ?? aimOf(view, word);
}

/** "may build [a new pier], costing 9 million": what is right before a participle and its comma, not who builds it; -1 for others. */
function objectBefore(view: ReportView, verb: number): number {
  const { parse, last } = view;
  if (parse.xpos[verb] !== "VBG" || parse.deprel[verb] !== "advcl" || parse.xpos[verb - 1] !== ",") return -1;
  const object = childWith(parse, parse.head[verb]!, "obj");
  const isNext = object >= 0 && last[object] === verb - 2 && parse.upos[object] === "NOUN";
  return isNext && !isAmountOrTime(view, object) ? object : -1;
}

/** True of what one of the words leads in, and of what no preposition does. */
function isMarkedBy({ parse }: ReportView, head: number, words: ReadonlySet<string>): boolean {
  const marker = childWith(parse, head, "case");
  return marker < 0 || words.has(parse.lower[marker]!);
}

/** "paid 9 million to the office in [fines]": nouns without an article for what a sum is made up of. */
function isBareKind(view: ReportView, head: number, isAid: IsOf): boolean {
  const { xpos, upos } = view.parse;
  const isKind = xpos[head] === "NNS" || (upos[head] === "NOUN" && isAid(view, head));
  return isKind && childWith(view.parse, head, "det") < 0 && childWith(view.parse, head, "nummod") < 0;
}

/** "sells [the mill] for 9 million", "sells for 9 million [two mills]": what somebody sells, not who sells it; -1 for others. */
function soldFor(view: ReportView, { word, to, roles, frame }: FrameMatch<FigureGives>): number {
  const { parse } = view;
  if (frame.gives.units !== "money" || to === word || childWith(parse, word, "aux:pass") >= 0) return -1;
  const object = childWith(parse, word, "obj");
  if (object > word && object !== to && !isAmountOrTime(view, object)) return object;
  // "[the mill] that it sold for 9 million"
  if (object >= 0 && object < word && parse.deprel[word] === "acl:relcl") return parse.head[word]!;
  const sum = (roles.get("group") ?? []).find((head) => head > word && isAmountOrTime(view, head));
  if (sum === undefined) return -1;
  const appos = childWith(parse, sum, "appos");
  const behind = appos >= 0 ? appos : childWith(parse, sum, "conj");
  const isNext = behind > sum && view.first[behind] === sum + 1 && parse.upos[sum + 1] !== "CCONJ";
  return isNext && parse.upos[sum + 1] !== "PUNCT" && !isAmountOrTime(view, behind) ? behind : -1;
}

/** Who gets a sum: "lend 4 million to [Kenya]"; but "give holders 9 dollars a share" and "give her a 9 million loan" are of the share and the loan, and "lend Kenya 4 million" does not say what it is for. */
function payeeOf(view: ReportView, { roles, word }: FrameMatch<FigureGives>): number | undefined {
  const { parse, quantity, findings } = view;
  const given = childWith(parse, word, "obj");
  const isSum = given >= 0 && quantity[given]! >= 0;
  if (isSum && findings.quantities[quantity[given]!]!.unit?.includes(PER)) return undefined;
  const isThing = given > word && !isSum && parse.upos[given] === "NOUN" && sumBefore(view, given);
  return isThing ? given : roles.get("payee")?.find((head) => childWith(parse, head, "case") >= 0);
}

/** "a 9 million dollar [loan]" */
function sumBefore({ parse, quantity, findings }: ReportView, noun: number): boolean {
  for (let c = parse.childFrom[noun]!; c < parse.childFrom[noun + 1]! && parse.child[c]! < noun; c++) {
    const sum = quantity[parse.child[c]!]!;
    if (sum >= 0 && findings.quantities[sum]!.unit !== undefined) return true;
  }
  return false;
}

/** "spent a total of 9 million on [acquisitions]": what hangs on the sum behind a word for the whole; -1 for none. */
function throughTotal(view: ReportView, verb: number): number {
  const { parse } = view;
  const total = childWith(parse, verb, "obj");
  const sum = total < 0 || view.quantity[total]! < 0 ? -1 : childWith(parse, total, "nmod");
  return sum >= 0 && isAmountOrTime(view, sum) ? childWith(parse, sum, "nmod") : -1;
}

function childCount({ parse }: ReportView, head: number): number {
  return parse.childFrom[head + 1]! - parse.childFrom[head]!;
}

export function isAmountOrTime(view: ReportView, head: number): boolean {
  const { time, quantity, findings } = view;
  const isAmount = quantity[head]! >= 0 && findings.quantities[quantity[head]!]!.unit !== undefined;
  return time[head]! >= 0 || (isAmount && !isPartOf(view, head));
}

/** "for 12 pct [of the firm]" */
export function isPartOf({ parse, quantity, findings }: ReportView, head: number): boolean {
  const unit = quantity[head]! < 0 ? undefined : findings.quantities[quantity[head]!]!.unit;
  return unit === SHARE && childWith(parse, head, "nmod") > head;
}

function isAside({ parse, first, last }: ReportView, head: number): boolean {
  const isComma = (word: number) => parse.xpos[word] === ",";
  const [start, end] = [first[head]!, last[head]!];
  return (isComma(start) || isComma(start - 1)) && (isComma(end) || isComma(end + 1));
}

/**
 * "to develop [the prototype]", "spent 9 million buying [shares]": the object of an infinitive or a gerund behind the verb, unless it is to do
 * something itself ("to get [clerks] to move"); "9 million for [building a mill]".
 */
function aimOf({ parse, first }: ReportView, verb: number): number | undefined {
  for (let c = parse.childFrom[verb]!; c < parse.childFrom[verb + 1]!; c++) {
    const clause = parse.child[c]!;
    if (clause < verb || !isAim(parse, clause)) continue;
    const mark = childWith(parse, clause, "mark");
    // "paid 9 dollars, raising its stake" tells what came of it.
    const isGerund = parse.xpos[clause] === "VBG" && mark < 0 && first[clause] === clause;
    if (!(parse.xpos[mark] === "TO" || (isGerund && parse.upos[clause - 1] !== "PUNCT"))) continue;
    const own = childWith(parse, clause, "xcomp");
    const isDone = childWith(parse, own, "aux:pass") >= 0;
    if (own > clause && parse.xpos[childWith(parse, own, "mark")] === "TO" && !isDone) return undefined;
    const object = objectOf(parse, clause);
    if (object > clause && parse.upos[object] === "NOUN") return object;
  }
  const got = gotBy(parse, verb);
  if (got >= 0) return got;
  const sum = childWith(parse, verb, "obj");
  const doing = sum < verb ? -1 : childWith(parse, sum, "acl");
  return doing > sum && parse.xpos[doing] === "VBG" && childWith(parse, doing, "mark") > sum ? doing : undefined;
}

/** "spent it [to mend] the road"; "it was spent [to mend] the road" may be read as what was to be done. */
function isAim(parse: ReportView["parse"], clause: number): boolean {
  if (parse.deprel[clause] === "advcl") return true;
  return parse.deprel[clause] === "xcomp" && childWith(parse, parse.head[clause]!, "aux:pass") >= 0;
}

/** "to mend [the road]", "to help keep down [the tax]" */
function objectOf(parse: ReportView["parse"], verb: number): number {
  const object = childWith(parse, verb, "obj");
  const helped = object < 0 ? childWith(parse, verb, "xcomp") : -1;
  return helped > verb && parse.xpos[helped] === "VB" ? childWith(parse, helped, "obj") : object;
}

/** "bought [the mill] by paying 9 million": the object of the verb above a gerund with a preposition; -1 for others. */
function gotBy(parse: ReportView["parse"], verb: number): number {
  const above = parse.head[verb]!;
  const isMeans = parse.xpos[verb] === "VBG" && parse.deprel[verb] === "advcl" && childWith(parse, verb, "mark") >= 0;
  const object = isMeans && above < verb ? childWith(parse, above, "obj") : -1;
  return object > above && object < verb && parse.upos[object] === "NOUN" ? object : -1;
}

/** "[Norla]'s closing price of 9 dollars": whose price it is, where a name or noun says it; -1 for none. */
export function pricedBy({ parse, time, place }: ReportView, { form, word, frame }: FrameMatch<FigureGives>): number {
  if (form !== "noun" || frame.gives.units !== "money") return -1;
  const whose = childWith(parse, word, "nmod:poss");
  const isName = whose >= 0 && (parse.upos[whose] === "PROPN" || parse.upos[whose] === "NOUN");
  return isName && whose < word && time[whose]! < 0 && place[whose]! < 0 ? whose : -1;
}

/**
 * "bought [two mills] for a price of 18 million", "[the road] was built at a cost of 9 million", "[bills] at a price of 98": what the verb that
 * a price stands with has got or was done to, or the noun it stands with, if that is no deed ("a rise in wages"); -1 for none.
 */
export function boughtFor(
  view: ReportView,
  match: FrameMatch<FigureGives>,
  priceWords: ReadonlySet<string>,
  isDeed: (noun: number) => boolean,
): number {
  const { parse } = view;
  const { form, word, frame } = match;
  const above = parse.head[word]!;
  const marker = childWith(parse, word, "case");
  if (form !== "noun" || frame.gives.units !== "money" || above < 0 || marker < 0) return -1;
  if (!priceWords.has(parse.lower[marker]!)) return -1;
  const bought = soldAt(view, word, above, isDeed);
  return bought >= 0 ? bought : thingBefore(view, word, isDeed);
}

function soldAt(view: ReportView, word: number, above: number, isDeed: (noun: number) => boolean): number {
  const { parse } = view;
  const isNoun =
    parse.upos[above] === "NOUN" && parse.deprel[above] !== "obl" && !isAmountOrTime(view, above) && !isDeed(above);
  if (parse.deprel[word] === "nmod" && above < word && isNoun) return above;
  if (parse.deprel[word] !== "obl") return -1;
  if (parse.upos[above] === "ADJ") return subjectOf(view, above, word);
  if (parse.upos[above] !== "VERB") return -1;
  const object = childWith(parse, above, "obj");
  if (object > above && object < word) {
    const inside = isDeed(object) ? insideOf(view, object, word) : object;
    const what = isDeed(inside) ? inside : object;
    return isAmountOrTime(view, what) ? -1 : what;
  }
  const done = childWith(parse, above, "nsubj:pass");
  const subject = done < 0 && childWith(parse, above, "aux:pass") >= 0 ? childWith(parse, above, "nsubj") : done;
  const thing = subject >= 0 ? subject : object < 0 ? boughtBefore(view, above) : -1;
  return thing >= 0 && thing < above && !isAmountOrTime(view, thing) ? thing : -1;
}

/** "holds [stock] purchased at a cost of 9 million", which may be read as its subject: goods before a verb without an object. */
function boughtBefore({ parse, actor, place }: ReportView, verb: number): number {
  const noun = parse.deprel[verb] === "acl" ? parse.head[verb]! : childWith(parse, verb, "nsubj");
  const isGoods = noun >= 0 && parse.upos[noun] === "NOUN" && actor[noun]! < 0 && place[noun]! < 0;
  return isGoods && BOUGHT.has(parse.xpos[verb]!) ? noun : -1;
}

const BOUGHT: ReadonlySet<string> = new Set(["VBN", "VBD"]);

/** "bonds and 2 million [shares] at a price of 98": the goods right before a price, wherever the tree hangs it; -1 for others. */
function thingBefore(view: ReportView, word: number, isDeed: (noun: number) => boolean): number {
  const { parse, first, actor, place } = view;
  const noun = first[word]! - 1;
  const isGoods = noun >= 0 && parse.xpos[noun] === "NNS" && actor[noun]! < 0 && place[noun]! < 0;
  return isGoods && !isAmountOrTime(view, noun) && !isDeed(noun) ? noun : -1;
}

/** "[The desk] is available at a price of 98", "convertible into [shares] at a price of 98" */
function subjectOf(view: ReportView, above: number, word: number): number {
  const into = childWith(view.parse, above, "obl");
  const subject = into > above && into < word && !isAside(view, into) ? into : childWith(view.parse, above, "nsubj");
  return subject >= 0 && subject < word && !isAmountOrTime(view, subject) ? subject : -1;
}

/** "announced an accord on [a sale] at a price of 98": what stands between, whatever the tree hangs it on. */
function insideOf({ parse, first }: ReportView, deed: number, word: number): number {
  const last = first[word]! - 1;
  const isNoun = last > deed && parse.upos[last] === "NOUN" && childWith(parse, last, "case") > deed;
  return isNoun ? last : deed;
}
