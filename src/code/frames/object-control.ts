import type { LanguagePack } from "#lang";
import type { Parse } from "#read";
import type { Argument } from "./argument.js";
import { isPassive } from "./passive.js";
import type { ReportView } from "./report-view.js";
import { childWith, firstOf } from "./tree.js";

/** The arguments of a word, where somebody whom the clause above names beside its subject does what it tells. */
export type ObjectControl = (view: ReportView, word: number, own: readonly Argument[]) => readonly Argument[];

/**
 * "blamed [the army] for shelling farms", "called on [the rebels] to leave": by `lexicon/object-control.tsv` the object of the verb above, or
 * whom a preposition brings in there, is the subject, and not the verb's own.
 */
export function createObjectControl(pack: LanguagePack): ObjectControl {
  const byVerb = new Map<string, Link[]>();
  for (const { lemma = "", marker = "", through = "" } of pack.lexicon("object-control"))
    byVerb.set(lemma, [...(byVerb.get(lemma) ?? []), { marker, through }]);

  return (view, word, own) => {
    const { parse } = view;
    const verb = parse.head[word]!;
    if (verb < 0 || !CONTROLLED.has(parse.deprel[word]!) || !TENSELESS.has(parse.xpos[word]!)) return own;
    const links = byVerb.get(parse.lemma[verb]!);
    const mark = links ? childWith(parse, word, "mark") : -1;
    if (mark < 0 || childWith(parse, word, "nsubj") >= 0) return own;
    for (const { marker, through } of links!) {
      if (marker !== parse.lower[mark]) continue;
      const who = through === "" ? objectOf(parse, verb, mark) : broughtIn(view, verb, mark, through);
      if (who >= 0) return [...own.filter(({ slot }) => slot !== "subject"), { slot: "subject", word: who }];
    }
    return own;
  };
}

interface Link {
  /** What stands before the lower verb: "for" shelling, "to" leave. */
  readonly marker: string;
  /** The preposition before whoever does it; empty for the object. */
  readonly through: string;
}

const CONTROLLED: ReadonlySet<string> = new Set(["advcl", "xcomp"]);
const TENSELESS: ReadonlySet<string> = new Set(["VB", "VBG"]);

function objectOf(parse: Parse, verb: number, before: number): number {
  const object = isPassive(parse, verb) ? -1 : firstOf(parse, verb, ["iobj", "obj"]);
  return object < before ? object : -1;
}

/** The last before the lower verb: "called on Sunday on [the rebels] to leave". */
function broughtIn({ parse, time }: ReportView, verb: number, before: number, through: string): number {
  let found = -1;
  for (let c = parse.childFrom[verb]!; c < parse.childFrom[verb + 1]! && parse.child[c]! < before; c++) {
    const child = parse.child[c]!;
    const marker =
      child > verb && parse.deprel[child] === "obl" && time[child]! < 0 ? childWith(parse, child, "case") : -1;
    if (marker >= 0 && parse.lower[marker] === through) found = child;
  }
  return found;
}
