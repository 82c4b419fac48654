import { childWith, phraseOf, type ReportView, type WordRange } from "../frames/index.js";

/** "any law [that raises taxes]", "calls [to publish the letter]": a thing with the clause right behind it that tells which one it is. */
export function withWhich(view: ReportView, head: number, trigger: number): WordRange {
  const { parse, first, last, time } = view;
  const phrase = phraseOf(view, head);
  const clause = clauseAt(view, head, phrase.to);
  // "the terms [they agreed on]": what a clause tells of a thing is told by the event itself.
  if (clause < 0 || (first[clause]! <= trigger && trigger <= last[clause]!)) return phrase;
  const end = last[clause]! + 1;
  let to = phrase.to;
  // What is parted off by a mark, and when, may be said of all.
  while (to < end && !parts(view, to, phrase.from, end)) to++;
  for (let w = clause + 1; w < to; w++)
    if (time[w]! >= 0 && parse.head[w] === clause && first[w]! > clause) to = Math.min(to, first[w]!);
  if (to < end) {
    if (isBroken(parse, clause, to, end)) return phrase;
    to = withoutLooseEnd(view, phrase.to, to);
  }
  // "the claim [that], with the mill gone, …": a joint without what it joins.
  while (to > phrase.to && parse.deprel[to - 1] === "mark") to--;
  return { from: phrase.from, to };
}

/** True of a mark that ends what tells which one it is: no hyphen inside a word, and no mark of a quotation that is whole. */
function parts({ parse }: ReportView, word: number, from: number, end: number): boolean {
  const { upos, xpos } = parse;
  if (upos[word] !== "PUNCT" || isInsideWord(parse, word)) return false;
  const other = xpos[word] === OPENING ? CLOSING : xpos[word] === CLOSING ? OPENING : undefined;
  if (!other) return true;
  const step = other === CLOSING ? 1 : -1;
  for (let w = word + step; w >= from && w < end; w += step) if (xpos[w] === other) return false;
  return true;
}

/** "low[-]emission", "AK[-]47": a mark with no space on either side. */
export function isInsideWord({ upos, form, start, end }: ReportView["parse"], word: number): boolean {
  if (!MARKS.has(upos[word]!) || form[word]!.length !== 1) return false;
  if (MARKS.has(upos[word - 1]!) || MARKS.has(upos[word + 1]!)) return false;
  return start[word] === end[word - 1] && start[word + 1] === end[word];
}

const MARKS: ReadonlySet<string> = new Set(["PUNCT", "SYM"]);

const OPENING = "``";
const CLOSING = "''";

/**
 * True of a clause that is cut off before it tells anything, or in the middle of a list: "fairs which have grown | up soon after",
 * "rules which limit sales of tea |, milk and honey". The thing is told without it.
 */
function isBroken({ upos, deprel, head }: ReportView["parse"], verb: number, to: number, end: number): boolean {
  const isMarked = upos[to] === "PUNCT";
  let told = verb + 1;
  while (deprel[told] === "compound:prt") told++;
  if (to <= verb || (to <= told && !isMarked)) return true;
  for (let w = to; isMarked && w < end; w++)
    if (deprel[w] === "conj" && head[w]! < to && head[w]! > verb && NOMINAL.has(upos[head[w]!]!)) return true;
  return false;
}

const NOMINAL: ReadonlySet<string> = new Set(["NOUN", "PROPN"]);

/** "the attack that killed two [on 3] May", "a system that [is]": what only leads up to what is cut off is left off too. */
export function withoutLooseEnd({ parse, time }: ReportView, least: number, to: number): number {
  const day = time[to]!;
  let end = to;
  while (end > least && day >= 0 && time[end - 1] === day) end--;
  while (end > least && LEADING_UP.has(parse.upos[end - 1]!)) end--;
  return end;
}

const LEADING_UP: ReadonlySet<string> = new Set(["ADP", "SCONJ", "CCONJ", "DET", "PART"]);

/** The verb of the clause that begins at a word and tells which a noun is; -1 for none. */
function clauseAt({ parse, first }: ReportView, head: number, from: number): number {
  for (let c = parse.childFrom[head]!; c < parse.childFrom[head + 1]!; c++) {
    const verb = parse.child[c]!;
    if (verb < from || first[verb] !== from) continue;
    const relation = parse.deprel[verb];
    // "the plans [branding] them a step back" is often said of who acts.
    if (relation === "acl:relcl" || (relation === "acl" && isLedIn(parse, verb))) return verb;
  }
  return -1;
}

function isLedIn(parse: ReportView["parse"], verb: number): boolean {
  const mark = childWith(parse, verb, "mark");
  return mark >= 0 && mark < verb;
}

/** "a \"quick fix [solution\"]", "\"honest growers[.\"]": the mark that closes what was opened inside, or opens what is closed there. */
export function withQuotes({ parse }: ReportView, { from, to }: WordRange): WordRange {
  let open = 0;
  for (let w = from; w < to; w++) open += parse.xpos[w] === OPENING ? 1 : parse.xpos[w] === CLOSING ? -1 : 0;
  if (open > 0 && parse.xpos[to] === CLOSING) return { from, to: to + 1 };
  if (open > 0 && parse.upos[to] === "PUNCT" && parse.xpos[to + 1] === CLOSING) return { from, to: to + 2 };
  return open < 0 && parse.xpos[from - 1] === OPENING ? { from: from - 1, to } : { from, to };
}
