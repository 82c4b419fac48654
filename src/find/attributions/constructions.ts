import { closing } from "./closing.js";
import type { Construction } from "./construction.js";
import { denial } from "./denial.js";
import { following } from "./following.js";
import { complement, object, objectPreposition, preposition, relative } from "./objects.js";
import { modified, namedSource, nounClause, nounPreposition } from "./other-cues.js";
import { plainSaying } from "./plain-saying.js";
import { around, cited, clause, quote, quotedAs, raised, relativeClause } from "./speech.js";
import { gerund, infinitive, objectInfinitive } from "./wishes.js";

/** By the names that `match.content` of a rule in `rules/attributions` may have. */
export const CONSTRUCTIONS: Readonly<Record<string, Construction>> = {
  "relative-clause": { takes: ["that"], find: relativeClause },
  around: { takes: ["that", "quote"], find: around },
  clause: { takes: ["that"], find: clause },
  following: { takes: ["that"], find: following },
  quote: { takes: ["quote"], find: quote },
  raised: { takes: ["raise", "that", "obj-to"], find: raised },
  "quoted-as": { takes: ["as-saying"], find: quotedAs },
  infinitive: { takes: ["to"], find: infinitive },
  "object-infinitive": { takes: ["obj-to"], find: objectInfinitive },
  complement: { takes: ["obj-x"], find: complement },
  "object-preposition": { takes: [], find: objectPreposition },
  preposition: { takes: [], find: preposition },
  gerund: { takes: ["ing"], find: gerund },
  object: { takes: ["obj"], find: object },
  relative: { takes: ["obj"], find: relative },
  "noun-clause": { takes: ["that", "to"], find: nounClause },
  "noun-preposition": { takes: [], find: nounPreposition },
  modified: { takes: ["clause"], find: modified },
  "named-source": { takes: ["clause"], find: namedSource },
  closing: { takes: ["that"], find: closing },
  "plain-saying": { takes: ["that"], find: plainSaying },
  denial: { takes: ["ing"], find: denial },
  cited: { takes: ["source"], find: cited },
};
