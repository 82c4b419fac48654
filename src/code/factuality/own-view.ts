import type { Parse } from "#read";
import { STAGES } from "#record";
import { auxiliaryKind } from "./auxiliary-kind.js";
import { isReasonDenied } from "./denied-reason.js";
import { isDue } from "./due.js";
import type { Ground } from "./factuality-rules.js";
import type { Grounds } from "./grounds.js";
import { isOfDoer } from "./of-doer.js";
import { hasKind, type Operator, type OperatorKind, type OperatorTable } from "./operator-table.js";
import { noteTime } from "./own-time.js";
import { apply, CERTAIN, type Effect } from "./scale.js";
import { COPULA, hasChild, hasClause, hasFiniteAuxiliary, isMonth, tenseOf } from "./verb-shape.js";

/** What the words right at a word make of it, before anything above it is looked at. */
export interface OwnView {
  readonly level: Int8Array;
  /** Index into STAGES; -1 where nothing says. */
  readonly stage: Int8Array;
  /** The last ground; -1 for none. */
  readonly ground: Int32Array;
  /** 1 where "no", "neither" determines the noun. */
  readonly negated: Uint8Array;
  /** 1 where the noun is known to the reader: "the attack", "his arrest". */
  readonly definite: Uint8Array;
  /** 1 where the noun is one of a kind: "an attack". */
  readonly single: Uint8Array;
  /** 1 where the noun is nobody or nothing in particular: "any attack", "anyone". */
  readonly free: Uint8Array;
  /** 1 where the noun has been, by its own words: "recent attacks", "last week's meeting". */
  readonly gone: Uint8Array;
  /** 1 where the noun is one in a row: "the second journalist". */
  readonly ranked: Uint8Array;
  /** 1 where a past perfect tells of an earlier past. */
  readonly earlier: Uint8Array;
  /** 1 under "if", "unless": the stage that this gives is the word's, whatever stands around it. */
  readonly conditional: Uint8Array;
  /** 1 where the word has an auxiliary, or a subject, of its own. */
  readonly finite: Uint8Array;
}

export interface OwnContext extends OperatorTable {
  readonly rules: Readonly<Record<Ground, string>>;
}

const NEGATION: Effect = { plus: -CERTAIN, minus: CERTAIN, stage: -1 };
const DUE: Effect = { plus: CERTAIN - 1, minus: 1 - CERTAIN, stage: STAGES.indexOf("planned") };
const ONGOING = STAGES.indexOf("ongoing");
const HYPOTHETICAL = STAGES.indexOf("hypothetical");
const HABITUAL = STAGES.indexOf("habitual");
const ATTEMPTED = STAGES.indexOf("attempted");
const NOTHING = "";

/** One pass over the words, each looking at its own dependents once: linear. */
export function viewOwn(parse: Parse, context: OwnContext, grounds: Grounds): OwnView {
  const { size } = parse;
  const own = {
    level: new Int8Array(size).fill(CERTAIN),
    stage: new Int8Array(size).fill(-1),
    ground: new Int32Array(size).fill(-1),
    negated: new Uint8Array(size),
    definite: new Uint8Array(size),
    single: new Uint8Array(size),
    free: new Uint8Array(size),
    gone: new Uint8Array(size),
    ranked: new Uint8Array(size),
    earlier: new Uint8Array(size),
    finite: new Uint8Array(size),
    conditional: new Uint8Array(size),
  };
  const noteDue = (entry: string, above: number) => grounds.add(context.rules.due, entry, above);
  const found: (readonly Operator[])[] = new Array<readonly Operator[]>(size);
  for (let w = 0; w < size; w++) {
    const operators = context.operatorsAt(parse, w);
    found[w] = operators;
    const head = parse.head[w]!;
    // "the army's attack"
    if (parse.deprel[w] === "nmod:poss") own.definite[head] = 1;
    if (operators.length === 0) continue;
    if (hasKind(operators, "pronoun")) own.negated[w] = 1;
    if (hasKind(operators, "free")) own.free[parse.deprel[w] === "det" ? head : w] = 1;
    // "the last [man] to leave", "the [last] to leave"
    if (hasKind(operators, "ranking")) own.ranked[parse.deprel[w] === "amod" ? head : w] = 1;
    if (head < 0) continue;
    noteTime(parse, w, operators, own, noteDue);
    // "no doubt" denies nothing.
    if (hasKind(operators, "det") && parse.deprel[w]!.startsWith("det") && !isDoubt(parse, context, head))
      own.negated[head] = 1;
    // "will [no] longer be able"
    if (hasKind(operators, "det") && parse.deprel[w] === "advmod" && parse.deprel[head] === "advmod")
      own.negated[head] = 1;
    if (hasKind(operators, "least") && parse.deprel[w] === "det") own.single[head] = 1;
    if (hasKind(operators, "least") && negatesNext(found, parse, w)) own.negated[head] = 1;
    if (hasKind(operators, "definite") && parse.deprel[w] === "det") own.definite[head] = 1;
    if (hasKind(operators, "given") && parse.deprel[w] === "case") own.definite[head] = 1;
  }
  for (let w = 0; w < size; w++) {
    if (parse.upos[w] === "PROPN") own.definite[w] = 1;
    viewWord(parse, w, own, found, context.rules, grounds);
  }
  return own;
}

