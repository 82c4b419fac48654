import type { CueReader } from "#find";
import type { Parse } from "#read";
import type { Attribution, ReportHead, Span } from "#record";
import { isPublisher } from "./is-publisher.js";

/**
 * Whose word an account is, innermost first, less who is nowhere named where somebody else is ("the army says they were [reported] dead"), and
 * less the shorter of two neighbours that name the same ("the chairman, Ito Lind, [said], Lind said"), less the publisher who was told it. An
 * accusation by nobody stays: who tells of it does not make it.
 */
export function namedChain(
  parse: Parse,
  attributions: readonly Attribution[],
  cues: CueReader,
  report: ReportHead,
  chain: readonly number[],
): number[] {
  const isLoose = (index: number): boolean =>
    attributions[index]!.source.length === 0 && cues.read(parse, attributions[index]!).cue.stance === "asserts";
  const isNamed = chain.some((index) => attributions[index]!.source.length > 0);
  const named = isNamed ? chain.filter((index) => !isLoose(index)) : [...chain];
  const isOwn = (index: number, inner: number | undefined): boolean =>
    inner !== undefined &&
    attributions[inner]!.cue[0]!.start === attributions[index]!.cue[0]!.start &&
    isPublisher(parse, attributions[index]!.source, report);
  return named.filter((index, i) => {
    if (isOwn(index, named[i - 1])) return false;
    const own = textOf(parse, attributions[index]!);
    const [inner, outer] = [named[i - 1], named[i + 1]];
    const isWithin = outer !== undefined && textOf(parse, attributions[outer]!).endsWith(own);
    const around = inner === undefined ? "" : textOf(parse, attributions[inner]!);
    return own === "" || !(isWithin || (around !== own && around.endsWith(own)));
  });
}

function textOf({ text }: Parse, { source }: Attribution): string {
  return source.map(({ start, end }: Span) => text.slice(start, end).toLowerCase()).join(" ");
}
