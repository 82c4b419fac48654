import { foldName, type LanguagePack } from "#lang";
import { headIn, openPersonNouns, type Parse, wordAt, wordsText } from "#read";
import type { Actor, Attribution } from "#record";
import { lemmasIn } from "../lemmas-in.js";
import { antecedentOf } from "./antecedent.js";
import { apposedName } from "./apposed-name.js";
import { wholeSpeaker } from "./whole-speaker.js";

/** Who speaks in a report, as indexes into its actors, with `added` after those that are known. */
export interface Speakers {
  readonly added: readonly Actor[];
  /** The speaker of an attribution; undefined where its words only point at somebody ("it", "which"). */
  of(attribution: Attribution): number | undefined;
}

/** The class of "it": "we" and "I" are somebody else, who need not be named. */
const THING = "thing-pronoun";
/** The role of "for" in "the board for trade". */
const LINK = "link-body";
const NAMING: ReadonlySet<string> = new Set(["NOUN", "PROPN"]);
const POINTING: ReadonlySet<string> = new Set(["PRON", "DET"]);

/** Opens the speakers of reports: who is credited with words is an actor by that. Throws where `rules/participants` lacks the rule. */
export function createSpeakers(pack: LanguagePack): (parse: Parse, known: readonly Actor[]) => Speakers {
  const things = lemmasIn(pack, THING);
  const links = new Set(pack.lexicon("actor-words").flatMap(({ word, role }) => (role === LINK ? word! : [])));
  const isPersonNoun = openPersonNouns(pack);
  const rule = pack.rules("participants").find(({ match }) => (match as { form: string }).form === "speaker")?.id;
  if (!rule) throw new Error(`rules/participants has none for the form "speaker".`);
  return (parse, known) => {
    const added: Actor[] = [];
    const entities = new Map(known.map(({ name, entity }) => [foldName(name), entity]));
    const mentions = new Map(known.map(({ start }, i) => [start, i]));
    let last: { readonly speaker: number; readonly sentence: number } | undefined;
    const add = (words: Words, like?: Actor): number => {
      const { from, to } = withClosing(parse, words);
      const span = { start: parse.start[from]!, end: parse.end[to - 1]! };
      const name = wordsText(parse, from, to);
      const key = foldName(name);
      const entity = like?.entity ?? entities.get(key) ?? `s${added.length + 1}`;
      entities.set(key, entity);
      const actor = like
        ? { ...like, ...span, name: isCutOff(like, parse) ? name : like.name, entity }
        : { name, sector: "UNK" as const, ...span, entity, rule };
      return known.length + added.push(actor) - 1;
    };
    const byName = (words: Words): number => {
      const [start, end] = [parse.start[words.from]!, parse.end[words.to - 1]!];
      const mention = mentions.get(start) ?? -1;
      return known[mention]?.end === end ? mention : add(words);
    };
    const named = (source: Attribution["source"]): number | undefined => {
      const words = nameIn(parse, source[0]);
      return words && add(words);
    };
    /** Where the mention found is only a part of who is named, all of it: another speaker, unless the mention has its head. */
    const whole = (speaker: number, source: Attribution["source"]): number | undefined => {
      const mention = known[speaker]!;
      const words = nounsIn(parse, source[0]);
      // "During the interview [Mr Blake] said": a mention that began before the source took in too much.
      if (words && mention.start < parse.start[words.from]! && mention.end === parse.end[words.to - 1])
        return add(words);
      const all =
        words && isCut(parse, words, mention) ? words : source[0] && wholeSpeaker(parse, source[0], mention, links);
      if (!all) return undefined;
      const head = headIn(parse, all.from, all.to);
      const same = mention.start <= parse.start[head]! && parse.end[head]! <= mention.end;
      return add(all, same ? mention : undefined);
    };
    const isPerson = (i: number) => PEOPLE.has((known[i] ?? added[i - known.length]!).rule);
    return {
      added,
      of({ speaker, source }) {
        const word = wordAt(parse, source[0]?.start ?? 0);
        const sentence = parse.sentenceOf[word] ?? 0;
        if (isWhatWasTold(parse, word)) return undefined;
        const name =
          source[0] && apposedName(parse, source[0], (start) => known[mentions.get(start) ?? -1], isPersonNoun);
        const found = name ? byName(name) : speaker === undefined ? named(source) : (whole(speaker, source) ?? speaker);
        if (found !== undefined) last = isPerson(found) ? undefined : { speaker: found, sentence };
        else if (
          parse.xpos[word] === "PRP" &&
          things.has(parse.lemma[word]!) &&
          last &&
          sentence - last.sentence <= BACK
        )
          last = { ...last, sentence };
        else return undefined;
        return found ?? last?.speaker;
      },
    };
  };
}

