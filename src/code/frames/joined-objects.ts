import type { Parse } from "#read";
import { isOffice } from "./conjuncts.js";
import { hasSubject } from "./passive.js";
import { childWith } from "./tree.js";

const NOUNS: ReadonlySet<string> = new Set(["NOUN", "PROPN", "PRON", "NUM"]);
const VERBAL: ReadonlySet<string> = new Set(["VERB", "AUX"]);
const HUNG: ReadonlySet<string> = new Set(["conj", "obl", "obl:unmarked"]);

/** "killed Captain Solis and [two guards]": nouns that "and" joins to an object and the tree to its verb, where no other verb follows. */
export function joinedObjects(parse: Parse, verb: number, object: number): readonly number[] {
  let found: number[] | undefined;
  for (let c = parse.childFrom[verb]!; c < parse.childFrom[verb + 1]!; c++) {
    const child = parse.child[c]!;
    if (child <= object || !HUNG.has(parse.deprel[child]!)) continue;
    if (VERBAL.has(parse.upos[child]!)) return NONE;
    if (isJoined(parse, child)) (found ??= []).push(child);
  }
  return found ?? NONE;
}

const NONE: readonly number[] = [];

function isJoined(parse: Parse, word: number): boolean {
  const joint = NOUNS.has(parse.upos[word]!) ? childWith(parse, word, "cc") : -1;
  if (joint < 0 || joint > word || childWith(parse, word, "case") >= 0 || isOffice(parse, word)) return false;
  return !hasSubject(parse, word) && childWith(parse, word, "cop") < 0;
}
