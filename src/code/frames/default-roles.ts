import type { LanguagePack } from "#lang";

/** Which slots fill which role where a frame does not say. */
export interface DefaultRoles {
  /** Role → slots in order, by the form of the trigger. */
  readonly byForm: ReadonlyMap<string, ReadonlyMap<string, readonly string[]>>;
  /** Of a noun's slot, where else its words may hang. */
  readonly through: ReadonlyMap<string, readonly string[]>;
}

/** The preposition that brings in whoever acts in a noun: the first that its rows name. */
export function openDoer(pack: LanguagePack): string {
  return pack.lexicon("default-roles").find(({ form, role }) => form === "noun" && role === "actor")!.slot!;
}

const THROUGH_NOUN = "noun-through";

/** The form of rows that name a preposition before two. */
export const PAIR = "pair";

/** The form of rows that name prepositions before what others have done. */
export const ANSWERED = "answered";

/** Rows that name no role's slots, but the ways down from an event to whom it happens, what brings in two, and what brings in others' deeds. */
const REACH: ReadonlySet<string> = new Set([
  PAIR,
  ANSWERED,
  "reach-trigger",
  "reach-thing",
  "reach-said",
  "reach-asked",
  "reach-within",
  "reach-together",
  "reach-maker",
  "reach-laid",
  "reach-bargain",
]);

/** Opens `lexicon/default-roles.tsv`. Throws where a row has a form that is none. */
export function openDefaultRoles(pack: LanguagePack): DefaultRoles {
  const byForm = new Map<string, Map<string, string[]>>([
    ["verb", new Map()],
    ["noun", new Map()],
    ["adjective", new Map()],
  ]);
  const through = new Map<string, string[]>();
  for (const { form = "", role = "", slot = "" } of pack.lexicon("default-roles")) {
    if (REACH.has(form)) continue;
    const of = byForm.get(form);
    if (form === THROUGH_NOUN) through.set(role, [...(through.get(role) ?? []), slot]);
    else if (of) of.set(role, [...(of.get(role) ?? []), slot]);
    else throw new Error(`default-roles: there is no form "${form}".`);
  }
  return { byForm, through };
}
