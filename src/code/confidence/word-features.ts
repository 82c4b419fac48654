import { headIn, type Parse, wordAt } from "#read";
import { type Account, type Span, UPOS } from "#record";
import type { Feature } from "../feature-weights.js";
import { firstWhere } from "../first-where.js";
import type { Beside } from "./beside.js";
import { type Role, rolesOf } from "./roles.js";
import { wayBetween } from "./way-between.js";

/** Words; a role of more may have run on. */
const LONG = 6;
/** More of them say nothing more. */
const MOST = 4;

/**
 * What the words say for and against an account: where its trigger hangs, how its roles hang on it and what lies around them, and whom of
 * its clause it leaves out.
 */
export function wordFeatures(account: Account, { parse, actors, named }: Beside, feature: Feature): void {
  const trigger = wordAt(parse, account.trigger.start);
  const clause = account.evidence[0]!;
  const roles = rolesOf(account, actors);
  treeFeatures(parse, trigger, feature);
  if (isInCapitals(parse.text, clause)) feature("in capitals", "", 1);
  for (const role of roles) roleFeatures(role, { parse, trigger, clause }, feature);
  hungOn(parse, trigger, [...roles.map(({ span }) => span), ...contentOf(account)], feature);
  leftOut(account, roles, named, feature);
}

function treeFeatures({ deprel, upos, head }: Parse, word: number, feature: Feature): void {
  const above = head[word]!;
  feature("is", deprel[word]!, 1);
  feature("is", upos[word]!, 1);
  feature("under", above < 0 ? "nothing" : deprel[above]!, 1);
  feature("under", above < 0 ? "nothing" : upos[above]!, 1);
}

function isInCapitals(text: string, { start, end }: Span): boolean {
  const words = text.slice(start, end);
  return words === words.toUpperCase();
}

/** What hangs on the trigger, and whether it stands in a role: an object in none may be a role that was missed. */
function hungOn(parse: Parse, trigger: number, roles: readonly Span[], feature: Feature): void {
  for (let c = parse.childFrom[trigger]!; c < parse.childFrom[trigger + 1]!; c++) {
    const word = parse.child[c]!;
    const relation = parse.deprel[word]!;
    if (!TELLING.has(relation)) continue;
    const at = parse.start[word]!;
    const stands = roles.some(({ start, end }) => start <= at && at < end);
    feature(stands ? "in a role" : "in no role", relation, 1);
    feature((stands ? IN_A_ROLE : IN_NO_ROLE).get(parse.upos[word]!)!, relation, 1);
  }
}

const IN_A_ROLE = new Map(UPOS.map((upos) => [upos, `${upos} in a role`]));
const IN_NO_ROLE = new Map(UPOS.map((upos) => [upos, `${upos} in no role`]));

/** UD relations of what may take part in what the trigger tells. */
const TELLING: ReadonlySet<string> = new Set([
  "nsubj",
  "nsubj:pass",
  "nsubj:outer",
  "obj",
  "iobj",
  "obl",
  "obl:agent",
  "obl:unmarked",
  "nmod",
  "nmod:poss",
  "nmod:unmarked",
  "csubj",
  "csubj:pass",
  "ccomp",
  "xcomp",
  "advcl",
  "advcl:relcl",
  "acl",
  "acl:relcl",
  "compound",
  "compound:prt",
  "amod",
  "appos",
  "conj",
]);

function contentOf(account: Account): readonly Span[] {
  return account.kind === "claim" ? account.content : [];
}

interface Around {
  readonly parse: Parse;
  readonly trigger: number;
  readonly clause: Span;
}

/**
 * How a role hangs on its trigger, and whether it may be cut short: it breaks off before a noun, a preposition or "and", or something
 * hangs on its head that it leaves out.
 */
function roleFeatures({ span, seen }: Role, { parse, trigger, clause }: Around, feature: Feature): void {
  const from = wordAt(parse, span.start);
  const to = wordAt(parse, span.end);
  const head = headIn(parse, from, Math.max(from + 1, to));
  feature(seen.via, wayBetween(parse, head, trigger), 1);
  for (let c = parse.childFrom[head]!; c < parse.childFrom[head + 1]!; c++) {
    const word = parse.child[c]!;
    if (word < from || word >= to) feature(seen.loses, parse.deprel[word]!, 1);
  }
  feature(seen.before, parse.upos[to] ?? "nothing", 1);
  feature(seen.after, from > 0 ? parse.upos[from - 1]! : "nothing", 1);
  feature(seen.ends, parse.upos[Math.max(from, to - 1)] ?? "nothing", 1);
  if (to - from <= 1) feature(seen.oneWord, "", 1);
  if (to - from > LONG) feature(seen.long, "", 1);
  if (span.start < clause.start || span.end > clause.end) feature(seen.outside, "", 1);
}

/** Of those named in the clause, how many stand in no role. */
function leftOut(
  { evidence, trigger }: Account,
  roles: readonly Role[],
  named: readonly Span[],
  feature: Feature,
): void {
  const clause = evidence[0]!;
  const first = firstWhere(named.length, (i) => named[i]!.start >= clause.start);
  let left = 0;
  let nearest = Number.POSITIVE_INFINITY;
  for (let i = first; i < named.length && named[i]!.start < clause.end; i++) {
    const { start, end } = named[i]!;
    if (end > clause.end || roles.some(({ span }) => span.start <= start && span.end >= end)) continue;
    left++;
    nearest = Math.min(nearest, Math.max(trigger.start - end, start - trigger.end));
  }
  if (left > 0) feature("left out", "", Math.min(MOST, left));
  if (nearest < NEAR) feature("left out near", "", 1);
}

/** Characters between a trigger and somebody beside it. */
const NEAR = 40;
