import type { Parse } from "#read";
import type { Argument } from "./argument.js";
import { argumentsOf } from "./arguments.js";
import { childWith } from "./tree.js";

const ADVERBIAL = new Set(["ADV", "ADJ", "ADP"]);

/**
 * "the internet was offline on Friday", "the man was found dead in the woods": an adverb or adjective without a subject or
 * object of its own has those of the word it hangs on.
 */
export function ownArguments(parse: Parse, word: number): readonly Argument[] {
  const own = argumentsOf(parse, word);
  const above = parse.head[word]!;
  if (above < 0 || !ADVERBIAL.has(parse.upos[word]!) || parse.deprel[word] === "amod" || own.some(isCore)) return own;
  // "left two dead and three [injured]": what is said of those whom the verb is left out for.
  if (parse.deprel[word] === "orphan" && own.length === 0) return [{ slot: "object", word: above }];
  // "eight killed and [317] injured": a number before the word is of those who are so.
  const number = childWith(parse, word, "nummod");
  if (number >= 0 && number < word && parse.deprel[word] === "conj") return [{ slot: "subject", word: number }, ...own];
  const lent = lentBy(parse, word, above);
  return own.length > 0 ? [...own, ...lent.filter(isCore)] : lent;
}

/** "the blast left three people dead": what is said there is said of the object. */
function lentBy(parse: Parse, word: number, above: number): readonly Argument[] {
  const lent = argumentsOf(parse, above);
  const ofObject = parse.deprel[word] === "xcomp" && lent.some(({ slot }) => slot === "object");
  return ofObject ? lent.filter(({ slot }) => slot !== "subject") : lent;
}

function isCore({ slot }: Argument): boolean {
  return slot === "subject" || slot === "object";
}
