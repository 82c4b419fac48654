import type { Parse } from "#read";
import { type Context, certain, effect, known, UNKNOWN, type View } from "./context.js";
import { hasKind } from "./operator-table.js";
import { DONE, isIrrealis } from "./stages.js";
import { isAddedOn, isPassive, isPast } from "./verb-shape.js";

/**
 * What a participle or relative clause says of a noun. "questioned men [freed in May]": they were. "denied that it trained the men who [attacked] a mill": who did it is not what is
 * denied. "anyone who [attacks] a guard": there may be nobody.
 */
export function saidOf({ parse, own }: View, w: number, head: number, outside: Context): Context {
  const isAsked = outside.level === 0 && outside.stage === DONE;
  if (isPast(parse, w)) return own.definite[head] === 1 || isAsked ? certain(outside) : known(outside);
  // "urged them to keep the law, [which could lead] to a strike": that it could is nobody's plea.
  const isOwnMay = parse.deprel[w] === "acl:relcl" && own.stage[w]! >= 0;
  if (isIrrealis(outside.stage) && isOwnMay && own.definite[head] === 1) return certain(outside);
  // "will free the men [who hold] the hall": they hold it now.
  // "hopes to sell wool, [which makes up] half of its trade": what a comma parts off is added to it.
  const isNow = PRESENT.has(parse.xpos[w]!) || isRunning(parse, w);
  if (isNow && (own.definite[head] === 1 || isAddedOn(parse, w))) return known(outside);
  return own.free[head] === 1 ? effect(UNKNOWN, outside, outside.ground) : outside;
}

/** "would talk of a deal, [which they hold] to be bad": such a clause behind a comma, where the tree hangs it on the verb. */
export function isAside({ parse, own, tables }: View, w: number): boolean {
  const isNow = PRESENT.has(parse.xpos[w]!) || isRunning(parse, w);
  if (!isNow && !isPast(parse, w)) return false;
  for (let c = parse.childFrom[w]!; c < parse.childFrom[w + 1]! && parse.child[c]! < w; c++) {
    const which = parse.child[c]!;
    if (!RELATIVE.has(parse.xpos[which]!)) continue;
    return (
      own.finite[w] === 1 && parse.xpos[which - 1] === "," && !hasKind(tables.operators(parse.lower[which]!), "free")
    );
  }
  return false;
}

const RELATIVE: ReadonlySet<string> = new Set(["WDT", "WP"]);
const PRESENT: ReadonlySet<string> = new Set(["VBZ", "VBP"]);

/** "[are] holding" */
function isRunning({ childFrom, child, deprel, xpos }: Parse, w: number): boolean {
  if (xpos[w] !== "VBG") return false;
  for (let c = childFrom[w]!; c < childFrom[w + 1]! && child[c]! < w; c++)
    if (deprel[child[c]!] === "aux" && PRESENT.has(xpos[child[c]!]!)) return true;
  return false;
}

/**
 * "denied reports [they beat a clerk]": what the noun says, and no relative clause with its noun left out ("reports they wrote"): no verb is
 * without what it needs.
 */
export function isBareContent({ parse, tables }: Pick<View, "parse" | "tables">, w: number, head: number): boolean {
  if (parse.deprel[w] !== "acl:relcl" || !tables.embeddings.of(parse.lemma[head]!, "n", "clause")) return false;
  let subject = false;
  let object = isPassive(parse, w);
  for (let c = parse.childFrom[w]!; c < parse.childFrom[w + 1]!; c++) {
    const child = parse.child[c]!;
    // "charges [that] they beat a clerk", where the tree has a relative pronoun that nothing is missing for.
    if (parse.xpos[child]!.startsWith("W")) {
      if (!tables.complementisers.has(parse.lower[child]!) || parse.deprel[child]!.startsWith("nsubj")) return false;
      continue;
    }
    subject ||= parse.deprel[child]!.startsWith("nsubj");
    object ||= FILLED.has(parse.deprel[child]!);
  }
  return subject && object;
}

const FILLED: ReadonlySet<string> = new Set(["obj", "ccomp", "xcomp", "cop"]);