/** "according to [what the priest told me]": a clause of its own is nobody. */
function isWhatWasTold(parse: Parse, word: number): boolean {
  const { xpos, head, deprel } = parse;
  if (!xpos[word]?.startsWith("W")) return false;
  return head[word]! < 0 || (deprel[head[word]!] !== "acl:relcl" && !antecedentOf(parse, word));
}

/** "The ministry said … [It] said": so many sentences on who spoke last goes on speaking, where that is no person. */
const BACK = 2;
/** Rules that find people, of whom "it" is not said. */
const PEOPLE: ReadonlySet<string> = new Set(["actors/person", "actors/role", "actors/pronoun"]);

interface Words {
  readonly from: number;
  readonly to: number;
}

const GOES_ON: ReadonlySet<string> = new Set(["NOUN", "PROPN", "ADJ", "CCONJ"]);
const ENDS: ReadonlySet<string> = new Set(["PUNCT", "VERB", "AUX", "SCONJ", "PART"]);

/** The phrase of a source as far as it only names: up to a mark, a verb or a relative pronoun, without a loose end. */
function nounsIn(parse: Parse, span: Attribution["source"][number] | undefined): Words | undefined {
  if (!span) return undefined;
  const from = wordAt(parse, span.start);
  const shared = withSharedNoun(parse, from, span.end);
  if (shared > from) return { from, to: shared };
  let to = from;
  while (
    to < parse.size &&
    parse.start[to]! < span.end &&
    (!ENDS.has(parse.upos[to]!) ||
      parse.xpos[to] === "POS" ||
      isInsideName(parse, to) ||
      isInBrackets(parse, from, to)) &&
    !parse.xpos[to]!.startsWith("W")
  )
    to++;
  // "[M-7]": a number that a hyphen joins to a name ends it.
  while (to > from && !NAMING.has(parse.upos[to - 1]!) && !isNumbered(parse, to - 1)) {
    if (to - 2 > from && touches(parse, to - 2)) break;
    to--;
  }
  // "[Holt's] said": a name that ends like a possessor's.
  if (to > from && endsName(parse, to) && parse.end[to] === span.end) to++;
  return to > from ? { from, to } : undefined;
}

/** "Mill [5]": a number that is part of a name. */
const isNumbered = ({ upos, head }: Parse, word: number): boolean =>
  upos[word] === "NUM" && upos[word - 1] === "PROPN" && head[word]! >= 0 && head[word]! < word;

/** The mark of a possessor that possesses nothing: "Holt['s] said", but not "Holt's forecast of rain". */
const endsName = ({ xpos, upos }: Parse, word: number): boolean =>
  xpos[word] === "POS" && !GOES_ON.has(upos[word + 1] ?? "");

/** "[ACAN-EFE]", "[M-19]", "[Osh-based] traders": a mark between names that touch it, or a hyphen and what it joins on. */
function isInsideName(parse: Parse, word: number): boolean {
  const { upos, xpos } = parse;
  if (!touches(parse, word)) return xpos[word - 1] === "HYPH" && touches(parse, word - 1);
  return xpos[word] === "HYPH" || (upos[word - 1] === "PROPN" && upos[word + 1] === "PROPN");
}

