import { hashText, mix } from "#lang";
import { childWith, type ReportView } from "../../frames/index.js";
import { whoIs } from "../who-is.js";
import type { Deeds, Match } from "./deeds.js";
import type { Parts } from "./others.js";
import { type Way, wayBetween } from "./way.js";

/** Takes a hashed feature; `rowOf` tells its row. */
type Take = (hash: number) => void;

/** First numbers of the kinds of features, so that no two kinds share a row but by chance. */
const NOBODY = 1000;
const DEED = 100;

/** Tells what is seen of an event that speaks for nobody else's having a part in it. */
export function tellNobody({ parse }: ReportView, match: Match, parts: Parts, take: Take): void {
  const { word, frame } = match;
  const hung = parse.head[word]!;
  take(NOBODY);
  take(mix(NOBODY + 1, hashText(frame.id)));
  take(mix(NOBODY + 2, mix(hashText(frame.gives.type), filledBy(parts))));
  take(mix(NOBODY + 3, hashText(parse.deprel[word]!)));
  if (hung >= 0) take(mix(NOBODY + 4, mix(hashText(parse.deprel[word]!), hashText(parse.lemma[hung]!))));
}

/** Tells what is seen of somebody, by his word, beside an event: the way to him, who he is, and what else he does. */
export function tellOther(view: ReportView, deeds: Deeds, match: Match, word: number, way: Way, take: Take): void {
  const { parse } = view;
  const { deprel, lemma, head, xpos } = parse;
  const type = hashText(match.frame.gives.type);
  const rule = hashText(match.frame.id);
  const who = whoIs(view, word);
  const relation = hashText(deprel[word]!);
  const under = head[word]! < 0 ? 0 : hashText(lemma[head[word]!]!);
  const ownRelation = hashText(deprel[match.word]!);
  const hung = head[match.word]! < 0 ? 0 : hashText(lemma[head[match.word]!]!);
  const tell = (kind: number, a: number, b = 0) => take(mix(mix(kind, a), b));
  tell(1, way.whole);
  tell(2, way.whole, type);
  tell(3, way.whole, hashText(match.form));
  tell(4, way.whole, who);
  tell(5, way.whole, hashText(lemma[match.word]!));
  tell(6, way.plain);
  tell(7, way.plain, type);
  tell(8, way.plain, rule);
  tell(9, mix(way.end, way.clauses), ownRelation);
  tell(10, way.clauses);
  tell(11, relation);
  tell(12, relation, who);
  tell(13, relation, under);
  tell(14, under);
  tell(15, who);
  tell(16, who, type);
  tell(17, who, rule);
  tell(18, hashText(xpos[word]!));
  tell(19, nearness(word - match.word));
  tell(20, mix(ownRelation, hung), relation);
  tell(21, determinerOf(view, word));
  if (deeds.tellers[word]) tell(22, type);
  tell(23, way.opening, relation);
  tellDeeds(view, deeds, match, word, take);
}

/** What somebody does in other events, and under which he stands. */
function tellDeeds({ parse }: ReportView, { matches, roles }: Deeds, match: Match, word: number, take: Take): void {
  const type = hashText(match.frame.gives.type);
  const kindOf = (other: Match) =>
    other.frame.gives.type === match.frame.gives.type ? 0 : hashText(other.frame.gives.type);
  const over = matches.get(parse.head[word]!);
  if (over && over.word !== match.word) take(mix(mix(DEED, hashText(parse.deprel[word]!)), kindOf(over)));
  for (const { match: other, role } of roles.get(word) ?? []) {
    if (other.word === match.word) continue;
    const deed = mix(hashText(role), kindOf(other));
    take(mix(DEED + 1, deed));
    take(mix(mix(DEED + 2, deed), type));
    take(mix(mix(DEED + 3, deed), wayBetween(parse, match.word, other.word)?.whole ?? 0));
  }
}

function filledBy({ actors, recipients, things }: Parts): number {
  return (actors.length > 0 ? 1 : 0) + (recipients.length > 0 ? 2 : 0) + (things.length > 0 ? 4 : 0);
}

/** Words between, in steps that double; negative for who stands before the event. */
function nearness(words: number): number {
  return Math.sign(words) * (1 + Math.floor(Math.log2(Math.abs(words))));
}

function determinerOf({ parse }: ReportView, word: number): number {
  const at = childWith(parse, word, "det");
  return at < 0 ? 0 : hashText(parse.lemma[at]!);
}
