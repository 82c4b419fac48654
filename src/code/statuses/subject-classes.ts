import type { LanguagePack } from "#lang";
import type { Parse } from "#read";
import type { StatusAccount } from "#record";
import type { ReportView } from "../frames/index.js";

export type SubjectClass = StatusAccount["subject"]["class"];

/** Finds the class of a thing by its noun phrase: `lexicon/status-subjects.tsv`. */
export type SubjectClassifier = (view: ReportView, head: number) => KnownSubject | undefined;

export interface KnownSubject {
  readonly class: SubjectClass;
  /** Prepositions whose phrase, right behind it, belongs to its name: "flights [to] the island". */
  readonly keeps: readonly string[];
  /** Those of them with which an amount belongs to it, too: "payments [on] 3 million dollars", but not "cut power [to] 40 percent". */
  readonly amounts: readonly string[];
}

interface Row extends KnownSubject {
  /** Words that stand with the head, before or after it, in their order. */
  readonly before: readonly string[];
  readonly after: readonly string[];
  /** A word that must hang on the head. */
  readonly with: string;
  /** Penn tag that the head must have; "" for any ("power" is electricity, "powers" are not). */
  readonly tag: string;
}

const TERRITORY: KnownSubject = { class: "territory", keeps: [], amounts: [] };

/** Behind a preposition in the lexicon: an amount may follow. */
const AMOUNT = "*";

/** Longer entries and those with a condition are tried first. */
export function createSubjectClassifier(pack: LanguagePack): SubjectClassifier {
  const rows = new Map<string, Row[]>();
  for (const { lemma, with: needed, class: name, tag, keeps } of pack.lexicon("status-subjects")) {
    const words = lemma!.split(" ");
    // "state of emergency" is found at its first word, "border crossing" at its last.
    const headAt = words.length === 3 ? 0 : words.length - 1;
    const kept = keeps ? keeps.split(" ") : [];
    const row: Row = {
      before: words.slice(0, headAt),
      after: words.slice(headAt + 1),
      with: needed!,
      class: name as SubjectClass,
      tag: tag ?? "",
      keeps: kept.map((word) => word.replace(AMOUNT, "")),
      amounts: kept.filter((word) => word.endsWith(AMOUNT)).map((word) => word.replace(AMOUNT, "")),
    };
    rows.set(words[headAt]!, [...(rows.get(words[headAt]!) ?? []), row]);
  }
  for (const list of rows.values()) list.sort((a, b) => weight(b) - weight(a));
  return (view, head) =>
    (rows.get(view.parse.lemma[head]!) ?? rows.get(asNoun(view.parse, head)))?.find((row) =>
      fits(view.parse, head, row),
    ) ?? (isNamedPlace(view, head) ? TERRITORY : undefined);
}

/** "no [water] park" lacks no water, but "no [internet] access" no less than its internet. */
export function isInOther(view: ReportView, head: number, classify: SubjectClassifier): boolean {
  const { deprel, head: heads } = view.parse;
  return deprel[head] === "compound" && classify(view, heads[head]!)?.class !== classify(view, head)?.class;
}

/** "halted [trading]" may be read as a verb, whose lemma is no noun's. */
function asNoun({ xpos, lower, deprel }: Parse, head: number): string {
  return xpos[head] === "VBG" && deprel[head] === "xcomp" ? lower[head]! : "";
}

/** "Osh", but neither its people nor, in capitals, an "electric POLE", nor the Bank of Osh. */
function isNamedPlace(view: ReportView, head: number): boolean {
  const { parse, place, findings } = view;
  if (place[head]! < 0 || parse.upos[head] !== "PROPN" || isInName(view, head)) return false;
  return findings.places[place[head]!]!.use === "literal";
}

/** "the Banco [Osh]": a place within a longer name of somebody. */
function isInName({ parse, place, actor }: ReportView, head: number): boolean {
  if (actor[head]! < 0) return false;
  const isOther = (w: number) => actor[w] === actor[head] && place[w] !== place[head] && parse.upos[w] === "PROPN";
  let from = head;
  while (from > 0 && actor[from - 1] === actor[head]) from--;
  for (let w = from; w < parse.size && actor[w] === actor[head]; w++) if (isOther(w)) return true;
  return false;
}

function weight(row: Row): number {
  return row.before.length + row.after.length + (row.with ? 1 : 0);
}

function fits(parse: Parse, head: number, row: Row): boolean {
  const at = (offset: number) => parse.lemma[head + offset];
  if (!row.before.every((word, i) => at(i - row.before.length) === word)) return false;
  if (!row.after.every((word, i) => at(i + 1) === word)) return false;
  if (row.tag && parse.xpos[head] !== row.tag) return false;
  if (!row.with) return true;
  for (let c = parse.childFrom[head]!; c < parse.childFrom[head + 1]!; c++) {
    const child = parse.child[c]!;
    if (parse.lemma[child] === row.with || parse.lower[child] === row.with) return true;
  }
  return false;
}