/** "Miners' League [(ML)] leaders", "state-owned [<]Acme Mills said": brackets inside a phrase, or round the name that it leads up to. */
function isInBrackets({ xpos, upos, deprel, head, form }: Parse, from: number, word: number): boolean {
  if (word === from) return false;
  if (xpos[word] === "-RRB-") return upos[word + 1] === "NOUN" || upos[word + 1] === "PROPN";
  if (xpos[word] !== "-LRB-") return false;
  // "<ACM.N>" is a sign of a name, and no name.
  if (LEADING_UP.has(upos[word - 1]!)) return upos[word + 1] === "PROPN" && !form[word + 1]!.includes(".");
  let close = word + 1;
  while (close < word + SHORT && xpos[close] !== "-RRB-") close++;
  // "Halden [(Europe)] Ltd"
  if (xpos[close] === "-RRB-" && form[word] === "(" && upos[word - 1] === "PROPN" && upos[close + 1] === "PROPN")
    return true;
  return xpos[close] === "-RRB-" && deprel[word - 1] === "compound" && head[word - 1]! > close;
}

const LEADING_UP: ReadonlySet<string> = new Set(["ADJ", "VERB", "DET", "CCONJ"]);

/** Words from a bracket to the one that closes it. */
const SHORT = 4;

const touches = ({ start, end, size, upos }: Parse, mark: number): boolean =>
  (upos[mark] === "PUNCT" || upos[mark] === "SYM") &&
  mark > 0 &&
  mark + 1 < size &&
  start[mark] === end[mark - 1] &&
  start[mark + 1] === end[mark];

/** "[the Lima, Quito and La Paz offices]": the end of a source that is names in a row and the noun they share; `from` for others. */
function withSharedNoun({ upos, xpos, size, start, end }: Parse, from: number, stop: number): number {
  let to = from;
  let joined = false;
  while (to < size && start[to]! < stop && (upos[to] === "DET" || upos[to] === "PROPN" || isJoint(to))) {
    joined ||= upos[to] === "CCONJ";
    to++;
  }
  return joined && xpos[to] === "NNS" && end[to] === stop ? to + 1 : from;

  function isJoint(word: number): boolean {
    return word > from && upos[word - 1] === "PROPN" && (upos[word] === "CCONJ" || xpos[word] === ",");
  }
}

/** "[Bank of Korea] sources", "the ministry of [Trade] and Tourism", "[One] senior trader". */
function isCut(parse: Parse, { from, to }: Words, { start, end }: Actor): boolean {
  if (start < parse.start[from]! || end > parse.end[to - 1]!) return false;
  const first = wordAt(parse, start);
  const after = wordAt(parse, end);
  for (let w = from; w < first; w++) if (NAMING.has(parse.upos[w]!)) return true;
  if (after < to && (endsName(parse, after) || isNumbered(parse, after))) return true;
  return after < to && (GOES_ON.has(parse.upos[after]!) || MARKS.has(parse.upos[after]!) || touches(parse, after));
}

const MARKS: ReadonlySet<string> = new Set(["PUNCT", "SYM"]);

/** True for an actor that is called as he stands there, cut off. */
function isCutOff({ name, start, end }: Actor, { text }: Parse): boolean {
  return foldName(text.slice(start, end)) === foldName(name);
}

/** The words up to the first mark between words: what follows it says more about whom they name. */
function nameIn(parse: Parse, span: Attribution["source"][number] | undefined) {
  if (!span) return undefined;
  const from = wordAt(parse, span.start);
  if (parse.xpos[from]?.startsWith("W")) return antecedentOf(parse, from);
  let to = from;
  let names = false;
  while (
    to < parse.size &&
    parse.start[to]! < span.end &&
    (parse.upos[to] !== "PUNCT" || isInsideName(parse, to) || isInBrackets(parse, from, to))
  ) {
    names ||= NAMING.has(parse.upos[to]!);
    to++;
  }
  while (to > from && LEADING_IN.has(parse.upos[to - 1]!)) to--;
  if (!names || to === from || (to === from + 1 && POINTING.has(parse.upos[from]!))) return undefined;
  return { from, to };
}

/** "Orsa Inc and <Halden Inc[>]": with the bracket that closes what opened in it. */
function withClosing({ xpos }: Parse, { from, to }: Words): Words {
  const last = xpos
    .slice(from, to)
    .filter((tag) => tag === "-LRB-" || tag === "-RRB-")
    .at(-1);
  return { from, to: last === "-LRB-" && xpos[to] === "-RRB-" ? to + 1 : to };
}

/** What stands before a noun's phrase and is no part of it. */
const LEADING_IN: ReadonlySet<string> = new Set(["PUNCT", "ADP", "CCONJ", "SCONJ"]);
