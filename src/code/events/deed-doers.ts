import type { Actor } from "#record";
import { childWith, type FrameMatch, type ReportView } from "../frames/index.js";
import type { Cast } from "./cast.js";
import { ATTACK, type EventGives } from "./event-gives.js";

interface Around {
  readonly view: ReportView;
  readonly cast: Cast;
  /** The matches of the report by their trigger's head. */
  readonly matches: ReadonlyMap<number, FrameMatch<EventGives>>;
}

/**
 * "Two farmers were wounded in a raid by [bandits]", "was shot in a brutal fashion by [gunmen]": who did a harm that is told without a doer,
 * by the deed in which it came about. Nobody in a fight, which has two sides, nor who is of one side with those who came to harm.
 */
export function deedDoers({ view, cast, matches }: Around, match: FrameMatch<EventGives>): number[] {
  const { frame, form, roles } = match;
  const means = roles.get("actor") ?? [];
  const wrote = form === "verb" && frame.gives.type !== ATTACK ? writers(view, cast, match.word) : [];
  if (wrote.length > 0) return wrote;
  // "in [previous] attacks": what only tells which they were is no means.
  if (means.some((w) => form !== "noun" || view.parse.upos[w] !== "ADJ")) return meansDoers(view, cast, matches, means);
  if (form === "noun") return harmDoers(cast, matches.get(view.parse.head[match.word]!), match);
  if (form !== "verb") return [];
  const hurt = (roles.get("recipient") ?? []).map(cast.affected).filter((i) => i >= 0);
  const isOfHurt = (i: number) => hurt.some((h) => isOneSide(cast.mention(h), cast.mention(i)));
  for (const deed of roles.get("deed") ?? []) {
    const told = matches.get(deed);
    if (told && (told.frame.gives.mutual || told.frame.gives.type !== frame.gives.type)) continue;
    const below = (roles.get("deed-doer") ?? []).filter((w) => view.parse.head[w] === deed && view.place[w]! < 0);
    const doers = (told?.roles.get("actor") ?? below).map(cast.acting).filter((i) => i >= 0);
    if (doers.length > 0) return doers.some(isOfHurt) ? [] : [...new Set(doers)];
  }
  return [];
}

/** "[the bishop]'s letter accusing the army", "[the union] issued a note accusing the army": whose words say it, where they are no actor themselves. */
function writers({ parse, place }: ReportView, cast: Cast, verb: number): number[] {
  const words = parse.deprel[verb] === "acl" && parse.xpos[verb] === "VBG" ? parse.head[verb]! : -1;
  if (words < 0 || words > verb || parse.upos[words] !== "NOUN") return [];
  const owner = childWith(parse, words, "nmod:poss");
  const above = parse.deprel[words] === "obj" ? parse.head[words]! : -1;
  const whose = owner >= 0 ? owner : above < 0 ? -1 : childWith(parse, above, "nsubj");
  const known = whose < 0 || place[whose]! >= 0 ? -1 : cast.acting(whose);
  return known < 0 ? [] : [known];
}

/** "was killed by a mine laid by [rebels]": who did what the clause behind the means tells. */
function meansDoers({ parse }: ReportView, cast: Cast, matches: Around["matches"], means: readonly number[]): number[] {
  const clauses = means.flatMap((thing) => [childWith(parse, thing, "acl"), childWith(parse, thing, "acl:relcl")]);
  const told = clauses
    .flatMap((clause) => matches.get(clause) ?? [])
    .filter(({ frame }) => frame.gives.type === ATTACK);
  const doers = told.flatMap(({ roles }) => roles.get("actor") ?? []).filter((w) => !means.includes(w));
  return [...new Set(doers.map(cast.acting).filter((i) => i >= 0))];
}

/** "[Guards] killed two men in a shooting": who did the harm that a deed is told to have brought about. */
function harmDoers(
  cast: Cast,
  harm: FrameMatch<EventGives> | undefined,
  { word, frame: { gives } }: FrameMatch<EventGives>,
): number[] {
  if (!harm?.roles.get("deed")?.includes(word) || gives.mutual || harm.frame.gives.type !== gives.type) return [];
  const doers = (harm.roles.get("actor") ?? []).filter((w) => w !== word).map(cast.acting);
  return [...new Set(doers.filter((i) => i >= 0))];
}

function isOneSide(one: Actor, other: Actor): boolean {
  return one.entity === other.entity || (one.sector !== "UNK" && one.sector === other.sector);
}
