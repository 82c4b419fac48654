import type { CueReader, Findings } from "#find";
import type { Parse } from "#read";
import type { Attribution, ReportHead, Span } from "#record";
import { isPublisher } from "./is-publisher.js";

const PRONOUN = "actors/pronoun";

/**
 * Whose word an account is, innermost first, less who is nowhere named where somebody else is ("the army says they were [reported] dead"), less
 * the publisher who was told it, and less one of two neighbours that are the same: the shorter ("the chairman, Ito Lind, [said], Lind said"),
 * the pronoun, or the one around. An accusation by nobody stays: who tells of it does not make it.
 */
export function namedChain(
  parse: Parse,
  { attributions, actors }: Findings,
  cues: CueReader,
  report: ReportHead,
  chain: readonly number[],
): readonly number[] {
  if (chain.length < 2) return chain;
  const of = (index: number | undefined) => (index === undefined ? undefined : attributions[index]!);
  const isLoose = (index: number): boolean =>
    of(index)!.source.length === 0 && cues.read(parse, of(index)!).cue.stance === "asserts";
  const isNamed = chain.some((index) => of(index)!.source.length > 0);
  const named = isNamed ? chain.filter((index) => !isLoose(index)) : chain;
  const speakerOf = (attribution: Attribution | undefined) =>
    attribution?.speaker === undefined ? undefined : actors[attribution.speaker];
  return named.filter((index, i) => {
    const [inner, own, outer] = [of(named[i - 1]), of(index)!, of(named[i + 1])];
    if (inner && isHearer(inner, own) && isPublisher(parse, own.source, report)) return false;
    const [within, me, around] = [speakerOf(inner), speakerOf(own), speakerOf(outer)];
    if (me && around?.entity === me.entity && me.rule === PRONOUN) return false;
    if (me && within?.entity === me.entity && within.rule !== PRONOUN) return false;
    return !isPart(textOf(parse, own), textOf(parse, inner), textOf(parse, outer));
  });
}

/** "told [the agency]": who stands round the words of whoever told it, by the same cue. */
function isHearer(inner: Attribution, { cue }: Attribution): boolean {
  return inner.cue[0]!.start === cue[0]!.start;
}

/** Whether a name ends one beside it; of two that are alike the inner one stays. */
function isPart(own: string, inner: string, outer: string): boolean {
  return own !== "" && (outer.endsWith(own) || (inner !== own && inner.endsWith(own)));
}

function textOf({ text }: Parse, attribution: Attribution | undefined): string {
  const source = attribution?.source ?? [];
  return source.map(({ start, end }: Span) => text.slice(start, end).toLowerCase()).join(" ");
}
