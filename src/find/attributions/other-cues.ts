import type { Parse } from "#read";
import { isPunctuation } from "./aside.js";
import {
  clauseEnd,
  clauseStart,
  hasSubject,
  isInfinitive,
  MAX_CLIMB,
  topClause,
  under,
  withCase,
} from "./clause-shape.js";
import type { Cue } from "./cue-table.js";
import { contentPieces } from "./pieces.js";
import { FIXED, prepositionIn } from "./prepositions.js";
import { isPassive } from "./source.js";
import { childAs, findChild, isRelation } from "./tree.js";
import type { Finding, View } from "./view.js";

/** "the claim that he fled", "a promise to leave" */
export function nounClause(view: View, word: number, cue: Cue): Finding | undefined {
  const { parse } = view;
  const beside = clauseBeside(view, word);
  const lower =
    beside >= 0
      ? beside
      : findChild(
          parse,
          word,
          (c) =>
            c > word &&
            (isRelation(parse.deprel[c]!, "acl") || parse.deprel[c] === "ccomp") &&
            (isInfinitive(parse, c) || childAs(parse, c, "mark") >= 0),
        );
  if (lower < 0 || !cue.takes.has(isInfinitive(parse, lower) ? "to" : "that")) return undefined;
  return { content: under(view, lower, word), source: nounOwner(view, word) };
}

/** The clause whose conjunction, or infinitive whose "to", comes right after a noun, wherever the parse hangs it; -1 for none. */
function clauseBeside({ parse, complementisers }: View, noun: number): number {
  const marker = noun + 1;
  if (
    marker >= parse.size ||
    (parse.xpos[marker] !== "TO" && !(complementisers.has(parse.lower[marker]!) && parse.deprel[marker] === "mark"))
  )
    return -1;
  return parse.head[marker]! > marker ? parse.head[marker]! : -1;
}

/** "allegations of fraud", "a call for calm" */
export function nounPreposition(view: View, word: number, cue: Cue): Finding | undefined {
  const { parse, reach } = view;
  for (const take of cue.takes) {
    if (FIXED.has(take)) continue;
    const preposition = prepositionIn(take);
    const lower = withCase(parse, word, preposition);
    if (lower < 0) continue;
    const source = nounOwner(view, word);
    const marker = findChild(parse, lower, (c) => c < lower && parse.lower[c] === preposition);
    const content = contentPieces(view, Math.max(marker + 1, reach.first[lower]!), reach.last[lower]! + 1);
    return marker === word + 1 ? { content, source, cueTo: marker + 1 } : { content, source };
  }
  return undefined;
}

/** Who makes a claim that is told by a noun: its owner, or the subject of the verb it is the object of. */
function nounOwner({ parse }: View, noun: number): number {
  const owner = childAs(parse, noun, "nmod:poss");
  if (owner >= 0) return owner;
  const verb = parse.head[noun]!;
  if (verb >= 0 && parse.deprel[noun] === "obj" && parse.upos[verb] === "VERB" && !isPassive(parse, verb))
    return childAs(parse, verb, "nsubj");
  return -1;
}

/** "has reportedly fled" */
export function modified(view: View, word: number): Finding | undefined {
  const { parse, reach } = view;
  const head = parse.head[word]!;
  if (head < 0 || parse.deprel[word] !== "advmod") return undefined;
  const content = contentPieces(view, clauseStart(view, head), clauseEnd(view, head), {
    from: reach.first[word]!,
    to: reach.last[word]! + 1,
  });
  return content.length ? { content, source: -1 } : undefined;
}

/** "according to the ministry": of the clause where it stands, or, set off by a comma, of the whole sentence. */
export function namedSource(view: View, word: number, cue: Cue): Finding | undefined {
  const { parse, reach } = view;
  const after = cue.second === "" ? word + 1 : word + 2;
  const up = parse.head[word]!;
  const source =
    up > word && parse.deprel[word] === "case"
      ? up
      : findChild(parse, word, (c) => c >= after && isRelation(parse.deprel[c]!, "obl"));
  if (source < 0) return undefined;
  const phrase = source === up ? source : word;
  const head = parse.head[phrase]!;
  if (head < 0) return undefined;
  const hole = { from: reach.first[phrase]!, to: reach.last[phrase]! + 1 };
  const setOff = hole.from === parse.sentence[parse.sentenceOf[word]!]! || isPunctuation(parse, hole.from - 1);
  const clause = setOff ? topClause(parse, head) : verbAbove(parse, head);
  const content = contentPieces(view, clauseStart(view, clause), clauseEnd(view, clause), hole);
  return content.length ? { content, source, cueTo: after } : undefined;
}

function verbAbove(parse: Parse, word: number): number {
  let at = word;
  for (
    let steps = 0;
    steps < MAX_CLIMB && parse.head[at]! >= 0 && parse.upos[at] !== "VERB" && !hasSubject(parse, at);
    steps++
  )
    at = parse.head[at]!;
  return at;
}
