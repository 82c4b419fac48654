import type { LanguagePack } from "#lang";

/** The ways in which an actor is written; `match.form` of a rule in rules/actors. */
export const FORMS = [
  "known-name",
  "outlet",
  "people",
  "person",
  "role",
  "body",
  "group",
  "stand-in",
  "state",
  "government",
  "acronym",
  "pronoun",
  "unknown-name",
] as const;
export type Form = (typeof FORMS)[number];

/** Ids of the rules by form. Throws where a form has no rule, or a rule a form that is none. */
export function openActorRules(pack: LanguagePack): Readonly<Record<Form, string>> {
  const ids: Partial<Record<Form, string>> = {};
  for (const { id, match } of pack.rules("actors")) {
    const { form } = match as { form: Form };
    if (!FORMS.includes(form)) throw new Error(`${id}: no form "${form}"; there are: ${FORMS.join(", ")}`);
    ids[form] = id;
  }
  for (const form of FORMS) if (!ids[form]) throw new Error(`rules/actors has none for the form "${form}".`);
  return ids as Record<Form, string>;
}
