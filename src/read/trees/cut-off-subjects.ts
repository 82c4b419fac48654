import type { LanguagePack } from "#lang";
import { FINITE } from "../finite-tags.js";
import type { Parse } from "../parse.js";
import { subjectRelation } from "./subject-relation.js";
import { type Hanging, TreeHand } from "./tree-hand.js";

/**
 * Gives what somebody says its subject, where the tree takes that for the object of saying since words between commas cut it off:
 * "officials said [nine people], including a boy, had drowned".
 */
export type SubjectMender = (words: Hanging & Pick<Parse, "lemma">) => void;

/** A verb with one of these before it has its subject, or is joined to another verb. */
const LEADING: ReadonlySet<string> = new Set(["nsubj", "nsubj:pass", "csubj", "expl", "mark", "cc"]);
/** By these the verb of the content hangs on the verb of saying. */
const BELOW: ReadonlySet<string> = new Set(["ccomp", "conj", "parataxis", "advcl", "dep"]);
const OF_VERB: ReadonlySet<string> = new Set(["aux", "aux:pass", "cop"]);
/** Words from the verb of saying to the end of what cuts in. */
const NEAR = 30;

/** Verbs of saying are those of `lexicon/cues.tsv` whose content is a clause and that take no hearer. */
export function createSubjectMender(
  pack: LanguagePack,
  tags: readonly string[],
  labels: readonly string[],
): SubjectMender {
  const saying = new Set(
    pack
      .lexicon("cues")
      .flatMap(({ lemma, pos, takes }) => (pos === "v" && isOfContentAlone(takes!.split(" ")) ? [lemma!] : [])),
  );
  const hand = new TreeHand(tags, labels);
  return (words) => {
    const { head, deprel, lemma } = words;
    for (let object = 1; object < head.length; object++) {
      const verb = head[object]!;
      if (deprel[object] !== "obj" || verb >= object || !saying.has(lemma[verb]!)) continue;
      if (!followsAtOnce(words, verb, object)) continue;
      const content = contentBehind(words, verb, object);
      if (content < 0) continue;
      if (head[verb] === content) hand.hang(words, verb, head[content]!, deprel[content]!);
      hand.hang(words, content, verb, "ccomp");
      hand.hang(words, object, content, subjectRelation(words, content));
      hand.settle(words);
    }
  };
}

/** "said", but not "told": what stands right behind that may be the hearer. */
function isOfContentAlone(takes: readonly string[]): boolean {
  return takes.includes("that") && !takes.includes("hearer");
}

/** True where nothing stands between a verb and its object but what belongs to the object. */
function followsAtOnce({ head }: Hanging, verb: number, object: number): boolean {
  for (let w = verb + 1; w < object; w++) {
    let at = w;
    while (at > verb && at < object) at = head[at]!;
    if (at !== object) return false;
  }
  return true;
}

/** The finite verb right behind the second comma or a later one behind an object, which no subject of its own stands before; -1 for none. */
function contentBehind(words: Hanging, verb: number, object: number): number {
  const { head, deprel, lower, xpos, sentenceOf } = words;
  let commas = 0;
  for (let w = object + 1; w < head.length && w < verb + NEAR && sentenceOf[w] === sentenceOf[verb]; w++) {
    if (xpos[w] !== "," || ++commas < 2 || lower[w + 1] === undefined || !FINITE.has(xpos[w + 1]!)) continue;
    const content = OF_VERB.has(deprel[w + 1]!) ? head[w + 1]! : w + 1;
    if (content > w && isLoose(words, verb, content)) return content;
  }
  return -1;
}

/** True for a verb that hangs on the verb of saying, or carries it as an aside, and has no subject before it. */
function isLoose({ head, deprel }: Hanging, verb: number, content: number): boolean {
  const isNear =
    (head[content] === verb && BELOW.has(deprel[content]!)) || (head[verb] === content && deprel[verb] === "parataxis");
  if (!isNear) return false;
  for (let w = verb + 1; w < content; w++) if (head[w] === content && LEADING.has(deprel[w]!)) return false;
  return true;
}
