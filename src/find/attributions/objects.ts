import type { Parse } from "#read";
import { isInfinitive, under, withCase } from "./clause-shape.js";
import type { Cue } from "./cue-table.js";
import { contentPieces } from "./pieces.js";
import { FIXED, prepositionIn, wantsNumber } from "./prepositions.js";
import { isPassive } from "./source.js";
import { childAs, findChild } from "./tree.js";
import type { Finding, View } from "./view.js";

/** "called the killings a crime" */
export function complement(view: View, word: number): Finding | undefined {
  const { parse, reach } = view;
  const passive = isPassive(parse, word);
  const object = passive ? childAs(parse, word, "nsubj") : childAs(parse, word, "obj");
  const lower = findChild(
    parse,
    word,
    (c) => c > word && c !== object && SECOND.has(parse.deprel[c]!) && !isInfinitive(parse, c),
  );
  if (object < 0) return undefined;
  // A determiner inside the phrase begins a second one: "unrest a coup".
  const labelled =
    !passive &&
    findChild(
      parse,
      object,
      (c) =>
        (c > object && isLabel(parse, c)) ||
        (parse.deprel[c] === "det" && c > reach.first[object]! && !LEADING.has(parse.upos[c - 1]!)),
    ) >= 0;
  if (lower < 0) return labelled ? { content: under(view, object, word) } : undefined;
  if (passive)
    return {
      content: [...contentPieces(view, reach.first[object]!, reach.last[object]! + 1), ...under(view, lower, word)],
    };
  return { content: contentPieces(view, reach.first[object]!, reach.last[lower]! + 1) };
}

/** How it hangs what is beside the object: "called them terrorists" looks like two objects. */
const SECOND = new Set(["xcomp", "obj"]);

/** How the parse may hang a label on what is labelled. */
const LABELS = new Set(["nmod:unmarked", "appos", "dep"]);

/** "called the vote [rigged]", "consider it [to be fair]", but not "considered plans [to sell it]". */
const isLabel = (parse: Parse, word: number): boolean =>
  LABELS.has(parse.deprel[word]!) ||
  (parse.deprel[word] === "acl" && (parse.xpos[word] === "VBN" || childAs(parse, word, "cop") >= 0));

/** What may stand before a determiner that begins no second phrase: "considered [all] the facts". */
const LEADING: ReadonlySet<string> = new Set(["DET", "ADJ", "ADV"]);

/** "accused the army of shooting", "described him as a hero": whom and of what */
export function objectPreposition(view: View, word: number, cue: Cue): Finding | undefined {
  const { parse, reach } = view;
  for (const take of cue.takes) {
    if (!take.startsWith("obj-") || FIXED.has(take)) continue;
    const preposition = prepositionIn(take);
    const passive = isPassive(parse, word);
    const object = passive ? childAs(parse, word, "nsubj") : childAs(parse, word, "obj");
    if (object < 0) continue;
    const inner = passive ? -1 : withCase(parse, object, preposition);
    const lower = inner >= 0 ? inner : withCase(parse, word, preposition);
    if (lower < 0 || (wantsNumber(take) && !isNumber(parse, lower))) continue;
    if (passive)
      return {
        content: [...contentPieces(view, reach.first[object]!, reach.last[object]! + 1), ...under(view, lower, word)],
      };
    return { content: contentPieces(view, reach.first[object]!, reach.last[lower]! + 1) };
  }
  return undefined;
}

function isNumber(parse: View["parse"], word: number): boolean {
  return parse.xpos[word] === "CD" || childAs(parse, word, "nummod") >= 0;
}

/** "called for calm", "warned of famine" */
export function preposition(view: View, word: number, cue: Cue): Finding | undefined {
  const { parse, reach } = view;
  for (const take of cue.takes) {
    if (FIXED.has(take) || take.startsWith("obj-")) continue;
    const preposition = prepositionIn(take);
    const lower = withCase(parse, word, preposition);
    if (lower < 0) continue;
    const marker = findChild(parse, lower, (c) => c < lower && parse.lower[c] === preposition);
    const content = contentPieces(view, Math.max(marker + 1, reach.first[lower]!), reach.last[lower]! + 1);
    return marker === word + 1 ? { content, cueTo: marker + 1 } : { content };
  }
  return undefined;
}

/** "denied the charges", "announced a ban" */
export function object(view: View, word: number): Finding | undefined {
  const { parse } = view;
  const found = isPassive(parse, word) ? childAs(parse, word, "nsubj") : childAs(parse, word, "obj");
  if (found < 0 || parse.xpos[found] === "WDT" || parse.xpos[found] === "WP") return undefined;
  return { content: under(view, found, word) };
}

/** "the attack that he denied" */
export function relative(view: View, word: number): Finding | undefined {
  const { parse, reach } = view;
  // "an accusation that officials denied": what lacks its object is no clause of its own, even where the parse takes "that" for its mark.
  const bare = parse.deprel[word] === "acl" && childAs(parse, word, "mark") >= 0 && childAs(parse, word, "obj") < 0;
  if ((parse.deprel[word] !== "acl:relcl" && !bare) || isPassive(parse, word)) return undefined;
  const subject = childAs(parse, word, "nsubj");
  if (subject < 0 || parse.xpos[subject] === "WDT" || parse.xpos[subject] === "WP") return undefined;
  const noun = parse.head[word]!;
  return { content: contentPieces(view, reach.first[noun]!, reach.first[word]!) };
}
