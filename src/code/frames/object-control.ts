import type { LanguagePack } from "#lang";
import type { Parse } from "#read";
import type { Argument } from "./argument.js";
import { argumentsOf } from "./arguments.js";
import { openDoer } from "./default-roles.js";
import { antecedentOf } from "./inherited.js";
import { isPassive } from "./passive.js";
import type { ReportView } from "./report-view.js";
import { childWith, firstOf } from "./tree.js";

/** The arguments of a word, where somebody whom the clause above names beside its subject does what it tells. */
export type ObjectControl = (view: ReportView, word: number, own: readonly Argument[]) => readonly Argument[];

/**
 * "blamed [the army] for shelling farms", "called on [the rebels] to leave": by `lexicon/object-control.tsv` the object of the verb above, or
 * whom a preposition brings in there, is the subject, and not the verb's own. In "[the mayor] had a right to appoint a judge" it is the
 * subject of the verb above.
 */
export function createObjectControl(pack: LanguagePack): ObjectControl {
  const byVerb = new Map<string, Link[]>();
  const doer = openDoer(pack);
  for (const { lemma = "", marker = "", through = "", noun = "" } of pack.lexicon("object-control"))
    byVerb.set(lemma, [...(byVerb.get(lemma) ?? []), { marker, through, noun: noun === "yes" }]);

  const doersOf = (view: ReportView, word: number, own: readonly Argument[], steps: number): readonly Argument[] => {
    const { parse } = view;
    const verb = parse.head[word]!;
    if (verb < 0) return NOBODY;
    const links = byVerb.get(parse.lemma[verb]!);
    const tool = links ? -1 : userOf(view, verb, word, own);
    if (tool >= 0) return [{ slot: "subject", word: tool }];
    const aimed = aimOf(view, verb, word, own, byVerb);
    if (aimed.length > 0) return aimed;
    const clause = links ? clauseOver(parse, verb, word, links) : -1;
    if (clause >= 0) return argumentsOf(parse, clause).filter(({ slot }) => slot === "subject");
    if (!CONTROLLED.has(parse.deprel[word]!) || !TENSELESS.has(parse.xpos[word]!)) return NOBODY;
    if (childWith(parse, word, "nsubj") >= 0) return NOBODY;
    const who = links && parse.deprel[word] !== "conj" ? controllerOf(view, verb, word, links) : -1;
    if (who >= 0) return [{ slot: "subject", word: who }];
    // "accused [the firm] of using its power to raise prices"
    if (steps === 0 || parse.upos[verb] !== "VERB") return NOBODY;
    if (steps === MAX_STEPS && isBareGerund(parse, word)) return NOBODY;
    const above = argumentsOf(parse, verb);
    return subjectIn(above) === subjectIn(own) ? doersOf(view, verb, above, steps - 1) : NOBODY;
  };
  return (view, word, own) => {
    if (view.parse.upos[word] === "NOUN") return withCulprit(view.parse, word, own, byVerb, doer);
    const doers = doersOf(view, word, own, MAX_STEPS);
    return doers.length > 0 ? [...own.filter(({ slot }) => slot !== "subject"), ...doers] : own;
  };
}

/** Verbs above a word that may have whoever does it from still further above. */
const MAX_STEPS = 2;

/** "ordered them to appear for [questioning]": it is not told who does it. */
function isBareGerund(parse: Parse, word: number): boolean {
  return parse.xpos[word] === "VBG" && childWith(parse, word, "mark") >= 0 && childWith(parse, word, "obj") < 0;
}

function subjectIn(found: readonly Argument[]): number | undefined {
  return found.find(({ slot }) => slot === "subject")?.word;
}

/** Whom the links of the verb above name for the word below it; -1 where none fits. */
function controllerOf(view: ReportView, verb: number, word: number, links: readonly Link[]): number {
  const { parse } = view;
  const mark = childWith(parse, word, "mark");
  for (const { marker, through, noun } of links) {
    if (through === SELF || (noun && marker === "") || marker !== (mark < 0 ? "" : parse.lower[mark])) continue;
    const before = mark < 0 ? word : mark;
    const who =
      through === ""
        ? objectOf(parse, verb, before)
        : through === DOER
          ? doerOf(parse, verb)
          : broughtIn(view, verb, before, through);
    if (who >= 0) return who;
  }
  return -1;
}

interface Link {
  /** What stands before the lower verb: "for" shelling, "to" leave. */
  readonly marker: string;
  /** The preposition before whoever does it; empty for the object. */
  readonly through: string;
  /** True where a noun may stand for the lower verb: "blamed the army for [the attack]". */
  readonly noun: boolean;
}

