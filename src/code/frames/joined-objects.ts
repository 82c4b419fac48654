import type { Parse } from "#read";
import { conjuncts, isOffice } from "./conjuncts.js";
import { hasSubject } from "./passive.js";
import { childWith, isUnder } from "./tree.js";

const NONE: readonly number[] = [];
const NOUNS: ReadonlySet<string> = new Set(["NOUN", "PROPN", "PRON", "NUM"]);
const VERBAL: ReadonlySet<string> = new Set(["VERB", "AUX"]);
const WHICH = ["det", "nmod:poss", "nummod"];
const HUNG: ReadonlySet<string> = new Set(["conj", "obl", "obl:unmarked"]);

/** "killed Captain Solis and [two guards]": nouns that "and" joins to an object and the tree to its verb, where no other verb follows. */
export function joinedObjects(parse: Parse, verb: number, object: number): readonly number[] {
  let found: number[] | undefined;
  /** Those of a list that goes on with what the tree takes for another clause. */
  let open: readonly number[] = NONE;
  for (let c = parse.childFrom[verb]!; c < parse.childFrom[verb + 1]!; c++) {
    const child = parse.child[c]!;
    if (child <= object || !HUNG.has(parse.deprel[child]!)) continue;
    if (VERBAL.has(parse.upos[child]!)) return open;
    if (isJoined(parse, child)) (found ??= []).push(child);
    else if (isMiddle(parse, child)) {
      const listed = conjuncts(parse, child);
      found = [...(found ?? NONE), ...listed];
      if (goesOnBehind(parse, child, listed.at(-1)!)) open = found;
    }
  }
  return found ?? NONE;
}

/** "killed the man, [his son] and a guard": the second of a list that the last is joined to, set off by a comma. */
function isMiddle(parse: Parse, word: number): boolean {
  if (parse.deprel[word] !== "obl" || !NOUNS.has(parse.upos[word]!) || childWith(parse, word, "case") >= 0)
    return false;
  if (parse.upos[word] !== "PROPN" && WHICH.every((relation) => childWith(parse, word, relation) < 0)) return false;
  const last = childWith(parse, word, "conj");
  const comma = childWith(parse, word, "punct");
  if (parse.xpos[comma] !== "," || comma > word || last < word) return false;
  if (childWith(parse, last, "cc") < 0 && !goesOnBehind(parse, word, last)) return false;
  return !hasSubject(parse, word) && childWith(parse, word, "cop") < 0 && childWith(parse, word, "advmod") < 0;
}

/** "backed the army, [the police], the guard, and …": a list whose last the tree takes for the start of another clause. */
function goesOnBehind(parse: Parse, word: number, last: number): boolean {
  let end = last + 1;
  while (end < parse.size && isUnder(parse, end, word)) end++;
  return (
    parse.xpos[end] === "," && parse.upos[end + 1] === "CCONJ" && parse.sentenceOf[end + 1] === parse.sentenceOf[word]
  );
}

function isJoined(parse: Parse, word: number): boolean {
  const joint = NOUNS.has(parse.upos[word]!) ? childWith(parse, word, "cc") : -1;
  if (joint < 0 || joint > word || childWith(parse, word, "case") >= 0 || isOffice(parse, word)) return false;
  return !hasSubject(parse, word) && childWith(parse, word, "cop") < 0;
}

/** "urged developing [states] to pay", where the tree has them developed: what a participle between a verb and a bare noun tells of it; -1 for none. */
export function underQuality(parse: Parse, verb: number): number {
  const quality = verb + 1;
  if (quality >= parse.size || parse.head[quality] !== verb || parse.xpos[quality] !== "VBG") return -1;
  const noun = childWith(parse, quality, "obj");
  const aim = childWith(parse, quality, "xcomp");
  const isBare = noun === quality + 1 && parse.xpos[noun] === "NNS" && parse.xpos[noun + 1] === "TO";
  return isBare && aim === noun + 2 ? noun : -1;
}
