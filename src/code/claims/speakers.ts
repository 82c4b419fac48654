import { foldName, type LanguagePack } from "#lang";
import { type Parse, wordAt, wordsText } from "#read";
import type { Actor, Attribution } from "#record";

/** Who speaks in a report, as indexes into its actors, with `added` after those that are known. */
export interface Speakers {
  readonly added: readonly Actor[];
  /** The speaker of an attribution; undefined where its words only point at somebody ("it", "which"). */
  of(attribution: Attribution): number | undefined;
}

const NAMING: ReadonlySet<string> = new Set(["NOUN", "PROPN"]);
const POINTING: ReadonlySet<string> = new Set(["PRON", "DET"]);

/** Opens the speakers of reports: who is credited with words is an actor by that. Throws where `rules/participants` lacks the rule. */
export function createSpeakers(pack: LanguagePack): (parse: Parse, known: readonly Actor[]) => Speakers {
  const rule = pack.rules("participants").find(({ match }) => (match as { form: string }).form === "speaker")?.id;
  if (!rule) throw new Error(`rules/participants has none for the form "speaker".`);
  return (parse, known) => {
    const added: Actor[] = [];
    const entities = new Map(known.map(({ name, entity }) => [foldName(name), entity]));
    let last: { readonly speaker: number; readonly sentence: number } | undefined;
    const named = (source: Attribution["source"]): number | undefined => {
      const words = nameIn(parse, source[0]);
      if (!words) return undefined;
      const span = { start: parse.start[words.from]!, end: parse.end[words.to - 1]! };
      const name = wordsText(parse, words.from, words.to);
      const key = foldName(name);
      const entity = entities.get(key) ?? `s${added.length + 1}`;
      entities.set(key, entity);
      return known.length + added.push({ ...span, entity, name, sector: "UNK", rule }) - 1;
    };
    const isPerson = (i: number) => PEOPLE.has((known[i] ?? added[i - known.length]!).rule);
    return {
      added,
      of({ speaker, source }) {
        const word = wordAt(parse, source[0]?.start ?? 0);
        const sentence = parse.sentenceOf[word] ?? 0;
        const found = speaker ?? named(source);
        if (found !== undefined) last = isPerson(found) ? undefined : { speaker: found, sentence };
        else if (parse.xpos[word] === "PRP" && last && sentence - last.sentence <= BACK) last = { ...last, sentence };
        else return undefined;
        return found ?? last?.speaker;
      },
    };
  };
}

/** "The ministry said … [It] said": so many sentences on who spoke last goes on speaking, where that is no person. */
const BACK = 2;
/** Rules that find people, of whom "it" is not said. */
const PEOPLE: ReadonlySet<string> = new Set(["actors/person", "actors/role", "actors/pronoun"]);

/** The words up to the first mark between words: what follows it says more about whom they name. */
function nameIn(parse: Parse, span: Attribution["source"][number] | undefined) {
  if (!span) return undefined;
  const from = wordAt(parse, span.start);
  if (parse.xpos[from]?.startsWith("W")) return antecedentOf(parse, from);
  let to = from;
  let names = false;
  while (to < parse.size && parse.start[to]! < span.end && parse.upos[to] !== "PUNCT") {
    names ||= NAMING.has(parse.upos[to]!);
    to++;
  }
  if (!names || to === from || (to === from + 1 && POINTING.has(parse.upos[from]!))) return undefined;
  return { from, to };
}

/** What stands before a noun's phrase and is no part of it. */
const LEADING_IN: ReadonlySet<string> = new Set(["PUNCT", "ADP", "CCONJ", "SCONJ"]);

/** "[The harbour master], who asked …": the noun that a relative pronoun stands for, with what leads up to it. */
function antecedentOf(parse: Parse, pronoun: number) {
  const clause = parse.head[pronoun]!;
  const noun = clause >= 0 && parse.deprel[clause] === "acl:relcl" ? parse.head[clause]! : -1;
  if (noun < 0 || noun > pronoun || !NAMING.has(parse.upos[noun]!)) return undefined;
  let from = noun;
  while (from > 0 && parse.head[from - 1] === noun && !LEADING_IN.has(parse.upos[from - 1]!)) from--;
  return { from, to: noun + 1 };
}