/** "was arrested for [the murder]", "accused [the army] of the killing": who has to answer for a deed did it, where the noun names no other. */
function withCulprit(
  parse: Parse,
  noun: number,
  own: readonly Argument[],
  byVerb: ReadonlyMap<string, readonly Link[]>,
  doer: string,
): readonly Argument[] {
  const marker = childWith(parse, noun, "case");
  if (own.some(({ slot }) => slot === doer)) return withoutAccuser(parse, noun, marker, own, byVerb, doer);
  const share = marker < 0 || marker > noun ? -1 : shareIn(parse, noun, marker, byVerb);
  if (share >= 0) return [...own, ...sharersIn(parse, share, byVerb, doer)];
  if (marker < 0) return withBlamed(parse, noun, own, byVerb, doer);
  const over = accusedBy(parse, noun, marker, byVerb);
  return over < 0 ? own : [...own, ...culpritsOf(parse, over, noun, doer)];
}

/** "[The clerk] was accused of fraud by the union": behind a passive, the doer's preposition brings in who accuses, wherever the tree hangs him. */
function withoutAccuser(
  parse: Parse,
  noun: number,
  marker: number,
  own: readonly Argument[],
  byVerb: ReadonlyMap<string, readonly Link[]>,
  doer: string,
): readonly Argument[] {
  const over = accusedBy(parse, noun, marker, byVerb);
  if (over < 0 || !isPassive(parse, over)) return own;
  const culprits = culpritsOf(parse, over, noun, doer);
  return culprits.length === 0 ? own : [...own.filter(({ slot }) => slot !== doer), ...culprits];
}

/** The verb of accusing that brings in a noun by its preposition; -1 where there is none. */
function accusedBy(parse: Parse, noun: number, marker: number, byVerb: ReadonlyMap<string, readonly Link[]>): number {
  const over = marker < 0 || marker > noun ? -1 : verbOver(parse, noun, byVerb);
  const links = over < 0 ? [] : byVerb.get(parse.lemma[over]!)!;
  return links.some(({ noun: fits, marker: m }) => fits && m === parse.lower[marker]) ? over : -1;
}

/** Who has to answer for a deed, as who does it. */
function culpritsOf(parse: Parse, over: number, deed: number, doer: string): readonly Argument[] {
  // "the rebels are to blame for": who is said to be so is meant as well.
  const role = childWith(parse, over, "cop") >= 0 ? "subject" : "object";
  const who = argumentsOf(parse, over).filter(({ slot, word }) => slot === role && word !== deed);
  return who.map(({ word }) => ({ slot: doer, word }));
}

/** "denied the league's [part] in the raid": the noun over a deed that tells who did it; -1 where there is none. */
function shareIn(parse: Parse, deed: number, marker: number, byVerb: ReadonlyMap<string, readonly Link[]>): number {
  const above = parse.head[deed]!;
  const links = above >= 0 && parse.upos[above] === "NOUN" ? byVerb.get(parse.lemma[above]!) : undefined;
  return links?.some(({ through, marker: m }) => through === SHARE && m === parse.lower[marker]) ? above : -1;
}

/** "[the league]'s part in the raid", "accused [the guards] of a part in the raid" */
function sharersIn(
  parse: Parse,
  share: number,
  byVerb: ReadonlyMap<string, readonly Link[]>,
  doer: string,
): readonly Argument[] {
  const own = argumentsOf(parse, share);
  const owners = own.filter(({ slot }) => slot === "possessor");
  const who = owners.length > 0 ? owners : withCulprit(parse, share, NOBODY, byVerb, doer);
  return who.flatMap(({ slot, word }) => (slot === "possessor" || slot === doer ? [{ slot: doer, word }] : []));
}

/** "[The mayor] called in guards in an attempt to end the strike": the clause that a noun stands in whose aim an infinitive tells; -1 for others. */
function clauseOver(parse: Parse, noun: number, lower: number, links: readonly Link[]): number {
  const isAim = parse.deprel[lower] === "acl" && parse.xpos[lower] === "VB" && parse.deprel[noun] === "obl";
  if (!isAim || !links.some(({ through }) => through === CLAUSE) || childWith(parse, noun, "nmod:poss") >= 0) return -1;
  const verb = parse.head[noun]!;
  return parse.upos[verb] === "VERB" && !isPassive(parse, verb) ? verb : -1;
}