function isDoubt(parse: Parse, { operatorsAt }: OwnContext, word: number): boolean {
  return hasKind(operatorsAt(parse, word), "doubt");
}

/** "[not a] single shot", "[not one] soldier". */
function negatesNext(found: readonly (readonly Operator[])[], parse: Parse, w: number): boolean {
  return (
    w > 0 &&
    parse.deprel[w - 1] === "advmod" &&
    parse.head[w - 1] === parse.head[w] &&
    hasKind(found[w - 1]!, "negator")
  );
}

/** In the order in which the effects work: negation nearest to the word, then auxiliaries, adverbs, conjunctions. */
const LAYERS: readonly { readonly kind: OperatorKind; readonly ground: Ground }[] = [
  { kind: "aux", ground: "auxiliary" },
  { kind: "adverb", ground: "adverb" },
  { kind: "adjective", ground: "adjective" },
  { kind: "mark", ground: "condition" },
];

function viewWord(
  parse: Parse,
  w: number,
  own: OwnView,
  found: readonly (readonly Operator[])[],
  rules: OwnContext["rules"],
  grounds: Grounds,
): void {
  const from = parse.childFrom[w]!;
  const to = parse.childFrom[w + 1]!;
  let negations = own.negated[w]!;
  let entry = NOTHING;
  let others = false;
  if (isDue(parse, w)) {
    own.level[w] = apply(DUE, own.level[w]!);
    own.stage[w] = DUE.stage;
    own.ground[w] = grounds.add(rules.due, NOTHING, own.ground[w]!);
  }
  for (let c = from; c < to; c++) {
    const child = parse.child[c]!;
    const deprel = parse.deprel[child]!;
    if (deprel.startsWith("aux")) {
      noteAuxiliary(parse, w, child, own, found[child]!);
      if (hasNegatedPhrase(parse, child, own, found)) negations++;
    }
    if (deprel.startsWith("nsubj")) own.finite[w] = 1;
    if (negates(found[child]!, deprel)) {
      if (hasKind(found[child + 1] ?? [], "besides") || isReasonDenied(parse, w, found)) continue;
      // "can [not] and will [not] accept": said twice, and denied once.
      if (own.negated[w] === 0 && found[child]![0]!.entry !== entry) negations++;
      entry = found[child]![0]!.entry;
    } else if (own.negated[child] && negatesClause(found[child]!, deprel) && !hasChild(parse, child, COPULA))
      negations++;
    if (found[child]!.length > 0) others = true;
  }
  if (negations % 2 === 1) {
    own.level[w] = apply(NEGATION, own.level[w]!);
    own.ground[w] = grounds.add(rules.negation, entry, own.ground[w]!);
  }
  if (!others) return;
  for (const { kind, ground } of LAYERS) {
    for (let c = from; c < to; c++) {
      const child = parse.child[c]!;
      for (const operator of found[child]!) {
        if (
          operator.kind === (kind === "aux" ? auxiliaryKind(parse, w, child, found) : kind) &&
          stands(parse, w, child, kind) &&
          !(kind === "adverb" && operator.stage < 0 && isOfDoer(parse, w, child)) &&
          !(kind === "mark" && isReached(parse, w, operator, found)) &&
          !(kind === "adverb" && operator.stage === ATTEMPTED && isView(parse, w))
        )
          addEffect(parse, own, w, operator, rules, ground, grounds);
      }
    }
  }
}

/** "almost [sure] that they will": a view that is nearly held is no failed attempt. */
function isView(parse: Parse, w: number): boolean {
  return parse.upos[w] === "ADJ" && hasClause(parse, w);
}

/** "[In no way] did they attack": where the tree hangs the phrase on the auxiliary. */
function hasNegatedPhrase(parse: Parse, aux: number, own: OwnView, found: readonly (readonly Operator[])[]): boolean {
  for (let c = parse.childFrom[aux]!; c < parse.childFrom[aux + 1]!; c++) {
    const child = parse.child[c]!;
    if (own.negated[child] && negatesClause(found[child]!, parse.deprel[child]!)) return true;
  }
  return false;
}

