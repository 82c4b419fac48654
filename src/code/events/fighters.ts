import { argumentsOf, childWith, conjuncts, type FrameMatch, isPassive, type ReportView } from "../frames/index.js";
import { ATTACK, type EventGives } from "./event-gives.js";
import type { Surroundings } from "./surroundings.js";

/**
 * "[Two rebels] died in a clash with troops", "[the guard] killed [a thief] in a clash": the sides of a fight of which one or both are told
 * only by the harm that came of it.
 */
export function fightersIn({ view, matches }: Surroundings, { word, form, roles, frame }: FrameMatch<EventGives>) {
  const { parse } = view;
  const harm = parse.head[word]!;
  const isFight = form === "noun" && frame.gives.type === ATTACK && !roles.get("actor")?.length;
  if (!isFight || harm < 0 || parse.upos[harm] !== "VERB") return undefined;
  if (parse.deprel[word] === "nsubj" && !roles.get("recipient")?.length) return sidesBehind({ parse, matches }, harm);
  if (parse.deprel[word] !== "obl") return undefined;
  const affected = roles.get("recipient") ?? [];
  const told = matches.get(harm);
  if (affected.length === 0) {
    const [acting = [], hurt = []] = [told?.roles.get("actor"), told?.roles.get("recipient")];
    const isHarm = told?.frame.gives.type === ATTACK && acting.length > 0 && hurt.length > 0;
    return isHarm ? { acting, affected: hurt } : undefined;
  }
  const slot = isPassive(parse, harm) ? "object" : "subject";
  const acting = argumentsOf(parse, harm).flatMap((a) => (a.slot === slot ? conjuncts(parse, a.word) : []));
  return acting.length > 0 ? { acting, affected } : undefined;
}

/** "The fighting began when [rebels] attacked [a post]": the sides by the clause that tells when or where it was. */
function sidesBehind({ parse, matches }: Pick<ReportView, "parse"> & Pick<Surroundings, "matches">, verb: number) {
  for (let c = parse.childFrom[verb]!; c < parse.childFrom[verb + 1]!; c++) {
    const clause = parse.child[c]!;
    const joint = clause > verb && parse.deprel[clause] === "advcl" ? childWith(parse, clause, "advmod") : -1;
    const told = joint >= 0 && parse.xpos[joint] === "WRB" ? matches.get(clause) : undefined;
    const [acting = [], affected = []] = [told?.roles.get("actor"), told?.roles.get("recipient")];
    if (told?.frame.gives.type === ATTACK && acting.length > 0 && affected.length > 0) return { acting, affected };
  }
  return undefined;
}