/** "attributed the attack to [rebels]": to whom by a preposition a deed is put down, wherever the tree hangs him. */
function withBlamed(
  parse: Parse,
  noun: number,
  own: readonly Argument[],
  byVerb: ReadonlyMap<string, readonly Link[]>,
  doer: string,
): readonly Argument[] {
  const below = childWith(parse, noun, "acl");
  // "the attacks blamed on [rebels]"
  const verb = below > noun && blamesBy(parse, below, byVerb) ? below : parse.head[noun]!;
  const link = blamesBy(parse, verb, byVerb);
  if (!link) return own;
  const above = argumentsOf(parse, verb);
  if (!above.some(({ slot, word }) => slot === "object" && word === noun)) return own;
  const isBlamed = ({ slot, word }: Argument) => slot === link.through && word > verb;
  const who = [...above.filter(isBlamed), ...own.filter(isBlamed)];
  return who.length === 0
    ? own
    : [...own.filter((a) => !isBlamed(a)), ...who.map(({ word }) => ({ slot: doer, word }))];
}

/** The link of a verb that puts a deed down to somebody by a preposition. */
function blamesBy(parse: Parse, verb: number, byVerb: ReadonlyMap<string, readonly Link[]>): Link | undefined {
  const links = verb >= 0 && parse.upos[verb] === "VERB" ? byVerb.get(parse.lemma[verb]!) : undefined;
  return links?.find(({ noun: fits, marker, through }) => fits && marker === "" && through !== "");
}

/** The verb that a noun hangs on, by itself or by that verb's object; -1 for none of those that are known. */
function verbOver(parse: Parse, noun: number, byVerb: ReadonlyMap<string, unknown>): number {
  const above = parse.head[noun]!;
  const over =
    above >= 0 && parse.deprel[above] === "obj" && parse.deprel[noun] === "nmod" ? parse.head[above]! : above;
  return over >= 0 && parse.upos[over] === "VERB" && byVerb.has(parse.lemma[over]!) ? over : -1;
}

const CONTROLLED: ReadonlySet<string> = new Set(["advcl", "xcomp", "conj"]);
const TENSELESS: ReadonlySet<string> = new Set(["VB", "VBG"]);

/** "[The army] sent planes to bomb the hills": who acts by a thing, where the tree takes the thing for who acts; -1 where it does not. */
function userOf({ parse, actor }: ReportView, verb: number, lower: number, own: readonly Argument[]): number {
  if (parse.deprel[lower] !== "xcomp" || parse.xpos[lower] !== "VB" || isPassive(parse, verb)) return -1;
  const object = childWith(parse, verb, "obj");
  const isTool = object >= 0 && parse.upos[object] === "NOUN" && actor[object]! < 0;
  if (!isTool || !own.some(({ slot, word }) => slot === "subject" && word === object)) return -1;
  return firstOf(parse, verb, ["nsubj"]);
}

/** "[The mayor] announced a plan to sell the mill": who has, makes or gets what an infinitive is the aim of. */
function aimOf(
  { parse, actor }: ReportView,
  above: number,
  lower: number,
  own: readonly Argument[],
  byVerb: ReadonlyMap<string, readonly Link[]>,
): readonly Argument[] {
  if (!TENSELESS.has(parse.xpos[lower]!)) return NOBODY;
  const verb = parse.deprel[lower] === "acl" ? parse.head[above]! : parse.deprel[lower] === "xcomp" ? above : -1;
  const noun = verb === above ? childWith(parse, verb, "obj") : above;
  if (verb < 0 || noun < 0 || parse.deprel[noun] !== "obj" || actor[noun]! >= 0 || noun > lower) return NOBODY;
  const isTold = own.every(({ slot, word }) => slot !== "subject" || word === noun);
  const links = isTold && parse.upos[noun] === "NOUN" ? byVerb.get(parse.lemma[verb]!) : undefined;
  const told = childWith(parse, verb, "iobj");
  const marker = parse.lower[childWith(parse, lower, "mark")];
  const isOf = (kind: string) => links!.some(({ through, marker: m }) => through === kind && m === marker);
  if (links && told >= 0) return isOf(TOLD) ? [{ slot: "subject", word: told }] : NOBODY;
  if (!links || !isOf(SELF)) return NOBODY;
  return argumentsOf(parse, verb).filter(({ slot }) => slot === "subject");
}

const NOBODY: readonly Argument[] = [];
/** In the column `through`: the verb's own subject has, makes or gets what is aimed at. */
const SELF = "subject";
/** In the same: the verb's own subject does it, whoever its object is: "[Growers] visited the mayor to protest". */
const DOER = "doer";

/** In the same: whoever gets the chance to do it: "gave [the union] a chance to strike". */
const TOLD = "indirect";
/** In the same, of a noun: whoever does what its clause tells. */
const CLAUSE = "clause";
/** In the same, of a noun: whose it is, or who is blamed for it, did the deed. */
const SHARE = "share";

/** "a league [that] promised the mayor to leave": for a relative pronoun the noun it stands for. */
function doerOf(parse: Parse, verb: number): number {
  const subject = firstOf(parse, verb, ["nsubj"]);
  return subject < 0 ? -1 : antecedentOf(parse, subject, verb);
}

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