/** "stayed until the troops [left]": they did. "did not stay until they left", "will stay until they leave" does not say. */
function isReached(
  parse: Parse,
  w: number,
  { stage, plus }: Operator,
  found: readonly (readonly Operator[])[],
): boolean {
  const above = parse.head[w]!;
  if (stage >= 0 || plus <= 0 || parse.deprel[w] !== "advcl" || above < 0) return false;
  if (tenseOf(parse, w) !== "past-" || tenseOf(parse, above) !== "past-") return false;
  for (let c = parse.childFrom[above]!; c < parse.childFrom[above + 1]!; c++)
    if (negates(found[parse.child[c]!]!, parse.deprel[parse.child[c]!]!)) return false;
  return true;
}

function addEffect(
  parse: Parse,
  own: OwnView,
  w: number,
  operator: Operator,
  rules: OwnContext["rules"],
  ground: Ground,
  grounds: Grounds,
): void {
  own.level[w] = apply(operator, own.level[w]!);
  // "may leave", "may be sent" have not happened; "may have left" may have; nor has what something goes on until.
  const open =
    ground === "auxiliary"
      ? parse.xpos[w] === "VB" || hasBareAuxiliary(parse, w)
      : ground === "condition" && (tenseOf(parse, w) !== "past-" || isUnderModal(parse, w));
  if (operator.stage >= 0 || open) own.stage[w] = operator.stage >= 0 ? operator.stage : HYPOTHETICAL;
  if (ground === "condition" && operator.stage === HYPOTHETICAL) own.conditional[w] = 1;
  own.ground[w] = grounds.add(
    operator.stage === HABITUAL ? rules.habit : rules[ground],
    operator.entry,
    own.ground[w]!,
  );
}

/** "would not talk until the last soldier [was] gone": the past tense of what is only thought of. */
function isUnderModal(parse: Parse, w: number): boolean {
  const above = parse.head[w]!;
  if (parse.deprel[w] !== "advcl" || above < 0) return false;
  for (let c = parse.childFrom[above]!; c < parse.childFrom[above + 1]!; c++)
    if (parse.deprel[parse.child[c]!] === "aux" && parse.xpos[parse.child[c]!] === "MD") return true;
  return false;
}

/** "may [be] sent" */
function hasBareAuxiliary(parse: Parse, w: number): boolean {
  for (let c = parse.childFrom[w]!; c < parse.childFrom[w + 1]! && parse.child[c]! < w; c++) {
    const deprel = parse.deprel[parse.child[c]!]!;
    if ((deprel === "aux:pass" || deprel === "cop") && parse.xpos[parse.child[c]!] === "VB") return true;
  }
  return false;
}

function negates(operators: readonly Operator[], deprel: string): boolean {
  for (const { kind } of operators) {
    if (kind === "negator" && (deprel === "advmod" || deprel === "cc" || deprel === "cc:preconj")) return true;
    if (kind === "case" && (deprel === "case" || deprel === "mark")) return true;
  }
  return false;
}

/** "[no one] left", "[no longer] left", "at [no time] did they leave". */
function negatesClause(operators: readonly Operator[], deprel: string): boolean {
  return (
    deprel.startsWith("nsubj") ||
    deprel === "obj" ||
    deprel === "advmod" ||
    (deprel.startsWith("obl") && hasKind(operators, "way"))
  );
}

function stands(parse: Parse, w: number, child: number, kind: OperatorKind): boolean {
  const deprel = parse.deprel[child]!;
  switch (kind) {
    case "aux":
      return deprel === "aux" && !(parse.xpos[child] === "MD" && (isPlainlyPast(parse, w) || isMonth(parse, w, child)));
    case "adverb":
      return deprel === "advmod";
    case "adjective":
      return deprel === "amod";
    default:
      return deprel === "mark" || deprel === "advmod";
  }
}

/** "ON 3 MAY A BOMB DESTROYED", "MAY, HE WAS HURT": a past tense has no modal; its form must tell it from the bare one ("may cut"). */
function isPlainlyPast(parse: Parse, w: number): boolean {
  if (parse.xpos[w] === "VBD") return parse.lower[w] !== parse.lemma[w];
  for (let c = parse.childFrom[w]!; c < parse.childFrom[w + 1]! && parse.child[c]! < w; c++)
    if (parse.deprel[parse.child[c]!] === "aux:pass" && parse.xpos[parse.child[c]!] === "VBD") return true;
  return false;
}

/** Tense and aspect: "had fled" tells of an earlier past, "are fleeing" of what goes on, and so does "are being held". */
function noteAuxiliary(parse: Parse, w: number, aux: number, own: OwnView, operators: readonly Operator[]): void {
  own.finite[w] = 1;
  const passive = parse.deprel[aux] === "aux:pass";
  const isRunning = passive ? parse.xpos[aux] === "VBG" && hasFiniteAuxiliary(parse, w) : parse.xpos[w] === "VBG";
  if (isRunning && parse.xpos[aux] !== "VB") own.stage[w] = ONGOING;
  if (!passive && parse.xpos[w] !== "VBG" && hasKind(operators, "perfect")) own.earlier[w] = 1;
}
