import type { LanguagePack } from "#lang";

/** The ways in which a place is written; `match.form` of a rule in rules/places. */
export const FORMS = [
  "name",
  "contained",
  "abbreviation",
  "demonym",
  "speaker",
  "body",
  "facility",
  "facility-of",
  "near",
  "offset",
  "part",
  "dateline",
  "unlisted",
] as const;
export type Form = (typeof FORMS)[number];

export interface PlaceRule {
  readonly id: string;
  /** UCDP where_prec, where the rule sets one. */
  readonly precision?: number;
  readonly use?: "literal" | "associative";
}

/** The rules by form. Throws where a form has no rule, or a rule a form that is none. */
export function openPlaceRules(pack: LanguagePack): Readonly<Record<Form, PlaceRule>> {
  const rules: Partial<Record<Form, PlaceRule>> = {};
  for (const { id, match, gives } of pack.rules("places")) {
    const { form } = match as { form: Form };
    if (!FORMS.includes(form)) throw new Error(`${id}: no form "${form}"; there are: ${FORMS.join(", ")}`);
    rules[form] = { id, ...(gives as object) };
  }
  for (const form of FORMS) if (!rules[form]) throw new Error(`rules/places has none for the form "${form}".`);
  return rules as Record<Form, PlaceRule>;
}
