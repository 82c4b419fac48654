import { childWith, type ReportView, type VerbNumber } from "../frames/index.js";

/** From so many told one by one a clause behind a comma is of the last alone, where its verb does not say of how many. */
const ROW = 3;

/**
 * Whom a clause behind nouns is about. "a lawyer [arrested in May] and a friend": who comes after it is not. "Ann Ito, Max Lind and the
 * widow of Joe Brand, [who died] last year": one, the nearest. "Ann Ito and a cook [who were killed]": both.
 */
export function ofRelative(
  view: ReportView,
  word: number,
  heads: readonly number[],
  number: VerbNumber,
): readonly number[] {
  const { parse } = view;
  const clause = clauseOf(parse, word);
  const one = clause >= 0 && number === "one" ? oneOf(view, word, heads) : -1;
  if (one >= 0) return [one];
  if (clause < 0 || !heads.some((head) => head < word)) return heads;
  const before = heads.filter((head) => head < word);
  const pronoun = parse.deprel[clause] === "acl:relcl" ? pronounOf(parse, clause) : -1;
  const row = before.filter((head) => head < pronoun);
  if (row.length === 0) return before;
  // "who along with [her father] was killed"
  const within = before.slice(row.length);
  const nearest = row.at(-1)!;
  if (number === "several") return row.length === 1 ? [...withFirst(view, nearest), ...within] : before;
  const setOff = parse.xpos[pronoun - 1] === ",";
  if (row.length < 2 || (number === undefined && !(setOff && row.length >= ROW))) return before;
  return [nameBefore(parse, pronoun - (setOff ? 2 : 1), nearest), ...within];
}

/** "[one] of the two cooks who was hurt": the number whose noun the clause hangs on, where the verb tells of one; -1 for others. */
function oneOf({ parse, quantity, findings }: ReportView, word: number, heads: readonly number[]): number {
  const [several, another] = heads;
  if (several === undefined || another !== undefined || several > word || parse.deprel[several] !== "nmod") return -1;
  const number = parse.head[several]!;
  const told = number < several && quantity[number]! >= 0 ? findings.quantities[quantity[number]!]! : undefined;
  return told?.low === 1 && told.high === 1 && MANY.has(parse.xpos[several]!) ? number : -1;
}

const MANY: ReadonlySet<string> = new Set(["NNS", "NNPS"]);

/** The verb of the clause that hangs on a noun, from the word itself or the one it is joined to; -1 for none. */
function clauseOf({ deprel, head }: ReportView["parse"], word: number): number {
  const top = deprel[word] === "conj" ? head[word]! : word;
  return top >= 0 && deprel[top]!.startsWith("acl") && head[top]! < top ? top : -1;
}

/** "who" as the subject; -1 for "where", "of whom" and a clause without any. */
function pronounOf(parse: ReportView["parse"], verb: number): number {
  for (let c = parse.childFrom[verb]!; c < parse.childFrom[verb + 1]! && parse.child[c]! < verb; c++) {
    const child = parse.child[c]!;
    if (parse.deprel[child]!.startsWith("nsubj")) return parse.xpos[child]!.startsWith("W") ? child : -1;
  }
  return -1;
}

/** "the widow of [Joe Brand], who": a name right before the clause, else the head itself. */
function nameBefore(parse: ReportView["parse"], at: number, head: number): number {
  let name = at;
  while (name > head && parse.deprel[name] === "flat") name = parse.head[name]!;
  return name > head && parse.upos[at] === "PROPN" && parse.upos[head] !== "PROPN" ? name : head;
}

const SINGULAR: ReadonlySet<string> = new Set(["NN", "NNP"]);

/** One of a row, of whom the verb tells as of several: all in the row up to it. */
function withFirst({ parse }: ReportView, last: number): readonly number[] {
  const first = parse.deprel[last] === "conj" && SINGULAR.has(parse.xpos[last]!) ? parse.head[last]! : -1;
  if (first < 0 || parse.upos[first] === "VERB") return [last];
  const out = [first];
  for (let c = parse.childFrom[first]!; c < parse.childFrom[first + 1]!; c++) {
    const child = parse.child[c]!;
    if (parse.deprel[child] === "conj" && child <= last) out.push(child);
  }
  return out;
}

/** "the family of [a guard] killed in May": whose kin is told of is meant, where the clause stands behind him. */
export function ofKin(
  view: ReportView,
  verb: number,
  heads: readonly number[],
  isKin: (view: ReportView, word: number) => boolean,
): readonly number[] {
  const { parse, last } = view;
  const [kin, another] = heads;
  if (kin === undefined || another !== undefined || kin > verb || !isKin(view, kin)) return heads;
  // "the family of a guard [was] killed"
  const isClause = parse.deprel[verb]!.startsWith("acl") || childWith(parse, verb, "aux:pass") < 0;
  const whose = childWith(parse, kin, "nmod");
  if (!isClause || parse.xpos[verb] !== "VBN" || whose < kin || whose > verb) return heads;
  for (let w = last[whose]! + 1; w < verb; w++) if (!BESIDE.has(parse.upos[w]!)) return heads;
  return [whose];
}

/** What may stand between somebody and what is told of him. */
const BESIDE: ReadonlySet<string> = new Set(["ADV", "AUX", "PRON", "PUNCT"]);
