import { type ClassSet, childWith, meets, type ReportView } from "../frames/index.js";

/** Who is named behind an office: "its president, [Ann Ito]", also where the tree hangs the name elsewhere; -1 for nobody. */
export function namedBehind(view: ReportView, office: number): number {
  const { parse, actor, last, findings } = view;
  if (parse.upos[office] !== "NOUN") return -1;
  for (let c = parse.childFrom[office]!; c < parse.childFrom[office + 1]!; c++) {
    const child = parse.child[c]!;
    if (child > office && NAMED.has(parse.deprel[child]!) && isPersonsName(child)) return child;
  }
  const comma = last[office]! + 1;
  const isAside = parse.xpos[comma] === "," && parse.upos[comma + 1] === "PROPN" && isPersonsName(comma + 1);
  if (isAside && parse.head[comma + 1]! < comma) return comma + 1;
  // "its president and director, [Ann Ito]"
  const joined = joinedTo(parse, office).find((w) => parse.xpos[w] === "NN" && !hasOwner(parse, w));
  return joined === undefined ? -1 : namedBehind(view, joined);

  function isPersonsName(word: number): boolean {
    return actor[word]! >= 0 && NAMES.has(findings.actors[actor[word]!]!.rule) && parse.upos[word] === "PROPN";
  }
}

const NAMES: ReadonlySet<string> = new Set(["actors/person", "actors/unknown-name"]);

const NAMED: ReadonlySet<string> = new Set(["appos", "nmod:unmarked", "flat"]);

/** What stands with a name as its office: "[prime minister] Ito", "Ito, [the mayor of Osh]"; -1 for none. */
export function officeOf({ parse, classesOf }: ReportView, holder: number, offices: ClassSet, past: ClassSet): number {
  if (parse.upos[holder] !== "PROPN") return -1;
  for (let c = parse.childFrom[holder]!; c < parse.childFrom[holder + 1]!; c++) {
    const child = parse.child[c]!;
    const isBeside =
      parse.deprel[child] === (child < holder ? "nmod:desc" : "appos") && parse.xpos[child]!.startsWith("NN");
    const modifier = childWith(parse, child, "amod");
    const isPast = modifier >= 0 && meets(classesOf(modifier), past);
    const isOffice = (w: number) => meets(classesOf(w), offices);
    if (isBeside && !isPast && [child, ...joinedTo(parse, child)].some(isOffice)) return child;
  }
  return -1;
}

const hasOwner = (parse: ReportView["parse"], office: number): boolean =>
  childWith(parse, office, "det") >= 0 || childWith(parse, office, "nmod:poss") >= 0;

export function joinedTo({ childFrom, child, deprel }: ReportView["parse"], word: number): number[] {
  return [...child.slice(childFrom[word]!, childFrom[word + 1]!)].filter((w) => deprel[w] === "conj");
}

/** "chief executive" may be read as an adjective. */
const NOMINAL: ReadonlySet<string> = new Set(["NOUN", "ADJ"]);

/** "[chairman] and chief executive of the bank": the last office that an "and" joins to the first, and that nobody else has; undefined for none. */
export function lastJoined(view: ReportView, office: number, offices: ClassSet): number | undefined {
  const { parse, first, last, actor, classesOf } = view;
  const beside = joinedTo(parse, parse.head[office]!).filter((w) => childWith(parse, w, "cc") === last[office]! + 1);
  const next = officeBehind(view, office);
  return (
    [...joinedTo(parse, office), ...beside, ...(next < 0 ? [] : [next])]
      .filter((w) => w > office && (NOMINAL.has(parse.upos[w]!) || isTitle(w)))
      .filter((w) => meets(classesOf(w), offices) || (parse.upos[w] === "NOUN" && childWith(parse, w, "det") < 0))
      // "resigned as president and [the council's chairman] took over": with a possessor of its own it is another's.
      .filter((w) => childWith(parse, w, "nmod:poss") < 0 || childWith(parse, office, "nmod:poss") >= 0)
      .filter((w) => {
        for (let a = first[w]!; a < w; a++) if (actor[a]! >= 0 && actor[a] !== actor[w]) return false;
        return true;
      })
      .at(-1)
  );

  /** "a Director and [Vice Chairman]" */
  function isTitle(w: number): boolean {
    return parse.upos[w] === "PROPN" && meets(classesOf(w), offices) && childWith(parse, w, "flat") < 0;
  }
}

/** "as vice president, [finance director] of the bank": a bare noun behind a comma that hangs where the office does; -1 for none. */
function officeBehind({ parse, first, last, time }: ReportView, office: number): number {
  const { head, deprel, xpos } = parse;
  const comma = last[office]! + 1;
  if (xpos[comma] !== "," || parse.upos[office] !== "NOUN") return -1;
  let at = comma + 1;
  while (at < parse.size && head[at]! > at && LEADING.has(deprel[at]!)) at = head[at]!;
  const isBeside = at < parse.size && head[at] === head[office] && deprel[at] === deprel[office];
  if (!isBeside || first[at]! < comma || xpos[at] !== "NN" || time[at]! >= 0) return -1;
  return childWith(parse, at, "det") < 0 && childWith(parse, at, "case") < 0 ? at : -1;
}

const LEADING: ReadonlySet<string> = new Set(["amod", "compound"]);

/** "removed from [their posts]": words for any office do not say which. */
export function isBare({ parse, classesOf }: ReportView, office: number, posts: ClassSet): boolean {
  return (
    meets(classesOf(office), posts) &&
    childWith(parse, office, "nmod") < 0 &&
    childWith(parse, office, "amod") < 0 &&
    childWith(parse, office, "compound") < 0
  );
}

/** "named [best] director", "became the [longest]-serving mayor": a prize or a record is no office. */
export function isPraised({ parse, first }: ReportView, office: number): boolean {
  for (let w = first[office]!; w < office; w++) if (parse.xpos[w] === "JJS" || parse.xpos[w] === "RBS") return true;
  return false;
}

/** "[Ann Lind], a former judge": the name that a noun stands beside; -1 where there is none. */
export function nameBefore({ parse, actor }: ReportView, noun: number): number {
  const name = parse.deprel[noun] === "appos" ? parse.head[noun]! : -1;
  return name >= 0 && parse.upos[name] === "PROPN" && actor[name]! >= 0 ? name : -1;
}
