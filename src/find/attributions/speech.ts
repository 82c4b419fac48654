import { asideAround, isPunctuation } from "./aside.js";
import { hasSubject, hasVerb, isClause, nearestSubject, phraseStart, under } from "./clause-shape.js";
import type { Cue } from "./cue-table.js";
import { contentPieces } from "./pieces.js";
import { quoteBeside } from "./quoted.js";
import { isPassive } from "./source.js";
import { childAs, findChild, isRelation } from "./tree.js";
import type { Finding, View, Words } from "./view.js";

/** "said that the road was open"; also "the road, he said, was open" where the parse hangs both halves under the cue. */
export function clause(view: View, word: number, cue?: Cue): Finding | undefined {
  const { parse, reach } = view;
  const content: Words[] = [];
  let found = false;
  const subject = nearestSubject(parse, word);
  const aside = subject >= 0 && subject < word && isAside(view, subject, word);
  for (let c = parse.childFrom[word]!; c < parse.childFrom[word + 1]!; c++) {
    const child = parse.child[c]!;
    const stray = aside && child < subject && isRelation(parse.deprel[child]!, "nsubj");
    // ", citing the army": after a comma only a clause with a subject of its own goes on with what is said.
    const apart =
      child > word &&
      isPunctuation(parse, reach.first[child]! - 1) &&
      !hasSubject(parse, child) &&
      view.quotes.of[child]! < 0;
    if (!stray && (apart || !(isClause(parse, child) || (cue && isThatClause(view, child, word, cue))))) continue;
    found ||= !stray;
    content.push(
      ...(reach.last[child]! < word && content.length === 0 ? before(view, child, word) : under(view, child, word)),
    );
  }
  return found ? { content, ...(subject >= 0 && !isPassive(parse, word) ? { source: subject } : {}) } : undefined;
}

/** "denied, however, [that they left]": a content clause parted off from its verb, which the tree takes for an adverbial. */
function isThatClause({ parse, reach }: View, child: number, word: number, { takes }: Cue): boolean {
  if (child < word || parse.deprel[child] !== "advcl" || !hasSubject(parse, child)) return false;
  const first = reach.first[child]!;
  const mark = isPunctuation(parse, first) ? first + 1 : first;
  // "so [that they left]" is an aim, "[, if they left]" a condition: the conjunction must be what the cue takes.
  return parse.deprel[mark] === "mark" && takes.has(parse.lower[mark]!) && isPunctuation(parse, mark - 1);
}

/** "As for the road, it was open, he said": what is said first also has what the parse hangs under the cue before it. */
function before(view: View, child: number, word: number): Words[] {
  const { parse, reach } = view;
  const to = asideAround(view, word).from;
  return isPunctuation(parse, to - 1)
    ? contentPieces(view, Math.min(reach.first[word]!, reach.first[child]!), to, { from: to, to: to + 1 })
    : under(view, child, word);
}

/** ", police said,": a cue and its subject between commas. */
function isAside({ parse, reach }: View, subject: number, word: number): boolean {
  const before = reach.first[subject]! - 1;
  return before >= 0 && parse.upos[before] === "PUNCT" && word + 1 < parse.size && parse.upos[word + 1] === "PUNCT";
}

/** "the coup that the president says was attempted": what is said takes its subject from outside the relative clause. */
export function relativeClause(view: View, word: number): Finding | undefined {
  const { parse, reach } = view;
  if (childAs(parse, word, "nsubj") < 0 && parse.deprel[word] !== "nsubj") return undefined;
  const up = parse.head[word]!;
  const own = isRelation(parse.deprel[word]!, "acl");
  const root = own ? word : up > word && isRelation(parse.deprel[up]!, "acl") ? up : -1;
  if (root < 0 || parse.head[root]! < 0 || parse.head[root]! > word) return undefined;
  const lower = own ? findChild(parse, word, (c) => c > word && isRelation(parse.deprel[c]!, "ccomp")) : root;
  if (
    lower < 0 ||
    view.complementisers.has(parse.lower[word + 1]!) ||
    findChild(parse, lower, (c) => c > word && isRelation(parse.deprel[c]!, "nsubj")) >= 0
  )
    return undefined;
  const noun = parse.head[root]!;
  return {
    content: [
      ...contentPieces(view, phraseStart(view, noun), reach.first[root]!),
      ...contentPieces(view, word + 1, reach.last[lower]! + 1),
    ],
  };
}

