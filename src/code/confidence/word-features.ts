import { type Parse, wordAt } from "#read";
import type { Account, Span } from "#record";
import { firstWhere } from "../first-where.js";
import type { Beside } from "./beside.js";
import type { Feature } from "./feature.js";

/** Words; a role of more may have run on. */
const LONG = 6;
/** More of them say nothing more. */
const MOST = 4;

/** What the words say for and against an account: where its trigger hangs, what lies around its roles, and whom of its clause it leaves out. */
export function wordFeatures(account: Account, { parse, actors, named }: Beside, feature: Feature): void {
  treeFeatures(parse, wordAt(parse, account.trigger.start), feature);
  const roles = rolesOf(account);
  const people = roles.flatMap((role) => (typeof role === "number" ? [actors[role]!] : []));
  for (const role of people) roleFeatures("role", parse, role, account.evidence[0]!, feature);
  for (const role of roles.filter(isSpan)) roleFeatures("thing", parse, role, account.evidence[0]!, feature);
  hungOn(
    parse,
    wordAt(parse, account.trigger.start),
    [...people, ...roles.filter(isSpan), ...contentOf(account)],
    feature,
  );
  leftOut(account, people, named, feature);
}

function treeFeatures({ deprel, upos, head }: Parse, word: number, feature: Feature): void {
  const above = head[word]!;
  feature(`is ${deprel[word]}`, 1);
  feature(`is ${upos[word]}`, 1);
  feature(`under ${above < 0 ? "nothing" : deprel[above]}`, 1);
  feature(`under ${above < 0 ? "nothing" : upos[above]}`, 1);
}

/** What hangs on the trigger, and whether it stands in a role: an object in none may be a role that was missed. */
function hungOn(parse: Parse, trigger: number, roles: readonly Span[], feature: Feature): void {
  for (let c = parse.childFrom[trigger]!; c < parse.childFrom[trigger + 1]!; c++) {
    const word = parse.child[c]!;
    const relation = parse.deprel[word]!;
    if (!TELLING.has(relation.split(":")[0]!)) continue;
    const at = parse.start[word]!;
    const stands = roles.some(({ start, end }) => start <= at && at < end) ? "in a role" : "in no role";
    feature(`${relation} ${stands}`, 1);
    feature(`${relation} ${parse.upos[word]} ${stands}`, 1);
  }
}

/** UD relations of what may take part in what the trigger tells. */
const TELLING: ReadonlySet<string> = new Set([
  "nsubj",
  "obj",
  "iobj",
  "obl",
  "nmod",
  "csubj",
  "ccomp",
  "xcomp",
  "advcl",
  "acl",
  "compound",
  "amod",
  "appos",
  "conj",
]);

function isSpan(role: number | Span): role is Span {
  return typeof role !== "number";
}

function contentOf(account: Account): readonly Span[] {
  return account.kind === "claim" ? account.content : [];
}

/** Indexes of actors and spans of things. */
function rolesOf(account: Account): (number | Span)[] {
  if (account.kind === "event") return [...account.actors, ...account.recipients, ...(account.objects ?? [])];
  if (account.kind === "figure") return account.of === undefined ? [] : [account.of];
  if (account.kind === "status") return [account.subject, ...(account.holder === undefined ? [] : [account.holder])];
  return account.speaker === undefined ? [] : [account.speaker];
}

/** A role that breaks off before a noun, a preposition or "and" may be cut short. */
function roleFeatures(name: string, parse: Parse, role: Span, clause: Span, feature: Feature): void {
  const from = wordAt(parse, role.start);
  const to = wordAt(parse, role.end);
  feature(`${name} then ${parse.upos[to] ?? "nothing"}`, 1);
  feature(`${name} after ${from > 0 ? parse.upos[from - 1] : "nothing"}`, 1);
  feature(`${name} ends ${parse.upos[Math.max(from, to - 1)]}`, 1);
  if (to - from <= 1) feature(`${name} of one word`, 1);
  if (to - from > LONG) feature(`long ${name}`, 1);
  if (role.start < clause.start || role.end > clause.end) feature(`${name} outside`, 1);
}

/** Of those named in the clause, how many stand in no role. */
function leftOut(
  { evidence, trigger }: Account,
  people: readonly Span[],
  named: readonly Span[],
  feature: Feature,
): void {
  const clause = evidence[0]!;
  const first = firstWhere(named.length, (i) => named[i]!.start >= clause.start);
  let left = 0;
  let nearest = Number.POSITIVE_INFINITY;
  for (let i = first; i < named.length && named[i]!.start < clause.end; i++) {
    const { start, end } = named[i]!;
    if (end > clause.end || people.some((role) => role.start <= start && role.end >= end)) continue;
    left++;
    nearest = Math.min(nearest, Math.max(trigger.start - end, start - trigger.end));
  }
  if (left > 0) feature("left out", Math.min(MOST, left));
  if (nearest < NEAR) feature("left out near", 1);
}

/** Characters between a trigger and somebody beside it. */
const NEAR = 40;
