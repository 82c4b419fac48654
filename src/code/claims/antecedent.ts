import { type Parse, wordAt } from "#read";
import type { Span } from "#record";

const NAMING: ReadonlySet<string> = new Set(["NOUN", "PROPN"]);
const RELATIVE: ReadonlySet<string> = new Set(["WDT", "WP"]);
const LEADING: ReadonlySet<string> = new Set(["det", "amod", "compound", "nummod", "nmod:poss", "flat"]);

/** "[The harbour master], who asked …": the noun that a relative pronoun stands for, with what leads up to it; undefined where none is. */
export function antecedentOf(parse: Parse, pronoun: number): { from: number; to: number } | undefined {
  const noun = nounBefore(parse, pronoun);
  if (noun < 0 || noun > pronoun || !NAMING.has(parse.upos[noun]!)) return undefined;
  let from = noun;
  let to = noun + 1;
  while (to < pronoun && parse.upos[to] === "PROPN" && parse.head[to] === noun) to++;
  const isName = parse.upos[noun] === "PROPN";
  while (from > 0 && (leadsTo(parse, from - 1, noun) || (isName && parse.upos[from - 1] === "PROPN"))) from--;
  return { from, to };
}

/** The noun above the clause, or the name right before its pronoun, where the tree joins the clause to something else. */
function nounBefore({ head, deprel, xpos, upos }: Parse, pronoun: number): number {
  const clause = head[pronoun]!;
  if (clause >= 0 && deprel[clause] === "acl:relcl") return head[clause]!;
  const beside = xpos[pronoun - 1] === "," ? pronoun - 2 : pronoun - 1;
  return clause > pronoun && upos[beside] === "PROPN" && RELATIVE.has(xpos[pronoun]!) ? beside : -1;
}

function leadsTo({ head, deprel, xpos }: Parse, word: number, noun: number): boolean {
  if (xpos[word] === "HYPH" || xpos[word] === "POS") return head[word - 1]! > word && head[word - 1]! <= noun;
  return head[word]! > word && head[word]! <= noun && LEADING.has(deprel[word]!);
}

/**
 * "a plan [, which] he called a joke": of content that begins with a relative pronoun alone, the noun it stands for; of "the board, which
 * said it was late" it stands for who speaks, and is no content.
 */
export function withAntecedent(parse: Parse, content: readonly Span[], cue: Span): Span[] {
  const [first, ...rest] = content;
  const word = first ? wordAt(parse, first.start) : -1;
  if (!first || rest.length === 0 || !RELATIVE.has(parse.xpos[word]!) || parse.end[word]! < first.end)
    return [...content];
  const verb = parse.head[word]!;
  const isSpeaker =
    verb >= 0 && parse.deprel[word] === "nsubj" && parse.start[verb]! >= cue.start && parse.end[verb]! <= cue.end;
  if (isSpeaker) return rest;
  const noun = antecedentOf(parse, word);
  return noun ? [{ start: parse.start[noun.from]!, end: parse.end[noun.to - 1]! }, ...rest] : [...content];
}