/** "The road was open, one woman told the paper": the cue with its speaker is an aside in, or at the end of, what was said. */
export function around(view: View, word: number): Finding | undefined {
  const { parse, reach } = view;
  if (childAs(parse, word, "nsubj") < 0) return undefined;
  const aside = asideAround(view, word);
  const s = parse.sentenceOf[word]!;
  const sentence = { from: parse.sentence[s]!, to: parse.sentence[s + 1]! };
  if (
    aside.from <= sentence.from ||
    !isPunctuation(parse, aside.from - 1) ||
    !isPunctuation(parse, aside.to) ||
    aside.to - aside.from > MAX_ASIDE
  )
    return undefined;
  if (
    findChild(
      parse,
      word,
      (c) => c > word && reach.first[c]! < aside.to && isClause(parse, c) && hasSubject(parse, c),
    ) >= 0
  )
    return undefined;
  const below = reach.last[word]! >= aside.to && reach.last[word]! - aside.to < sentence.to - aside.to;
  const hole = { from: aside.from, to: parse.head[word]! < 0 ? sentence.to : below ? reach.last[word]! + 1 : aside.to };
  const content = contentPieces(view, sentence.from, sentence.to, hole);
  return content.some((words) => hasVerb(parse, words)) ? { content } : undefined;
}

/** Longer asides are sentences of their own. */
const MAX_ASIDE = 14;

/** Direct speech beside the cue that the tree does not join to it, often of several sentences. */
export function quote(view: View, word: number): Finding | undefined {
  const content = quoteBeside(view, word);
  return content.length ? { content } : undefined;
}

/** "He is said to have fled", "the road was reported to be open": the subject belongs to the content. */
export function raised(view: View, word: number, cue: Cue): Finding | undefined {
  const { parse, reach } = view;
  const active = cue.takes.has("raise");
  if (!active && !isPassive(parse, word)) return undefined;
  const subject = childAs(parse, word, "nsubj");
  const lower = findChild(parse, word, (c) => parse.deprel[c] === "xcomp");
  if (subject < 0 || lower < 0) return undefined;
  const content = [
    ...contentPieces(view, reach.first[subject]!, reach.last[subject]! + 1),
    ...under(view, lower, word),
  ];
  return active ? { content, source: -1 } : { content };
}

/** "was quoted as saying that", "was quoted [by the agency] as": the speaker is the subject of the passive, the content hangs under the lower verb. */
export function quotedAs(view: View, word: number): Finding | undefined {
  const { parse, reach } = view;
  const agent = outletBehind(view, word);
  const from = agent > word ? reach.last[agent]! : word;
  const lower = findChild(parse, word, (c) => c > from && c - from < 5 && parse.xpos[c] === "VBG");
  if (lower < 0) return undefined;
  const said = findChild(parse, lower, (c) => isRelation(parse.deprel[c]!, "ccomp"));
  const content = said >= 0 ? under(view, said, word) : quoteBeside(view, lower);
  if (!content.length) return undefined;
  const source = isPassive(parse, word) ? childAs(parse, word, "nsubj") : childAs(parse, word, "obj");
  return isPassive(parse, word) && from === word ? { content, source, cueTo: lower + 1 } : { content, source };
}

/** "was quoted [by the agency] as", "was quoted in [the paper] as"; -1 where nobody stands there. */
export function outletBehind({ parse, actorOf }: View, word: number): number {
  if (!isPassive(parse, word)) return -1;
  return findChild(parse, word, (c) => c > word && isRelation(parse.deprel[c]!, "obl") && actorOf[c]! >= 0);
}

/** "…, citing the ministry": the source is the object, the content what the sentence tells. */
export function cited(view: View, word: number): Finding | undefined {
  const { parse, reach } = view;
  if (parse.xpos[word] !== "VBG" && parse.xpos[word] !== "VBN") return undefined;
  const source = childAs(parse, word, "obj");
  const head = parse.head[word]!;
  if (source < 0 || head < 0 || view.actorOf[source]! < 0) return undefined;
  const told = around(view, head) ?? clause(view, head);
  if (told) return { content: told.content, source };
  const hole = { from: reach.first[word]!, to: reach.last[word]! + 1 };
  return { content: contentPieces(view, reach.first[head]!, reach.last[head]! + 1, hole), source };
}
