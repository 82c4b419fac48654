import type { Parse } from "#read";
import { isInfinitive, phraseStart, under } from "./clause-shape.js";
import { type Cue, secondOf } from "./cue-table.js";
import { contentPieces } from "./pieces.js";
import { findChild, isRelation } from "./tree.js";
import type { Finding, View } from "./view.js";

/** "promised to leave" */
export function infinitive(view: View, word: number): Finding | undefined {
  const { parse } = view;
  const lower = findChild(
    parse,
    word,
    (c) =>
      c > word &&
      (parse.deprel[c] === "xcomp" || parse.deprel[c] === "ccomp" || parse.deprel[c] === "advcl") &&
      isInfinitive(parse, c),
  );
  return lower < 0 || objectBetween(parse, word, lower) >= 0 ? undefined : { content: under(view, lower, word) };
}

/** "ordered troops to shoot", "called on both sides to stop" */
export function objectInfinitive(view: View, word: number, cue: Cue): Finding | undefined {
  const { parse, reach } = view;
  const lower = findChild(
    parse,
    word,
    (c) =>
      c > word &&
      (isRelation(parse.deprel[c]!, "xcomp") || isRelation(parse.deprel[c]!, "ccomp") || parse.deprel[c] === "advcl") &&
      isInfinitive(parse, c),
  );
  const told =
    lower >= 0
      ? objectBetween(parse, word, lower)
      : findChild(parse, word, (c) => c > word && OBJECTS.has(parse.deprel[c]!) && infinitiveOf(parse, c) >= 0);
  const end = lower >= 0 ? lower : told >= 0 ? infinitiveOf(parse, told) : -1;
  if (end < 0 || asks(parse, end)) return undefined;
  const from = told >= 0 ? phraseStart(view, told) : reach.first[end]!;
  return { content: contentPieces(view, from, reach.last[end]! + 1), ...secondFinding(view, word, cue) };
}

/** "told them [where] to look" orders nothing. */
function asks(parse: Parse, infinitive: number): boolean {
  return findChild(parse, infinitive, (c) => c < infinitive && parse.xpos[c]!.startsWith("W")) >= 0;
}

const OBJECTS = new Set(["obj", "iobj", "obl"]);

/** "residents to stay": an infinitive that the parse hangs on the noun before it. */
function infinitiveOf(parse: Parse, noun: number): number {
  return findChild(parse, noun, (c) => c > noun && isRelation(parse.deprel[c]!, "acl") && isInfinitive(parse, c));
}

/** The person spoken to, between the cue and an infinitive. */
function objectBetween(parse: Parse, word: number, lower: number): number {
  const object = findChild(
    parse,
    word,
    (c) =>
      c > word &&
      c < lower &&
      (isRelation(parse.deprel[c]!, "obj") ||
        isRelation(parse.deprel[c]!, "iobj") ||
        isRelation(parse.deprel[c]!, "obl")),
  );
  return object >= 0 ? object : findChild(parse, lower, (c) => c < lower && isRelation(parse.deprel[c]!, "nsubj"));
}

function secondFinding({ parse }: View, word: number, cue: Cue): { cueTo: number } | undefined {
  const second = cue.second === "" ? -1 : secondOf(parse, word, cue);
  return second === word + 1 ? { cueTo: second + 1 } : undefined;
}

/** "suggested opening the road" */
export function gerund(view: View, word: number): Finding | undefined {
  const { parse } = view;
  const lower = findChild(
    parse,
    word,
    (c) => c > word && (parse.deprel[c] === "xcomp" || parse.deprel[c] === "ccomp") && parse.xpos[c] === "VBG",
  );
  return lower < 0 ? undefined : { content: under(view, lower, word) };
}
