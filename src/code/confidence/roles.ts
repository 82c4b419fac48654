import type { Account, Span } from "#record";

/** Somebody or something in a role of an account. */
export interface Role {
  readonly span: Span;
  readonly seen: SeenOfRole;
}

/** What may be seen of a role, by name; made once, so that no account makes strings of its own. */
interface SeenOfRole {
  readonly via: string;
  readonly loses: string;
  readonly before: string;
  readonly after: string;
  readonly ends: string;
  readonly oneWord: string;
  readonly long: string;
  readonly outside: string;
}

/** In the order of the account. Actors by index have a name of their own in `actors`; the rest are words. */
export function rolesOf(account: Account, actors: readonly Span[]): Role[] {
  const roles: Role[] = [];
  const add = (seen: SeenOfRole, span: Span) => roles.push({ seen, span });
  if (account.kind === "event") {
    for (const i of account.actors) add(ACTOR, actors[i]!);
    for (const i of account.recipients) add(RECIPIENT, actors[i]!);
    for (const words of account.objects ?? []) add(OBJECT, words);
  } else if (account.kind === "figure") {
    if (typeof account.of === "number") add(OF_ACTOR, actors[account.of]!);
    else if (account.of) add(OF_WORDS, account.of);
  } else if (account.kind === "status") {
    add(SUBJECT, account.subject);
    if (account.holder !== undefined) add(HOLDER, actors[account.holder]!);
  } else if (account.speaker !== undefined) add(SPEAKER, actors[account.speaker]!);
  return roles;
}

/** The edges of whoever takes part are told together, whatever the part; so are those of things. */
function seenOf(name: string, edge: "role" | "thing"): SeenOfRole {
  return {
    via: `${name} via`,
    loses: `${name} loses`,
    before: `${edge} then`,
    after: `${edge} after`,
    ends: `${edge} ends`,
    oneWord: `${edge} of one word`,
    long: `long ${edge}`,
    outside: `${edge} outside`,
  };
}

const ACTOR = seenOf("actor", "role");
const RECIPIENT = seenOf("recipient", "role");
const OBJECT = seenOf("object", "thing");
const OF_ACTOR = seenOf("of", "role");
const OF_WORDS = seenOf("of", "thing");
const SUBJECT = seenOf("subject", "thing");
const HOLDER = seenOf("holder", "role");
const SPEAKER = seenOf("speaker", "role");
