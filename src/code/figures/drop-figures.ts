import type { ReportView } from "../frames/index.js";
import type { FoundFigure } from "./found-figure.js";

/** One number told by two triggers of one measure ("12 deaths … killed 12") in one place stands once. */
export function dropDoubles(found: readonly FoundFigure[]): FoundFigure[] {
  const seen = new Set<string>();
  return found.filter(({ measure, count }) => {
    const key = `${measure} ${count.span.start} ${count.span.end}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

/** Who was "shot" and, in the same sentence or by name elsewhere in the report, killed is not told as injured too. */
export function dropKilledFromInjured(view: ReportView, found: readonly FoundFigure[]): FoundFigure[] {
  const { parse } = view;
  const killed = found.filter((f) => f.measure === "killed");
  const names = new Set(killed.map((f) => entityOf(view, f)).filter((entity) => entity !== undefined));
  const inSentence = new Set(killed.map((f) => `${parse.sentenceOf[f.match.word]} ${f.count.low}`));
  return found.filter((f) => {
    if (!f.match.frame.gives.unlessKilled || f.measure === "killed") return true;
    const entity = entityOf(view, f);
    return (
      !(entity !== undefined && names.has(entity)) &&
      !inSentence.has(`${parse.sentenceOf[f.match.word]} ${f.count.low}`)
    );
  });
}

function entityOf({ actor, findings }: ReportView, { of }: FoundFigure): string | undefined {
  return of < 0 || actor[of]! < 0 ? undefined : findings.actors[actor[of]!]!.entity;
}
